import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associateTraits, type TraitOfPeople } from '#shared/analysis/associateTraits.ts';
import { chao2 } from '#shared/analysis/chao2.ts';
import { chao2Interval, expectedNewCodes } from '#shared/analysis/expectedCodes.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { rankPains } from '#shared/analysis/rankPains.ts';
import { expectNear, golden, readReference } from './referenceData.ts';

interface Reference {
  readonly associations: {
    readonly compared: number;
    readonly together: number;
    readonly first: {
      first: number;
      second: number;
      inside: [number, number];
      outside: [number, number];
      p: number;
      q: number;
    }[];
  };
  readonly spread_medians: { scores: number[]; low: number; high: number }[];
  readonly unheard: {
    observed: number;
    once: number;
    twice: number;
    people: number;
    estimate: number;
    low: number;
    high: number;
    expected: Record<string, number>;
  }[];
}

const reference = readReference<Reference>('evidence.json');

describe('associateTraits', () => {
  const goldenTraits = golden.codes.map((_, code): TraitOfPeople => golden.matrix.map((row) => row[code] === 1));

  it('finds in the golden project what scipy finds', () => {
    const { compared, together } = associateTraits(goldenTraits, (trait) => trait);
    const { first, ...wanted } = reference.associations;
    expect({ compared, together: together.length }).toEqual(wanted);
    for (const [index, { p, q, ...pair }] of first.entries()) {
      expect(together[index]).toMatchObject(pair);
      expectNear([together[index]!.p, together[index]!.q], [p, q], 1e-9);
    }
  });

  it('looks only at people of whom both are known', () => {
    const t = true;
    const f = false;
    const city = [t, t, t, t, f, f, f, f, null, null];
    const pain = [t, t, t, f, f, f, f, t, t, t];
    const [only] = associateTraits([city, pain], (trait) => trait).together;
    expect(only).toMatchObject({ known: 8, inside: [3, 4], outside: [1, 4], difference: 0.5 });
    // Tables as extreme: (16 + 1) of C(8, 4).
    expect(only?.p).toBeCloseTo(17 / 70, 12);
    expect(only?.minimumP).toBeCloseTo(1 / 70, 12);
  });

  it('never pairs the values of one attribute, nor traits that fewer than three people have or lack', () => {
    const half = Array.from({ length: 8 }, (_, person) => person < 4);
    const other = half.map((has) => !has);
    const rare = half.map((_, person) => person < 2);
    expect(associateTraits([half, other], () => 'city').compared).toBe(0);
    expect(associateTraits([half, rare], (trait) => trait)).toEqual({ compared: 0, together: [] });
    expect(associateTraits([], (trait) => trait)).toEqual({ compared: 0, together: [] });
  });

  it('does not depend on the order of people, and never promises a p below the least possible', () => {
    const trait = (n: number) => fc.array(fc.option(fc.boolean()), { minLength: n, maxLength: n });
    const traits = fc
      .integer({ min: 6, max: 40 })
      .chain((n) => fc.tuple(fc.array(trait(n), { minLength: 2, maxLength: 6 }), fc.array(fc.nat(), { minLength: n })));
    fc.assert(
      fc.property(traits, ([columns, keys]) => {
        const order = columns[0]!.map((_, person) => person).toSorted((a, b) => keys[a]! - keys[b]!);
        const shuffled = columns.map((column) => order.map((person) => column[person]!));
        const found = associateTraits(columns, (index) => index);
        expect(associateTraits(shuffled, (index) => index)).toEqual(found);
        for (const { p, q, minimumP, difference, interval } of found.together) {
          expect(p).toBeGreaterThanOrEqual(minimumP - 1e-12);
          expect(q).toBeGreaterThanOrEqual(p - 1e-12);
          expect(interval.low).toBeLessThanOrEqual(difference);
          expect(interval.high).toBeGreaterThanOrEqual(difference);
        }
      }),
    );
  });
});

describe('rankPains', () => {
  const everyone = (scores: readonly number[]) => ({ people: scores.map((_, person) => person), scores });

  it('spreads scores over their gaps: the interval of a median is that of the binomial', () => {
    for (const { scores, low, high } of reference.spread_medians) {
      const { ranked } = rankPains([everyone(scores)], scores.length, createRandomSource(5), { resamples: 20_000 });
      expectNear([ranked[0]!.interval.low, ranked[0]!.interval.high], [low, high], 1);
    }
  });

  it('tells pains apart that differ in many people, and not those that differ in a few', () => {
    const people = 40;
    const around = (centre: number) => Array.from({ length: people }, (_, person) => centre + (person % 7) - 3);
    const many = rankPains([everyone(around(30)), everyone(around(80))], people, createRandomSource(1));
    expect(many.ranked.map(({ pain, group, places }) => [pain, group, places])).toEqual([
      [1, 1, { low: 1, high: 1 }],
      [0, 2, { low: 2, high: 2 }],
    ]);
    const few = rankPains([everyone([30, 31, 32]), everyone([79, 80, 81])], people, createRandomSource(1));
    expect(few.ranked.map(({ pain, group, places }) => [pain, group, places])).toEqual([
      [1, 1, { low: 1, high: 2 }],
      [0, 1, { low: 1, high: 2 }],
    ]);
  });

  it('leaves out pains that nobody rated, and equal pains in one group', () => {
    const scores = Array.from({ length: 30 }, (_, person) => 40 + person);
    const { ranked } = rankPains([everyone(scores), everyone([]), everyone(scores)], 30, createRandomSource(3));
    expect(ranked.map(({ pain, group }) => [pain, group])).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(rankPains([], 0, createRandomSource(1)).ranked).toEqual([]);
  });

  it('is repeatable, and keeps places, medians and groups in order', () => {
    const rated = fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1 }).chain((people) =>
      fc.record({
        people: fc.constant(people),
        scores: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
          minLength: people.length,
          maxLength: people.length,
        }),
      }),
    );
    fc.assert(
      fc.property(fc.array(rated, { maxLength: 6 }), fc.nat(), (pains, seed) => {
        const rank = () => rankPains(pains, 12, createRandomSource(seed), { resamples: 60 }).ranked;
        const ranked = rank();
        expect(rank()).toEqual(ranked);
        expect(ranked.map(({ pain }) => pain).toSorted((a, b) => a - b)).toEqual(pains.map((_, pain) => pain));
        ranked.forEach(({ median, group, places, interval }, at) => {
          const before = ranked[at - 1];
          if (before !== undefined) {
            expect(median).toBeLessThanOrEqual(before.median);
            expect([before.group, before.group + 1]).toContain(group);
          }
          expect(places.low).toBeGreaterThanOrEqual(1);
          expect(places.high).toBeLessThanOrEqual(ranked.length);
          expect(places.low).toBeLessThanOrEqual(places.high);
          expect(interval.low).toBeLessThanOrEqual(interval.high);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('codes not heard yet', () => {
  it('gives the intervals and the expectations of the formulas', () => {
    for (const { estimate, low, high, expected, ...counts } of reference.unheard) {
      const result = chao2(counts);
      const interval = chao2Interval(counts, result)!;
      expectNear([result.estimate, interval.low, interval.high], [estimate, low, high], 1e-9);
      for (const [more, codes] of Object.entries(expected))
        expect(expectedNewCodes(counts, result.estimate, Number(more))).toBeCloseTo(codes, 9);
    }
  });

  it('expects nothing where nothing rare was heard', () => {
    const counts = { observed: 26, once: 0, twice: 3, people: 24 };
    expect(chao2Interval(counts, chao2(counts))).toBeNull();
    expect(expectedNewCodes(counts, chao2(counts).estimate, 10)).toBe(0);
    expect(expectedNewCodes({ observed: 0, once: 0, twice: 0, people: 0 }, 0, 5)).toBe(0);
  });

  it('expects more from more interviews, and never more than is unheard', () => {
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 2, max: 50 }), (once, twice, people) => {
        const counts = { observed: once + twice, once, twice, people };
        const result = chao2(counts);
        const interval = chao2Interval(counts, result)!;
        const codes = [0, 1, 5, 50, 5000].map((more) => expectedNewCodes(counts, result.estimate, more));
        expect(codes).toEqual(codes.toSorted((a, b) => a - b));
        expect(codes[0]).toBeCloseTo(0, 12);
        expect(codes.at(-1)).toBeLessThanOrEqual(result.estimate - counts.observed + 1e-9);
        expect(interval.low).toBeGreaterThanOrEqual(counts.observed);
        expect(interval.high).toBeGreaterThanOrEqual(result.estimate);
      }),
    );
  });
});
