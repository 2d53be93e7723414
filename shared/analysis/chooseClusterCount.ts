import type { DistanceMatrix } from './distanceMatrix.ts';
import { buildMedoids, createPamWorkspace, swapMedoids, type PamWorkspace } from './pam.ts';
import { fillSilhouette } from './silhouette.ts';

/** Mean silhouette of PAM for one number of clusters. */
export interface ClusterCountScore {
  readonly k: number;
  readonly silhouette: number;
}

/** The best number of clusters, and how all others did; `best` is null when n < 8 leaves no k to try. */
export interface ClusterCountChoice {
  readonly best: ClusterCountScore | null;
  readonly byK: readonly ClusterCountScore[];
}

/** The largest number of clusters tried when the caller names none. */
export const defaultMaximumClusterCount = 12;

/** The largest k tried for n people: ⌊n/4⌋ (four people per cluster on average), at most `maximum`. */
export function largestClusterCount(n: number, maximum = defaultMaximumClusterCount): number {
  return Math.min(maximum, Math.floor(n / 4));
}

/**
 * How many clusters fit the distances best?
 *
 * The k in 2…min(kMax, ⌊n/4⌋) with the largest mean silhouette of PAM (Rousseeuw 1987,
 * doi 10.1016/0377-0427(87)90125-7, section 4); the smaller k on a tie. A maximum exists for noise too.
 * Cost: one BUILD for the largest k serves all; O(n²) per exchange and per silhouette.
 */
export function chooseClusterCount(distances: DistanceMatrix, kMax = defaultMaximumClusterCount): ClusterCountChoice {
  const { size, values } = distances;
  const last = largestClusterCount(size, kMax);
  const byK = scoreClusterCounts(
    values,
    size,
    last,
    createPamWorkspace(size, Math.max(last, 1)),
    new Float64Array(size),
  );
  const best = byK.reduce<ClusterCountScore | null>(
    (leader, score) => (!leader || score.silhouette > leader.silhouette ? score : leader),
    null,
  );
  return { best, byK };
}

/** Mean silhouettes of PAM for k = 2…`last` on caller-owned arrays; empty when `last` < 2. */
export function scoreClusterCounts(
  values: Float64Array,
  size: number,
  last: number,
  workspace: PamWorkspace,
  widths: Float64Array,
): ClusterCountScore[] {
  if (last < 2) return [];
  const built = buildMedoids(values, size, last, workspace);
  const scores: ClusterCountScore[] = [];
  for (let k = 2; k <= last; k += 1) {
    const medoids = built.slice(0, k).sort();
    swapMedoids(values, size, medoids, workspace);
    for (let m = 0; m < k; m += 1) workspace.nearestMedoid[medoids[m]!] = m;
    scores.push({ k, silhouette: fillSilhouette(values, size, workspace.nearestMedoid, k, widths) });
  }
  return scores;
}
