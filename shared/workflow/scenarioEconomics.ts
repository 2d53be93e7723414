import { computeUnitEconomics, type UnitEconomicsResult } from '../analysis/unitEconomics.ts';
import type { UnitEconomicsInputs } from '../analysis/unitEconomicsMetrics.ts';
import type { EconomicsInputs } from '../domain/validation.ts';
import { scenarioLevers } from './scenarioLevers.ts';

/** The unit economics of one scenario at the tested price; money in the project's currency. */
export interface ScenarioEconomics {
  /** The price that was put to people: the prototype's, else the scenario's own. */
  readonly price: number;
  readonly inputs: UnitEconomicsInputs;
  readonly result: UnitEconomicsResult;
  /** AMPPU, AMPU and CAC of the method. */
  readonly marginPerBuyer: number;
  readonly marginPerUser: number;
  readonly costPerBuyer: number;
  /** Reachable buyers × (AMPPU − CAC). */
  readonly marketMargin: number;
  /** AvP₀, without fixed costs: those are asked of the whole market. */
  readonly breakEvenPrice: number;
  /** C1₀; null when no share of buyers covers the cost of reaching people. */
  readonly breakEvenConversion: number | null;
}

/** Null when the inputs cannot be, or when nobody buys: then there is nothing to compute with. */
export function scenarioEconomics(inputs: EconomicsInputs, testedPrice: number | null): ScenarioEconomics | null {
  const levers = scenarioLevers(inputs, testedPrice);
  const result = computeUnitEconomics(levers);
  const costPerBuyer = result.metrics?.costPerBuyer ?? null;
  const breakEvenPrice = result.breakEven?.price ?? null;
  if (result.metrics === null || result.breakEven === null || costPerBuyer === null || breakEvenPrice === null) {
    return null;
  }
  const { marginPerBuyer, marginPerUser } = result.metrics;
  return {
    price: levers.price,
    inputs: levers,
    result,
    marginPerBuyer,
    marginPerUser,
    costPerBuyer,
    marketMargin: inputs.reachableBuyers.value * (marginPerBuyer - costPerBuyer),
    breakEvenPrice,
    breakEvenConversion: result.breakEven.conversion,
  };
}
