/**
 * ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1, dlmf.nist.gov/5.11) after raising x above 12 by the recurrence
 * Γ(x+1) = xΓ(x). Relative error about 1e-15. Cost: at most twelve steps.
 */
export function logGamma(x: number): number {
  let product = 1;
  let raised = x;
  while (raised < 12) {
    product *= raised;
    raised += 1;
  }
  const inverse = 1 / raised;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))));
  return (raised - 0.5) * Math.log(raised) - raised + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
