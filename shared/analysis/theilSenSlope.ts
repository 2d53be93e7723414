import type { Interval } from './interval.ts';
import { median } from './quantile.ts';

export interface TheilSenResult {
  /** Points given. */
  readonly n: number;
  /** Change of y for one step of x. */
  readonly slope: number;
  /** The line is `intercept + slope · x`. */
  readonly intercept: number;
  /** 95 % for the slope. */
  readonly interval: Interval;
}

const normalPoint95 = 1.959963984540054;

/** How many times each value that is not alone stands there. */
function sizesOfTies(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((size) => size > 1);
}

function sumOver(sizes: readonly number[], term: (size: number) => number): number {
  return sizes.reduce((sum, size) => sum + term(size), 0);
}

/**
 * Does y rise or fall with x, and by how much a step, without letting one odd point decide?
 *
 * The median of the slopes between all pairs of different x, with the interval from the normal approximation to
 * Kendall's S corrected for ties: Sen 1968, J. Am. Stat. Assoc. 63:1379–1389, doi 10.1080/01621459.1968.10480934,
 * eqs 2.6 and 3.4–3.8; the line goes through the medians of x and y (Conover).
 * Assumes that the points are independent of each other and that the change is about the same at every step. Does not
 * show why anything changed. The approximation is rough below some ten points: with fewer than six it says little.
 * Null when fewer than two x differ. Cost: O(n² log n).
 */
export function theilSenSlope(x: readonly number[], y: readonly number[]): TheilSenResult | null {
  const n = x.length;
  if (y.length !== n) throw new RangeError(`${n} x but ${y.length} y`);
  const slopes: number[] = [];
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const step = x[j]! - x[i]!;
      if (step !== 0) slopes.push((y[j]! - y[i]!) / step);
    }
  }
  if (slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  const slope = median(slopes);
  const tiesOfX = sizesOfTies(x);
  const tiesOfY = sizesOfTies(y);
  const cubic = (size: number): number => size * (size - 1) * (2 * size + 5);
  const variance = (cubic(n) - sumOver(tiesOfX, cubic) - sumOver(tiesOfY, cubic)) / 18;
  const reach = normalPoint95 * Math.sqrt(Math.max(0, variance));
  const highest = Math.min(Math.round((slopes.length + reach) / 2), slopes.length - 1);
  const lowest = Math.max(Math.round((slopes.length - reach) / 2) - 1, 0);
  return {
    n,
    slope,
    intercept: median(y) - slope * median(x),
    interval: { low: slopes[lowest]!, high: slopes[highest]! },
  };
}
