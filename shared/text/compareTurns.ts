import { tokenizeWords } from './tokenizeWords.ts';

/** A turn then and now; null where it has no counterpart. */
export interface TurnPair<Old, New> {
  readonly before: Old | null;
  readonly after: New | null;
}

/** Turns that share less of their words are not the same turn. */
const leastAlike = 0.3;

function wordsOf(text: string): Set<string> {
  return new Set(tokenizeWords(text.toLowerCase()).map((word) => word.text));
}

/** Shared words ÷ the smaller number of words: a turn that was cut is like both its parts. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return left.size === right.size ? 1 : 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / smaller;
}

/**
 * Finds for every turn of one transcript its counterpart in the other, keeping the order of both, so that the sum of the
 * likenesses is greatest. Equal turns at both ends are set aside first; what is between costs O(n × m) comparisons.
 */
export function compareTurns<Old extends { readonly text: string }, New extends { readonly text: string }>(
  before: readonly Old[],
  after: readonly New[],
): TurnPair<Old, New>[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]!.text === after[head]!.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)!.text === after.at(-1 - tail)!.text) tail += 1;
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  const oldWords = old.map(({ text }) => wordsOf(text));
  const freshWords = fresh.map(({ text }) => wordsOf(text));
  const alike = oldWords.map((words, i) =>
    freshWords.map((others, j) => (old[i]!.text === fresh[j]!.text ? 1.5 : likeness(words, others))),
  );
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(fresh.length + 1));
  const gain = (i: number, j: number): number =>
    alike[i]![j]! >= leastAlike ? alike[i]![j]! + best[i + 1]![j + 1]! : -1;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, gain(i, j));
  }
  const pairs: TurnPair<Old, New>[] = before.slice(0, head).map((turn, i) => ({ before: turn, after: after[i]! }));
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && gain(i, j) >= Math.max(best[i + 1]![j]!, best[i]![j + 1]!)) {
      pairs.push({ before: old[i]!, after: fresh[j]! });
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && best[i + 1]![j]! >= best[i]![j + 1]!)) {
      pairs.push({ before: old[i]!, after: null });
      i += 1;
    } else {
      pairs.push({ before: null, after: fresh[j]! });
      j += 1;
    }
  }
  const ends = before.slice(before.length - tail).map((turn, k) => ({ before: turn, after: after.at(k - tail)! }));
  return [...pairs, ...ends];
}
