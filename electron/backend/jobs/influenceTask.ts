import { chooseClusterCount } from '#shared/analysis/chooseClusterCount.ts';
import { comparePeople } from '#shared/analysis/comparePeople.ts';
import { partitionAroundMedoids } from '#shared/analysis/pam.ts';
import { personInfluence } from '#shared/analysis/personInfluence.ts';
import { segmentDistances } from '#shared/analysis/segmentFeatures.ts';
import type { SegmentsTaskInput } from './segmentTasks.ts';

/** Beyond so many people one of them changes little, and trying would take minutes. */
export const mostInfluential = 150;

export interface FoundInfluence {
  /** Null when there are too few people to compare, or more than `mostInfluential`. */
  readonly k: number | null;
  /** Whose absence changes something, most first; rows of the study. */
  readonly people: readonly {
    readonly index: number;
    readonly agreement: number;
    readonly k: number | null;
    readonly movedIndexes: readonly number[];
  }[];
}

/** Without whom the groups would be others. */
export function findInfluence(
  input: SegmentsTaskInput,
  onProgress: (done: number, total: number) => void,
): FoundInfluence {
  const { features, usable } = comparePeople({ ...input, presence: input.matrix });
  if (usable.length > mostInfluential) return { k: null, people: [] };
  const distances = segmentDistances(features);
  const { best } = chooseClusterCount(distances);
  if (best === null) return { k: null, people: [] };
  const { labels } = partitionAroundMedoids(distances, best.k);
  const people = personInfluence(distances, labels, onProgress)
    .filter(({ agreement }) => agreement < 1)
    .toSorted((a, b) => a.agreement - b.agreement || a.person - b.person)
    .map(({ person, agreement, k, moved }) => ({
      index: usable[person]!,
      agreement,
      k,
      movedIndexes: moved.map((row) => usable[row]!),
    }));
  return { k: best.k, people };
}
