import { AppError } from '#shared/domain/appError.ts';
import { findEconomicsProblems } from '#shared/domain/economicsProblems.ts';
import type { EconomicsInputs, Subscription } from '#shared/domain/validation.ts';

/** What no business can have. Throws `impossibleInput` with the place of the first problem and its reason. */
export function checkEconomicsInputs(inputs: EconomicsInputs, subscription: Subscription | null): void {
  const [problem] = findEconomicsProblems(inputs, subscription);
  if (problem !== undefined) throw new AppError('impossibleInput', { ...problem });
}
