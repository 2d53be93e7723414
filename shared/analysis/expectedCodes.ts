import type { Chao2Result, IncidenceCounts } from './chao2.ts';

/**
 * Between how many codes in all does the truth probably lie, 95 %?
 *
 * The log-normal interval of Chao 1987 (doi 10.2307/2531532): with T = estimate − observed and
 * K = exp(1.96 · √ln(1 + var/T²)), from S + T/K to S + T·K, so that it never falls below what was heard. Without codes
 * heard twice the variance of the bias-corrected form (EstimateS, Colwell 2013, appendix B). Null when the estimate
 * expects nothing unheard: then there is nothing to make an interval from. Cost: O(1).
 */
export function chao2Interval(
  { observed, once, people }: IncidenceCounts,
  { estimate, standardError }: Chao2Result,
): { readonly low: number; readonly high: number } | null {
  const unheard = estimate - observed;
  if (unheard <= 0) return null;
  const variance =
    standardError === null ? varianceWithoutTwice({ once, people, estimate }) : standardError * standardError;
  const factor = Math.exp(1.959963984540054 * Math.sqrt(Math.log1p(variance / (unheard * unheard))));
  return { low: observed + unheard / factor, high: observed + unheard * factor };
}

function varianceWithoutTwice(counts: { once: number; people: number; estimate: number }): number {
  const { once, people, estimate } = counts;
  const part = (people - 1) / people;
  const variance =
    (part * once * (once - 1)) / 2 +
    (part ** 2 * once * (2 * once - 1) ** 2) / 4 -
    (part ** 2 * once ** 4) / (4 * estimate);
  return Math.max(0, variance);
}

/**
 * How many codes never heard so far will the next interviews bring?
 *
 * Q0 · (1 − (1 − Q1/(m·Q0 + Q1))^more), Q0 = estimate − observed (Colwell et al. 2012, doi 10.1093/jpe/rtr044, eq. 18).
 * Never more than Q0; trustworthy up to about as many interviews again as were held. Assumes that the next people are
 * like those already asked. `more` is whole and ≥ 0. Cost: O(1).
 */
export function expectedNewCodes({ observed, once, people }: IncidenceCounts, estimate: number, more: number): number {
  const unheard = estimate - observed;
  if (unheard <= 0 || people === 0) return 0;
  return -unheard * Math.expm1(more * Math.log1p(-once / (people * unheard + once)));
}
