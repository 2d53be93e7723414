import type { RefutationSaving } from '../domain/pathEvent.ts';

export interface SavedByRefutation {
  /** Negative when more was spent than the plan, in the project's currency and in months. */
  readonly cost: number;
  readonly months: number;
}

/**
 * What did it save to learn before building that the guess was wrong?
 *
 * Saved = planned − spent, money and months apart. The figures are the user's own; nothing is discounted, and what the
 * team could have earned elsewhere is not counted. Cost: O(1).
 */
export function savedByRefutation(
  saving: Pick<RefutationSaving, 'plannedCost' | 'plannedMonths' | 'spentCost' | 'spentMonths'>,
): SavedByRefutation {
  return { cost: saving.plannedCost - saving.spentCost, months: saving.plannedMonths - saving.spentMonths };
}
