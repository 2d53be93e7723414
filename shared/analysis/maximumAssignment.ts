/**
 * Who goes with whom so that the pairs weigh most in all?
 *
 * `weights[i][j]` ≥ 0 is what pairing row i with column j is worth; a pair below `least` is never made, and leaving
 * somebody alone is worth 0. Answers with the column of every row, −1 for a row left alone; no column twice.
 * Hungarian method (Kuhn 1955, doi 10.1002/nav.3800020109) with shortest augmenting paths and potentials (Jonker &
 * Volgenant 1987, doi 10.1007/BF02278710); exact. Of several equal answers it gives the same one every time.
 * Cost: O((rows + columns)³).
 */
export function maximumAssignment(weights: readonly (readonly number[])[], least = 0): number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const size = Math.max(rows, columns);
  const worth = (row: number, column: number): number => {
    const weight = weights[row]?.[column] ?? 0;
    return weight >= least ? weight : 0;
  };
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  // Rows and columns count from 1 here; 0 stands for "nobody yet".
  const rowOfColumn = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOfColumn[0] = row;
    augment(size, (r, c) => -worth(r - 1, c - 1), rowOfColumn, rowPotential, columnPotential);
  }
  const assigned = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOfColumn[column]! - 1;
    const weight = row >= 0 && row < rows ? weights[row]![column - 1]! : 0;
    if (weight > 0 && weight >= least) assigned[row] = column - 1;
  }
  return assigned;
}

/** Gives the row in `rowOfColumn[0]` a column along the cheapest path of exchanges. */
function augment(
  size: number,
  cost: (row: number, column: number) => number,
  rowOfColumn: Int32Array,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
): void {
  const cheapest = new Float64Array(size + 1).fill(Infinity);
  const cameFrom = new Int32Array(size + 1);
  const isDone = new Uint8Array(size + 1);
  let column = 0;
  while (rowOfColumn[column] !== 0) {
    isDone[column] = 1;
    const row = rowOfColumn[column]!;
    let step = Infinity;
    let next = 0;
    for (let other = 1; other <= size; other += 1) {
      if (isDone[other]) continue;
      const reduced = cost(row, other) - rowPotential[row]! - columnPotential[other]!;
      if (reduced < cheapest[other]!) {
        cheapest[other] = reduced;
        cameFrom[other] = column;
      }
      if (cheapest[other]! < step) {
        step = cheapest[other]!;
        next = other;
      }
    }
    for (let other = 0; other <= size; other += 1) {
      if (isDone[other]) {
        rowPotential[rowOfColumn[other]!]! += step;
        columnPotential[other]! -= step;
      } else cheapest[other]! -= step;
    }
    column = next;
  }
  while (column !== 0) {
    const before = cameFrom[column]!;
    rowOfColumn[column] = rowOfColumn[before]!;
    column = before;
  }
}
