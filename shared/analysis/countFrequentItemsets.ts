import { columnMembers, type PresenceMatrix } from './presenceMatrix.ts';

/**
 * How many sets of codes are shared by at least `minimumSupport` people, closed or not?
 *
 * Depth-first over intersected lists of people (Eclat, Zaki 2000, doi 10.1109/69.846291). The number can be
 * exponential in the number of codes: counting stops at `limit`, which is then the answer. The empty set is not counted.
 * Cost: O(answer · codes · support).
 */
export function countFrequentItemsets(matrix: PresenceMatrix, minimumSupport: number, limit = 1_000_000): number {
  let count = 0;
  const extend = (candidates: readonly { readonly rows: readonly number[] }[]): void => {
    for (let at = 0; at < candidates.length && count < limit; at += 1) {
      count += 1;
      const own = new Set(candidates[at]!.rows);
      extend(
        candidates
          .slice(at + 1)
          .map((other) => ({ rows: other.rows.filter((row) => own.has(row)) }))
          .filter(({ rows }) => rows.length >= minimumSupport),
      );
    }
  };
  extend(
    columnMembers(matrix)
      .map((rows) => ({ rows: Array.from(rows) }))
      .filter(({ rows }) => rows.length >= minimumSupport),
  );
  return count;
}
