/**
 * A half-open stretch `[start, end)` of a text, in UTF-16 units (what `String.length` counts).
 * Every stored span is valid for its text in the sense of `isSpanValid`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const whiteSpace = /[\s\u200b\ufeff]/u;

/** Latin and Cyrillic units, without combining marks: between two of them a grapheme always ends. */
function isPlainUnit(unit: number): boolean {
  return (unit >= 0x20 && unit < 0x7f) || (unit >= 0xc0 && unit < 0x300) || (unit >= 0x400 && unit < 0x483);
}

/** Start and end of the user-visible character around `offset`; an empty span when `offset` lies between two. */
function graphemeAround(text: string, offset: number): Span {
  const isEdge = offset <= 0 || offset >= text.length;
  if (isEdge || (isPlainUnit(text.charCodeAt(offset - 1)) && isPlainUnit(text.charCodeAt(offset)))) {
    return { start: offset, end: offset };
  }
  let windowStart = offset - 1;
  while (windowStart > 0 && !isPlainUnit(text.charCodeAt(windowStart))) windowStart -= 1;
  let windowEnd = offset;
  while (windowEnd < text.length && !isPlainUnit(text.charCodeAt(windowEnd))) windowEnd += 1;
  const found = graphemes.segment(text.slice(windowStart, windowEnd)).containing(offset - windowStart);
  if (found === undefined || found.index === offset - windowStart) return { start: offset, end: offset };
  return { start: windowStart + found.index, end: windowStart + found.index + found.segment.length };
}

/** True between two user-visible characters: not inside a surrogate pair, a combining sequence, or CRLF. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return graphemeAround(text, offset).start === offset;
}

/** True for whole offsets inside the text, start before end, both ends between user-visible characters. */
export function isSpanValid(text: string, span: Span): boolean {
  return (
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= text.length &&
    isGraphemeBoundary(text, span.start) &&
    isGraphemeBoundary(text, span.end)
  );
}

/**
 * The smallest span with both ends between user-visible characters that covers the given one, cut to the text.
 * Law: snapping twice changes nothing; a valid span is returned as it is.
 */
export function snapSpanToGraphemes(text: string, span: Span): Span {
  const clamp = (offset: number): number => Math.min(Math.max(Math.trunc(offset), 0), text.length);
  const start = clamp(span.start);
  const end = Math.max(clamp(span.end), start);
  return { start: graphemeAround(text, start).start, end: graphemeAround(text, end).end };
}

/** The common part, or null when the spans share no unit (touching spans share none). */
export function intersectSpans(left: Span, right: Span): Span | null {
  const start = Math.max(left.start, right.start);
  const end = Math.min(left.end, right.end);
  return start < end ? { start, end } : null;
}

/** True when every unit of `inner` belongs to `outer`. */
export function isSpanInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without white space at its ends, unless a mark makes it part of a character; null when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  const isWhite = (offset: number): boolean => whiteSpace.test(text.charAt(offset));
  let { start, end } = span;
  while (start < end && isWhite(start)) start += 1;
  while (end > start && isWhite(end - 1)) end -= 1;
  if (start >= end) return null;
  const whole = snapSpanToGraphemes(text, { start, end });
  return { start: Math.max(span.start, whole.start), end: Math.min(span.end, whole.end) };
}

/** Order for sorting: earlier start first; of two with one start, the longer first. Zero only for equal spans. */
export function compareSpans(left: Span, right: Span): number {
  return left.start - right.start || right.end - left.end;
}
