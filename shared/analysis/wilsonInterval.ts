import type { Interval } from './interval.ts';

/** The 97.5 % point of the standard normal distribution: a two-sided interval of 95 %. */
const normalPoint95 = 1.959963984540054;

/**
 * Between which shares does the truth probably lie when k of n people show a trait?
 *
 * The score interval (Wilson 1927, doi 10.1080/01621459.1927.10502953, in the form of Brown, Cai & DasGupta 2001,
 * doi 10.1214/ss/1009213286, eq. 4), 95 % unless another normal point `z` is given.
 * Assumes n independent people drawn from those one wants to speak about: interviewees found by referral are not. No
 * people: 0…1. Coverage is near 95 % on average, not for every share; for a guarantee see `exactInterval`. Cost: O(1).
 */
export function wilsonInterval(k: number, n: number, z = normalPoint95): Interval {
  if (n <= 0) return { low: 0, high: 1 };
  const share = k / n;
  const square = (z * z) / n;
  const centre = (share + square / 2) / (1 + square);
  const reach = (z * Math.sqrt((share * (1 - share)) / n + square / (4 * n))) / (1 + square);
  return { low: k <= 0 ? 0 : Math.max(0, centre - reach), high: k >= n ? 1 : Math.min(1, centre + reach) };
}
