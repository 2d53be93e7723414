import {
  computeMetrics,
  findProblems,
  type UnitEconomicsInputs,
  type UnitEconomicsMetrics,
  type UnitEconomicsProblem,
} from './unitEconomicsMetrics.ts';
import { breakEvens, sensitivities, type BreakEvens, type Sensitivity } from './unitEconomicsLevers.ts';

export interface PriceTest {
  readonly price: number;
  /** Conversion at which the contribution stays as it is, and at which it is zero; null when no conversion does it. */
  readonly conversionForSameContribution: number | null;
  readonly conversionForZeroContribution: number | null;
}

export interface UnitEconomicsResult {
  readonly problems: readonly UnitEconomicsProblem[];
  readonly metrics: UnitEconomicsMetrics | null;
  readonly breakEven: BreakEvens | null;
  /** Every lever moved by 10 % to the better side, the largest gain first. */
  readonly sensitivity: readonly Sensitivity[];
  /** Price up by a fifth. */
  readonly priceTest: PriceTest | null;
}

/**
 * Does one customer earn more than he costs, and which lever would change that most?
 *
 * Formulas of the method (section 5), as taught with unit economics in Russian-speaking accelerators:
 * B = UA·C1; AMPPU = (AvP − COGS)·APC − 1sCOGS; AMPU = AMPPU·C1; CAC = CPA/C1; CM = UA·(AMPU − CPA); profit = CM − FC.
 * Assumes that levers move alone (a higher price does not lower conversion: see the price test) and that averages
 * stand for all buyers. Answers nothing about time and cash. Inputs that cannot be are reported, never turned into
 * NaN. Cost: O(1).
 */
export function computeUnitEconomics(inputs: UnitEconomicsInputs): UnitEconomicsResult {
  const problems = findProblems(inputs);
  if (problems.length > 0) return { problems, metrics: null, breakEven: null, sensitivity: [], priceTest: null };
  const metrics = computeMetrics(inputs);
  return {
    problems,
    metrics,
    breakEven: breakEvens(inputs, metrics),
    sensitivity: sensitivities(inputs, metrics),
    priceTest: testPrice(inputs, metrics, 1.2),
  };
}

function testPrice(inputs: UnitEconomicsInputs, metrics: UnitEconomicsMetrics, factor: number): PriceTest {
  const price = inputs.price * factor;
  const { marginPerBuyer } = computeMetrics({ ...inputs, price });
  const conversionFor = (perUser: number): number | null => {
    const conversion = marginPerBuyer > 0 ? perUser / marginPerBuyer : -1;
    return conversion >= 0 && conversion <= 1 ? conversion : null;
  };
  return {
    price,
    conversionForSameContribution: conversionFor(metrics.contributionPerUser + inputs.costPerUser),
    conversionForZeroContribution: conversionFor(inputs.costPerUser),
  };
}
