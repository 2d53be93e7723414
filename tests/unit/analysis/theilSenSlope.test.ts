import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { theilSenSlope } from '#shared/analysis/theilSenSlope.ts';

/** `scipy.stats.theilslopes(y, x, alpha=0.95)` of SciPy 1.17.1: slope, intercept, low, high. */
const independent: readonly [string, readonly number[], readonly number[], readonly number[]][] = [
  ['five points', [1, 2, 3, 4, 5], [1.26, 1.27, 1.12, 1.16, 1.03], [-0.05625, 1.32875, -0.15, 0.04]],
  [
    'twelve points',
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    [0.42, 0.5, 0.38, 0.61, 0.55, 0.7, 0.64, 0.66, 0.81, 0.74, 0.79, 0.9],
    [0.04, 0.39, 0.03, 0.052],
  ],
  ['tied y', [1, 2, 3, 4, 5, 6, 7, 8], [0.5, 0.5, 0.5, 0.5, 0.7, 0.7, 0.7, 0.7], [1 / 30, 0.45, 0, 0.05]],
  [
    'tied x and y',
    [1, 2, 2, 3, 5, 8, 9, 9, 10, 11],
    [3, 1, 4, 1, 5, 9, 2, 6, 5, 3],
    [0.222222222222, 2.05555555555, -0.75, 0.714285714286],
  ],
  [
    'six points without a trend',
    [1, 2, 3, 4, 5, 6],
    [0.9, 0.2, 0.7, 0.4, 0.6, 0.5],
    [-1 / 15, 0.783333333333, -0.3, 0.2],
  ],
];

describe('the slope of Theil and Sen', () => {
  test.each(independent)('equals an independent implementation: %s', (_name, x, y, expected) => {
    const found = theilSenSlope(x, y)!;
    const values = [found.slope, found.intercept, found.interval.low, found.interval.high];
    for (const [index, value] of values.entries()) expect(value).toBeCloseTo(expected[index]!, 9);
  });

  test('finds the line that the points lie on', () => {
    const points = fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(points, fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (x, slope, start) => {
        const found = theilSenSlope(
          x,
          x.map((value) => start + slope * value),
        )!;
        expect(found.slope).toBeCloseTo(slope, 9);
        expect(found.intercept).toBeCloseTo(start, 6);
        expect(found.interval.low).toBeCloseTo(slope, 9);
        expect(found.interval.high).toBeCloseTo(slope, 9);
      }),
    );
  });

  test('turns round with y, and one odd point does not decide', () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const y = x.map((value) => value * 2);
    const odd = y.with(4, 1000);
    expect(theilSenSlope(x, odd)?.slope).toBe(2);
    const down = theilSenSlope(
      x,
      odd.map((value) => -value),
    )!;
    const up = theilSenSlope(x, odd)!;
    expect([down.interval.low, down.interval.high]).toEqual([-up.interval.high, -up.interval.low]);
  });

  test('says nothing without two different places', () => {
    expect(theilSenSlope([], [])).toBeNull();
    expect(theilSenSlope([1], [2])).toBeNull();
    expect(theilSenSlope([3, 3], [1, 2])).toBeNull();
    expect(() => theilSenSlope([1, 2], [1])).toThrow(RangeError);
  });
});
