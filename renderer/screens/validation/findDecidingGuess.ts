import { computeMetrics } from '#shared/analysis/unitEconomicsMetrics.ts';
import type { EconomicsInputs } from '#shared/domain/validation.ts';
import { leverOfInput } from '#shared/workflow/scenarioLevers.ts';
import type { Economics } from './economicsOf.ts';

const guessable = ['C1', 'AvP', 'COGS', 'firstSaleCogs', 'APC', 'CPA'] as const;
export type GuessableInput = (typeof guessable)[number];

export interface DecidingGuess {
  readonly input: GuessableInput;
  readonly value: number;
  /** The value at which nothing is earned, the other inputs as they are. */
  readonly breakEven: number;
  /** A value beyond the break-even that the guess could as well have been, and the contribution there. */
  readonly otherValue: number;
  readonly otherContribution: number;
}

/** Without a range of its own a guess is easily wrong by half an order of magnitude. */
const plausibleFactor = 3;

/**
 * The guess on which the sign of the contribution hangs: of the inputs marked as guesses, the one whose break-even
 * is nearest to it, inside its range; a guess without one reaches a factor of three either way. Null when no guess
 * decides.
 */
export function findDecidingGuess(inputs: EconomicsInputs, economics: Economics): DecidingGuess | null {
  const { breakEven, metrics } = economics.result;
  if (breakEven === null || metrics === null) return null;
  const atBreakEven: Readonly<Record<GuessableInput, number | null>> = {
    C1: breakEven.conversion,
    AvP: breakEven.price,
    COGS: breakEven.costPerSale,
    firstSaleCogs: breakEven.firstSaleCost,
    APC: breakEven.salesPerBuyer,
    CPA: breakEven.costPerUser,
  };
  const distance = ({ value, breakEven: at }: DecidingGuess): number => Math.abs(Math.log(at / value));
  const found = guessable.flatMap((input): DecidingGuess[] => {
    const field = leverOfInput[input];
    const value = economics.levers[field];
    const at = atBreakEven[input];
    if (inputs[input].source !== 'guess' || at === null || value <= 0 || at <= 0) return [];
    const raised = input === 'C1' ? Math.min(1, value * plausibleFactor) : value * plausibleFactor;
    const { low, high } = inputs[input].range ?? { low: value / plausibleFactor, high: raised };
    const otherValue = at < value ? low : high;
    const isBetween = at < value ? at >= otherValue : at <= otherValue;
    if (!isBetween) return [];
    const { contribution } = computeMetrics({ ...economics.levers, [field]: otherValue });
    return [{ input, value, breakEven: at, otherValue, otherContribution: contribution }];
  });
  return found.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
