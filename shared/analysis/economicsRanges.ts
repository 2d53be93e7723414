import { breakEvens } from './unitEconomicsLevers.ts';
import { computeMetrics, type UnitEconomicsField, type UnitEconomicsInputs } from './unitEconomicsMetrics.ts';

export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** Each lever with the values that it may have; both ends included, equal ones for a lever that is known. */
export type EconomicsBox = Readonly<Record<UnitEconomicsField, ValueRange>>;

/** Where a figure may lie. `high` is null when it has no end there (nobody buys); `low` is null when it never exists. */
export interface FigureRange {
  readonly low: number | null;
  readonly high: number | null;
}

const rangedFigures = [
  'marginPerBuyer',
  'marginPerUser',
  'costPerBuyer',
  'contributionPerUser',
  'contribution',
  'profit',
  'breakEvenPrice',
  'breakEvenConversion',
] as const;
export type RangedFigure = (typeof rangedFigures)[number];
export type EconomicsRanges = Readonly<Record<RangedFigure, FigureRange>>;

function figuresAt(inputs: UnitEconomicsInputs): Record<RangedFigure, number | null> {
  const metrics = computeMetrics(inputs);
  const edges = breakEvens(inputs, metrics);
  const { marginPerBuyer, marginPerUser, costPerBuyer, contributionPerUser, contribution, profit } = metrics;
  return {
    marginPerBuyer,
    marginPerUser,
    costPerBuyer,
    contributionPerUser,
    contribution,
    profit,
    breakEvenPrice: edges.price,
    breakEvenConversion: edges.conversion,
  };
}

function cornersOf(box: EconomicsBox): UnitEconomicsInputs[] {
  let corners: UnitEconomicsInputs[] = [
    {
      users: box.users.low,
      conversion: box.conversion.low,
      price: box.price.low,
      costPerSale: box.costPerSale.low,
      firstSaleCost: box.firstSaleCost.low,
      salesPerBuyer: box.salesPerBuyer.low,
      costPerUser: box.costPerUser.low,
      fixedCosts: box.fixedCosts.low,
    },
  ];
  for (const [field, { low, high }] of Object.entries(box)) {
    if (high !== low) corners = corners.flatMap((corner) => [corner, { ...corner, [field]: high }]);
  }
  return corners;
}

/**
 * Between what do the figures lie when the levers lie between their ends?
 *
 * Evaluates the corners of the box. Every figure is a straight line, or a quotient of two, in each lever taken alone,
 * so its extremes over a box lie at corners: the ranges are exact, not sampled, and every combination inside stays
 * within them. Assumes that the levers move independently, which makes the ranges wider than life: they are bounds,
 * not probabilities. A figure that does not exist at a corner (nobody buys, no margin) has no upper end. Ends must be
 * possible inputs (`findProblems`). Cost: O(2^levers that have a range), at most 256.
 */
export function economicsRanges(box: EconomicsBox): EconomicsRanges {
  const found = cornersOf(box).map(figuresAt);
  const rangeOf = (figure: RangedFigure): FigureRange => {
    const values = found.map((figures) => figures[figure]);
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return { low: null, high: null };
    return { low: Math.min(...known), high: known.length < values.length ? null : Math.max(...known) };
  };
  return Object.fromEntries(rangedFigures.map((figure) => [figure, rangeOf(figure)])) as Record<
    RangedFigure,
    FigureRange
  >;
}
