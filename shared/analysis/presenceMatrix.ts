/**
 * Who has which code: `values[respondent * columns + code]` is 1 when the code was placed on that person at least
 * once, else 0. With `weights`, a second array of the same shape carries a non-negative strength (an emotion of 0–5,
 * say); a weight without presence is ignored.
 */
export interface PresenceMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Uint8Array;
  readonly weights?: Float64Array;
}

/** Builds the matrix from rows of zeros and ones (or truths); throws RangeError when the rows differ in length. */
export function presenceMatrixFromRows(
  rows: readonly ArrayLike<number>[],
  columns = rows[0]?.length ?? 0,
): PresenceMatrix {
  const values = new Uint8Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) throw new RangeError(`row ${i} has ${row.length} columns, expected ${columns}`);
    for (let j = 0; j < columns; j += 1) values[i * columns + j] = row[j]! > 0 ? 1 : 0;
  });
  return { rows: rows.length, columns, values };
}

/** The same matrix with only the chosen rows and columns, in the order given. */
export function selectPresence(
  matrix: PresenceMatrix,
  rowIndexes: ArrayLike<number>,
  columnIndexes: ArrayLike<number>,
): PresenceMatrix {
  const columns = columnIndexes.length;
  const values = new Uint8Array(rowIndexes.length * columns);
  const weights = matrix.weights ? new Float64Array(values.length) : undefined;
  for (let i = 0; i < rowIndexes.length; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const source = rowIndexes[i]! * matrix.columns + columnIndexes[j]!;
      values[i * columns + j] = matrix.values[source]!;
      if (weights) weights[i * columns + j] = matrix.weights![source]!;
    }
  }
  return { rows: rowIndexes.length, columns, values, weights };
}

/** Row indexes that have each column, ascending. */
export function columnMembers(matrix: PresenceMatrix): Int32Array[] {
  const members: number[][] = Array.from({ length: matrix.columns }, () => []);
  for (let i = 0; i < matrix.rows; i += 1) {
    for (let j = 0; j < matrix.columns; j += 1) {
      if (matrix.values[i * matrix.columns + j]) members[j]!.push(i);
    }
  }
  return members.map((column) => Int32Array.from(column));
}
