import { createTextEdit, type Replacement, type TextEdit } from './textEdit.ts';

const piece = /[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*|\s+|[^\s\p{L}\p{N}]\p{M}*/gu;

/** Above this many comparisons only what texts share at both ends is told apart. */
const mostComparisons = 4_000_000;

function piecesOf(text: string): string[] {
  const pieces = text.match(piece) ?? [];
  // A mark without a letter before it belongs to no piece: then the text is one.
  return pieces.join('') === text ? pieces : [text];
}

/** A word is worth more than what stands between words: of two ways to keep pieces, the one with more words is taken. */
function weightOf(text: string): number {
  return /[\p{L}\p{N}]/u.test(text) ? 4 : 1;
}

/** Greatest weights of common subsequences of the tails; row by row. */
function tailWeights(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1)
      rows[i]![j] =
        before[i] === after[j]
          ? rows[i + 1]![j + 1]! + weightOf(before[i]!)
          : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  }
  return rows;
}

/**
 * The edit that turns `before` into `after` word by word: words, white space and punctuation that the texts share in
 * their weightiest common order are kept. Law: `applyEdit(before, diffWords(before, after)) === after`.
 * O(words of one × words of the other) after equal ends are set aside.
 */
export function diffWords(before: string, after: string): TextEdit {
  const old = piecesOf(before);
  const fresh = piecesOf(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const left = old.slice(head, old.length - tail);
  const right = fresh.slice(head, fresh.length - tail);
  let offset = old.slice(0, head).join('').length;
  if (left.length * right.length > mostComparisons)
    return createTextEdit([{ start: offset, end: offset + left.join('').length, text: right.join('') }]);
  const lengths = tailWeights(left, right);
  const replacements: Replacement[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const isKept = i < left.length && j < right.length && left[i] === right[j];
    if (isKept) {
      offset += left[i]!.length;
      i += 1;
      j += 1;
      continue;
    }
    if (j >= right.length || (i < left.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      replacements.push({ start: offset, end: offset + left[i]!.length, text: '' });
      offset += left[i]!.length;
      i += 1;
    } else {
      replacements.push({ start: offset, end: offset, text: right[j]! });
      j += 1;
    }
  }
  return joinTouching(replacements);
}

/** Removed and put-in words that touch are one replacement, whichever comes first. */
function joinTouching(replacements: readonly Replacement[]): TextEdit {
  const joined: Replacement[] = [];
  for (const { start, end, text } of replacements) {
    const previous = joined.at(-1);
    if (previous !== undefined && previous.end === start)
      joined[joined.length - 1] = { start: previous.start, end, text: previous.text + text };
    else joined.push({ start, end, text });
  }
  return createTextEdit(joined);
}
