import { answerHeads, questionHeads } from '../blockLines.ts';
import type { PageRows } from './dropPageFurniture.ts';
import { orderColumns } from './orderColumns.ts';
import type { PdfRow, PdfRun } from './pdfPage.ts';
import { cutRow, extentOf, toLine } from './pdfRows.ts';

/** A table of questions and answers whose head was seen: where the answers begin, how both are labelled, what it holds so far. */
interface AnswerTable {
  readonly x: number;
  readonly labels: readonly [string, string];
  readonly cells: CellPair[];
  /** Whether the next row with words on both sides begins a new pair. */
  isEnded: boolean;
}

interface CellPair {
  readonly left: PdfRow[];
  readonly right: PdfRow[];
  /** Both cells began in one row. */
  readonly isWhole: boolean;
}

/**
 * The rows of all pages in the order of reading, as blocks. A table under «Вопрос» and «Ответ» is read row by row, over the
 * pages that it goes on to, and its cells are labelled as a conversation; everything else is read by columns.
 */
export function orderPages(pages: readonly PageRows[]): PdfRow[][] {
  const blocks: PdfRow[][] = [];
  let table: AnswerTable | null = null;
  for (const { rows } of pages) {
    const at = rows.findIndex((row) => readHead(row) !== null);
    const head = rows[at];
    const found = head === undefined ? null : readHead(head);
    const { x }: Pick<AnswerTable, 'x'> = found ?? table ?? { x: 0 };
    const length = rows.slice(at + 1).findIndex((row) => isAcross(row, x));
    const body = rows.slice(at + 1, length === -1 ? undefined : at + 1 + length);
    const goesOn = (found ?? table) !== null && body.some((row) => side(row, x, false) !== null);
    if (found !== null || !goesOn) {
      blocks.push(...cellsOf(table));
      table = found;
    }
    if (!goesOn || table === null) {
      blocks.push(...orderColumns(rows));
      table = null;
      continue;
    }
    blocks.push(...orderColumns(rows.slice(0, Math.max(0, at))));
    addCells(table, body);
    const after = rows.slice(at + 1 + body.length);
    if (after.length === 0) continue;
    blocks.push(...cellsOf(table), ...orderColumns(after));
    table = null;
  }
  return [...blocks, ...cellsOf(table)];
}

function readHead(row: PdfRow): AnswerTable | null {
  const pieces = cutRow(row, 1);
  const [question, answer] = pieces.map((piece) => toLine(piece).text.replace(/:$/, ''));
  const second = pieces[1];
  if (second === undefined || pieces.length !== 2 || question === undefined || answer === undefined) return null;
  if (!questionHeads.test(question) || !answerHeads.test(answer)) return null;
  const isRussian = /\p{Script=Cyrillic}/u.test(question);
  return {
    x: extentOf(second)[0] - 2,
    labels: isRussian ? ['Вопрос', 'Ответ'] : ['Question', 'Answer'],
    cells: [],
    isEnded: true,
  };
}

function isAcross(row: PdfRow, x: number): boolean {
  return cutRow(row, 1).some((piece) => extentOf(piece)[0] < x && extentOf(piece)[1] > x + 2);
}

function side(row: PdfRow, x: number, isLeft: boolean): PdfRow | null {
  const runs = row.runs.filter((run) => run.x < x === isLeft);
  return runs.length === 0 ? null : { ...row, runs };
}

/** A new pair of cells begins where both have words and, just above, one of them had already ended, or both had. */
function addCells(table: AnswerTable, rows: readonly PdfRow[]): void {
  for (const row of rows) {
    const left = side(row, table.x, true);
    const right = side(row, table.x, false);
    const isBoth = left !== null && right !== null;
    if (table.cells.length === 0 || (isBoth && table.isEnded))
      table.cells.push({ left: [], right: [], isWhole: isBoth });
    const cell = table.cells.at(-1);
    if (left !== null) cell?.left.push(left);
    if (right !== null) cell?.right.push(right);
    table.isEnded = !isBoth || (isEnd(left) && isEnd(right));
  }
}

function cellsOf(table: AnswerTable | null): PdfRow[][] {
  if (table === null) return [];
  const [question, answer] = table.labels;
  return table.cells.flatMap(({ left, right, isWhole }) =>
    [isWhole ? labelled(left, question) : left, isWhole ? labelled(right, answer) : right].filter(
      ({ length }) => length > 0,
    ),
  );
}

function isEnd(row: PdfRow): boolean {
  return /[.?!…][»”")]?$/u.test(toLine(row).text);
}

function labelled(rows: readonly PdfRow[], label: string): PdfRow[] {
  const [first, ...others] = rows;
  const run = first?.runs[0];
  if (first === undefined || run === undefined) return [];
  const before: PdfRun = { ...run, text: `${label}: `, width: 0 };
  return [{ ...first, runs: [before, ...first.runs] }, ...others];
}
