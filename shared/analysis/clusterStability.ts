import { subsetDistances, type DistanceMatrix } from './distanceMatrix.ts';
import { partitionAroundMedoids } from './pam.ts';
import { randomInteger, type RandomSource } from './randomSource.ts';

export interface ClusterStabilityOptions {
  /** Resamples, 100 by default. */
  readonly bootstraps?: number;
  /** How a resample is clustered into k clusters; PAM by default. Labels count from 0. The distances are its own until it ends. */
  readonly cluster?: (distances: DistanceMatrix, k: number) => ArrayLike<number>;
  /** Told every resample: the people drawn, ascending, and their labels. */
  readonly onResample?: (drawn: readonly number[], labels: ArrayLike<number>) => void;
  /** Called between resamples; throwing from it abandons the run. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ClusterStabilityResult {
  readonly bootstraps: number;
  /** Mean best Jaccard similarity of each cluster with the clusters of a resample. */
  readonly stability: readonly number[];
  /** Resamples that found the cluster again (> 0.75) and that dissolved it (≤ 0.5). */
  readonly recovered: readonly number[];
  readonly dissolved: readonly number[];
}

/**
 * Does each cluster come back when other people of the same kind are asked?
 *
 * Hennig 2007 (doi 10.1016/j.csda.2006.11.025): draw n people with replacement, keep each once, cluster them into the
 * same k, and take for every original cluster, cut down to the people drawn, the largest Jaccard similarity with a
 * new cluster; 0 when nobody of it was drawn. Reading: < 0.6 no cluster, 0.6–0.75 doubtful, ≥ 0.75 stable, ≥ 0.85
 * very stable. On noise the mean is near 0.57, so the threshold must stand beside `structureNullTest`.
 * Assumes that people are exchangeable. Does not show that a stable cluster is meaningful or well separated.
 * Cost: one clustering of about 0.63 n people per resample.
 */
export function clusterStability(
  distances: DistanceMatrix,
  labels: ArrayLike<number>,
  options: ClusterStabilityOptions,
  random: RandomSource,
): ClusterStabilityResult {
  const { size } = distances;
  const bootstraps = options.bootstraps ?? 100;
  const cluster = options.cluster ?? ((sample, count) => partitionAroundMedoids(sample, count).labels);
  let k = 0;
  for (let i = 0; i < size; i += 1) k = Math.max(k, labels[i]! + 1);
  const sums = new Float64Array(k);
  const recovered: number[] = Array.from({ length: k }, () => 0);
  const dissolved: number[] = Array.from({ length: k }, () => 0);
  const room = new Float64Array(size * size);
  for (let run = 0; run < bootstraps; run += 1) {
    const drawn = drawUnique(size, random);
    const found = cluster(subsetDistances(distances, drawn, room), Math.min(k, drawn.length));
    options.onResample?.(drawn, found);
    bestSimilarities(labels, drawn, found, k).forEach((similarity, c) => {
      sums[c]! += similarity;
      if (similarity > 0.75) recovered[c]! += 1;
      if (similarity <= 0.5) dissolved[c]! += 1;
    });
    options.onProgress?.(run + 1, bootstraps);
  }
  return {
    bootstraps,
    stability: Array.from(sums, (total) => (bootstraps ? total / bootstraps : 0)),
    recovered,
    dissolved,
  };
}

function drawUnique(size: number, random: RandomSource): number[] {
  const isDrawn = new Uint8Array(size);
  for (let draw = 0; draw < size; draw += 1) isDrawn[randomInteger(random, size)] = 1;
  const drawn: number[] = [];
  for (let i = 0; i < size; i += 1) if (isDrawn[i]) drawn.push(i);
  return drawn;
}

function bestSimilarities(
  labels: ArrayLike<number>,
  drawn: readonly number[],
  found: ArrayLike<number>,
  k: number,
): number[] {
  const shared = new Int32Array(k * k);
  const originalSizes = new Int32Array(k);
  const foundSizes = new Int32Array(k);
  drawn.forEach((person, at) => {
    const original = labels[person]!;
    const again = found[at]!;
    shared[original * k + again]! += 1;
    originalSizes[original]! += 1;
    foundSizes[again]! += 1;
  });
  return Array.from(originalSizes, (originalSize, c) => {
    let best = 0;
    for (let f = 0; f < k && originalSize > 0; f += 1) {
      const common = shared[c * k + f]!;
      if (foundSizes[f]) best = Math.max(best, common / (originalSize + foundSizes[f]! - common));
    }
    return best;
  });
}
