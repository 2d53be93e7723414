export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface AlphaResult {
  /** null when there is nothing to compare, or only one value occurs. */
  readonly alpha: number | null;
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Values that can be paired, and the units they stand in. */
  readonly pairable: number;
  readonly units: number;
}

/**
 * How far can the codings be relied on, whoever did them and with whatever gaps?
 *
 * α = 1 − Do/De over the coincidences of values within units (Krippendorff 2011, "Computing Krippendorff's
 * Alpha-Reliability", repository.upenn.edu/asc_papers/43; 2018, *Content Analysis*, 4th ed., ch. 12). Accept from .80,
 * tentative from .667. `units[u]` holds all judgements of one unit, null for a gap; units with fewer than two do not
 * count. Metrics other than nominal need numbers (RangeError); ordinal goes by their numeric order, not by first
 * appearance. Below about 20 units show the disagreements instead. Says nothing about who is right.
 * Cost: O(judgements + units · values²).
 */
export function krippendorffAlpha(
  units: readonly (readonly (string | number | null)[])[],
  metric: AlphaMetric = 'nominal',
): AlphaResult {
  const judged = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1);
  const values = [...new Set(judged.flat())];
  if (metric !== 'nominal') {
    if (values.some((value) => typeof value !== 'number')) throw new RangeError(`the ${metric} metric needs numbers`);
    values.sort((a, b) => Number(a) - Number(b));
  }
  const place = new Map(values.map((value, index) => [value, index]));
  const k = values.length;
  const coincidence = new Float64Array(k * k);
  for (const unit of judged) {
    const counts = new Map<number, number>();
    for (const value of unit) counts.set(place.get(value)!, (counts.get(place.get(value)!) ?? 0) + 1);
    for (const [a, countA] of counts) {
      for (const [b, countB] of counts) {
        coincidence[a * k + b]! += (countA * (a === b ? countB - 1 : countB)) / (unit.length - 1);
      }
    }
  }
  const totals = values.map((_, a) => coincidence.slice(a * k, (a + 1) * k).reduce((sum, count) => sum + count, 0));
  const pairable = judged.reduce((sum, unit) => sum + unit.length, 0);
  let observed = 0;
  let expected = 0;
  for (let a = 0; a < k; a += 1) {
    for (let b = 0; b < k; b += 1) {
      if (a === b) continue;
      const difference = squaredDifference(metric, values, totals, a, b);
      observed += coincidence[a * k + b]! * difference;
      expected += totals[a]! * totals[b]! * difference;
    }
  }
  const observedDisagreement = pairable > 0 ? observed / pairable : 0;
  const expectedDisagreement = pairable > 1 ? expected / (pairable * (pairable - 1)) : 0;
  return {
    alpha: expectedDisagreement > 0 ? 1 - observedDisagreement / expectedDisagreement : null,
    observedDisagreement,
    expectedDisagreement,
    pairable,
    units: judged.length,
  };
}

function squaredDifference(
  metric: AlphaMetric,
  values: readonly (string | number)[],
  totals: readonly number[],
  a: number,
  b: number,
): number {
  if (metric === 'nominal') return 1;
  if (metric === 'ordinal') {
    let between = -(totals[a]! + totals[b]!) / 2;
    for (let at = Math.min(a, b); at <= Math.max(a, b); at += 1) between += totals[at]!;
    return between ** 2;
  }
  const difference = Number(values[a]) - Number(values[b]);
  if (metric === 'interval') return difference ** 2;
  const sum = Number(values[a]) + Number(values[b]);
  return sum === 0 ? 0 : (difference / sum) ** 2;
}
