import type { SolutionVerdict } from '#shared/domain/validation.ts';
import type { LoopId } from '#shared/domain/workflow.ts';
import type { VerdictName } from './ledgerRows.ts';

const loopOfReason: Readonly<Record<NonNullable<SolutionVerdict['missReason']>, LoopId>> = {
  dugTooShallow: 'L1',
  noProblem: 'L2',
  otherProblem: 'L3',
  otherProduct: 'L4',
};

/** Ways back that a verdict without a reason of its own may lead to, the likeliest first. */
export const waysOfVerdict: Readonly<Record<Exclude<VerdictName, 'DELIGHT'>, readonly LoopId[]>> = {
  LUKEWARM: ['L7', 'L1', 'L4', 'L3', 'L6'],
  POLITE: ['L1', 'L3', 'L2', 'L4', 'L7'],
  PRICE: ['L6', 'L7', 'L1', 'L4'],
  MISS: ['L1', 'L2', 'L3', 'L4'],
};

/** The way back that a disappointment leads to: by the reason of a miss, else as it was chosen; null while neither. */
export function wayBackOf(
  name: VerdictName,
  { missReason, wayBack }: Pick<SolutionVerdict, 'missReason' | 'wayBack'>,
): LoopId | null {
  if (name === 'DELIGHT') return null;
  return name === 'MISS' && missReason !== null ? loopOfReason[missReason] : wayBack;
}
