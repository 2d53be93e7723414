import { type EconomicsInputKey, type EconomicsInputs, economicsInputKeys } from '#shared/domain/validation.ts';

export type InputProblemReason = 'notANumber' | 'negative' | 'aboveOne' | 'notWhole';

export interface InputProblem {
  readonly input: EconomicsInputKey;
  readonly reason: InputProblemReason;
}

export const problemTexts = {
  notANumber: 'problemNotANumber',
  negative: 'problemNegative',
  aboveOne: 'problemAboveOne',
  notWhole: 'problemNotWhole',
} as const satisfies Record<InputProblemReason, string>;

export function findReason(reason: unknown): InputProblemReason {
  return (Object.keys(problemTexts) as InputProblemReason[]).find((known) => known === reason) ?? 'notANumber';
}

/** Inputs that no business can have, each with the reason; the backend refuses the same ones. */
export function problemsOf(inputs: EconomicsInputs): readonly InputProblem[] {
  return economicsInputKeys.flatMap((input): InputProblem[] => {
    const { value } = inputs[input];
    if (!Number.isFinite(value)) return [{ input, reason: 'notANumber' }];
    if (value < 0) return [{ input, reason: 'negative' }];
    if (input === 'C1' && value > 1) return [{ input, reason: 'aboveOne' }];
    return input === 'UA' && !Number.isInteger(value) ? [{ input, reason: 'notWhole' }] : [];
  });
}
