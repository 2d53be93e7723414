import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroups, type ComparedSide } from '#shared/analysis/compareGroups.ts';
import { mcnemarExact } from '#shared/analysis/mcnemarExact.ts';
import { newcombeInterval } from '#shared/analysis/newcombeInterval.ts';

const side = (people: readonly string[], having: Readonly<Record<string, readonly string[]>>) => ({
  people,
  having: new Map(Object.entries(having).map(([trait, who]) => [trait, new Set(who)])),
});
const nothingCircular = (): boolean => false;

describe('newcombeInterval', () => {
  it.each([
    // Newcombe 1998, table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i against %i of %i', (k1, n1, k2, n2, low, high) => {
    const interval = newcombeInterval({ k: k1, n: n1 }, { k: k2, n: n2 });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('allows everything when a group is empty', () => {
    expect(newcombeInterval({ k: 0, n: 0 }, { k: 3, n: 5 })).toEqual({ low: -1, high: 1 });
  });
});

describe('mcnemarExact', () => {
  it.each([
    [1, 5, 14 / 64],
    [0, 6, 2 / 64],
    [3, 3, 1],
    [0, 0, 1],
  ])('%i gained and %i lost', (gained, lost, p) => {
    expect(mcnemarExact(gained, lost)).toBeCloseTo(p, 12);
  });
});

describe('compareGroups', () => {
  it('tests separate people with Fisher and gives the interval', () => {
    const { shared, traits } = compareGroups(
      side(['a', 'b', 'c'], { wtp: [] }),
      side(['d', 'e', 'f', 'g', 'h'], { wtp: ['d', 'e', 'f', 'g', 'h'] }),
      ['wtp', 'nobody'],
      nothingCircular,
    );
    expect(shared).toEqual([]);
    expect(traits).toHaveLength(1);
    const [only] = traits;
    expect(only?.difference).toBe(-1);
    expect(only?.interval?.high).toBeLessThan(0);
    expect(only?.test).toMatchObject({ kind: 'independent' });
    // 1 table of C(8, 3) is as extreme.
    expect(only?.test.kind === 'independent' && only.test.p).toBeCloseTo(1 / 56, 10);
  });

  it('tests people who are on both sides by their changes, without an interval', () => {
    const { shared, traits } = compareGroups(
      side(['a', 'b', 'c'], { price: ['a', 'b', 'c'] }),
      side(['a', 'b', 'd'], { price: ['b', 'd'] }),
      ['price'],
      nothingCircular,
    );
    expect(shared).toEqual(['a', 'b']);
    expect(traits[0]?.interval).toBeNull();
    expect(traits[0]?.test).toMatchObject({ kind: 'paired', gained: 1, lost: 0, p: 1 });
  });

  it('never tests what built a group', () => {
    const { traits } = compareGroups(
      side(['a', 'b'], { pain: ['a', 'b'], price: ['a'] }),
      side(['c', 'd'], { price: ['c'] }),
      ['pain', 'price'],
      (trait) => trait === 'pain',
    );
    expect(traits.map(({ trait, test }) => [trait, test.kind])).toEqual([
      ['pain', 'descriptive'],
      ['price', 'independent'],
    ]);
  });

  it('turns round when the sides are exchanged', () => {
    const person = fc.integer({ min: 0, max: 12 });
    const anySide = fc.uniqueArray(person, { minLength: 1, maxLength: 8 }).chain((people) =>
      fc
        .dictionary(fc.constantFrom('x', 'y', 'z'), fc.subarray(people))
        .map((having): ComparedSide<number, string> => ({
          people,
          having: new Map(Object.entries(having).map(([trait, who]) => [trait, new Set(who)])),
        })),
    );
    fc.assert(
      fc.property(anySide, anySide, (first, second) => {
        const there = compareGroups(first, second, ['x', 'y', 'z'], nothingCircular);
        const back = compareGroups(second, first, ['x', 'y', 'z'], nothingCircular);
        for (const row of there.traits) {
          const other = back.traits.find(({ trait }) => trait === row.trait);
          expect(other?.difference).toBeCloseTo(-row.difference, 12);
          if (row.test.kind !== 'descriptive' && other?.test.kind === row.test.kind) {
            expect(other.test.p).toBeCloseTo(row.test.p, 9);
            expect(other.test.q).toBeCloseTo(row.test.q, 9);
          }
          if (row.interval !== null) {
            expect(row.interval.low).toBeLessThanOrEqual(row.difference + 1e-12);
            expect(row.interval.high).toBeGreaterThanOrEqual(row.difference - 1e-12);
            expect(other?.interval?.high).toBeCloseTo(-row.interval.low, 9);
          }
        }
      }),
    );
  });
});
