import { isGraphemeBoundary, isSpanValid, type Span } from './span.ts';
import { tokenizeWords } from './tokenizeWords.ts';

export type SpanEnd = 'start' | 'end';
/** What an end of a span moves by. */
export type ResizeUnit = 'word' | 'character';

const solidChunk = /\S+/gu;

/** The span with one end somewhere else; null unless it is valid there and holds more than white space. */
function withEnd(text: string, span: Span, end: SpanEnd, offset: number): Span | null {
  const moved = { ...span, [end]: offset };
  return isSpanValid(text, moved) && text.slice(moved.start, moved.end).trim() !== '' ? moved : null;
}

/** Where words begin (or end), with the punctuation that stands at them and without it. */
function wordEdges(text: string, end: SpanEnd): number[] {
  const chunks = Array.from(text.matchAll(solidChunk), ({ 0: chunk, index }) => ({
    start: index,
    end: index + chunk.length,
  }));
  return [...new Set([...tokenizeWords(text), ...chunks].map((word) => word[end]))].toSorted((a, b) => a - b);
}

function characterEdges(text: string): number[] {
  const edges: number[] = [];
  for (let offset = 0; offset <= text.length; offset += 1) if (isGraphemeBoundary(text, offset)) edges.push(offset);
  return edges;
}

const edgesOf = (text: string, end: SpanEnd, unit: ResizeUnit): number[] =>
  unit === 'word' ? wordEdges(text, end) : characterEdges(text);

/**
 * The span of a turn with one end drawn to an offset, at the nearest place where a word (or character) begins or ends.
 *
 * Laws, for a valid span with words: the result is one too; the other end stays; the same span when there is no place
 * for the end; drawing twice to one offset changes nothing more.
 */
export function resizeSpan(text: string, span: Span, end: SpanEnd, offset: number, unit: ResizeUnit): Span {
  const distance = (edge: number): number => Math.abs(edge - offset);
  const nearest = edgesOf(text, end, unit).toSorted((a, b) => distance(a) - distance(b));
  for (const edge of nearest) {
    const moved = withEnd(text, span, end, edge);
    if (moved !== null) return moved;
  }
  return span;
}

/** The span with one end a word (or character) further on (1) or back (−1); the same span when there is none. */
export function stepSpanEnd(text: string, span: Span, end: SpanEnd, direction: 1 | -1, unit: ResizeUnit): Span {
  const edges = edgesOf(text, end, unit).filter((edge) => (edge - span[end]) * direction > 0);
  for (const edge of direction === 1 ? edges : edges.toReversed()) {
    const moved = withEnd(text, span, end, edge);
    if (moved !== null) return moved;
  }
  return span;
}
