import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '#shared/analysis/benjaminiHochberg.ts';
import { bonferroni } from '#shared/analysis/bonferroni.ts';
import { chao2, chao2OfIncidence } from '#shared/analysis/chao2.ts';
import { countBits } from '#shared/analysis/countBits.ts';
import { discoveryProbability, peopleNeededToSee } from '#shared/analysis/discoveryProbability.ts';
import { exactInterval } from '#shared/analysis/exactInterval.ts';
import { fisherExact, fisherGreater, minimumAttainableP } from '#shared/analysis/fisherExact.ts';
import { holm } from '#shared/analysis/holm.ts';
import { incompleteBeta } from '#shared/analysis/incompleteBeta.ts';
import { logFactorial } from '#shared/analysis/logFactorial.ts';
import { logGamma } from '#shared/analysis/logGamma.ts';
import { presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource, randomInteger } from '#shared/analysis/randomSource.ts';
import { saturation, saturationOfNewCodes, saturationOverOrders } from '#shared/analysis/saturation.ts';
import { westfallYoung } from '#shared/analysis/westfallYoung.ts';
import { wilsonInterval } from '#shared/analysis/wilsonInterval.ts';
import { expectNear, golden, readReference } from './referenceData.ts';

interface FisherCase {
  table: [[number, number], [number, number]];
  two_sided: number;
  greater: number;
  less: number;
}
interface SaturationCase {
  base_codes: number;
  rows: { interviews: string; new: number; ratio: number }[];
  saturated_at: number | null;
  reported_as?: string;
}
const stats = readReference<{
  fisher: Record<string, FisherCase>;
  bh_1995: { p: number[]; bh_q: number[]; holm: number[]; bonferroni: number[] };
  westfall_young_exhaustive: {
    matrix: number[][];
    group: number[];
    n_permutations: number;
    raw_p: number[];
    minP_stepdown: number[];
    minP_single_step: number[];
  };
  min_attainable_p: Record<string, number>;
  binomial_ci: Record<string, { wilson95: [number, number]; clopper_pearson95: [number, number] }>;
  discovery_probability: { table: Record<string, number>; n_for_95: Record<string, number> };
  saturation_guest2020: Record<'run2' | 'run3' | 'run2_zero', SaturationCase> & { new_codes_per_interview: number[] };
  saturation_golden: {
    new_codes_per_interview: number[];
    b4r2_5pct: SaturationCase;
    b4r2_0pct: SaturationCase;
    permuted_orders_2000: { median: number; p5: number; p95: number };
  };
  chao2_example: {
    m: number;
    incidence: number[];
    S: number;
    chao2_classic: number;
    chao2_bias_corrected: number;
    good_turing_coverage: number;
  };
}>('stats.json');

describe('Fisher exact test', () => {
  const cases = Object.entries(stats.fisher).filter(([name]) => name !== 'published');
  it.each(cases)('gives the three p-values of %s', (_name, { table: [[a, b], [c, d]], ...wanted }) => {
    const { greater, less, twoSided } = fisherExact(a, b, c, d);
    expectNear([twoSided, greater, less], [wanted.two_sided, wanted.greater, wanted.less], 1e-9);
    expect(fisherGreater(a, b, c, d)).toBeCloseTo(greater, 12);
  });

  it('swaps its tails when the groups are swapped and stays within 0…1', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact(a, b, c, d);
        const swapped = fisherExact(c, d, a, b);
        expectNear([p.greater, p.twoSided], [swapped.less, swapped.twoSided], 1e-9);
        expectNear([fisherExact(a, c, b, d).greater], [p.greater], 1e-9);
        expect(Math.min(p.greater, p.less, p.twoSided)).toBeGreaterThan(0);
        expect(Math.max(p.greater, p.less, p.twoSided)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('gives 1 for an empty table and holds for a thousand people', () => {
    expect(fisherExact(0, 0, 0, 0)).toEqual({ greater: 1, less: 1, twoSided: 1 });
    // An even split of even margins is symmetric: both tails share the middle table.
    const { greater, less } = fisherExact(250, 250, 250, 250);
    expectNear([greater], [less], 1e-9);
  });

  it.each(Object.entries(stats.min_attainable_p))('can reach no p below the reference for %s', (name, wanted) => {
    const [members, others] = name.split('v').map(Number);
    expectNear([minimumAttainableP(members!, members! + others!)], [wanted], 1e-9);
  });
});

describe('many tests', () => {
  it('are adjusted as in the example of Benjamini and Hochberg', () => {
    const { p, bh_q, holm: wantedHolm, bonferroni: wantedBonferroni } = stats.bh_1995;
    expectNear(benjaminiHochberg(p), bh_q, 1e-12);
    expectNear(holm(p), wantedHolm, 1e-12);
    expectNear(bonferroni(p), wantedBonferroni, 1e-12);
    expect(benjaminiHochberg(p).filter((q) => q <= 0.05)).toHaveLength(4);
    expect(bonferroni(p).filter((q) => q <= 0.05)).toHaveLength(3);
    expect([benjaminiHochberg([]), holm([]), bonferroni([])]).toEqual([[], [], []]);
  });

  it('keep the order of the input, ties included, and rank BH ≤ Holm ≤ Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0.001, 0.01, 0.02, 0.3, 1), { minLength: 1, maxLength: 12 }), (p) => {
        const [q, h, b] = [benjaminiHochberg(p), holm(p), bonferroni(p)];
        p.forEach((value, i) => {
          expect(q[i]).toBeGreaterThanOrEqual(value);
          expect(q[i]! <= h[i]! + 1e-12 && h[i]! <= b[i]! + 1e-12).toBe(true);
        });
        expectNear(benjaminiHochberg(p.toReversed()), q.toReversed(), 1e-12);
      }),
    );
  });

  it('are adjusted by all labelings of two groups as the reference does', () => {
    const wanted = stats.westfall_young_exhaustive;
    const matrix = presenceMatrixFromRows(wanted.matrix);
    const result = westfallYoung(matrix, wanted.group, createRandomSource(1));
    expect(result).toMatchObject({ labelings: wanted.n_permutations, isExhaustive: true });
    expectNear(result.raw, wanted.raw_p, 1e-9);
    expectNear(result.stepDown, wanted.minP_stepdown, 1e-9);
    expectNear(result.singleStep, wanted.minP_single_step, 1e-9);
    const sampled = westfallYoung(matrix, wanted.group, createRandomSource(1), 251);
    expect(sampled).toMatchObject({ labelings: 251, isExhaustive: false });
    expectNear(sampled.stepDown, wanted.minP_stepdown, 0.1);
  });

  it('are adjusted rightly when the groups differ in size', () => {
    const matrix = presenceMatrixFromRows([[1], [1], [0], [0], [0], [0], [0]]);
    const result = westfallYoung(matrix, [1, 1, 0, 0, 0, 0, 0], createRandomSource(1));
    // Only the labeling seen, one of C(7,2) = 21, separates them fully; with one column nothing is to adjust.
    expect(result.labelings).toBe(21);
    expectNear(result.stepDown, [1 / 21], 1e-12);
    expectNear(result.raw, [1 / 21], 1e-12);
  });
});

describe('intervals', () => {
  it.each(Object.entries(stats.binomial_ci))('of %s are those of Wilson and of Clopper and Pearson', (name, wanted) => {
    const [k, n] = name.split('/').map(Number);
    const wilson = wilsonInterval(k!, n!);
    const exact = exactInterval(k!, n!);
    expectNear([wilson.low, wilson.high], wanted.wilson95, 1e-9);
    expectNear([exact.low, exact.high], wanted.clopper_pearson95, 1e-9);
  });

  it('say nothing about nobody, and turn round with the question', () => {
    expect([wilsonInterval(0, 0), exactInterval(0, 0)]).toEqual([
      { low: 0, high: 1 },
      { low: 0, high: 1 },
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const k = Math.round(n * share);
        for (const interval of [wilsonInterval, exactInterval]) {
          const { low, high } = interval(k, n);
          const other = interval(n - k, n);
          expectNear([low, high], [1 - other.high, 1 - other.low], 1e-9);
          expect(low <= k / n + 1e-12 && k / n <= high + 1e-12).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('special functions', () => {
  it('agree with each other and with closed forms', () => {
    for (const n of [0, 1, 2, 5, 11, 12, 40, 170]) {
      expectNear([logGamma(n + 1)], [logFactorial(n)], 1e-13 * Math.max(1, logFactorial(n)));
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
    expect(incompleteBeta(0.5, 700, 700)).toBeCloseTo(0.5, 11);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it('count bits of any word', () => {
    fc.assert(
      fc.property(fc.integer(), (word) => {
        expect(countBits(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
      }),
    );
  });

  it('say how many people show a trait of a given share', () => {
    for (const [name, wanted] of Object.entries(stats.discovery_probability.table)) {
      const [share, n] = name.split(',').map((part) => Number(part.split('=')[1]));
      expect(discoveryProbability(share!, n!)).toBeCloseTo(wanted, 12);
    }
    for (const [share, wanted] of Object.entries(stats.discovery_probability.n_for_95)) {
      expect(peopleNeededToSee(Number(share))).toBe(wanted);
    }
    expect([peopleNeededToSee(0), peopleNeededToSee(1)]).toEqual([Infinity, 1]);
  });
});

function expectSaturation(newCodes: readonly number[], options: object, wanted: SaturationCase): void {
  const result = saturationOfNewCodes(newCodes, options);
  expect(result.baseCodes).toBe(wanted.base_codes);
  expect(result.saturatedAt).toBe(wanted.saturated_at);
  expect(result.notation).toBe(wanted.reported_as ?? null);
  expect(result.runs.map(({ first, last, newCodes: found }) => [`${first}-${last}`, found])).toEqual(
    wanted.rows.map(({ interviews, new: found }) => [interviews, found]),
  );
  expectNear(
    result.runs.map(({ ratio }) => ratio),
    wanted.rows.map(({ ratio }) => ratio),
    1e-12,
  );
}

describe('saturation', () => {
  const interviews = golden.matrix.map((row) => row.flatMap((has, code) => (has ? [code] : [])));

  it('is reached where Guest, Namey and Chen reached it', () => {
    const { new_codes_per_interview: newCodes, run2, run3, run2_zero } = stats.saturation_guest2020;
    expectSaturation(newCodes, { run: 2 }, run2);
    expectSaturation(newCodes, { run: 3 }, run3);
    expectSaturation(newCodes, { run: 2, threshold: 0 }, run2_zero);
  });

  it('is reached on the golden project, and moves when interviews are shuffled', () => {
    const wanted = stats.saturation_golden;
    const result = saturation(interviews);
    expect(result.newCodesPerInterview).toEqual(wanted.new_codes_per_interview);
    expectSaturation(result.newCodesPerInterview, {}, wanted.b4r2_5pct);
    expectSaturation(result.newCodesPerInterview, { threshold: 0 }, wanted.b4r2_0pct);
    const orders = saturationOverOrders(interviews, { orders: 10_000 }, createRandomSource(7));
    const { median, p5, p95 } = wanted.permuted_orders_2000;
    expectNear([orders.median!, orders.low5!, orders.high95!], [median, p5, p95], 0.5);
    expect(orders.reachedShare).toBeGreaterThan(0.99);
  });

  it('is seen over random orders exactly where each order alone would show it', () => {
    for (const options of [{}, { base: 3, run: 3 }, { threshold: 0 }]) {
      for (let seed = 1; seed <= 40; seed += 1) {
        // The order that one draw after another gives, from the same numbers.
        const random = createRandomSource(seed);
        const order = [...interviews];
        for (let held = 0; held < order.length; held += 1) {
          const chosen = held + randomInteger(random, order.length - held);
          [order[held], order[chosen]] = [order[chosen]!, order[held]!];
        }
        const { saturatedAt } = saturation(order, options);
        const { median } = saturationOverOrders(interviews, { ...options, orders: 1 }, createRandomSource(seed));
        expect(median).toBe(saturatedAt);
      }
    }
  });

  it('is not claimed from too few interviews or an empty base', () => {
    expect(saturation(interviews.slice(0, 5))).toMatchObject({ saturatedAt: null, notation: null, runs: [] });
    expect(saturation([[], [], [], [], [], []])).toMatchObject({ baseCodes: 0, saturatedAt: null });
    expect(saturationOverOrders([], {}, createRandomSource(1))).toMatchObject({ median: null, reachedShare: 0 });
  });
});

describe('unseen codes', () => {
  it('are estimated as in the worked example', () => {
    const { m, incidence, ...wanted } = stats.chao2_example;
    const result = chao2OfIncidence([...incidence, 0, 0], m);
    expectNear(
      [result.estimate, result.biasCorrected, result.coverage!],
      [wanted.chao2_classic, wanted.chao2_bias_corrected, wanted.good_turing_coverage],
      1e-9,
    );
  });

  it('are estimated as vegan does, with its standard error', () => {
    type Row = { Species: number; chao: number; 'chao.se': number; jack1: number; n: number };
    const richness = readReference<{ BCI: Row[]; dune: Row[]; golden: Row[] }>('richness.json');
    for (const [row, once, twice] of [
      [richness.BCI[0]!, 21, 19],
      [richness.dune[0]!, 3, 2],
      [richness.golden[0]!, 0, 3],
    ] as const) {
      const result = chao2({ observed: row.Species, once, twice, people: row.n });
      expectNear([result.estimate, result.standardError!, result.jackknife], [row.chao, row['chao.se'], row.jack1]);
    }
    const counts = golden.codes.map((_, c) => golden.matrix.filter((row) => row[c]).length);
    expect(chao2OfIncidence(counts, 24).estimate).toBe(26);
  });

  it('are none when nothing was seen, and finite when no code was seen twice', () => {
    expect(chao2OfIncidence([], 0)).toMatchObject({ estimate: 0, coverage: null });
    expect(chao2OfIncidence([1, 1, 3], 5)).toMatchObject({ estimate: 3.8, standardError: null });
  });
});
