import { breakEvens, sensitivities, type BreakEvens, type Sensitivity } from './unitEconomicsLevers.ts';

/** One scenario; money in one currency, all per the same period. */
export interface UnitEconomicsInputs {
  /** UA: users reached. */
  readonly users: number;
  /** C1: share of users who buy, 0–1. */
  readonly conversion: number;
  /** AvP: average price of one sale. */
  readonly price: number;
  /** COGS of every sale, and 1sCOGS: extra cost of the first sale to a buyer. */
  readonly costPerSale: number;
  readonly firstSaleCost: number;
  /** APC: sales per buyer. */
  readonly salesPerBuyer: number;
  /** CPA: cost of acquiring one user. */
  readonly costPerUser: number;
  /** FC: costs that do not depend on sales. */
  readonly fixedCosts: number;
}

export type UnitEconomicsField = keyof UnitEconomicsInputs;

/** An input that cannot be: the figures are null until it is mended. */
export interface UnitEconomicsProblem {
  readonly field: UnitEconomicsField;
  readonly problem: 'notANumber' | 'negative' | 'aboveOne';
}

/** The figures; null where a division has nothing to divide by (nobody buys, no acquisition cost). */
export interface UnitEconomicsMetrics {
  /** B and all their sales. */
  readonly buyers: number;
  readonly orders: number;
  /** AC: all acquisition. */
  readonly acquisitionCost: number;
  readonly revenue: number;
  readonly revenuePerBuyer: number;
  readonly revenuePerUser: number;
  readonly marginPerSale: number;
  /** AMPPU, also CLTV: margin of one buyer; AMPU, also LTV: margin of one user. */
  readonly marginPerBuyer: number;
  readonly marginPerUser: number;
  /** CAC: cost of acquiring one buyer. */
  readonly costPerBuyer: number | null;
  readonly contributionPerUser: number;
  /** CM = UA·(AMPU − CPA) = B·(AMPPU − CAC). */
  readonly contribution: number;
  readonly lifetimeValueToCost: number | null;
  /** ROMI: contribution per unit of acquisition cost. */
  readonly returnOnAcquisition: number | null;
  readonly profit: number;
}

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

/** Inputs that cannot be, in the order of the fields. */
export function findProblems(inputs: UnitEconomicsInputs): UnitEconomicsProblem[] {
  const fields: readonly UnitEconomicsField[] = [
    'users',
    'conversion',
    'price',
    'costPerSale',
    'firstSaleCost',
    'salesPerBuyer',
    'costPerUser',
    'fixedCosts',
  ];
  return fields.flatMap((field): UnitEconomicsProblem[] => {
    const value = inputs[field];
    if (!Number.isFinite(value)) return [{ field, problem: 'notANumber' }];
    if (value < 0) return [{ field, problem: 'negative' }];
    return field === 'conversion' && value > 1 ? [{ field, problem: 'aboveOne' }] : [];
  });
}

/** The figures of inputs that `findProblems` has nothing against. */
export function computeMetrics(inputs: UnitEconomicsInputs): UnitEconomicsMetrics {
  const { users, conversion, price, salesPerBuyer, costPerUser } = inputs;
  const buyers = users * conversion;
  const orders = buyers * salesPerBuyer;
  const acquisitionCost = users * costPerUser;
  const marginPerSale = price - inputs.costPerSale;
  const marginPerBuyer = marginPerSale * salesPerBuyer - inputs.firstSaleCost;
  const marginPerUser = marginPerBuyer * conversion;
  const costPerBuyer = conversion > 0 ? costPerUser / conversion : null;
  const contribution = users * (marginPerUser - costPerUser);
  return {
    buyers,
    orders,
    acquisitionCost,
    revenue: orders * price,
    revenuePerBuyer: price * salesPerBuyer,
    revenuePerUser: price * salesPerBuyer * conversion,
    marginPerSale,
    marginPerBuyer,
    marginPerUser,
    costPerBuyer,
    contributionPerUser: marginPerUser - costPerUser,
    contribution,
    lifetimeValueToCost: costPerBuyer !== null && costPerBuyer > 0 ? marginPerBuyer / costPerBuyer : null,
    returnOnAcquisition: acquisitionCost > 0 ? contribution / acquisitionCost : null,
    profit: contribution - inputs.fixedCosts,
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
