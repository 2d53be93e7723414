/**
 * Will a trait that a share of people has show up at least once among n people?
 *
 * 1 − (1 − share)^n, for independent people. Does not tell how common a trait is that was never seen. Cost: O(1).
 */
export function discoveryProbability(share: number, n: number): number {
  return -Math.expm1(n * Math.log1p(-share));
}

/**
 * People to ask so that a trait of the given share is seen with the given confidence: ⌈ln(1−c)/ln(1−share)⌉. 1 when
 * everybody has it, Infinity when nobody has.
 */
export function peopleNeededToSee(share: number, confidence = 0.95): number {
  if (share >= 1) return 1;
  if (share <= 0) return Infinity;
  return Math.ceil(Math.log1p(-confidence) / Math.log1p(-share) - 1e-12);
}
