import type { Span } from '#shared/text/span.ts';

/** A name with the parts underlined that answer what was typed; ranges ascend and do not overlap. */
export function UnderlinedName({ name, ranges }: { readonly name: string; readonly ranges: readonly Span[] }) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {name.slice(ranges[index - 1]?.end ?? 0, start)}
          <u>{name.slice(start, end)}</u>
        </span>
      ))}
      {name.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
