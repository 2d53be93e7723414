import { logChoose } from './logFactorial.ts';

/** The three p-values of a 2×2 table. */
export interface FisherExactResult {
  /** P(a or more), P(a or fewer), and the sum over all tables no likelier than the one seen. */
  readonly greater: number;
  readonly less: number;
  readonly twoSided: number;
}

/**
 * Is a trait commoner among members than among the others, beyond what the counts allow by chance?
 *
 * Table [[a, b], [c, d]]: members with and without the trait, others with and without. With all margins fixed, a is
 * hypergeometric (Fisher 1935; Agresti 2002, *Categorical Data Analysis*, p. 92). Two-sided as R's `fisher.test`:
 * tables whose probability is at most 1 + 1e-7 times that of the table seen.
 * Assumes that people are independent and that the groups were fixed before looking at the trait: for codes that built
 * the groups the p-value is descriptive only. Conservative. Does not show how large the difference is.
 * Counts are whole and ≥ 0; an empty table gives 1. Cost: O(smallest margin).
 */
export function fisherExact(a: number, b: number, c: number, d: number): FisherExactResult {
  const members = a + b;
  const others = c + d;
  const having = a + c;
  const low = Math.max(0, having - others);
  const high = Math.min(members, having);
  const all = logChoose(members + others, having);
  const probabilityOf = (x: number): number => Math.exp(logChoose(members, x) + logChoose(others, having - x) - all);
  const limit = probabilityOf(a) * (1 + 1e-7);
  let greater = 0;
  let less = 0;
  let twoSided = 0;
  for (let x = low; x <= high; x += 1) {
    const probability = probabilityOf(x);
    if (x >= a) greater += probability;
    if (x <= a) less += probability;
    if (probability <= limit) twoSided += probability;
  }
  return { greater: Math.min(1, greater), less: Math.min(1, less), twoSided: Math.min(1, twoSided) };
}

/** Only `greater` of `fisherExact`: the one-sided test for enrichment. */
export function fisherGreater(a: number, b: number, c: number, d: number): number {
  const having = a + c;
  const all = logChoose(a + b + c + d, having);
  let greater = 0;
  for (let x = a; x <= Math.min(a + b, having); x += 1) {
    greater += Math.exp(logChoose(a + b, x) + logChoose(c + d, having - x) - all);
  }
  return Math.min(1, greater);
}

/**
 * The smallest one-sided p that any outcome could reach when `members` of `total` people form the group and `having`
 * of them have the trait (the strongest outcome: as many members as possible have it). By default the trait is as
 * common as the group is large, the best case: 3 of 8 gives 0.0179. Tarone 1990 (doi 10.2307/2531456).
 */
export function minimumAttainableP(members: number, total: number, having = members): number {
  const most = Math.min(members, having);
  return fisherGreater(most, members - most, having - most, total - members - having + most);
}
