import { type EconomicsProblemReason, economicsProblemReasons } from '#shared/domain/economicsProblems.ts';

export const problemTexts = {
  notANumber: 'problemNotANumber',
  negative: 'problemNegative',
  aboveOne: 'problemAboveOne',
  notWhole: 'problemNotWhole',
  zero: 'problemZero',
  rangeReversed: 'problemRangeReversed',
  rangeMisses: 'problemRangeMisses',
  rising: 'problemRising',
} as const satisfies Record<EconomicsProblemReason, string>;

/** The reason that the backend gave; a new one is shown as the plainest. */
export function findReason(reason: unknown): EconomicsProblemReason {
  return economicsProblemReasons.find((known) => known === reason) ?? 'notANumber';
}
