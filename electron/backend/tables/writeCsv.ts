import type { Cell, Table } from './table.ts';

/**
 * What spreadsheets take for the beginning of a formula, also in its wide form; and what looks as if it had been made
 * harmless already, so that nothing is taken off that was there.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A cell that a spreadsheet would run as a formula is made harmless by an apostrophe. */
function toCell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const harmless = typeof value === 'string' && formulaStart.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The cell's own words, when `writeCsv` made them harmless. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** RFC 4180 in UTF-8, headed by the columns' keys. With the byte order mark Excel reads Cyrillic. */
export function writeCsv({ columns, rows }: Table, hasByteOrderMark: boolean): string {
  const lines = [columns.map(({ key }) => key), ...rows].map((row) => row.map(toCell).join(','));
  return `${hasByteOrderMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}
