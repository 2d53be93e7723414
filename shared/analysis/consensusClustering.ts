import { averageLinkage, cutAtHeight } from './averageLinkage.ts';
import { createDistanceMatrix } from './distanceMatrix.ts';

/** How often each pair was put together, row by row, and the clusters that follow. */
export interface ConsensusResult {
  readonly size: number;
  /** Share of the partitions that hold both people in which they share a cluster; 0 when none holds both. */
  readonly coassociation: Float64Array;
  readonly heights: readonly number[];
  readonly labels: Int32Array;
  /** Share of pairs with 0.1 < share < 0.9 (proportion of ambiguous clustering); null for fewer than two people. */
  readonly ambiguity: number | null;
}

/**
 * What do many partitions of the same people (other k, other resamples) agree on?
 *
 * Co-association M, average linkage on 1 − M, cut at 0.5: people together in most partitions (Monti et al. 2003,
 * doi 10.1023/A:1023949509487); ambiguity after Șenbabaoğlu, Michailidis & Li 2014 (doi 10.1038/srep06207).
 * A label below 0 means "not in this partition". Noise, too, yields sharp consensus when every partition errs alike:
 * does not replace `structureNullTest`. Cost: O(partitions · n²).
 */
export function consensusClustering(partitions: readonly ArrayLike<number>[], cut = 0.5): ConsensusResult {
  const size = partitions[0]?.length ?? 0;
  const together = new Float64Array(size * size);
  const both = new Float64Array(size * size);
  for (const labels of partitions) {
    if (labels.length !== size) throw new RangeError('partitions of different lengths');
    for (let i = 0; i < size; i += 1) {
      if (labels[i]! < 0) continue;
      for (let j = 0; j < size; j += 1) {
        if (labels[j]! < 0) continue;
        both[i * size + j]! += 1;
        if (labels[i] === labels[j]) together[i * size + j]! += 1;
      }
    }
  }
  const coassociation = together.map((count, at) => (both[at]! > 0 ? count / both[at]! : 0));
  for (let i = 0; i < size; i += 1) coassociation[i * size + i] = 1;
  const tree = averageLinkage(createDistanceMatrix(size, (i, j) => 1 - coassociation[i * size + j]!));
  let ambiguous = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const share = coassociation[i * size + j]!;
      if (share > 0.1 && share < 0.9) ambiguous += 1;
    }
  }
  return {
    size,
    coassociation,
    heights: tree.merges.map((merge) => merge.height),
    labels: cutAtHeight(tree, cut),
    ambiguity: size > 1 ? ambiguous / ((size * (size - 1)) / 2) : null,
  };
}
