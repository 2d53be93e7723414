import type { CellValue, Worksheet } from 'exceljs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { AppError } from '#shared/domain/appError.ts';
import { listZipEntries, readOfficeParts } from '../formats/readOfficeParts.ts';
import { checkTableSize } from './readCsv.ts';
import { unescapeCell } from './sheetXml.ts';
import { type SourceSheet, type SourceTable, tableLimits, tidyRows } from './sourceTable.ts';

/** The only parts that tables need: no macros, drawings, links or queries are ever unpacked. */
const neededParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/;

/** What stands on parts that were left out. */
const ignoredNodes = [
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'legacyDrawing',
  'picture',
  'rowBreaks',
  'tableParts',
];

function unreadable(file: string): AppError {
  return new AppError('unreadableSource', { file, line: null, reason: 'damagedDocument' });
}

/** The library makes an object of each cell, some 700 bytes. */
const mostCells = 600_000;

/** Places that merged cells may cover: the library fills each, whatever the range says. */
const mostMergedPlaces = 200_000;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

function placesOf(merges: string): number {
  let places = 0;
  for (const [, left = '', top, right = '', bottom] of merges.matchAll(/ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g))
    places += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
  return places;
}

/** What would be written out place by place is left out: names of ranges always, merged cells when they are too many. */
function withoutRanges(name: string, content: Uint8Array, file: string): Uint8Array {
  if (name === 'xl/workbook.xml')
    return strToU8(strFromU8(content).replaceAll(/<definedNames[^>]*>[\s\S]*?<\/definedNames>/g, ''));
  if (!name.startsWith('xl/worksheets/')) return content;
  const text = strFromU8(content);
  const cells = text.split(/<c[\s>]/).length - 1;
  if (cells > mostCells) {
    const rows = text.split(/<row[\s>]/).length - 1;
    throw new AppError('tableTooLarge', {
      table: file,
      rows,
      columns: Math.ceil(cells / Math.max(1, rows)),
      mostRows: tableLimits.rows,
      mostColumns: Math.floor(mostCells / Math.max(1, rows)),
    });
  }
  const merges = /<mergeCells[^>]*>[\s\S]*?<\/mergeCells>/.exec(text)?.[0] ?? '';
  return placesOf(merges) > mostMergedPlaces ? strToU8(text.replace(merges, '')) : content;
}

/** The parts with the tables, packed anew. */
function sanitize(bytes: Uint8Array, file: string): Uint8Array {
  const names = (listZipEntries(bytes) ?? []).map(({ name }) => name).filter((name) => neededParts.test(name));
  const parts = readOfficeParts(bytes, file, new Set(names));
  if (parts['xl/workbook.xml'] === undefined) throw unreadable(file);
  const safe = Object.entries(parts).map(([name, content]) => [name, withoutRanges(name, content, file)] as const);
  return zipSync(Object.fromEntries(safe), { level: 0 });
}

function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

/** What the cell shows, as text: of formulas what was computed last, of errors nothing. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return unescapeCell(value);
  // Spreadsheets compute with 15 digits, and show no more.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return dayOf(value);
  if ('richText' in value) return unescapeCell(value.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in value) return textOf(value.text as CellValue);
  if ('formula' in value || 'sharedFormula' in value) return textOf(value.result ?? null);
  return '';
}

function readSheet(sheet: Worksheet, file: string): SourceSheet {
  checkTableSize(`${file}: ${sheet.name}`, sheet.actualRowCount, sheet.actualColumnCount);
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    // A merged cell is as if its words stood in each of its places.
    row.eachCell((cell, column) => {
      if (column <= 1000) cells[column - 1] = textOf(cell.value);
    });
    rows.push(Array.from(cells, (cell) => cell ?? ''));
  });
  return { name: sheet.name, rows: tidyRows(rows) };
}

/**
 * Reads the sheets of an Excel workbook that hold anything, visible ones first. Nothing in it is run. Throws
 * `sourceTooLarge`, `tableTooLarge`, `unreadableSource`, `emptySource`.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<SourceTable> {
  const packed = sanitize(bytes, file);
  // The library is only needed here, and large.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(packed) as unknown as ArrayBuffer, { ignoreNodes: ignoredNodes });
  } catch {
    throw unreadable(file);
  }
  const isHidden = ({ state }: Worksheet): number => (state === 'visible' ? 0 : 1);
  const sheets = workbook.worksheets
    .toSorted((left, right) => isHidden(left) - isHidden(right))
    .map((sheet) => readSheet(sheet, file))
    .filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) throw new AppError('emptySource', { file, line: null });
  return { encoding: 'utf-8', warnings: [], sheets };
}
