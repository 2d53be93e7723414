import { logFactorial } from './logFactorial.ts';

/**
 * How much does one partition tell about another, chance taken off?
 *
 * (I − E) / (½[H(U) + H(V)] − E), I the mutual information and E its mean over all partitions of the same cluster sizes
 * (Vinh, Epps & Bailey 2010, JMLR 11, 2837–2854, eq. 24a and 6). 1 for equal partitions whatever the clusters are
 * called, about 0 by chance; symmetric. Beside `adjustedRandIndex`, which counts pairs and so listens to the large
 * clusters, it notices small ones. Two partitions that both leave nothing to agree on give 1.
 * Labels may be numbers or texts; throws RangeError when the lengths differ. Cost: O(n + clusters² · largest cluster).
 */
export function adjustedMutualInformation(
  first: ArrayLike<number | string>,
  second: ArrayLike<number | string>,
): number {
  if (first.length !== second.length) throw new RangeError('partitions of different lengths');
  const n = first.length;
  const rows = countEach(first);
  const columns = countEach(second);
  if (n === 0 || (rows.size === columns.size && (rows.size === 1 || rows.size === n))) return 1;
  const cells = countEach(Array.from({ length: n }, (_, i) => `${first[i]} ${typeof first[i]} ${second[i]}`));
  const joint = entropy(cells.values(), n);
  const rowEntropy = entropy(rows.values(), n);
  const columnEntropy = entropy(columns.values(), n);
  const expected = expectedInformation([...rows.values()], [...columns.values()], n);
  const largest = (rowEntropy + columnEntropy) / 2;
  return largest === expected ? 1 : (rowEntropy + columnEntropy - joint - expected) / (largest - expected);
}

function countEach(labels: ArrayLike<number | string>): Map<number | string, number> {
  const counts = new Map<number | string, number>();
  for (let i = 0; i < labels.length; i += 1) counts.set(labels[i]!, (counts.get(labels[i]!) ?? 0) + 1);
  return counts;
}

/** In nats. */
function entropy(counts: Iterable<number>, n: number): number {
  let total = 0;
  for (const count of counts) total -= (count / n) * Math.log(count / n);
  return total;
}

/** Mean mutual information when the sizes stay and people are dealt anew: hypergeometric cells. */
function expectedInformation(rows: readonly number[], columns: readonly number[], n: number): number {
  let total = 0;
  for (const a of rows) {
    for (const b of columns) {
      const fixed = logFactorial(a) + logFactorial(b) + logFactorial(n - a) + logFactorial(n - b) - logFactorial(n);
      for (let both = Math.max(1, a + b - n); both <= Math.min(a, b); both += 1) {
        const chance = Math.exp(
          fixed - logFactorial(both) - logFactorial(a - both) - logFactorial(b - both) - logFactorial(n - a - b + both),
        );
        total += (both / n) * Math.log((n * both) / (a * b)) * chance;
      }
    }
  }
  return total;
}
