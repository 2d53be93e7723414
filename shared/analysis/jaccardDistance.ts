import { countBits } from './countBits.ts';
import type { DistanceMatrix } from './distanceMatrix.ts';
import { columnMembers, type PresenceMatrix } from './presenceMatrix.ts';

/**
 * Columns in a form from which a Jaccard matrix is accumulated: for column c the rows `members[c]` and, when weighted,
 * their strengths in `weights[c]`. Shuffling a column means replacing its members by as many other rows.
 */
export interface SparseColumns {
  readonly rows: number;
  readonly members: readonly Int32Array[];
  readonly weights: readonly Float64Array[] | null;
}

/** The columns of a presence matrix that at least one person has. */
export function sparseColumns(matrix: PresenceMatrix): SparseColumns {
  const members = columnMembers(matrix);
  const used = members.map((column, index) => ({ column, index })).filter(({ column }) => column.length > 0);
  return {
    rows: matrix.rows,
    members: used.map(({ column }) => column),
    weights: matrix.weights
      ? used.map(({ column, index }) =>
          Float64Array.from(column, (row) => matrix.weights![row * matrix.columns + index]!),
        )
      : null,
  };
}

/**
 * How different are two people, judged by the codes that at least one of them has?
 *
 * Presence: d = 1 − |A∩B| / |A∪B| (Jaccard 1912, doi 10.1111/j.1469-8137.1912.tb05611.x). With weights:
 * d = 1 − Σ min(a,b) / Σ max(a,b) (Ružička 1958), equal to the first when all weights are 1. By convention of the
 * method d(∅,∅) = 1: two people of whom nothing is known are not alike.
 * Assumes that shared absence says nothing. Does not show which codes differ, nor how sure the coding is.
 * Cost: O(Σ c²/2 + n²), c the number of people who have a column; where codes are so common that popcounts over
 * bitsets are cheaper, O(n² · codes / 64).
 */
export function jaccardDistances(matrix: PresenceMatrix): DistanceMatrix {
  const size = matrix.rows;
  const values = new Float64Array(size * size);
  fillJaccardDistances(sparseColumns(matrix), values, new Float64Array(size));
  return { size, values };
}

/** As `jaccardDistances`, into caller-owned arrays: `values` of n·n and `totals` of n entries are overwritten. */
export function fillJaccardDistances(columns: SparseColumns, values: Float64Array, totals: Float64Array): void {
  const size = columns.rows;
  values.fill(0);
  totals.fill(0);
  const words = Math.ceil(columns.members.length / 32);
  const pairCount = columns.members.reduce((total, members) => total + members.length * members.length, 0);
  // One popcount costs about as much as four counted pairs.
  if (!columns.weights && pairCount > 4 * words * size * size) addByBitsets(columns, words, values, totals);
  else addByColumns(columns, values, totals);
  finishDistances(size, values, totals);
}

/** Intersections as popcounts; leaves counts in the upper triangle of `values`. */
function addByBitsets(columns: SparseColumns, words: number, values: Float64Array, totals: Float64Array): void {
  const size = columns.rows;
  const bits = new Int32Array(size * words);
  columns.members.forEach((members, c) => {
    const word = c >> 5;
    const bit = 1 << (c & 31);
    for (let a = 0; a < members.length; a += 1) {
      bits[members[a]! * words + word]! |= bit;
      totals[members[a]!]! += 1;
    }
  });
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      let shared = 0;
      for (let a = i * words, b = j * words, end = a + words; a < end; a += 1, b += 1) {
        shared += countBits(bits[a]! & bits[b]!);
      }
      values[i * size + j] = shared;
    }
  }
}

function addByColumns(columns: SparseColumns, values: Float64Array, totals: Float64Array): void {
  const size = columns.rows;
  for (let c = 0; c < columns.members.length; c += 1) {
    const members = columns.members[c]!;
    if (columns.weights) addWeighted(values, totals, size, members, columns.weights[c]!);
    else addPresence(values, totals, size, members);
  }
}

function finishDistances(size: number, values: Float64Array, totals: Float64Array): void {
  for (let i = 0; i < size; i += 1) {
    const total = totals[i]!;
    values[i * size + i] = 0;
    for (let j = i + 1; j < size; j += 1) {
      // Members may stand in any order, so a pair may have been counted in either triangle.
      const shared = values[i * size + j]! + values[j * size + i]!;
      const union = total + totals[j]! - shared;
      const distance = union > 0 ? 1 - shared / union : 1;
      values[i * size + j] = distance;
      values[j * size + i] = distance;
    }
  }
}

function addPresence(values: Float64Array, totals: Float64Array, size: number, members: Int32Array): void {
  for (let a = 0; a < members.length; a += 1) {
    const i = members[a]!;
    const row = i * size;
    totals[i]! += 1;
    for (let b = a + 1; b < members.length; b += 1) values[row + members[b]!]! += 1;
  }
}

function addWeighted(
  values: Float64Array,
  totals: Float64Array,
  size: number,
  members: Int32Array,
  weights: Float64Array,
): void {
  for (let a = 0; a < members.length; a += 1) {
    const i = members[a]!;
    const weight = weights[a]!;
    const row = i * size;
    totals[i]! += weight;
    for (let b = a + 1; b < members.length; b += 1) values[row + members[b]!]! += Math.min(weight, weights[b]!);
  }
}
