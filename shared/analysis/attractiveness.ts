import { type AttractivenessFactor, attractivenessFactors } from '../domain/segmentJudgement.ts';

export interface AttractivenessResult {
  /** 0–5; null while a factor is missing or outside 0–5. */
  readonly score: number | null;
  /** Factors at 0: any one of them blocks the segment. */
  readonly blockedBy: readonly AttractivenessFactor[];
  readonly missing: readonly AttractivenessFactor[];
}

/**
 * How attractive is a segment when no strength may hide a fatal weakness?
 *
 * Geometric mean of the seven factors (our default, not a published scale); one 0 makes it 0. Ordinal: for ranking
 * segments judged by the same people. Cost: O(1).
 */
export function attractiveness(
  factors: Readonly<Partial<Record<AttractivenessFactor, number | null>>>,
): AttractivenessResult {
  const isKnown = (value: number | null | undefined): value is number =>
    value !== null && value !== undefined && value >= 0 && value <= 5;
  const missing = attractivenessFactors.filter((factor) => !isKnown(factors[factor]));
  const blockedBy = attractivenessFactors.filter((factor) => factors[factor] === 0);
  if (missing.length > 0) return { score: null, blockedBy, missing };
  const product = attractivenessFactors.reduce((total, factor) => total * factors[factor]!, 1);
  return { score: product ** (1 / attractivenessFactors.length), blockedBy, missing };
}
