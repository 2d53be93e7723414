/** Codes seen, codes seen in exactly one and in exactly two people, people asked. */
export interface IncidenceCounts {
  readonly observed: number;
  readonly once: number;
  readonly twice: number;
  readonly people: number;
}

export interface Chao2Result {
  /** Lower bound for the number of codes there are; standard error after Chao 1987 (null without codes seen twice). */
  readonly estimate: number;
  readonly standardError: number | null;
  /** The form that also holds when no code was seen twice. */
  readonly biasCorrected: number;
  /** First-order jackknife. */
  readonly jackknife: number;
  /** Good–Turing share of codings whose codes are already known; null when nothing was seen. */
  readonly coverage: number | null;
}

/**
 * How many different codes are still unseen?
 *
 * Chao2 = S + (m−1)/m · Q1²/(2·Q2); without Q2 the bias-corrected S + (m−1)/m · Q1(Q1−1)/(2(Q2+1)) (Chao 1987,
 * doi 10.2307/2531532; vegan's `specpool`). A lower bound, sharp only when rare codes are about equally rare; it
 * knows nothing of people of another kind than those asked. Cost: O(1).
 * `total` is the number of (person, code) pairs, for the coverage 1 − Q1/total.
 */
export function chao2({ observed, once, twice, people }: IncidenceCounts, total: number | null = null): Chao2Result {
  const correction = people > 0 ? (people - 1) / people : 0;
  const biasCorrected = observed + (correction * once * (once - 1)) / (2 * (twice + 1));
  const ratio = twice > 0 ? once / twice : null;
  return {
    estimate: ratio === null ? biasCorrected : observed + (correction * once * ratio) / 2,
    standardError:
      ratio === null
        ? null
        : Math.sqrt(
            twice * ((ratio ** 4 / 4) * correction ** 2 + ratio ** 3 * correction ** 2 + (ratio ** 2 * correction) / 2),
          ),
    biasCorrected,
    jackknife: observed + correction * once,
    coverage: total !== null && total > 0 ? 1 - once / total : null,
  };
}

/** `chao2` from the number of people who have each code; codes that nobody has are left out. */
export function chao2OfIncidence(peoplePerCode: readonly number[], people: number): Chao2Result {
  const seen = peoplePerCode.filter((count) => count > 0);
  return chao2(
    {
      observed: seen.length,
      once: seen.filter((count) => count === 1).length,
      twice: seen.filter((count) => count === 2).length,
      people,
    },
    seen.reduce((total, count) => total + count, 0),
  );
}
