/** Customary bands of the score: above 15, from 12, from 10, below. */
export type OpportunityBand = 'strong' | 'good' | 'moderate' | 'weak';

/** Answers below which only the order may be read. */
export const fewestForFigure = 30;

/**
 * How much room does an outcome leave, given how important it is and how well it is served?
 *
 * I + max(I − S, 0), both 0–10 (Ulwick 2002, "Turn Customer Input into Innovation", HBR 80(1)). null outside 0–10.
 * Made for surveys: below 30 answers show only the order. Cost: O(1).
 */
export function opportunityScore(importance: number, satisfaction: number): number | null {
  if (![importance, satisfaction].every((value) => value >= 0 && value <= 10)) return null;
  return importance + Math.max(importance - satisfaction, 0);
}

/** The customary reading of `opportunityScore`. */
export function opportunityBand(score: number): OpportunityBand {
  if (score > 15) return 'strong';
  if (score >= 12) return 'good';
  return score >= 10 ? 'moderate' : 'weak';
}
