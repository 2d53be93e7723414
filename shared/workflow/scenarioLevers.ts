import {
  type EconomicsBox,
  economicsRanges,
  type EconomicsRanges,
  type ValueRange,
} from '../analysis/economicsRanges.ts';
import type { UnitEconomicsField, UnitEconomicsInputs } from '../analysis/unitEconomicsMetrics.ts';
import type { EconomicsInputKey, EconomicsInputs } from '../domain/validation.ts';

/** Where the inputs of a scenario stand among the levers of the computation. */
export const leverOfInput = {
  UA: 'users',
  C1: 'conversion',
  AvP: 'price',
  COGS: 'costPerSale',
  firstSaleCogs: 'firstSaleCost',
  APC: 'salesPerBuyer',
  CPA: 'costPerUser',
  fixedCosts: 'fixedCosts',
} as const satisfies Record<Exclude<EconomicsInputKey, 'reachableBuyers'>, UnitEconomicsField>;

type LeverInput = keyof typeof leverOfInput;
const leverInputs = Object.keys(leverOfInput) as LeverInput[];

function fill<Value>(valueOf: (input: LeverInput) => Value): Record<UnitEconomicsField, Value> {
  return Object.fromEntries(leverInputs.map((input) => [leverOfInput[input], valueOf(input)])) as Record<
    UnitEconomicsField,
    Value
  >;
}

/** The levers at the price that was put to people; null takes the scenario's own price. */
export function scenarioLevers(inputs: EconomicsInputs, testedPrice: number | null): UnitEconomicsInputs {
  return fill((input) => (input === 'AvP' && testedPrice !== null ? testedPrice : inputs[input].value));
}

/** The levers as ranges. A price that was put to people was chosen, so it has none. */
export function scenarioBox(inputs: EconomicsInputs, testedPrice: number | null): EconomicsBox {
  const point = (value: number): ValueRange => ({ low: value, high: value });
  return fill((input) =>
    input === 'AvP' && testedPrice !== null ? point(testedPrice) : (inputs[input].range ?? point(inputs[input].value)),
  );
}

/** Where the figures of a scenario may lie; its inputs must be ones that the backend would keep. */
export function scenarioRanges(inputs: EconomicsInputs, testedPrice: number | null): EconomicsRanges {
  return economicsRanges(scenarioBox(inputs, testedPrice));
}
