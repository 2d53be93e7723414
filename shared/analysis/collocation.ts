/** How two neighbours hold together; `first` and `second` alone, `together` one after the other, among `words`. */
export interface NeighbourCounts {
  readonly first: number;
  readonly second: number;
  readonly together: number;
  readonly words: number;
}

export interface Collocation {
  /** Times that chance alone would put them together. */
  readonly expected: number;
  /** −2 ln λ of independence against dependence; never negative, also large when they avoid each other. */
  readonly likelihoodRatio: number;
  /** Difference to chance in standard errors; 0 when they never stand together. */
  readonly tScore: number;
}

function logBinomial(successes: number, trials: number, share: number): number {
  const hit = successes === 0 ? 0 : successes * Math.log(share);
  const missed = trials - successes;
  return hit + (missed === 0 ? 0 : missed * Math.log1p(-share));
}

/**
 * Do two words stand side by side more often than by chance?
 *
 * Likelihood ratio of Dunning 1993 (Computational Linguistics 19(1)) and t score, both as in Manning & Schütze 1999,
 * sections 5.3.1 and 5.3.4: “most powerful” 1291, “new companies” t .999932. The likelihood ratio holds for rare
 * pairs, the t score only ranks. Neither says that a pair means anything: «и вот» holds together too. Cost: O(1).
 * Counts must fit: `together` at most `first` and `second`, each at most `words`.
 */
export function collocation({ first, second, together, words }: NeighbourCounts): Collocation {
  const expected = words === 0 ? 0 : (first * second) / words;
  if (first === 0 || second === 0 || first === words) return { expected, likelihoodRatio: 0, tScore: 0 };
  const apart = second - together;
  const others = words - first;
  const share = second / words;
  const logLambda =
    logBinomial(together, first, share) +
    logBinomial(apart, others, share) -
    logBinomial(together, first, together / first) -
    logBinomial(apart, others, apart / others);
  return {
    expected,
    likelihoodRatio: Math.max(0, -2 * logLambda),
    tScore: together === 0 ? 0 : (together - expected) / Math.sqrt(together),
  };
}
