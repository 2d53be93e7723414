import type { DistanceMatrix } from './distanceMatrix.ts';

/** One join: nodes below `size` are objects, node `size + m` is what merge m made. `count` objects lie below. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly count: number;
}

/** A tree over `size` objects; merges in order of height, never falling; `leafOrder` draws it without crossings. */
export interface Dendrogram {
  readonly size: number;
  readonly merges: readonly Merge[];
  readonly leafOrder: readonly number[];
}

/**
 * Which people are alike, which groups of people are alike, and how alike?
 *
 * Agglomerative clustering; the distance of two groups is the mean over all pairs (UPGMA, Sokal & Michener 1958;
 * Kaufman & Rousseeuw 1990, ch. 5, doi 10.1002/9780470316801), found by nearest-neighbour chains (Murtagh 1983,
 * doi 10.1093/comjnl/26.4.354), which are exact here because group means cannot come closer by merging.
 * Assumes nothing about the number of groups; one outlier may take a branch of its own. Ties make the order of equal
 * merges arbitrary (here: first found), heights and cophenetic distances stay the same where ties do not interact.
 * Cost: O(n²) time, half a copy of the matrix.
 */
export function averageLinkage(distances: DistanceMatrix): Dendrogram {
  const { size, values } = distances;
  const work = new Float64Array(pairCount(size));
  for (let i = 0, at = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1, at += 1) work[at] = values[i * size + j]!;
  }
  return linkCondensed(work, size);
}

/** Pairs of `size` objects. */
export function pairCount(size: number): number {
  return (size * (size - 1)) / 2;
}

/**
 * As `averageLinkage`, from the distances of pairs i < j one after another, which are overwritten. In a Float32Array it
 * takes 200 MB for 10,000 objects; heights are then right to seven digits.
 */
export function linkCondensed(work: Float64Array | Float32Array, size: number): Dendrogram {
  const counts = new Int32Array(size).fill(1);
  const isActive = new Uint8Array(size).fill(1);
  const joins: { first: number; second: number; height: number }[] = [];
  const chain: number[] = [];
  while (joins.length < size - 1) {
    if (chain.length === 0) chain.push(isActive.indexOf(1));
    for (;;) {
      const tip = chain[chain.length - 1]!;
      const before = chain.length > 1 ? chain[chain.length - 2]! : -1;
      const nearest = nearestActive(work, size, isActive, tip, before);
      if (nearest === before) break;
      chain.push(nearest);
    }
    const second = chain.pop()!;
    const first = chain.pop()!;
    joins.push({ first, second, height: work[placeOf(size, first, second)]! });
    joinInto(work, size, counts, isActive, first, second);
  }
  return sortMerges(size, joins);
}

/** Where the distance of two different objects stands. */
function placeOf(size: number, i: number, j: number): number {
  const [low, high] = i < j ? [i, j] : [j, i];
  return (low * (2 * size - low - 1)) / 2 + high - low - 1;
}

/** The closest active node; the predecessor in the chain wins ties, without which the chain need not end. */
function nearestActive(
  work: Float64Array | Float32Array,
  size: number,
  isActive: Uint8Array,
  tip: number,
  before: number,
): number {
  let nearest = before;
  let best = before >= 0 ? work[placeOf(size, tip, before)]! : Infinity;
  // Up to the tip its distances stand in a column, one shorter row each step; after it in its own row.
  for (let other = 0, at = tip - 1; other < tip; at += size - other - 2, other += 1) {
    if (isActive[other] && (nearest < 0 || work[at]! < best)) {
      nearest = other;
      best = work[at]!;
    }
  }
  for (let other = tip + 1, at = placeOf(size, tip, tip + 1); other < size; other += 1, at += 1) {
    if (isActive[other] && (nearest < 0 || work[at]! < best)) {
      nearest = other;
      best = work[at]!;
    }
  }
  return nearest;
}

function joinInto(
  work: Float64Array | Float32Array,
  size: number,
  counts: Int32Array,
  isActive: Uint8Array,
  kept: number,
  gone: number,
): void {
  isActive[gone] = 0;
  const total = counts[kept]! + counts[gone]!;
  for (let other = 0; other < size; other += 1) {
    if (!isActive[other] || other === kept) continue;
    const at = placeOf(size, kept, other);
    work[at] = (counts[kept]! * work[at]! + counts[gone]! * work[placeOf(size, gone, other)]!) / total;
  }
  counts[kept] = total;
}

/** Chains find merges out of order: sort them (a stable sort keeps children first) and number the nodes anew. */
function sortMerges(size: number, joins: { first: number; second: number; height: number }[]): Dendrogram {
  // Rounding may put a parent a bit below its child; the larger height counts.
  const heightOf = new Float64Array(size);
  for (const join of joins) {
    join.height = Math.max(join.height, heightOf[join.first]!, heightOf[join.second]!);
    heightOf[join.first] = join.height;
  }
  joins.sort((a, b) => a.height - b.height);
  const nodeOf = Int32Array.from({ length: size }, (_, leaf) => leaf);
  const merges: Merge[] = [];
  const leaves: (readonly number[] | null)[] = Array.from({ length: size }, (_, leaf) => [leaf]);
  for (const { first, second, height } of joins) {
    const a = nodeOf[first]!;
    const b = nodeOf[second]!;
    const [left, right] = a < b ? [a, b] : [b, a];
    const below = [...leaves[left]!, ...leaves[right]!];
    leaves[left] = null;
    leaves[right] = null;
    leaves.push(below);
    nodeOf[first] = size + merges.length;
    merges.push({ left, right, height, count: below.length });
  }
  return { size, merges, leafOrder: leaves[leaves.length - 1] ?? [] };
}

/** Labels 0…k−1 in order of first member when the tree is cut into k groups; throws RangeError for k outside 1…n. */
export function cutIntoClusters(tree: Dendrogram, k: number): Int32Array {
  if (!Number.isInteger(k) || k < 1 || k > tree.size) throw new RangeError(`k = ${k} is outside 1…${tree.size}`);
  return labelAfter(tree, tree.size - k);
}

/** Labels when every merge at or below `height` is kept. */
export function cutAtHeight(tree: Dendrogram, height: number): Int32Array {
  return labelAfter(tree, tree.merges.filter((merge) => merge.height <= height).length);
}

function labelAfter(tree: Dendrogram, mergeCount: number): Int32Array {
  const parent = new Int32Array(tree.size + mergeCount).fill(-1);
  tree.merges.slice(0, mergeCount).forEach((merge, m) => {
    parent[merge.left] = tree.size + m;
    parent[merge.right] = tree.size + m;
  });
  const names = new Map<number, number>();
  return Int32Array.from({ length: tree.size }, (_, leaf) => {
    let node = leaf;
    while (parent[node]! >= 0) node = parent[node]!;
    if (!names.has(node)) names.set(node, names.size);
    return names.get(node)!;
  });
}
