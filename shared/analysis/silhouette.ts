import type { DistanceMatrix } from './distanceMatrix.ts';

/** Silhouette widths of a partition; `clusterMeans[c]` is the mean within cluster c, null when c is empty. */
export interface SilhouetteResult {
  readonly widths: Float64Array;
  readonly mean: number;
  readonly clusterMeans: readonly (number | null)[];
}

/**
 * How much better does each person fit their own cluster than the next best one?
 *
 * s = (b − a) / max(a, b), a the mean distance to the other members of one's cluster, b the smallest mean distance to
 * another cluster; 0 for a cluster of one person (Rousseeuw 1987, doi 10.1016/0377-0427(87)90125-7). −1 ≤ s ≤ 1; a
 * negative width means that another cluster would suit better.
 * Assumes labels 0…k−1, k ≥ 2. Does not show that the clusters are more than chance: see `structureNullTest`.
 * Cost: O(n²).
 */
export function silhouette(distances: DistanceMatrix, labels: ArrayLike<number>): SilhouetteResult {
  const { size, values } = distances;
  let k = 0;
  for (let i = 0; i < size; i += 1) k = Math.max(k, labels[i]! + 1);
  const widths = new Float64Array(size);
  const mean = fillSilhouette(values, size, labels, k, widths);
  const sums = new Float64Array(k);
  const counts = new Int32Array(k);
  for (let i = 0; i < size; i += 1) {
    sums[labels[i]!]! += widths[i]!;
    counts[labels[i]!]! += 1;
  }
  return { widths, mean, clusterMeans: Array.from(sums, (total, c) => (counts[c] ? total / counts[c]! : null)) };
}

/** As `silhouette`, into a caller-owned array of n widths; returns their mean, 0 when there are no two clusters. */
export function fillSilhouette(
  values: Float64Array,
  size: number,
  labels: ArrayLike<number>,
  k: number,
  widths: Float64Array,
): number {
  const counts = new Int32Array(k);
  for (let i = 0; i < size; i += 1) counts[labels[i]!]! += 1;
  const sums = new Float64Array(k);
  let total = 0;
  for (let i = 0; i < size; i += 1) {
    const row = i * size;
    sums.fill(0);
    for (let j = 0; j < size; j += 1) sums[labels[j]!]! += values[row + j]!;
    const own = labels[i]!;
    let width = 0;
    if (counts[own]! > 1) {
      const within = sums[own]! / (counts[own]! - 1);
      let between = Infinity;
      for (let c = 0; c < k; c += 1) {
        if (c !== own && counts[c]! > 0) between = Math.min(between, sums[c]! / counts[c]!);
      }
      const larger = Math.max(within, between);
      width = between === Infinity || larger === 0 ? 0 : (between - within) / larger;
    }
    widths[i] = width;
    total += width;
  }
  return size > 0 ? total / size : 0;
}
