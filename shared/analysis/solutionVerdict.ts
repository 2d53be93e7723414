/** What a person gave up for the product; it counts only with an artefact (a date, a name, a receipt). */
export interface SolutionCommitment {
  readonly kind: 'time' | 'reputation' | 'money';
  readonly hasArtefact: boolean;
}

/** What was seen in one solution interview. */
export interface SolutionInterviewSigns {
  readonly commitments: readonly SolutionCommitment[];
  /** Delight nobody asked for; polite praise; fit confirmed while the price blocks; plainly beside the need. */
  readonly hasUnpromptedDelight: boolean;
  readonly hasPraise: boolean;
  readonly isFitConfirmed: boolean;
  readonly isPriceBlocking: boolean;
  readonly isMissed: boolean;
}

export type SolutionVerdict = 'DELIGHT' | 'LUKEWARM' | 'POLITE' | 'PRICE' | 'MISS';

const points = { time: 1, reputation: 2, money: 4 } as const;

/** Points of the commitments that have an artefact: time 1, reputation 2, money 4 each. */
export function commitmentPoints(commitments: readonly SolutionCommitment[]): number {
  return commitments.reduce((total, { kind, hasArtefact }) => total + (hasArtefact ? points[kind] : 0), 0);
}

/**
 * What did a person's deeds, not their words, say about the solution?
 *
 * Rules of the method (section 4), first that fits: money given → DELIGHT; the need missed → MISS; fit confirmed and
 * the price in the way → PRICE; unprompted delight with two points or more → DELIGHT; any point → LUKEWARM; praise
 * without a point → POLITE; else MISS. Our default, not a published scale. Cost: O(commitments).
 */
export function solutionVerdict(signs: SolutionInterviewSigns): SolutionVerdict {
  if (signs.commitments.some(({ kind, hasArtefact }) => kind === 'money' && hasArtefact)) return 'DELIGHT';
  if (signs.isMissed) return 'MISS';
  if (signs.isFitConfirmed && signs.isPriceBlocking) return 'PRICE';
  const total = commitmentPoints(signs.commitments);
  if (signs.hasUnpromptedDelight && total >= 2) return 'DELIGHT';
  if (total >= 1) return 'LUKEWARM';
  return signs.hasPraise ? 'POLITE' : 'MISS';
}
