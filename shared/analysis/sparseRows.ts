/** Rows of a matrix that is mostly zero: row i holds `values[k]` at `columns[k]` for k in `[starts[i], starts[i + 1])`. */
export interface SparseRows {
  readonly starts: Int32Array;
  /** Each at most once in a row, in any order. */
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export function countRows({ starts }: SparseRows): number {
  return starts.length - 1;
}

/** Divides every row by its Euclidean length, in place; empty rows stay empty. */
export function normalizeRows(rows: SparseRows): SparseRows {
  const { starts, values } = rows;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    let squares = 0;
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) squares += values[k]! ** 2;
    const length = Math.sqrt(squares);
    if (length > 0) for (let k = starts[row]!; k < starts[row + 1]!; k += 1) values[k]! /= length;
  }
  return rows;
}

/** The same matrix with rows and columns changed about; columns of a row then ascend. */
export function transposeRows({ starts, columns, values }: SparseRows, columnCount: number): SparseRows {
  const turned = {
    starts: new Int32Array(columnCount + 1),
    columns: new Int32Array(columns.length),
    values: new Float64Array(columns.length),
  };
  for (const column of columns) turned.starts[column + 1]! += 1;
  for (let column = 0; column < columnCount; column += 1) turned.starts[column + 1]! += turned.starts[column]!;
  const next = turned.starts.slice();
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) {
      const place = next[columns[k]!]!;
      next[columns[k]!] = place + 1;
      turned.columns[place] = row;
      turned.values[place] = values[k]!;
    }
  }
  return turned;
}
