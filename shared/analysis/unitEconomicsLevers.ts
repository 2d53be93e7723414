import {
  computeMetrics,
  type UnitEconomicsField,
  type UnitEconomicsInputs,
  type UnitEconomicsMetrics,
} from './unitEconomicsMetrics.ts';

/** The value of one input at which contribution is zero, others unchanged; null when no possible value does it. */
export interface BreakEvens {
  readonly price: number | null;
  /** As `price`, with the fixed costs paid as well. */
  readonly priceWithFixedCosts: number | null;
  readonly conversion: number | null;
  /** The largest bearable values. */
  readonly costPerUser: number | null;
  readonly costPerSale: number | null;
  readonly firstSaleCost: number | null;
  readonly salesPerBuyer: number | null;
  /** Users (whole, rounded up) whose contribution pays the fixed costs. */
  readonly users: number | null;
}

/** One input moved to its better side. */
export interface Sensitivity {
  readonly field: Exclude<UnitEconomicsField, 'fixedCosts'>;
  readonly value: number;
  readonly direction: 'up' | 'down';
  readonly contribution: number;
  readonly contributionChange: number;
  /** Relative change of contribution over relative change of the input; null while contribution is zero. */
  readonly elasticity: number | null;
}

/**
 * How far is each input from the point where nothing is earned?
 *
 * AvP₀ = COGS + (CPA/C1 + 1sCOGS)/APC, with fixed costs + FC/B inside the bracket; the others by solving CM = 0. A
 * bound below zero, a conversion above 1, or a division by nothing is null: no value of that input alone breaks even.
 * Cost: O(1).
 */
export function breakEvens(inputs: UnitEconomicsInputs, metrics: UnitEconomicsMetrics): BreakEvens {
  const { conversion, salesPerBuyer, costPerSale, firstSaleCost, costPerUser, fixedCosts } = inputs;
  const { buyers, marginPerBuyer, marginPerSale, marginPerUser, costPerBuyer, contributionPerUser } = metrics;
  const isSelling = costPerBuyer !== null && salesPerBuyer > 0;
  const perSale = isSelling ? (costPerBuyer + firstSaleCost) / salesPerBuyer : null;
  return {
    price: perSale === null ? null : costPerSale + perSale,
    priceWithFixedCosts:
      perSale === null || buyers <= 0 ? null : costPerSale + perSale + fixedCosts / buyers / salesPerBuyer,
    conversion: marginPerBuyer > 0 && costPerUser <= marginPerBuyer ? costPerUser / marginPerBuyer : null,
    costPerUser: orNull(marginPerUser, marginPerBuyer > 0 && conversion > 0),
    costPerSale: perSale === null ? null : orNull(inputs.price - perSale, true),
    firstSaleCost: costPerBuyer === null ? null : orNull(marginPerSale * salesPerBuyer - costPerBuyer, true),
    salesPerBuyer: costPerBuyer !== null && marginPerSale > 0 ? (costPerBuyer + firstSaleCost) / marginPerSale : null,
    users: contributionPerUser > 0 ? Math.ceil(fixedCosts / contributionPerUser - 1e-9) : null,
  };
}

function orNull(value: number, isPossible: boolean): number | null {
  return isPossible && value >= 0 ? value : null;
}

const levers = {
  users: 'up',
  conversion: 'up',
  price: 'up',
  costPerSale: 'down',
  firstSaleCost: 'down',
  salesPerBuyer: 'up',
  costPerUser: 'down',
} as const satisfies Record<Sensitivity['field'], 'up' | 'down'>;

/**
 * Which input, moved by a tenth to its better side, adds most contribution?
 *
 * One at a time, the largest change first, equal ones in the order users, conversion, price, costs. A conversion
 * cannot pass 1 and moves less then. Assumes that moving one leaves the others alone, which it rarely does in life.
 * Cost: O(levers).
 */
export function sensitivities(inputs: UnitEconomicsInputs, metrics: UnitEconomicsMetrics, step = 0.1): Sensitivity[] {
  return Object.entries(levers)
    .map(([name, direction]): Sensitivity => {
      const field = name as Sensitivity['field'];
      const moved = inputs[field] * (direction === 'up' ? 1 + step : 1 - step);
      const value = field === 'conversion' ? Math.min(1, moved) : moved;
      const { contribution } = computeMetrics({ ...inputs, [field]: value });
      const contributionChange = contribution - metrics.contribution;
      const relative = inputs[field] > 0 ? value / inputs[field] - 1 : 0;
      const isDefined = metrics.contribution !== 0 && relative !== 0;
      return {
        field,
        value,
        direction,
        contribution,
        contributionChange,
        elasticity: isDefined ? contributionChange / metrics.contribution / relative : null,
      };
    })
    .sort((a, b) => b.contributionChange - a.contributionChange);
}
