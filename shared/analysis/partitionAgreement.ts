import { adjustedMutualInformation } from './adjustedMutualInformation.ts';
import { adjustedRandIndex } from './adjustedRandIndex.ts';
import { averageLinkage, cutIntoClusters } from './averageLinkage.ts';
import type { DistanceMatrix } from './distanceMatrix.ts';

export interface PartitionAgreement {
  /** Agreement of both partitions over the people whom both put into a group; null when these are fewer than two. */
  readonly ari: number | null;
  readonly ami: number | null;
  /** Groups of at least `minimumMembers` people in the cut of the tree, and people outside of them. */
  readonly linkageGroups: number;
  readonly linkageAlone: number;
}

/**
 * Does another method, which assumes other things, find the same groups?
 *
 * Average linkage is cut where it first has as many groups of `minimumMembers` people or more as the partition has
 * (looking at up to n/2 cuts; else where it comes nearest), because one outlier takes a branch of its own; people in
 * smaller branches count as unassigned. Then `adjustedRandIndex` and `adjustedMutualInformation`; a label below 0 is
 * nobody's member. Agreement near 1 says that the groups do not hang on the method, not that they are more than chance.
 * Cost: one tree, O(n²), and O(n) a cut.
 */
export function partitionAgreement(
  distances: DistanceMatrix,
  labels: ArrayLike<number>,
  minimumMembers = 3,
): PartitionAgreement {
  const { size } = distances;
  const wanted = groupsOf(labels, minimumMembers).size;
  const tree = averageLinkage(distances);
  let best: { cut: Int32Array; groups: ReadonlySet<number> } | null = null;
  for (let k = Math.max(1, wanted); k <= Math.max(wanted, Math.floor(size / 2)); k += 1) {
    const cut = cutIntoClusters(tree, k);
    const groups = groupsOf(cut, minimumMembers);
    if (best === null || Math.abs(groups.size - wanted) < Math.abs(best.groups.size - wanted)) best = { cut, groups };
    if (groups.size === wanted) break;
  }
  const byTree: number[] = [];
  const byPartition: number[] = [];
  let alone = 0;
  for (let i = 0; i < size; i += 1) {
    const isGrouped = best!.groups.has(best!.cut[i]!);
    if (!isGrouped) alone += 1;
    if (!isGrouped || labels[i]! < 0) continue;
    byTree.push(best!.cut[i]!);
    byPartition.push(labels[i]!);
  }
  const isComparable = byTree.length > 1;
  return {
    ari: isComparable ? adjustedRandIndex(byTree, byPartition) : null,
    ami: isComparable ? adjustedMutualInformation(byTree, byPartition) : null,
    linkageGroups: best!.groups.size,
    linkageAlone: alone,
  };
}

function groupsOf(labels: ArrayLike<number>, minimumMembers: number): ReadonlySet<number> {
  const sizes = new Map<number, number>();
  for (let i = 0; i < labels.length; i += 1) sizes.set(labels[i]!, (sizes.get(labels[i]!) ?? 0) + 1);
  return new Set([...sizes].filter(([label, count]) => label >= 0 && count >= minimumMembers).map(([label]) => label));
}
