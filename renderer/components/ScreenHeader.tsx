import type { ReactNode } from 'react';
import classes from './ScreenHeader.module.css';

interface ScreenHeaderProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** At most one of them filled. */
  readonly actions?: ReactNode;
}

/** The title of a screen, a line under it, and its actions at the right. */
export function ScreenHeader({ title, subtitle, actions }: ScreenHeaderProps) {
  return (
    <header className={classes['header']}>
      <div className={classes['words']}>
        <h1 className={classes['title']}>{title}</h1>
        {subtitle !== undefined && <p className={classes['subtitle']}>{subtitle}</p>}
      </div>
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </header>
  );
}
