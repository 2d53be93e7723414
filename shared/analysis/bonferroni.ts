/**
 * The plainest protection against one false find among m tests: m·p, at most 1 (Dunn 1961,
 * doi 10.1080/01621459.1961.10482090). Needs no assumption and gives up the most power; prefer `holm`. Cost: O(m).
 */
export function bonferroni(pValues: readonly number[]): number[] {
  return pValues.map((p) => Math.min(1, p * pValues.length));
}
