import { AppError } from '#shared/domain/appError.ts';
import type { EconomicsInputs } from '#shared/domain/validation.ts';

/** What no business can have. Throws `impossibleInput` with the input's key and the reason. */
export function checkEconomicsInputs(inputs: EconomicsInputs): void {
  for (const [key, { value }] of Object.entries(inputs)) {
    if (value < 0) throw new AppError('impossibleInput', { input: key, reason: 'negative' });
  }
  if (inputs.C1.value > 1) throw new AppError('impossibleInput', { input: 'C1', reason: 'aboveOne' });
  if (!Number.isInteger(inputs.UA.value)) throw new AppError('impossibleInput', { input: 'UA', reason: 'notWhole' });
}
