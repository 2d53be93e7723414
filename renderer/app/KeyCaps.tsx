import { Fragment } from 'react';
import { isMac, printedKeys } from '../commands/shortcut.ts';
import classes from './KeyCaps.module.css';

/** A shortcut as key caps. */
export function KeyCaps({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={classes['caps']}>
      {printedKeys(shortcut, isMac).map((press) => (
        <Fragment key={press.join('+')}>
          <kbd className={classes['cap']}>{press.join(' ')}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
