import { countRows, type SparseRows, transposeRows } from './sparseRows.ts';

export interface NearestCode {
  readonly code: number;
  /** Index of the coded text that is nearest: the reason for the code. */
  readonly example: number;
  /** Cosine with that text, in (0, 1]. */
  readonly likeness: number;
}

/** Below it two short texts share a stray word. */
const leastLikeness = 0.15;

/**
 * Which code that exists already is a text nearest to?
 *
 * The code of the nearest coded text by cosine (nearest neighbour, Cover & Hart 1967, doi 10.1109/TIT.1967.1053964): the
 * text found is the whole explanation. Null when no coded text has a cosine of 0.15. Rows from `count` on are the coded
 * ones, row `count + i` with code `codes[i]`; ties go to the first. Assumes rows of `affinityFeatures`. Cost: products of rows that
 * share a column.
 */
export function nearestCodes(
  rows: SparseRows,
  width: number,
  count: number,
  codes: readonly number[],
): (NearestCode | null)[] {
  const { starts, columns, values } = transposeRows(rows, width);
  const size = countRows(rows);
  const products = new Float64Array(size - count);
  return Array.from({ length: count }, (_, text) => {
    products.fill(0);
    for (let k = rows.starts[text]!; k < rows.starts[text + 1]!; k += 1) {
      const column = rows.columns[k]!;
      for (let at = starts[column]!; at < starts[column + 1]!; at += 1)
        if (columns[at]! >= count) products[columns[at]! - count]! += rows.values[k]! * values[at]!;
    }
    let example = -1;
    for (let other = 0; other < products.length; other += 1)
      if (products[other]! >= (example < 0 ? leastLikeness : products[example]! + 1e-12)) example = other;
    return example < 0 ? null : { code: codes[example]!, example, likeness: Math.min(1, products[example]!) };
  });
}
