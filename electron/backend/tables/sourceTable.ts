import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';

/** One sheet as it came: cells are text, days `YYYY-MM-DD`; rows are equally long and none is empty. */
export interface SourceSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file of tables, read and not yet understood. A CSV file has one sheet without a name. */
export interface SourceTable {
  readonly encoding: string;
  readonly sheets: readonly SourceSheet[];
  readonly warnings: readonly ImportWarning[];
}

/** Larger tables are refused: nobody reads so many answers. */
export const tableLimits = { rows: 50_000, columns: 400, cells: 4_000_000 } as const;

/** Cuts empty rows and the empty columns behind, and makes the rows equally long. */
export function tidyRows(rows: readonly (readonly string[])[]): string[][] {
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const width = filled.reduce((widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== '') + 1), 0);
  return filled.map((row) => Array.from({ length: width }, (_cell, index) => row[index] ?? ''));
}
