import { describe, expect, it } from 'vitest';
import { cohenKappa, cohenKappaOfJudgements } from '#shared/analysis/cohenKappa.ts';
import { fleissKappa } from '#shared/analysis/fleissKappa.ts';
import { krippendorffAlpha, type AlphaMetric } from '#shared/analysis/krippendorffAlpha.ts';
import { unitizedAlpha, type CodedSpan } from '#shared/analysis/unitizedAlpha.ts';
import { expectNear, readReference } from './referenceData.ts';

type Value = number | string | null;
type AlphaCase = { computed: Partial<Record<AlphaMetric, number>>; published: Partial<Record<AlphaMetric, number>> };
interface UnitCase {
  L: number;
  coders: [number, number, string][][];
  result: {
    u_alpha_nominal: number;
    u_alpha_binary: number;
    cu_alpha: number | null;
    per_value: Record<string, { alpha: number; coverage: number }>;
  };
}
const reference = readReference<{
  krippendorff_2011_C: AlphaCase & { units_by_observer: Value[][] };
  wikipedia_3x15: AlphaCase & { coders: Value[][]; n_pairable: number };
  krippendorff_A_binary: { pairs: Value[][]; computed: { alpha: number; Do: number; De: number } };
  krippendorff2004_p227: { pairs: Value[][]; computed: number };
  krippendorff1980_3raters: { units: Value[][]; computed: number };
  hayes_krippendorff_2007: AlphaCase & { units: Value[][] };
  cohen_1960_ex2: { table: number[][]; computed: { n: number; po: number; pe: number; kappa: number } };
  cohen_wikipedia_2x2: { table: number[][]; computed: { kappa: number } };
  fleiss_1971: {
    ratings: number[][];
    computed: { P_bar: number; Pe: number; kappa: number };
    alpha_nominal_same_data: number;
  };
  fleiss_wikipedia_10x14: { counts: number[][]; computed: { kappa: number } };
  u_alpha: { cases: Record<string, UnitCase> };
}>('agreement.json');

const turn = (byCoder: readonly Value[][]): Value[][] =>
  byCoder[0]!.map((_, unit) => byCoder.map((row) => row[unit] ?? null));

function expectAlphas(units: readonly Value[][], { computed, published }: AlphaCase): void {
  for (const [metric, wanted] of Object.entries(computed)) {
    expectNear([krippendorffAlpha(units, metric as AlphaMetric).alpha!], [wanted], 1e-9);
  }
  for (const [metric, printed] of Object.entries(published)) {
    expectNear([krippendorffAlpha(units, metric as AlphaMetric).alpha!], [printed], 6e-4);
  }
}

describe('Krippendorff alpha', () => {
  it('has the published values for data with gaps, whatever the metric', () => {
    expectAlphas(turn(reference.krippendorff_2011_C.units_by_observer), reference.krippendorff_2011_C);
    expectAlphas(turn(reference.wikipedia_3x15.coders), reference.wikipedia_3x15);
    expectAlphas(reference.hayes_krippendorff_2007.units, reference.hayes_krippendorff_2007);
    expect(krippendorffAlpha(turn(reference.wikipedia_3x15.coders)).pairable).toBe(reference.wikipedia_3x15.n_pairable);
  });

  it('has the published values for two and three coders', () => {
    const binary = krippendorffAlpha(reference.krippendorff_A_binary.pairs);
    const { alpha, Do, De } = reference.krippendorff_A_binary.computed;
    expectNear([binary.alpha!, binary.observedDisagreement, binary.expectedDisagreement], [alpha, Do, De], 1e-9);
    expectNear(
      [krippendorffAlpha(reference.krippendorff2004_p227.pairs).alpha!],
      [reference.krippendorff2004_p227.computed],
      1e-9,
    );
    expectNear(
      [krippendorffAlpha(reference.krippendorff1980_3raters.units).alpha!],
      [reference.krippendorff1980_3raters.computed],
      1e-9,
    );
  });

  it('orders ordinal values by number, not by first appearance', () => {
    const units = turn(reference.krippendorff_2011_C.units_by_observer);
    expectNear(
      [krippendorffAlpha(units.toReversed(), 'ordinal').alpha!],
      [reference.krippendorff_2011_C.computed.ordinal!],
      1e-9,
    );
  });

  it('is undefined without anything to compare, and refuses words on a scale', () => {
    expect(krippendorffAlpha([]).alpha).toBeNull();
    expect(krippendorffAlpha([['a', null], ['b']]).alpha).toBeNull();
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]).alpha,
    ).toBeNull();
    expect(() => krippendorffAlpha([['a', 'b']], 'ordinal')).toThrow(RangeError);
  });
});

describe('kappa', () => {
  it('of two coders is that of Cohen', () => {
    const { n, po, pe, kappa } = reference.cohen_1960_ex2.computed;
    const result = cohenKappa(reference.cohen_1960_ex2.table);
    expectNear([result.n, result.observed, result.expected, result.kappa!], [n, po, pe, kappa], 1e-9);
    expectNear(
      [cohenKappa(reference.cohen_wikipedia_2x2.table).kappa!],
      [reference.cohen_wikipedia_2x2.computed.kappa],
      1e-9,
    );
  });

  it('of two lists leaves gaps out and is undefined when one value is all there is', () => {
    const first = ['a', 'a', 'b', 'b', null, 'a'];
    const second = ['a', 'b', 'b', 'b', 'a', null];
    expect(cohenKappaOfJudgements(first, second)).toEqual(
      cohenKappa([
        [1, 1],
        [0, 2],
      ]),
    );
    expect(cohenKappaOfJudgements(second, first).kappa).toBeCloseTo(cohenKappaOfJudgements(first, second).kappa!, 12);
    expect(cohenKappaOfJudgements(['a'], ['a']).kappa).toBeNull();
    expect(cohenKappaOfJudgements([], []).kappa).toBeNull();
    expect(() => cohenKappaOfJudgements(['a'], [])).toThrow(RangeError);
  });

  it('of several coders is that of Fleiss', () => {
    const { ratings, computed, alpha_nominal_same_data: alpha } = reference.fleiss_1971;
    const counts = ratings.map((unit) =>
      [1, 2, 3, 4, 5].map((value) => unit.filter((rating) => rating === value).length),
    );
    const result = fleissKappa(counts);
    expectNear([result.observed, result.expected, result.kappa!], [computed.P_bar, computed.Pe, computed.kappa], 1e-9);
    expectNear([krippendorffAlpha(ratings).alpha!], [alpha], 1e-9);
    const wikipedia = reference.fleiss_wikipedia_10x14;
    expectNear([fleissKappa(wikipedia.counts).kappa!], [wikipedia.computed.kappa], 1e-9);
    expect(fleissKappa([]).kappa).toBeNull();
    expect(() =>
      fleissKappa([
        [2, 0],
        [1, 0],
      ]),
    ).toThrow(RangeError);
  });
});

describe('alpha for spans', () => {
  it.each(Object.entries(reference.u_alpha.cases))(
    'matches the reference for %s',
    (_name, { L, coders, result: wanted }) => {
      const spans = coders.map((coder) => coder.map(([start, end, code]): CodedSpan => ({ start, end, code })));
      const result = unitizedAlpha(spans, L);
      expectNear([result.nominal!, result.binary!], [wanted.u_alpha_nominal, wanted.u_alpha_binary], 1e-9);
      if (wanted.cu_alpha === null) expect(result.coding).toBeNull();
      else expectNear([result.coding!], [wanted.cu_alpha], 1e-9);
      for (const [code, { alpha, coverage }] of Object.entries(wanted.per_value)) {
        const found = result.perCode.find((entry) => entry.code === code)!;
        expectNear([found.alpha!, found.coverage], [alpha, coverage], 1e-9);
      }
    },
  );

  it('is undefined without two coders or without spans, and refuses overlaps within a coder', () => {
    expect(unitizedAlpha([[{ start: 0, end: 5, code: 'a' }]], 10).nominal).toBeNull();
    expect(unitizedAlpha([[], []], 10).nominal).toBeNull();
    const overlapping = [
      { start: 0, end: 5, code: 'a' },
      { start: 4, end: 6, code: 'b' },
    ];
    expect(() => unitizedAlpha([overlapping, []], 10)).toThrow(RangeError);
  });
});
