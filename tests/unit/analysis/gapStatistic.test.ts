import { describe, expect, it } from 'vitest';
import { gapStatistic } from '#shared/analysis/gapStatistic.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { expectNear, readCsv, readReference } from './referenceData.ts';

const { gap: reference } = readReference<{
  ruspini: { gap: { logW: number[]; gap: number[]; SE: number[]; k_Tibs2001SEmax: number } };
}>('clustering.json').ruspini;

describe('gap statistic', () => {
  it('finds the four groups of Ruspini with the gaps of R', () => {
    const points = readCsv('ruspini.csv').rows.map(([, x, y]) => [Number(x), Number(y)]);
    const result = gapStatistic(points, {}, createRandomSource(1));
    expect(result.k).toBe(reference.k_Tibs2001SEmax);
    expectNear(
      result.byK.map(({ logWithin }) => logWithin),
      reference.logW,
      1e-6,
    );
    expectNear(
      result.byK.map(({ gap }) => gap),
      reference.gap,
      0.03,
    );
    expectNear(
      result.byK.map(({ standardError }) => standardError),
      reference.SE,
      0.015,
    );
  });

  it('finds one group in points strewn evenly, and none without points', () => {
    const random = createRandomSource(4);
    const points = Array.from({ length: 60 }, () => [random.next(), random.next()]);
    expect(gapStatistic(points, { kMax: 5, references: 40 }, random).k).toBe(1);
    expect(gapStatistic([], {}, random)).toEqual({ byK: [], k: null, references: 0 });
    expect(
      gapStatistic(
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        { references: 5 },
        random,
      ).byK.every(({ gap }) => Number.isFinite(gap)),
    ).toBe(true);
  });
});
