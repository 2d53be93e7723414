import type { Dendrogram } from './averageLinkage.ts';
import type { DistanceMatrix } from './distanceMatrix.ts';

/**
 * At what height does the tree first put two people together?
 *
 * Sokal & Rohlf 1962 (doi 10.2307/1217208). The result is an ultrametric and does not depend on how equal merges were
 * ordered, which makes two trees comparable. Does not show how much of the original distances the tree keeps; correlate
 * both for that. Cost: O(n²).
 */
export function copheneticDistances(tree: Dendrogram): DistanceMatrix {
  const { size } = tree;
  const values = new Float64Array(size * size);
  const below: number[][] = Array.from({ length: size }, (_, leaf) => [leaf]);
  for (const merge of tree.merges) {
    for (const i of below[merge.left]!) {
      for (const j of below[merge.right]!) {
        values[i * size + j] = merge.height;
        values[j * size + i] = merge.height;
      }
    }
    below.push([...below[merge.left]!, ...below[merge.right]!]);
  }
  return { size, values };
}
