/**
 * Which of many tests stand when a share q of false finds is accepted?
 *
 * q_(i) = min over j ≥ i of m·p_(j)/j, at most 1 (Benjamini & Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x).
 * Assumes independent or positively dependent tests. Results stand in the order of the input; a law: the order of
 * the q-values is that of the p-values. Does not say which of the finds are the false ones. Cost: one sort.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = Array.from(pValues, () => 1);
  let smallest = 1;
  order.forEach((index, fromLargest) => {
    smallest = Math.min(smallest, (pValues[index]! * pValues.length) / (pValues.length - fromLargest));
    adjusted[index] = smallest;
  });
  return adjusted;
}
