import { closedItemsets, type ClosedItemset } from './closedItemsets.ts';
import type { PresenceMatrix } from './presenceMatrix.ts';

/**
 * The largest patterns: closed itemsets that no further code could join without losing the support needed.
 *
 * Every maximal frequent itemset is closed (Bayardo 1998, doi 10.1145/276305.276313), so they are sifted from
 * `closedItemsets` without limit on number. They say the least about how often parts occur alone.
 * Cost: that of the closed sets plus O(closed sets · codes · support).
 */
export function maximalItemsets(matrix: PresenceMatrix, minimumSupport: number): ClosedItemset[] {
  const { patterns } = closedItemsets(matrix, { minimumSupport, minimumSize: 1, maximumPatterns: Infinity });
  return patterns.filter((pattern) => {
    const inside = new Set(pattern.items);
    for (let item = 0; item < matrix.columns; item += 1) {
      if (inside.has(item)) continue;
      const together = pattern.rows.reduce((count, row) => count + matrix.values[row * matrix.columns + item]!, 0);
      if (together >= minimumSupport) return false;
    }
    return true;
  });
}
