import type { MatrixResult } from '#shared/contract/analysisContract.ts';

/** One merge: down to the left node, across, down to the right node. Columns in steps of 1, heights 0–1. */
export interface DendrogramBranch {
  readonly left: number;
  readonly right: number;
  readonly leftHeight: number;
  readonly rightHeight: number;
  readonly height: number;
}

/** Leaf `i` stands at column `i`; a node stands midway between its two children. Heights are shares of the highest. */
export function layoutDendrogram(merges: MatrixResult['merges'], leafCount: number): DendrogramBranch[] {
  const top = Math.max(0, ...merges.map(({ height }) => height));
  const places = new Map<number, { readonly column: number; readonly height: number }>();
  for (let leaf = 0; leaf < leafCount; leaf += 1) places.set(leaf, { column: leaf, height: 0 });
  return merges.flatMap((merge, index) => {
    const first = places.get(merge.left);
    const second = places.get(merge.right);
    if (first === undefined || second === undefined) return [];
    const height = top === 0 ? 0 : merge.height / top;
    places.set(leafCount + index, { column: (first.column + second.column) / 2, height });
    const [left, right] = first.column <= second.column ? [first, second] : [second, first];
    return [{ left: left.column, right: right.column, leftHeight: left.height, rightHeight: right.height, height }];
  });
}
