import { theilSenSlope } from './theilSenSlope.ts';

/** A straight line over talks numbered from 1; the 95 % interval is of its slope. */
export interface TrendOfTalks {
  readonly slope: number;
  readonly intercept: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How a figure changes from talk to talk, in the order in which they were held (`theilSenSlope`); null with fewer
 * values than `fewest`, which tell nothing about a change.
 */
export function trendOfTalks(values: readonly number[], fewest: number): TrendOfTalks | null {
  if (values.length < fewest) return null;
  const found = theilSenSlope(
    values.map((_, index) => index + 1),
    values,
  );
  if (found === null) return null;
  const { slope, intercept, interval } = found;
  return { slope, intercept, low: interval.low, high: interval.high };
}
