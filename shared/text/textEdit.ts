import { AppError } from '#shared/domain/appError.ts';
import { snapSpanToGraphemes, type Span } from './span.ts';

/** Puts `text` in place of `[start, end)` of the text before the edit; an insertion has `start === end`. */
export interface Replacement extends Span {
  readonly text: string;
}

/**
 * A change of a text as a value: replacements in ascending order, all in offsets of the text before the edit, with at
 * least one kept unit between two of them. Made by `createTextEdit`; the empty list changes nothing.
 *
 * Laws, for every text `t` and edits that fit it:
 * - `applyEdit(applyEdit(t, a), invertEdit(t, a)) === t`
 * - `applyEdit(t, composeEdits(a, b)) === applyEdit(applyEdit(t, a), b)`
 */
export type TextEdit = readonly Replacement[];

/** Which side of text inserted exactly at an end of a span that end goes to. */
export type Bias = 'before' | 'after';

export interface SpanBias {
  /** `after` (the default): text typed at the start stays outside the span. */
  readonly startBias?: Bias;
  /** `before` (the default): text typed at the end stays outside the span. */
  readonly endBias?: Bias;
}

/**
 * Sorts the replacements and joins touching ones; of several at one offset the earlier in the list comes first.
 * Throws `invalidSpan` when two overlap, or an offset is negative, fractional or reversed.
 */
export function createTextEdit(replacements: readonly Replacement[]): TextEdit {
  const sorted = replacements.toSorted((left, right) => left.start - right.start || left.end - right.end);
  const edit: Replacement[] = [];
  for (const { start, end, text } of sorted) {
    const previous = edit.at(-1);
    const isBroken = !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start;
    if (isBroken || (previous !== undefined && previous.end > start)) throw new AppError('invalidSpan', { start, end });
    if (start === end && text === '') continue;
    if (previous?.end === start) edit[edit.length - 1] = { start: previous.start, end, text: previous.text + text };
    else edit.push({ start, end, text });
  }
  return edit;
}

/** The text after the edit. Throws `invalidSpan` when the edit reaches beyond the text. */
export function applyEdit(text: string, edit: TextEdit): string {
  const reach = edit.at(-1)?.end ?? 0;
  if (reach > text.length) throw new AppError('invalidSpan', { end: reach, length: text.length });
  let result = '';
  let cursor = 0;
  for (const replacement of edit) {
    result += text.slice(cursor, replacement.start) + replacement.text;
    cursor = replacement.end;
  }
  return result + text.slice(cursor);
}

/** The edit that takes `applyEdit(textBefore, edit)` back to `textBefore`. */
export function invertEdit(textBefore: string, edit: TextEdit): TextEdit {
  let shift = 0;
  return edit.map((replacement) => {
    const start = replacement.start + shift;
    shift += replacement.text.length - (replacement.end - replacement.start);
    return {
      start,
      end: start + replacement.text.length,
      text: textBefore.slice(replacement.start, replacement.end),
    };
  });
}

/** Part of an edited text: either kept from the text before, or put in by the edit. */
type Piece = Span | string;

function pieceLength(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

/** The edited text as pieces; the last one reaches to infinity, because an edit does not know its text's length. */
function piecesOf(edit: TextEdit): Piece[] {
  const pieces: Piece[] = [];
  let cursor = 0;
  for (const replacement of edit) {
    pieces.push({ start: cursor, end: replacement.start }, replacement.text);
    cursor = replacement.end;
  }
  return [...pieces, { start: cursor, end: Number.POSITIVE_INFINITY }];
}

function cutPiece(piece: Piece, length: number): [head: Piece, rest: Piece] {
  if (typeof piece === 'string') return [piece.slice(0, length), piece.slice(length)];
  const middle = piece.start + length;
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}

/** Removes and returns the first `length` units of the queue. */
function takePieces(queue: Piece[], length: number): Piece[] {
  const taken: Piece[] = [];
  let wanted = length;
  for (let piece = queue[0]; piece !== undefined && wanted > 0; piece = queue[0]) {
    const size = pieceLength(piece);
    if (size <= wanted) {
      taken.push(piece);
      queue.shift();
      wanted -= size;
    } else {
      const [head, rest] = cutPiece(piece, wanted);
      taken.push(head);
      queue[0] = rest;
      wanted = 0;
    }
  }
  return taken;
}

/** One edit that does what `first` and then `second` do; `second` is in offsets of the text after `first`. */
export function composeEdits(first: TextEdit, second: TextEdit): TextEdit {
  const queue = piecesOf(first);
  const pieces: Piece[] = [];
  let cursor = 0;
  for (const replacement of second) {
    pieces.push(...takePieces(queue, replacement.start - cursor), replacement.text);
    takePieces(queue, replacement.end - replacement.start);
    cursor = replacement.end;
  }
  const composed: Replacement[] = [];
  let keptUntil = 0;
  let inserted = '';
  for (const piece of [...pieces, ...queue]) {
    if (typeof piece === 'string') {
      inserted += piece;
    } else if (piece.start < piece.end) {
      composed.push({ start: keptUntil, end: piece.start, text: inserted });
      keptUntil = piece.end;
      inserted = '';
    }
  }
  return createTextEdit(composed);
}

/** Where a place of the text before the edit lies afterwards; inside replaced text before or after the new text. */
export function mapOffset(offset: number, edit: TextEdit, bias: Bias): number {
  let shift = 0;
  for (const replacement of edit) {
    if (replacement.start > offset) break;
    const isInsertion = replacement.start === replacement.end;
    if (offset === replacement.start && (!isInsertion || bias === 'before')) break;
    if (offset < replacement.end && bias === 'before') return replacement.start + shift;
    const insertedUnits = replacement.text.length;
    if (offset < replacement.end) return replacement.start + shift + insertedUnits;
    shift += insertedUnits - (replacement.end - replacement.start);
  }
  return offset + shift;
}

/** How many units of the span the edit keeps. */
function keptUnits(span: Span, edit: TextEdit): number {
  return edit.reduce(
    (kept, { start, end }) => kept - Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    span.end - span.start,
  );
}

/**
 * Where a span of the text before the edit lies afterwards; null (an orphan) when none of its own text is left.
 *
 * An end inside replaced text goes before or after the new text by its bias; a replacement that begins at the start
 * or ends at the end of the span counts as part of it. Laws:
 * - the result is never empty and lies inside the new text;
 * - when no replacement touches the span, it covers the same characters;
 * - every unit that the span covered and the edit kept is covered by the result, and no kept unit from outside.
 *
 * Typing a combining mark next to a span can still leave an end inside a character: see `mapSpanInText`.
 */
export function mapSpan(span: Span, edit: TextEdit, bias: SpanBias = {}): Span | null {
  if (keptUnits(span, edit) <= 0) return null;
  return {
    start: mapOffset(span.start, edit, bias.startBias ?? 'after'),
    end: mapOffset(span.end, edit, bias.endBias ?? 'before'),
  };
}

/** `mapSpan`, widened to whole user-visible characters of the text after the edit: always valid there, or null. */
export function mapSpanInText(span: Span, edit: TextEdit, textAfter: string, bias: SpanBias = {}): Span | null {
  const mapped = mapSpan(span, edit, bias);
  return mapped === null ? null : snapSpanToGraphemes(textAfter, mapped);
}

/**
 * The one replacement that turns `before` into `after`, without the characters they share at both ends; cuts only
 * between user-visible characters of `before`. Empty when the texts are equal.
 */
export function editBetween(before: string, after: string): TextEdit {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const { start, end } = snapSpanToGraphemes(before, { start: head, end: before.length - tail });
  return [{ start, end, text: after.slice(start, after.length - (before.length - end)) }];
}
