import { wilsonInterval } from './wilsonInterval.ts';

/** Between which differences of two shares the truth probably lies; both ends within −1…1. */
export interface DifferenceInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * By how much may the share of one group of people exceed that of another?
 *
 * The hybrid score interval of a difference of independent proportions (Newcombe 1998, *Statistics in Medicine* 17,
 * 873–890, method 10): the Wilson limits of both shares, joined by Pythagoras; 95 %.
 * Assumes that nobody is in both groups and that people are independent. A group without people allows every
 * difference. Does not test anything: an interval that includes 0 leaves the direction open. Cost: O(1).
 */
export function newcombeInterval(
  first: { readonly k: number; readonly n: number },
  second: { readonly k: number; readonly n: number },
): DifferenceInterval {
  if (first.n <= 0 || second.n <= 0) return { low: -1, high: 1 };
  const [p1, p2] = [first.k / first.n, second.k / second.n];
  const [one, two] = [wilsonInterval(first.k, first.n), wilsonInterval(second.k, second.n)];
  const difference = p1 - p2;
  return {
    low: Math.max(-1, difference - Math.hypot(p1 - one.low, two.high - p2)),
    high: Math.min(1, difference + Math.hypot(one.high - p1, p2 - two.low)),
  };
}
