import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappaOfJudgements } from '#shared/analysis/cohenKappa.ts';
import { coderAgreement, type JudgedCoding, type JudgedTurn } from '#shared/analysis/coderAgreement.ts';
import { codingDifferences, type SidedCoding } from '#shared/analysis/codingDifferences.ts';
import { krippendorffAlpha } from '#shared/analysis/krippendorffAlpha.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { unitizedAlpha } from '#shared/analysis/unitizedAlpha.ts';
import { expectNear, readReference } from './referenceData.ts';

const random = () => createRandomSource(7);
const turnOf = (units: number): JudgedTurn => ({
  length: units * 10,
  units: Array.from({ length: units }, (_, unit) => ({ start: unit * 10, end: unit * 10 + 9 })),
});
const put = (turn: number, start: number, end: number, code = 'a', isLeftOut = false): JudgedCoding => ({
  turn,
  start,
  end,
  code,
  isLeftOut,
});
const measure = (turns: JudgedTurn[], first: JudgedCoding[], second: JudgedCoding[], resamples = 99) =>
  coderAgreement(turns, { first, second }, { random: random(), resamples });

/** 50 units: both put the code on 20, the first alone on 5, the second alone on 10. */
const kappa2x2 = () => {
  const codings = (from: number, to: number) => Array.from({ length: to - from }, (_, unit) => put(from + unit, 0, 9));
  const turns = Array.from({ length: 50 }, () => turnOf(1));
  return measure(turns, codings(0, 25), [...codings(0, 20), ...codings(25, 35)])[0]!;
};

describe('agreement of two coders on one code', () => {
  it('has the published kappa of a table of four counts', () => {
    const figures = kappa2x2();
    expect(figures).toMatchObject({ units: 50, both: 20, onlyFirst: 5, onlySecond: 10, neither: 15, leftOut: 0 });
    expectNear([figures.kappa!.value], [0.4], 1e-12);
    expect(figures.kappa!.low!).toBeLessThan(0.4);
    expect(figures.kappa!.high!).toBeGreaterThan(0.4);
    expect(figures.verdict).toBe('low');
  });

  it('has the published unitised alpha of a code by itself', () => {
    const { u_alpha } = readReference<{
      u_alpha: { cases: Record<string, { L: number; coders: [number, number, string][][] }> };
    }>('agreement.json');
    for (const { L: length, coders } of Object.values(u_alpha.cases)) {
      if (coders.length !== 2) continue;
      const units = Array.from({ length: 40 }, (_, unit) => ({
        start: (unit * length) / 40,
        end: ((unit + 1) * length) / 40,
      }));
      const codes = new Set(coders.flat().map(([, , code]) => code));
      for (const code of codes) {
        const own = coders.map((spans) => spans.filter((span) => span[2] === code));
        const wanted = unitizedAlpha(
          own.map((spans) => spans.map(([start, end]) => ({ start, end, code }))),
          length,
        ).nominal;
        const judged = own.map((spans) => spans.map(([start, end]) => put(0, start, end, code)));
        const found = measure([{ length, units }], judged[0]!, judged[1]!, 1)[0]!.unitized;
        if (wanted === null) expect(found).toBeNull();
        else expectNear([found!.value], [wanted], 1e-9);
      }
    }
  });

  it('shows counts and no coefficient below twenty units', () => {
    const [figures] = measure([turnOf(19)], [put(0, 0, 9)], [put(0, 10, 19)]);
    expect(figures).toMatchObject({ onlyFirst: 1, onlySecond: 1, kappa: null, alpha: null, unitized: null });
    expect(figures!.verdict).toBe('tooFew');
  });

  it('leaves out what was not blind, on both sides', () => {
    const turns = [turnOf(30)];
    const [figures] = measure(turns, [put(0, 0, 9), put(0, 20, 29, 'a', true)], [put(0, 0, 9)]);
    expect(figures).toMatchObject({ units: 29, both: 1, onlyFirst: 0, leftOut: 1 });
    expect(figures!.alpha!.value).toBe(1);
    expect(figures!.unitized!.value).toBe(1);
  });

  it('has no interval where all places agree, none do or all lie in one turn', () => {
    const turns = Array.from({ length: 30 }, () => turnOf(1));
    const [agreed] = measure(turns, [put(0, 0, 9)], [put(0, 0, 9)]);
    const [apart] = measure(turns, [put(0, 0, 9)], [put(1, 0, 9)]);
    const [near] = measure([turnOf(30)], [put(0, 0, 9), put(0, 20, 29)], [put(0, 0, 9)]);
    expect(near!.alpha!.low).toBeNull();
    expect(agreed!.alpha).toEqual({ value: 1, low: null, high: null });
    expect([apart!.alpha!.low, apart!.kappa!.low, apart!.unitized!.low]).toEqual([null, null, null]);
  });

  it('gives the same intervals for the same seed', () => {
    expect(kappa2x2()).toEqual(kappa2x2());
  });
});

const spans = fc.array(
  fc.record({
    turn: fc.integer({ min: 0, max: 4 }),
    unit: fc.integer({ min: 0, max: 8 }),
    code: fc.constantFrom('a', 'b'),
  }),
  { maxLength: 25 },
);
const judged = (list: { turn: number; unit: number; code: string }[]) =>
  list.map(({ turn, unit, code }) => put(turn, unit * 10, unit * 10 + 12, code));

describe('laws of agreement', () => {
  const turns = Array.from({ length: 5 }, () => turnOf(10));

  it('is 1 for equal codings, whatever they are', () => {
    fc.assert(
      fc.property(spans, (list) => {
        for (const { kappa, alpha, unitized } of measure(turns, judged(list), judged(list), 5))
          for (const figure of [kappa, alpha, unitized]) if (figure !== null) expect(figure.value).toBeCloseTo(1, 12);
        expect(codingDifferences([...sided(list, 'first'), ...sided(list, 'second')])).toEqual([]);
      }),
    );
  });

  it('is the same whoever comes first, and what kappa and alpha say of the units', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const there = measure(turns, judged(one), judged(other), 5);
        const back = measure(turns, judged(other), judged(one), 5);
        expect(back.map(({ kappa, alpha, unitized }) => [kappa?.value, alpha?.value, unitized?.value])).toEqual(
          there.map(({ kappa, alpha, unitized }) => [kappa?.value, alpha?.value, unitized?.value]),
        );
        for (const { both, onlyFirst, onlySecond, neither, kappa, alpha } of there) {
          const pairs = [
            ...Array.from({ length: both }, () => ['yes', 'yes']),
            ...Array.from({ length: onlyFirst }, () => ['yes', 'no']),
            ...Array.from({ length: onlySecond }, () => ['no', 'yes']),
            ...Array.from({ length: neither }, () => ['no', 'no']),
          ];
          const wanted = krippendorffAlpha(pairs).alpha;
          if (wanted === null) expect(alpha).toBeNull();
          else expect(alpha!.value).toBeCloseTo(wanted, 9);
          const byJudgements = cohenKappaOfJudgements(
            pairs.map(([first]) => first!),
            pairs.map(([, second]) => second!),
          ).kappa;
          if (byJudgements === null) expect(kappa).toBeNull();
          else expect(kappa!.value).toBeCloseTo(byJudgements, 9);
        }
      }),
    );
  });
});

let made = 0;
function sided(list: { turn: number; unit: number; code: string }[], side: SidedCoding['side']): SidedCoding[] {
  return list.map(({ turn, unit, code }) => {
    made += 1;
    return { id: `c${made}`, turn, start: unit * 10, end: unit * 10 + 12, code, side };
  });
}

describe('differences to settle', () => {
  const coding = (id: string, side: SidedCoding['side'], code: string, start: number, end: number): SidedCoding => ({
    id,
    turn: 0,
    start,
    end,
    code,
    side,
  });

  it('makes one question of this code or that one on the same words', () => {
    const passages = codingDifferences([
      coding('1', 'first', 'a', 0, 20),
      coding('2', 'second', 'b', 5, 25),
      coding('3', 'first', 'c', 0, 20),
      coding('4', 'second', 'c', 0, 22),
    ]);
    expect(passages).toEqual([
      {
        turn: 0,
        start: 0,
        end: 25,
        differences: [
          { code: 'a', kind: 'onlyFirst', first: ['1'], second: [] },
          { code: 'b', kind: 'onlySecond', first: [], second: ['2'] },
        ],
        shared: ['c'],
      },
    ]);
  });

  it('asks about places only when less than half of the words are common', () => {
    const near = [coding('1', 'first', 'a', 0, 20), coding('2', 'second', 'a', 2, 24)];
    const far = [coding('1', 'first', 'a', 0, 20), coding('2', 'second', 'a', 15, 40)];
    expect(codingDifferences(near)).toEqual([]);
    expect(codingDifferences(far)).toMatchObject([{ differences: [{ kind: 'place', first: ['1'], second: ['2'] }] }]);
  });

  it('swaps its answers with the sides and names every coding at most once', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const there = [...sided(one, 'first'), ...sided(other, 'second')];
        const back = there.map(
          (each) => ({ ...each, side: each.side === 'first' ? 'second' : 'first' }) as SidedCoding,
        );
        const swapped = codingDifferences(back).flatMap(({ differences }) =>
          differences.map(({ first, second }) => [second, first]),
        );
        const found = codingDifferences(there).flatMap(({ differences }) => differences);
        expect(found.map(({ first, second }) => [first, second])).toEqual(swapped);
        const ids = found.flatMap(({ first, second }) => [...first, ...second]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
