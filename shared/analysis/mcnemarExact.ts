import { logChoose } from './logFactorial.ts';

/**
 * Did the same people change, beyond what tossing a coin for each change would do?
 *
 * The exact test of McNemar 1947 (*Psychometrika* 12, 153–157): of those who changed, `gained` and `lost` are compared
 * with the binomial distribution of one half; two-sided, twice the smaller tail, at most 1.
 * Assumes that people are independent. Says nothing of those who did not change; nobody changed gives 1. Cost: O(changes).
 */
export function mcnemarExact(gained: number, lost: number): number {
  const changes = gained + lost;
  let tail = 0;
  for (let k = 0; k <= Math.min(gained, lost); k += 1) tail += Math.exp(logChoose(changes, k) - changes * Math.LN2);
  return Math.min(1, 2 * tail);
}
