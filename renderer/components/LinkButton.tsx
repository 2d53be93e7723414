import type { ButtonHTMLAttributes } from 'react';
import classes from './LinkButton.module.css';

/** An action inside a sentence: looks like a link, is a button. */
export function LinkButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...props} type="button" className={classes['link']} />;
}
