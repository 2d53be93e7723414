import { Fragment } from 'react';
import classes from './FindScreen.module.css';

interface MarkedTextProps {
  readonly text: string;
  /** In order, none overlapping another; half-open in UTF-16 units. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** The text with every match marked in its place. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark className={classes['match']}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
