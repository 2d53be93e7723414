import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

interface BannerProps {
  readonly tone?: 'plain' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Announced as soon as it appears. */
  readonly isLive?: boolean;
  /** Across the top of the window, without rounded corners. */
  readonly isFullWidth?: boolean;
}

/** A sentence that should not be missed, in a band: warnings on the warning colour, the rest on selection. */
export function Banner({ tone = 'plain', children, action, isLive = false, isFullWidth = false }: BannerProps) {
  const Icon = tone === 'plain' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div
      className={classes['banner']}
      data-tone={tone}
      data-full={isFullWidth || undefined}
      role={isLive ? 'status' : undefined}
    >
      <Icon size={18} stroke={1.6} className={classes['icon']} aria-hidden />
      <div className={classes['text']}>{children}</div>
      {action}
    </div>
  );
}
