import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attractiveness } from '#shared/analysis/attractiveness.ts';
import { customerSupply } from '#shared/analysis/customerSupply.ts';
import { opportunityBand, opportunityScore } from '#shared/analysis/opportunityScore.ts';
import { painScore } from '#shared/analysis/painScore.ts';
import { commitmentPoints, solutionVerdict, type SolutionInterviewSigns } from '#shared/analysis/solutionVerdict.ts';
import { computeSubscription } from '#shared/analysis/subscriptionEconomics.ts';
import { computeUnitEconomics } from '#shared/analysis/unitEconomics.ts';
import type { UnitEconomicsInputs } from '#shared/analysis/unitEconomicsMetrics.ts';
import { attractivenessFactors } from '#shared/domain/segmentJudgement.ts';
import { expectNear, readReference } from './referenceData.ts';

type Numbers = Record<string, number>;
const reference = readReference<{
  inputs: Numbers;
  result: Numbers;
  break_even: Numbers;
  sensitivity_10pct: { metric: string; CM: number; delta_CM: number; elasticity: number }[];
  price_test: Numbers;
  subscription: Numbers;
  too_few_customers: Numbers & { passes: never };
}>('unit_economics.json');
const scores = readReference<{
  pain: { cases: { E: number; F: number; X: number; pain: number }[] };
  opportunity_ulwick: { importance: number; satisfaction: number; score: number }[];
}>('scores.json');

const { inputs: given } = reference;
const inputs: UnitEconomicsInputs = {
  users: given.UA!,
  conversion: given.C1!,
  price: given.AvP!,
  costPerSale: given.COGS!,
  firstSaleCost: given.s1!,
  salesPerBuyer: given.APC!,
  costPerUser: given.CPA!,
  fixedCosts: given.FC!,
};

describe('unit economics', () => {
  const result = computeUnitEconomics(inputs);

  it('has every figure of the worked example', () => {
    const metrics = result.metrics!;
    const wanted = reference.result;
    expectNear(
      [
        metrics.buyers,
        metrics.orders,
        metrics.acquisitionCost,
        metrics.revenue,
        metrics.revenuePerBuyer,
        metrics.revenuePerUser,
        metrics.marginPerSale,
        metrics.marginPerBuyer,
        metrics.marginPerUser,
        metrics.costPerBuyer!,
        metrics.contributionPerUser,
        metrics.contribution,
        metrics.lifetimeValueToCost!,
        metrics.returnOnAcquisition!,
        metrics.profit,
      ],
      [
        wanted.B!,
        wanted.orders!,
        wanted.AC!,
        wanted.revenue!,
        wanted.revenue_per_buyer!,
        wanted.revenue_per_user!,
        wanted.margin_per_sale!,
        wanted.AMPPU_CLTV!,
        wanted.AMPU_LTV!,
        wanted.CAC!,
        wanted.CM_per_user!,
        wanted.CM!,
        wanted.CLTV_to_CAC!,
        wanted.ROMI!,
        wanted.profit!,
      ],
    );
  });

  it('breaks even where the worked example does', () => {
    const found = result.breakEven!;
    const wanted = reference.break_even;
    expectNear(
      [
        found.price!,
        found.priceWithFixedCosts!,
        found.conversion!,
        found.costPerUser!,
        found.salesPerBuyer!,
        found.costPerSale!,
        found.firstSaleCost!,
        found.users!,
      ],
      [
        wanted.AvP_CM0!,
        wanted.AvP_profit0!,
        wanted.C1_CM0!,
        wanted.CPA_max!,
        wanted.APC_CM0!,
        wanted.COGS_max!,
        wanted.s1COGS_max!,
        reference.result.UA_break_even!,
      ],
    );
  });

  it('orders the levers as the worked example, traffic last', () => {
    const names: Record<string, string> = {
      AvP: 'price',
      APC: 'salesPerBuyer',
      C1: 'conversion',
      CPA: 'costPerUser',
      COGS: 'costPerSale',
      '1sCOGS': 'firstSaleCost',
      UA: 'users',
    };
    const wanted = reference.sensitivity_10pct;
    expect(result.sensitivity.map(({ field }) => field)).toEqual(wanted.map(({ metric }) => names[metric]));
    expectNear(
      result.sensitivity.map(({ contribution }) => contribution),
      wanted.map(({ CM }) => CM),
    );
    expectNear(
      result.sensitivity.map((lever) => lever.contributionChange),
      wanted.map(({ delta_CM }) => delta_CM),
    );
    expectNear(
      result.sensitivity.map(({ elasticity }) => elasticity!),
      wanted.map(({ elasticity }) => elasticity),
    );
  });

  it('tests a price a fifth higher', () => {
    const wanted = reference.price_test;
    const { price, conversionForSameContribution, conversionForZeroContribution } = result.priceTest!;
    expectNear(
      [price, conversionForSameContribution!, conversionForZeroContribution!],
      [wanted.AvP_plus20!, wanted.C1_needed_for_same_CM!, wanted.C1_needed_for_CM0!],
    );
  });

  it('earns nothing at every break-even it names', () => {
    const positive = fc.double({ min: 0.5, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          users: positive,
          conversion: fc.double({ min: 0.01, max: 1, noNaN: true }),
          price: positive,
          costPerSale: positive,
          firstSaleCost: positive,
          salesPerBuyer: fc.double({ min: 0.5, max: 10, noNaN: true }),
          costPerUser: positive,
          fixedCosts: positive,
        }),
        (scenario) => {
          const { breakEven, metrics } = computeUnitEconomics(scenario);
          const size = Math.abs(metrics!.contribution) + metrics!.acquisitionCost + metrics!.revenue;
          for (const field of [
            'price',
            'conversion',
            'costPerUser',
            'costPerSale',
            'firstSaleCost',
            'salesPerBuyer',
          ] as const) {
            const value = breakEven![field];
            if (value === null) continue;
            const at = computeUnitEconomics({ ...scenario, [field]: value }).metrics!;
            expect(Math.abs(at.contribution)).toBeLessThan(1e-6 * (size + scenario.users * value));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('reports inputs that cannot be and computes nothing from them', () => {
    const impossible = computeUnitEconomics({ ...inputs, conversion: 1.2, price: -1, users: Number.NaN });
    expect(impossible).toEqual({
      problems: [
        { field: 'users', problem: 'notANumber' },
        { field: 'conversion', problem: 'aboveOne' },
        { field: 'price', problem: 'negative' },
      ],
      metrics: null,
      breakEven: null,
      sensitivity: [],
      priceTest: null,
    });
  });

  it('has no break-even where no value of the input gives one', () => {
    const loss = computeUnitEconomics({ ...inputs, price: 1000 });
    expect(loss.breakEven).toMatchObject({
      conversion: null,
      costPerUser: null,
      salesPerBuyer: null,
      costPerSale: null,
      firstSaleCost: null,
      users: null,
    });
    expect(loss.priceTest).toMatchObject({ conversionForSameContribution: null, conversionForZeroContribution: null });
    const nobody = computeUnitEconomics({ ...inputs, conversion: 0 });
    expect(nobody.metrics).toMatchObject({ costPerBuyer: null, lifetimeValueToCost: null, buyers: 0 });
    expect(nobody.breakEven).toMatchObject({ price: null, priceWithFixedCosts: null });
    const free = computeUnitEconomics({ ...inputs, costPerUser: 0, users: 0 });
    expect(free.metrics).toMatchObject({ returnOnAcquisition: null, lifetimeValueToCost: null, contribution: 0 });
    const figures = [loss, nobody, free].flatMap(({ metrics, breakEven, sensitivity }) => [
      ...Object.values(metrics!),
      ...Object.values(breakEven!),
      ...sensitivity.map(({ elasticity }) => elasticity),
    ]);
    expect(figures.every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
  });

  it('asks whether there are enough customers', () => {
    const wanted = reference.too_few_customers;
    const supply = customerSupply(inputs, wanted.segment_size!, wanted.reachable_share!)!;
    expectNear(
      [supply.users, supply.buyers, supply.largestContribution],
      [wanted.users!, wanted.buyers!, wanted.max_CM!],
    );
    expect(supply.isEnough).toBe(wanted.passes);
    expect(customerSupply(inputs, 30_000, 0.4)!.isEnough).toBe(true);
    expect(customerSupply(inputs, 3000, 1.4)).toBeNull();
    expect(customerSupply({ ...inputs, conversion: 2 }, 3000, 0.4)).toBeNull();
  });
});

describe('subscription', () => {
  const { ARPA, gross_margin, monthly_churn, CAC } = reference.subscription;
  const form = {
    revenuePerMonth: ARPA!,
    grossMargin: gross_margin!,
    monthlyChurn: monthly_churn!,
    costPerAccount: CAC!,
  };

  it('pays back when the worked example does', () => {
    const { metrics } = computeSubscription(form);
    const wanted = reference.subscription;
    expectNear(
      [
        metrics!.lifetimeMonths,
        metrics!.lifetimeValue,
        metrics!.lifetimeValueToCost!,
        metrics!.paybackMonths!,
        metrics!.paybackPayments!,
        metrics!.marginAtPayback!,
      ],
      [
        wanted.lifetime_months!,
        wanted.LTV!,
        wanted.LTV_CAC!,
        wanted.payback_months!,
        wanted.payback_months_churn_adjusted!,
        wanted.cumulative_margin_at_that_month!,
      ],
    );
  });

  it('never pays back when the cohort is gone before, and refuses impossible rates', () => {
    expect(computeSubscription({ ...form, costPerAccount: 70_000 }).metrics).toMatchObject({ paybackPayments: null });
    expect(computeSubscription({ ...form, grossMargin: 0 }).metrics).toMatchObject({
      paybackMonths: null,
      paybackPayments: null,
    });
    expect(computeSubscription({ ...form, monthlyChurn: 1 }).metrics).toMatchObject({
      lifetimeMonths: 1,
      paybackPayments: null,
    });
    expect(computeSubscription({ ...form, monthlyChurn: 0, grossMargin: 2 })).toEqual({
      problems: [
        { field: 'grossMargin', problem: 'aboveOne' },
        { field: 'monthlyChurn', problem: 'zero' },
      ],
      metrics: null,
    });
  });
});

describe('scores', () => {
  it.each(scores.pain.cases)('pain of emotion $E, frequency $F, effort $X', ({ E, F, X, pain }) => {
    expectNear([painScore(E, F, X)!], [pain]);
  });

  it.each(scores.opportunity_ulwick)(
    'opportunity of $importance over $satisfaction',
    ({ importance, satisfaction, score }) => {
      expectNear([opportunityScore(importance, satisfaction)!], [score]);
    },
  );

  it('are not given for values off the scale', () => {
    expect([painScore(6, 1, 1), painScore(Number.NaN, 1, 1), opportunityScore(11, 0), opportunityScore(5, -1)]).toEqual(
      [null, null, null, null],
    );
    expect([15.5, 15, 12, 10, 9.9].map(opportunityBand)).toEqual(['strong', 'good', 'good', 'moderate', 'weak']);
  });

  it('multiply a segment’s factors, so that one zero blocks it', () => {
    const all = (value: number) => Object.fromEntries(attractivenessFactors.map((factor) => [factor, value]));
    expect(attractiveness(all(3)).score).toBeCloseTo(3, 12);
    expect(attractiveness({ ...all(5), reachability: 0 })).toEqual({
      score: 0,
      blockedBy: ['reachability'],
      missing: [],
    });
    expect(attractiveness({ ...all(4), size: null, pain: 6 })).toEqual({
      score: null,
      blockedBy: [],
      missing: ['pain', 'size'],
    });
  });
});

describe('solution verdict', () => {
  const silent: SolutionInterviewSigns = {
    commitments: [],
    hasUnpromptedDelight: false,
    hasPraise: false,
    isFitConfirmed: false,
    isPriceBlocking: false,
    isMissed: false,
  };
  const gave = (...kinds: ('time' | 'reputation' | 'money')[]) => kinds.map((kind) => ({ kind, hasArtefact: true }));

  it.each([
    ['money is delight whatever else was said', { commitments: gave('money'), isMissed: true }, 'DELIGHT'],
    ['delight needs two points', { commitments: gave('reputation'), hasUnpromptedDelight: true }, 'DELIGHT'],
    ['two small points are two points', { commitments: gave('time', 'time'), hasUnpromptedDelight: true }, 'DELIGHT'],
    ['delight with one point is lukewarm', { commitments: gave('time'), hasUnpromptedDelight: true }, 'LUKEWARM'],
    ['a point without delight is lukewarm', { commitments: gave('reputation') }, 'LUKEWARM'],
    ['praise without a point is politeness', { hasPraise: true, hasUnpromptedDelight: true }, 'POLITE'],
    ['a miss comes before the price', { isMissed: true, isFitConfirmed: true, isPriceBlocking: true }, 'MISS'],
    ['the price blocks what fits', { isFitConfirmed: true, isPriceBlocking: true, hasPraise: true }, 'PRICE'],
    ['a price complaint without fit is a miss', { isPriceBlocking: true }, 'MISS'],
    ['silence is a miss', {}, 'MISS'],
  ] as const)('%s', (_name, signs, wanted) => {
    expect(solutionVerdict({ ...silent, ...signs })).toBe(wanted);
  });

  it('counts only what left an artefact', () => {
    const promised = [{ kind: 'money', hasArtefact: false }] as const;
    expect(commitmentPoints([...promised, ...gave('time', 'reputation')])).toBe(3);
    expect(solutionVerdict({ ...silent, commitments: promised, hasPraise: true })).toBe('POLITE');
  });
});
