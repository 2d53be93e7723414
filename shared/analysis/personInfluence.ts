import { chooseClusterCount } from './chooseClusterCount.ts';
import { adjustedRandIndex } from './adjustedRandIndex.ts';
import { type DistanceMatrix, subsetDistances } from './distanceMatrix.ts';
import { maximumAssignment } from './maximumAssignment.ts';
import { partitionAroundMedoids } from './pam.ts';

/** What would be found without one person. */
export interface PersonInfluence {
  /** Row of the person in the distances. */
  readonly person: number;
  /** Adjusted Rand index of the two partitions among all others: 1 when nothing changes. */
  readonly agreement: number;
  /** Groups without the person; null when too few people are left. */
  readonly k: number | null;
  /** Rows of the others who would stand in another group. */
  readonly moved: readonly number[];
}

/**
 * Without whom would the others fall into different groups?
 *
 * Case deletion as in Jolliffe, Jones & Morgan 1995 (doi 10.1080/757584398): for each person in turn the whole choice of
 * k and PAM is done again on all others, and compared with the groups found with everybody by the adjusted Rand index.
 * Groups are matched one to one by the largest number of common people to say who moved. Nobody's distances depend on
 * somebody else, so they are not computed again. Answers with one entry a person, in their order. It shows how much the
 * picture rests on one talk, not which talk is right; null test and stability are not repeated.
 * Cost: n times `chooseClusterCount` on n − 1 people.
 */
export function personInfluence(
  distances: DistanceMatrix,
  labels: ArrayLike<number>,
  onProgress?: (done: number, total: number) => void,
): PersonInfluence[] {
  const everybody = Array.from({ length: distances.size }, (_, row) => row);
  const room = new Float64Array(Math.max(0, distances.size - 1) ** 2);
  return everybody.map((person): PersonInfluence => {
    const others = everybody.filter((row) => row !== person);
    const before = others.map((row) => labels[row]!);
    const rest = subsetDistances(distances, others, room);
    const { best } = chooseClusterCount(rest);
    onProgress?.(person + 1, distances.size);
    if (best === null) return { person, agreement: 0, k: null, moved: [] };
    const now = partitionAroundMedoids(rest, best.k).labels;
    const moved = whoMoved(before, now).map((at) => others[at]!);
    return { person, agreement: adjustedRandIndex(before, now), k: best.k, moved };
  });
}

function whoMoved(before: readonly number[], now: ArrayLike<number>): number[] {
  const groups = Math.max(...before, ...Array.from(now)) + 1;
  const common = Array.from({ length: groups }, () => Array.from({ length: groups }, () => 0));
  before.forEach((label, at) => (common[now[at]!]![label]! += 1));
  const formerOf = maximumAssignment(common, 1);
  return before.flatMap((label, at) => (formerOf[now[at]!] === label ? [] : [at]));
}
