import { columnMembers, type PresenceMatrix } from './presenceMatrix.ts';

/** Symmetric counts, row by row; the diagonal holds how many have each code. */
export interface CodeCooccurrence {
  readonly codes: number;
  readonly counts: Int32Array;
}

/**
 * In how many rows do two codes stand together?
 *
 * One function for both questions: give a matrix of people × codes to count people, of quotations × codes to count
 * quotations. A count alone does not show that two codes belong together: common codes meet by chance, see
 * `closedItemsets` for lift and p. Cost: O(Σ r²/2), r the codes of one row.
 */
export function codeCooccurrence(matrix: PresenceMatrix): CodeCooccurrence {
  const rows: number[][] = Array.from({ length: matrix.rows }, () => []);
  columnMembers(matrix).forEach((members, code) => members.forEach((row) => rows[row]!.push(code)));
  return codeCooccurrenceOfSets(rows, matrix.columns);
}

/** The same from the code indexes of every row (each index once per row, below `codes`). */
export function codeCooccurrenceOfSets(rows: readonly ArrayLike<number>[], codes: number): CodeCooccurrence {
  const counts = new Int32Array(codes * codes);
  for (const row of rows) {
    for (let a = 0; a < row.length; a += 1) {
      const first = row[a]! * codes;
      for (let b = a; b < row.length; b += 1) counts[first + row[b]!]! += 1;
    }
  }
  for (let a = 0; a < codes; a += 1) {
    for (let b = a + 1; b < codes; b += 1) {
      const both = counts[a * codes + b]! + counts[b * codes + a]!;
      counts[a * codes + b] = both;
      counts[b * codes + a] = both;
    }
  }
  return { codes, counts };
}
