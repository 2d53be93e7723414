/**
 * Which of many tests stand when not even one false find is accepted?
 *
 * Step-down: max over j ≤ i of (m − j + 1)·p_(j), at most 1 (Holm 1979, jstor.org/stable/4615733). No assumption about
 * dependence; never weaker than `bonferroni`. Results stand in the order of the input. Cost: one sort.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = Array.from(pValues, () => 1);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, pValues[index]! * (pValues.length - rank)));
    adjusted[index] = largest;
  });
  return adjusted;
}
