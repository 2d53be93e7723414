import type { UnassignedReason } from '../domain/segmentChange.ts';

/** Below it a cluster is none (Hennig 2007). */
export const stableCluster = 0.6;

export interface KeptCluster {
  readonly cluster: number;
  readonly members: number[];
}

/**
 * The clusters that hold, largest first, with the members that fit; a reason for everybody else: a cluster below
 * `stableCluster` is given up, a person with a negative silhouette fits badly, a cluster that falls below
 * `minimumMembers` people is too small.
 */
export function keepCores(
  labels: ArrayLike<number>,
  widths: Float64Array,
  stability: readonly number[],
  minimumMembers: number,
): { clusters: KeptCluster[]; reasons: (UnassignedReason | null)[] } {
  const reasons: (UnassignedReason | null)[] = Array.from(labels, (label, at) => {
    if (stability[label]! < stableCluster) return 'unstable';
    return widths[at]! < 0 ? 'fitsBadly' : null;
  });
  const clusters = stability.map((_, cluster): KeptCluster => {
    const members: number[] = [];
    reasons.forEach((reason, at) => reason === null && labels[at] === cluster && members.push(at));
    return { cluster, members };
  });
  for (const { members } of clusters) {
    if (members.length < minimumMembers) members.forEach((at) => (reasons[at] = 'smallCluster'));
  }
  return {
    clusters: clusters
      .filter(({ members }) => members.length >= minimumMembers)
      .sort((a, b) => b.members.length - a.members.length || a.cluster - b.cluster),
    reasons,
  };
}
