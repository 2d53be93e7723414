import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  /** One sentence. */
  readonly text: ReactNode;
  /** One action: usually a Button. */
  readonly action?: ReactNode;
  /** One alternative: usually an Anchor. */
  readonly alternative?: ReactNode;
}

/** What to do when there is nothing to show yet. */
export function EmptyState({ text, action, alternative }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <p className={classes['text']}>{text}</p>
      {(action !== undefined || alternative !== undefined) && (
        <div className={classes['actions']}>
          {action}
          {alternative}
        </div>
      )}
    </div>
  );
}
