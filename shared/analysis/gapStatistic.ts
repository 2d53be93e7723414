import { euclideanDistances } from './distanceMatrix.ts';
import { partitionAroundMedoids } from './pam.ts';
import type { RandomSource } from './randomSource.ts';
import { symmetricEigen } from './symmetricEigen.ts';

export interface GapStatisticOptions {
  /** Largest number of clusters, 8 by default and at most one below the number of points. */
  readonly kMax?: number;
  /** Reference sets, 100 by default. */
  readonly references?: number;
  /** Called between reference sets; throwing from it abandons the run. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface GapStatisticResult {
  /** From k = 1: ln W of the points, its mean over reference sets, their difference, and its standard error. */
  readonly byK: readonly {
    readonly k: number;
    readonly logWithin: number;
    readonly expected: number;
    readonly gap: number;
    readonly standardError: number;
  }[];
  /** The smallest k with gap(k) ≥ gap(k+1) − error(k+1), else the largest tried; null for fewer than two points. */
  readonly k: number | null;
  readonly references: number;
}

/**
 * How many clusters do points form, one included, compared with points strewn evenly?
 *
 * W(k) = Σ over clusters of the mean pairwise distances, gap = E*[ln W] − ln W, E* over uniform points in the box of
 * the principal axes (Tibshirani, Walther & Hastie 2001, doi 10.1111/1467-9868.00293), clusters by PAM. For points with
 * measured attributes; codes have no even strewing, there `structureNullTest` asks the same question.
 * Assumes roundish clusters; elongated ones raise k. Cost: (references + 1) · kMax runs of PAM.
 */
export function gapStatistic(
  points: readonly (readonly number[])[],
  options: GapStatisticOptions,
  random: RandomSource,
): GapStatisticResult {
  const references = options.references ?? 100;
  const kMax = Math.min(options.kMax ?? 8, points.length - 1);
  if (kMax < 1) return { byK: [], k: null, references: 0 };
  const observed = logWithin(points, kMax);
  const box = principalBox(points);
  const simulated: number[][] = [];
  for (let run = 0; run < references; run += 1) {
    const strewn = points.map(() => box.map(({ low, high }) => low + (high - low) * random.next()));
    simulated.push(logWithin(strewn, kMax));
    options.onProgress?.(run + 1, references);
  }
  const byK = observed.map((value, at) => {
    const values = simulated.map((run) => run[at]!);
    const expected = values.reduce((sum, x) => sum + x, 0) / Math.max(1, references);
    const variance = values.reduce((sum, x) => sum + (x - expected) ** 2, 0) / Math.max(1, references - 1);
    return {
      k: at + 1,
      logWithin: value,
      expected,
      gap: expected - value,
      standardError: Math.sqrt(variance * (1 + 1 / Math.max(1, references))),
    };
  });
  const first = byK.findIndex(({ gap }, at) => {
    const next = byK[at + 1];
    return next === undefined || gap >= next.gap - next.standardError;
  });
  return { byK, k: first + 1, references };
}

/** ln W for k = 1…kMax; points that coincide count as almost so, since ln 0 compares with nothing. */
function logWithin(points: readonly (readonly number[])[], kMax: number): number[] {
  const distances = euclideanDistances(points);
  return Array.from({ length: kMax }, (_, at) => {
    const { labels } = partitionAroundMedoids(distances, at + 1);
    const sums = new Float64Array(at + 1);
    const counts = new Int32Array(at + 1);
    labels.forEach((label, i) => {
      counts[label]! += 1;
      for (let j = 0; j < i; j += 1) if (labels[j] === label) sums[label]! += distances.values[i * distances.size + j]!;
    });
    const within = sums.reduce((total, sum, c) => total + (counts[c] ? sum / counts[c]! : 0), 0) / 2;
    return Math.log(Math.max(within, Number.MIN_VALUE));
  });
}

/** Ranges of the points along their principal axes; distances do not care about the rotation. */
function principalBox(points: readonly (readonly number[])[]): { low: number; high: number }[] {
  const axes = points[0]!.length;
  const means = points[0]!.map((_, a) => points.reduce((sum, point) => sum + point[a]!, 0) / points.length);
  const scatter = new Float64Array(axes * axes);
  for (const point of points) {
    for (let a = 0; a < axes; a += 1) {
      for (let b = 0; b < axes; b += 1) scatter[a * axes + b]! += (point[a]! - means[a]!) * (point[b]! - means[b]!);
    }
  }
  return symmetricEigen(scatter, axes).vectors.map((direction) => {
    const along = points.map((point) => point.reduce((sum, x, a) => sum + (x - means[a]!) * direction[a]!, 0));
    return { low: along.reduce((a, b) => Math.min(a, b)), high: along.reduce((a, b) => Math.max(a, b)) };
  });
}
