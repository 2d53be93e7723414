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
