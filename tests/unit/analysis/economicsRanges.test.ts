import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { economicsRanges, type EconomicsBox } from '#shared/analysis/economicsRanges.ts';
import { computeSubscription, expectedPayments } from '#shared/analysis/subscriptionEconomics.ts';
import { breakEvens } from '#shared/analysis/unitEconomicsLevers.ts';
import {
  computeMetrics,
  type UnitEconomicsField,
  type UnitEconomicsInputs,
} from '#shared/analysis/unitEconomicsMetrics.ts';

const point = (value: number) => ({ low: value, high: value });
/** The worked example of the method. */
const example: EconomicsBox = {
  users: point(2000),
  conversion: point(0.035),
  price: point(4900),
  costPerSale: point(1450),
  firstSaleCost: point(900),
  salesPerBuyer: point(2.6),
  costPerUser: point(260),
  fixedCosts: point(250_000),
};

const spans: Readonly<Record<UnitEconomicsField, number>> = {
  users: 5000,
  conversion: 1,
  price: 10_000,
  costPerSale: 6000,
  firstSaleCost: 2000,
  salesPerBuyer: 12,
  costPerUser: 900,
  fixedCosts: 500_000,
};
/** Thousandths: figures of a business, not the smallest numbers that a computer knows. */
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
/** A box and a place inside it. */
const boxWithInside = fc
  .record(Object.fromEntries(Object.keys(spans).map((field) => [field, fc.tuple(share, share, share)])))
  .map((drawn) => {
    const box: Record<string, { low: number; high: number }> = {};
    const inside: Record<string, number> = {};
    for (const [field, [a, b, at]] of Object.entries(drawn)) {
      const span = spans[field as UnitEconomicsField];
      const low = Math.min(a, b) * span;
      const high = Math.max(a, b) * span;
      box[field] = { low, high };
      inside[field] = Math.min(high, low + (high - low) * at);
    }
    return { box: box as unknown as EconomicsBox, inside: inside as unknown as UnitEconomicsInputs };
  });

describe('ranges of the figures', () => {
  it('are points when the levers are, those of the worked example', () => {
    const ranges = economicsRanges(example);
    expect(ranges.marginPerBuyer).toEqual({ low: 8070, high: 8070 });
    expect(ranges.breakEvenPrice.low).toBeCloseTo(4653.297, 3);
    expect(ranges.breakEvenConversion.high).toBeCloseTo(0.0322181, 7);
  });

  it('reach from the worst corner to the best one', () => {
    const { contributionPerUser, breakEvenPrice } = economicsRanges({
      ...example,
      conversion: { low: 0.03, high: 0.04 },
      costPerUser: { low: 200, high: 300 },
    });
    expect(contributionPerUser).toEqual({ low: expect.closeTo(8070 * 0.03 - 300, 9), high: expect.closeTo(122.8, 9) });
    expect(breakEvenPrice).toEqual({
      low: expect.closeTo(1450 + (5000 + 900) / 2.6, 9),
      high: expect.closeTo(1450 + (10_000 + 900) / 2.6, 9),
    });
  });

  it('have no upper end where nobody buys', () => {
    const { costPerBuyer, breakEvenPrice } = economicsRanges({ ...example, conversion: { low: 0, high: 0.04 } });
    expect(costPerBuyer).toEqual({ low: 6500, high: null });
    expect(breakEvenPrice.high).toBeNull();
  });

  it('hold every combination inside the box', () => {
    fc.assert(
      fc.property(boxWithInside, ({ box, inside }) => {
        const ranges = economicsRanges(box);
        const metrics = computeMetrics(inside);
        const edges = breakEvens(inside, metrics);
        const figures = { ...metrics, breakEvenPrice: edges.price, breakEvenConversion: edges.conversion };
        for (const [name, { low, high }] of Object.entries(ranges)) {
          const value = figures[name as keyof typeof ranges];
          if (value === null) {
            expect(high, name).toBeNull();
            continue;
          }
          const slack = 1e-9 * Math.max(1, Math.abs(value));
          if (low !== null) expect(value, name).toBeGreaterThanOrEqual(low - slack);
          if (high !== null) expect(value, name).toBeLessThanOrEqual(high + slack);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a retention curve', () => {
  const form = { revenuePerMonth: 4900, grossMargin: 0.7, monthlyChurn: 0.05, costPerAccount: 9000 };

  it('that follows the churn changes nothing', () => {
    const curve = [0.95, 0.95 ** 2, 0.95 ** 3];
    const [plain, curved] = [computeSubscription(form).metrics!, computeSubscription(form, curve).metrics!];
    expect(curved.lifetimeValue).toBeCloseTo(plain.lifetimeValue, 6);
    expect(curved.paybackPayments).toBe(plain.paybackPayments);
    expect(curved.marginAtPayback).toBeCloseTo(plain.marginAtPayback!, 6);
  });

  it('counts the payments of a cohort month by month', () => {
    const churn = 0.2;
    const curve = [0.5, 0.4];
    let left = 0.4;
    let payments = 1 + 0.5 + 0.4;
    for (let month = 0; month < 400; month += 1) {
      left *= 1 - churn;
      payments += left;
    }
    expect(expectedPayments(curve, churn)).toBeCloseTo(payments, 9);
    // Payments of 3430: 3430, 5145, 6517, 7614.6, 8492.7, 9195.2: the sixth covers 9000.
    const { paybackPayments, marginAtPayback } = computeSubscription({ ...form, monthlyChurn: churn }, curve).metrics!;
    expect(paybackPayments).toBe(6);
    expect(marginAtPayback).toBeCloseTo(3430 * (1.9 + 0.32 + 0.256 + 0.2048), 6);
  });

  it('never pays back what more than everybody left would bring', () => {
    expect(computeSubscription({ ...form, costPerAccount: 20_000, monthlyChurn: 0.5 }, [0.2]).metrics).toMatchObject({
      paybackPayments: null,
    });
  });
});
