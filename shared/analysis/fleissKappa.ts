import type { KappaResult } from './cohenKappa.ts';

/**
 * How far do several coders agree beyond chance, when all judged the same number of times per unit?
 *
 * κ = (P̄ − P̄e) / (1 − P̄e) (Fleiss 1971, doi 10.1037/h0031619). `counts[unit][category]`: coders who chose it; every
 * unit needs the same number of judgements, two at least (RangeError). For gaps use `krippendorffAlpha`.
 * Cost: O(units · categories).
 */
export function fleissKappa(counts: readonly (readonly number[])[]): KappaResult {
  const n = counts.length;
  if (n === 0) return { n, observed: 0, expected: 0, kappa: null };
  const raters = counts[0]!.reduce((sum, count) => sum + count, 0);
  const totals = counts[0]!.map(() => 0);
  let observed = 0;
  for (const unit of counts) {
    if (raters < 2 || unit.reduce((sum, count) => sum + count, 0) !== raters) {
      throw new RangeError('every unit needs the same number of judgements, two at least');
    }
    let agreeing = 0;
    unit.forEach((count, category) => {
      totals[category]! += count;
      agreeing += count * (count - 1);
    });
    observed += agreeing / (raters * (raters - 1)) / n;
  }
  const expected = totals.reduce((sum, total) => sum + (total / (n * raters)) ** 2, 0);
  return { n, observed, expected, kappa: expected < 1 ? (observed - expected) / (1 - expected) : null };
}
