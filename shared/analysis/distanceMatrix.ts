/**
 * Pairwise distances of `size` objects, row by row: the distance of i and j stands at `values[i * size + j]`.
 * Invariants that makers keep: symmetric, zero diagonal, no negative and no NaN entries.
 */
export interface DistanceMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/** Fills a matrix from a function that is asked once per pair i < j. */
export function createDistanceMatrix(size: number, distance: (i: number, j: number) => number): DistanceMatrix {
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const value = distance(i, j);
      values[i * size + j] = value;
      values[j * size + i] = value;
    }
  }
  return { size, values };
}

/** Euclidean distances between points given as rows of equal length. */
export function euclideanDistances(points: readonly (readonly number[])[]): DistanceMatrix {
  return createDistanceMatrix(points.length, (i, j) =>
    Math.hypot(...points[i]!.map((x, axis) => x - points[j]![axis]!)),
  );
}

/**
 * The distances among the chosen objects only, in the order given. A `room` with at least as many places as their pairs
 * is overwritten and stands behind the answer: hundreds of subsets one after another would wait for the garbage collector.
 */
export function subsetDistances(
  distances: DistanceMatrix,
  indexes: ArrayLike<number>,
  room = new Float64Array(indexes.length ** 2),
): DistanceMatrix {
  const size = indexes.length;
  const values = room.subarray(0, size * size);
  for (let i = 0; i < size; i += 1) {
    const row = indexes[i]! * distances.size;
    for (let j = 0; j < size; j += 1) values[i * size + j] = distances.values[row + indexes[j]!]!;
  }
  return { size, values };
}
