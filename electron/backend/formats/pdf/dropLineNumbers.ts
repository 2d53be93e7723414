import type { PageRows } from './dropPageFurniture.ts';
import type { PdfRow } from './pdfPage.ts';

/** Steps in which lines are numbered. */
const steps = [1, 5, 10];
const fewest = 5;

interface Numbered {
  readonly index: number;
  readonly number: number;
}

type PageNumbers = readonly (readonly Numbered[])[];

/** Takes away numbers of lines or paragraphs in the left or the right margin: on most pages they count up in even steps. */
export function dropLineNumbers(pages: readonly PageRows[]): PageRows[] {
  const apart = listNumbers(pages, numberApart);
  if (isCounting(apart) && isOutside(apart, pages)) return withoutNumbers(pages, apart, true);
  const leading = listNumbers(pages, leadingNumber);
  if (isCounting(leading) && coversRows(leading, pages)) return withoutNumbers(pages, leading, true);
  const trailing = listNumbers(pages, trailingNumber);
  if (isCounting(trailing) && coversRows(trailing, pages)) return withoutNumbers(pages, trailing, false);
  return [...pages];
}

function listNumbers(pages: readonly PageRows[], read: (row: PdfRow) => number | null): PageNumbers {
  return pages.map(({ rows }) =>
    rows.flatMap((row, index) => {
      const number = read(row);
      return number === null ? [] : [{ index, number }];
    }),
  );
}

function isCounting(found: PageNumbers): boolean {
  const steady = found.filter((numbers) => stepOf(numbers) > 0).flat().length;
  return steady >= fewest && steady >= found.flat().length * 0.8;
}

function stepOf(numbers: readonly Numbered[]): number {
  const gaps = numbers.slice(1).map(({ number }, index) => number - (numbers[index]?.number ?? 0));
  if (gaps.length === 0) return 0;
  return steps.find((size) => gaps.filter((gap) => gap === size).length >= gaps.length * 0.8) ?? 0;
}

/** Whether the numbers count lines: nearly all of them, or every fifth or tenth. */
function coversRows(found: PageNumbers, pages: readonly PageRows[]): boolean {
  const covered = found.reduce((sum, numbers) => sum + numbers.length * stepOf(numbers), 0);
  return covered >= pages.reduce((sum, { rows }) => sum + rows.length, 0) * 0.6;
}

/** Whether the numbers stand left of every line that has none: then they may count paragraphs instead of lines. */
function isOutside(found: PageNumbers, pages: readonly PageRows[]): boolean {
  return pages.every(({ rows }, page) => {
    const numbered = new Set(found[page]?.map(({ index }) => index));
    const starts = rows.flatMap(({ runs }, index) => (numbered.has(index) ? [] : [runs[0]?.x ?? Infinity]));
    const edge = Math.min(...starts);
    const outside = [...numbered].filter((index) => {
      const first = rows[index]?.runs[0];
      return first !== undefined && first.x + first.width <= edge;
    });
    return outside.length === numbered.size;
  });
}

/** A number in a run of its own before the words, or alone. */
function numberApart({ runs }: PdfRow): number | null {
  const [first, next] = runs;
  const found = /^\s*(\d{1,5})\s*$/.exec(first?.text ?? '');
  if (first === undefined || found === null) return null;
  const isApart = next === undefined || next.x - (first.x + first.width) > first.size * 0.3;
  return isApart ? Number(found[1]) : null;
}

function leadingNumber(row: PdfRow): number | null {
  const inside = /^\s*(\d{1,5})(?:\s{2,}|\t|\s(?=[\p{L}«"“(—–-]))/u.exec(row.runs[0]?.text ?? '');
  return inside === null ? numberApart(row) : Number(inside[1]);
}

function trailingNumber({ runs }: PdfRow): number | null {
  const last = runs.at(-1);
  const own = /^\s*(\d{1,5})\s*$/.exec(last?.text ?? '');
  const before = runs.at(-2);
  if (own === null || last === undefined || before === undefined) return null;
  return last.x - (before.x + before.width) > last.size ? Number(own[1]) : null;
}

function withoutNumbers(pages: readonly PageRows[], found: PageNumbers, isLeft: boolean): PageRows[] {
  return pages.map(({ height, rows }, page) => {
    const numbered = new Set(found[page]?.map(({ index }) => index));
    const kept = rows.map((row, index) => (numbered.has(index) ? withoutNumber(row, isLeft) : row));
    return { height, rows: kept.filter(({ runs }) => runs.length > 0) };
  });
}

function withoutNumber(row: PdfRow, isLeft: boolean): PdfRow {
  if (!isLeft) return { ...row, runs: row.runs.slice(0, -1) };
  const [first, ...others] = row.runs;
  if (first === undefined) return row;
  const rest = first.text.replace(/^\s*\d{1,5}\s*/, '');
  if (rest === '') return { ...row, runs: others };
  const width = first.width * (rest.length / first.text.length);
  return { ...row, runs: [{ ...first, text: rest, x: first.x + first.width - width, width }, ...others] };
}
