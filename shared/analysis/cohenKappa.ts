export interface KappaResult {
  /** Units judged, observed and expected agreement. */
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
  /** null when there is nothing to agree on: no units, or one value throughout. */
  readonly kappa: number | null;
}

/**
 * How far do two coders agree beyond what their habits alone would give?
 *
 * κ = (po − pe) / (1 − pe) (Cohen 1960, doi 10.1177/001316446002000104). `table[i][j]` counts the units that the first
 * coder put into i and the second into j. Assumes units judged independently, and exactly two coders. Rare codes lower
 * it for the same care; it does not show who is right. Cost: O(categories²).
 */
export function cohenKappa(table: readonly (readonly number[])[]): KappaResult {
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) return { n, observed: 0, expected: 0, kappa: null };
  let observed = 0;
  let expected = 0;
  table.forEach((row, i) => {
    const first = row.reduce((sum, count) => sum + count, 0);
    const second = table.reduce((sum, other) => sum + (other[i] ?? 0), 0);
    observed += (row[i] ?? 0) / n;
    expected += (first / n) * (second / n);
  });
  return { n, observed, expected, kappa: expected < 1 ? (observed - expected) / (1 - expected) : null };
}

/** `cohenKappa` from two lists of judgements of the same units; units that either coder left out (null) do not count. */
export function cohenKappaOfJudgements(
  first: readonly (string | number | null)[],
  second: readonly (string | number | null)[],
): KappaResult {
  if (first.length !== second.length) throw new RangeError('judgements of different lengths');
  const place = new Map<string | number, number>();
  for (const value of [...first, ...second]) if (value !== null && !place.has(value)) place.set(value, place.size);
  const table = Array.from(place, () => Array.from(place, () => 0));
  first.forEach((a, unit) => {
    const b = second[unit] ?? null;
    if (a !== null && b !== null) table[place.get(a)!]![place.get(b)!]! += 1;
  });
  return cohenKappa(table);
}
