/**
 * How far do two partitions of the same people agree, chance taken off?
 *
 * (Σ C(n_ij,2) − E) / (½[Σ C(a_i,2) + Σ C(b_j,2)] − E), E = Σ C(a_i,2) Σ C(b_j,2) / C(n,2) (Hubert & Arabie 1985,
 * doi 10.1007/BF01908075, eq. 5). 1 for equal partitions whatever the names of the clusters, about 0 by chance, may
 * be negative; symmetric. Two partitions that both leave nothing to agree on (all in one, or all alone) give 1.
 * Labels may be numbers or texts; throws RangeError when the lengths differ. Cost: O(n).
 */
export function adjustedRandIndex(first: ArrayLike<number | string>, second: ArrayLike<number | string>): number {
  if (first.length !== second.length) throw new RangeError('partitions of different lengths');
  const cells = new Map<string, number>();
  const rows = new Map<number | string, number>();
  const columns = new Map<number | string, number>();
  const rowIndex = new Map<number | string, number>();
  for (let i = 0; i < first.length; i += 1) {
    const a = first[i]!;
    const b = second[i]!;
    if (!rowIndex.has(a)) rowIndex.set(a, rowIndex.size);
    const cell = `${rowIndex.get(a)}:${b}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    rows.set(a, (rows.get(a) ?? 0) + 1);
    columns.set(b, (columns.get(b) ?? 0) + 1);
  }
  const together = pairs(cells.values());
  const inFirst = pairs(rows.values());
  const inSecond = pairs(columns.values());
  const all = (first.length * (first.length - 1)) / 2;
  const expected = all > 0 ? (inFirst * inSecond) / all : 0;
  const largest = (inFirst + inSecond) / 2;
  return largest === expected ? 1 : (together - expected) / (largest - expected);
}

function pairs(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += (count * (count - 1)) / 2;
  return total;
}
