import Papa from 'papaparse';
import { AppError } from '#shared/domain/appError.ts';
import { decodeText } from '../formats/decodeText.ts';
import { type SourceTable, tableLimits, tidyRows } from './sourceTable.ts';
import { withoutGuard } from './writeCsv.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** Share of control characters from which a source is no text. */
const binaryShare = 0.02;

/** Lines that the delimiter is judged by. */
const sampleRows = 200;

interface Reading {
  readonly rows: string[][];
  /** Rows that are not as long as most, and quotes that do not close. */
  readonly faults: number;
  readonly width: number;
}

function read(text: string, delimiter: string, hasQuotes: boolean, preview: number): Reading {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    preview,
    skipEmptyLines: 'greedy',
    // A character that the text cannot hold, once its controls are out.
    ...(hasQuotes ? {} : { quoteChar: '\u0000' }),
  });
  const lengths = new Map<number, number>();
  for (const { length } of data) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const [width, usual] = [...lengths].toSorted(([, left], [, right]) => right - left)[0] ?? [0, 0];
  const broken = errors.filter(({ type }) => type === 'Quotes').length;
  return { rows: data, width, faults: data.length - usual + broken };
}

/** The delimiter that makes the most columns with the fewest rows out of step; null when the text is no table. */
function chooseDelimiter(text: string, isTabbed: boolean): string {
  if (isTabbed && text.slice(0, 20_000).includes('\t')) return '\t';
  const readings = delimiters.map((delimiter) => ({ delimiter, ...read(text, delimiter, true, sampleRows) }));
  const possible = readings.filter(({ width }) => width > 1);
  const best = possible.toSorted((left, right) => {
    const [leftShare, rightShare] = [left, right].map(({ faults, rows }) => faults / Math.max(1, rows.length));
    return leftShare! - rightShare! || right.width - left.width;
  })[0];
  return best?.delimiter ?? ',';
}

/**
 * Reads text with columns: any encoding, delimiter found, quotes over several lines; quotes that never close are taken
 * for ordinary characters. Throws `emptySource`, `unsupportedFormat` and `tableTooLarge`.
 */
export function readCsv(bytes: Uint8Array, file: string): SourceTable {
  const { text, encoding, warnings, controlShare } = decodeText(bytes);
  if (controlShare > binaryShare)
    throw new AppError('unsupportedFormat', { file, line: null, extension: 'csv', reason: 'binary' });
  const declared = /^sep=(.)\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const delimiter = declared?.[1] ?? chooseDelimiter(body, file.toLowerCase().endsWith('.tsv'));
  const quoted = read(body, delimiter, true, tableLimits.rows + 2);
  const plain = quoted.faults === 0 ? quoted : read(body, delimiter, false, tableLimits.rows + 2);
  const { rows } = plain.faults < quoted.faults ? plain : quoted;
  const tidy = tidyRows(rows.map((row) => row.map(withoutGuard)));
  const width = tidy[0]?.length ?? 0;
  if (width === 0) throw new AppError('emptySource', { file, line: null });
  checkTableSize(file, tidy.length, width);
  return { encoding, warnings, sheets: [{ name: '', rows: tidy }] };
}

/** Throws `tableTooLarge`. */
export function checkTableSize(table: string, rows: number, columns: number): void {
  const { rows: mostRows, columns: mostColumns, cells } = tableLimits;
  if (rows > mostRows || columns > mostColumns || rows * columns > cells)
    throw new AppError('tableTooLarge', { table, rows, columns, mostRows, mostColumns });
}
