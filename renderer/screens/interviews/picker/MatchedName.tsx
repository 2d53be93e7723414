import type { Span } from '#shared/text/span.ts';
import classes from './CodePicker.module.css';

/** A name with the parts underlined that answer what was typed. */
export function MatchedName({ name, ranges }: { readonly name: string; readonly ranges: readonly Span[] }) {
  const parts = ranges.flatMap(({ start, end }, index) => [
    { text: name.slice(ranges[index - 1]?.end ?? 0, start), isMatch: false, at: -start - 1 },
    { text: name.slice(start, end), isMatch: true, at: start },
  ]);
  return (
    <>
      {parts.map(({ text, isMatch, at }) =>
        isMatch ? (
          <u key={at} className={classes['match']}>
            {text}
          </u>
        ) : (
          text
        ),
      )}
      {name.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
