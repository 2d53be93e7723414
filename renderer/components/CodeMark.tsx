import type { ReactNode } from 'react';
import type { CodeFamily } from '#shared/domain/codeType.ts';
import classes from './CodeMark.module.css';
import { codeFamilyIcons } from './codeFamilyIcons.ts';

interface CodeMarkProps {
  readonly family: CodeFamily;
  /** Left out: the tile alone, which then needs a name nearby. */
  readonly name?: ReactNode;
  readonly size?: 16 | 18;
  /** What stands at the right end: a count, a button. */
  readonly aside?: ReactNode;
}

/** A code as a coloured tile with its family's icon, and its name. */
export function CodeMark({ family, name, size = 18, aside }: CodeMarkProps) {
  const Icon = codeFamilyIcons[family];
  return (
    <span className={classes['mark']}>
      <span
        className={classes['tile']}
        style={{ width: size, height: size, background: `var(--family-${family})` }}
        aria-hidden
      >
        <Icon size={size - 5} stroke={2} />
      </span>
      {name !== undefined && <span className={classes['name']}>{name}</span>}
      {aside !== undefined && <span className={classes['aside']}>{aside}</span>}
    </span>
  );
}
