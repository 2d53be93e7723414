import { matchQuotation } from './matchQuotation.ts';
import type { Span } from './span.ts';

/** A quotation that lost its words, as it was last. */
export interface Orphan {
  readonly text: string;
  readonly turnId: string;
  readonly start: number;
}

/** Where its words may stand now. */
export interface OrphanPlace {
  /** Index of the turn. */
  readonly turn: number;
  readonly span: Span;
  /** True when they are the very same words. */
  readonly isExact: boolean;
}

const mostPlaces = 3;

/** Units of context that tell equal words apart. */
const contextUnits = 32;

interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** What stood around the words where they were first said; null when they were not in the talk as it came in. */
function contextIn(originals: readonly string[], words: string): Context | null {
  for (const text of originals) {
    const start = text.indexOf(words);
    const end = start + words.length;
    if (start !== -1)
      return {
        prefix: text.slice(Math.max(0, start - contextUnits), start),
        suffix: text.slice(end, end + contextUnits),
      };
  }
  return null;
}

/**
 * The likeliest places of a quotation that lost its words, at most three, one in a turn: the same words before similar
 * ones, then by how far the surroundings agree with those of the talk as it came in (`originals`, the texts of its turns),
 * then by how alike the words are; the turn that the quotation had before others.
 */
export function findOrphanPlaces(
  turns: readonly { readonly id: string; readonly text: string }[],
  orphan: Orphan,
  originals: readonly string[],
): OrphanPlace[] {
  const context = contextIn(originals, orphan.text);
  const found = turns.flatMap(({ id, text }, turn) => {
    const isHome = id === orphan.turnId;
    const anchor = { quote: orphan.text, ...(isHome ? { position: orphan.start } : {}) };
    const alone = matchQuotation(text, anchor);
    if (alone === null) return [];
    // Where the surroundings went with the words, these alone have to do.
    const placed = context === null ? null : matchQuotation(text, { ...anchor, ...context });
    const { span, isExact } = placed ?? alone;
    return [{ turn, span, isExact, isHome, inContext: placed?.score ?? 0, score: alone.score }];
  });
  return found
    .toSorted(
      (left, right) =>
        Number(right.isExact) - Number(left.isExact) ||
        right.inContext - left.inContext ||
        Number(right.isHome && right.isExact) - Number(left.isHome && left.isExact) ||
        right.score - left.score,
    )
    .slice(0, mostPlaces)
    .map(({ turn, span, isExact }) => ({ turn, span, isExact }));
}
