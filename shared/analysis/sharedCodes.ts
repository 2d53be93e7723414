import { closedItemsets } from './closedItemsets.ts';
import { type PresenceMatrix, selectPresence } from './presenceMatrix.ts';

/** Codes that some people have all of, counted among the members of a group and among all others. */
export interface SharedCodes {
  /** Columns of the matrix. */
  readonly codes: readonly number[];
  /** `[k, n]`. */
  readonly inside: readonly [number, number];
  readonly outside: readonly [number, number];
}

/**
 * Which codes together say best who is in the group?
 *
 * Of all closed itemsets of the candidate codes (`closedItemsets`) the one whose people overlap most with the members,
 * by Jaccard; the larger set on a tie. Sets of one code count only where no two codes come together. Null where nothing
 * is shared by two members. It only describes: the candidates were chosen because the members have them.
 * Cost: that of `closedItemsets` on the candidates.
 */
export function sharedCodes(
  people: PresenceMatrix,
  members: readonly number[],
  candidates: readonly number[],
): SharedCodes | null {
  if (members.length < 2 || candidates.length === 0) return null;
  const everybody = Array.from({ length: people.rows }, (_, row) => row);
  const isMember = new Set(members);
  const study = selectPresence(people, everybody, candidates);
  const { patterns } = closedItemsets(study, { minimumSupport: 2, minimumSize: 1, maximumPatterns: 5000 });
  const judged = patterns.map(({ items, rows }) => {
    const inside = rows.filter((row) => isMember.has(row)).length;
    return { items, inside, outside: rows.length - inside, overlap: inside / (members.length + rows.length - inside) };
  });
  const told = judged.filter(({ inside }) => inside >= 2);
  const several = told.filter(({ items }) => items.length > 1);
  const [best] = (several.length > 0 ? several : told).toSorted(
    (a, b) => b.overlap - a.overlap || b.items.length - a.items.length,
  );
  if (best === undefined) return null;
  return {
    codes: best.items.map((item) => candidates[item]!),
    inside: [best.inside, members.length],
    outside: [best.outside, people.rows - members.length],
  };
}
