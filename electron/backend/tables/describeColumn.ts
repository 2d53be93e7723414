import { findDate } from '../formats/findDate.ts';

/** What the cells of a column are like; shares are of those that are filled. */
export interface ColumnContents {
  readonly filled: number;
  readonly distinct: number;
  /** Characters of a filled cell on average. */
  readonly length: number;
  readonly numbers: number;
  readonly dates: number;
  /** Two to four words beginning with capitals, or a letter with a number as in `P12`. */
  readonly names: number;
}

/** Cells that are looked at: more tell nothing new. */
const sampleSize = 400;

const isNumber = (cell: string): boolean => /^[+-]?\d+(?:[.,]\d+)?\s?%?$/.test(cell);
const isName = (cell: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}|\p{Lu}\p{L}{0,10}\s?\d{1,4})$/u.test(cell);

export function isDateCell(cell: string): boolean {
  return cell.length <= 40 && !isNumber(cell) && findDate(cell) !== null;
}

export function describeColumn(rows: readonly (readonly string[])[], column: number): ColumnContents {
  const cells: string[] = [];
  const distinct = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const cell = row[column] ?? '';
    if (cell === '') continue;
    filled += 1;
    distinct.add(cell);
    if (cells.length < sampleSize) cells.push(cell);
  }
  const share = (is: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
  return {
    filled,
    distinct: distinct.size,
    length: cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length,
    numbers: share(isNumber),
    dates: share(isDateCell),
    names: share(isName),
  };
}
