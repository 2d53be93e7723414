import type { PdfPage, PdfRow } from './pdfPage.ts';
import { cutRow, toLine, toRows } from './pdfRows.ts';

/** A page's rows from top to bottom. */
export interface PageRows {
  readonly height: number;
  readonly rows: readonly PdfRow[];
}

/** Baselines at the top and bottom of a page among which heads and feet are looked for. */
const outerRows = 3;
/** A foot may stand a hair's breadth off the last line: it is no part of that line. */
const sameBaseline = 0.1;
const pieceGap = 1.5;
/** Share of the page's height at either end in which they stand. */
const marginShare = 0.13;
const pageNumber = /^(?:(?:page|p|pg|стр|страница|лист|с)\.?\s*)?[-–—[(]?\s*#\s*[-–—\])]?(?:\s*(?:of|из|\/|\|)\s*#)?$/u;

/**
 * Takes away running heads and feet, which come back on the pages at the same height, and page numbers at the edge of
 * the page. What is also said inside pages — a speaker's label that happens to begin several of them — stays.
 */
export function dropPageFurniture(source: readonly PdfPage[]): PageRows[] {
  const pages = source.map(({ height, runs }) => ({
    height,
    rows: toRows(runs, sameBaseline).flatMap((row) => cutRow(row, pieceGap)),
  }));
  const outer = pages.map(findOuter);
  const counts = new Map<string, number[]>();
  const inner = new Map<string, number>();
  for (const [page, { rows }] of pages.entries()) {
    for (const [index, row] of rows.entries()) {
      const key = keyOf(row);
      if (outer[page]?.has(index) === true) counts.set(key, [...(counts.get(key) ?? []), row.y]);
      else inner.set(key, (inner.get(key) ?? 0) + 1);
    }
  }
  const fewest = Math.max(2, Math.ceil(pages.length * 0.4));
  const isRunning = (row: PdfRow): boolean => {
    const key = keyOf(row);
    if (key.endsWith(':')) return false;
    const heights = counts.get(key) ?? [];
    const near = heights.filter((y) => Math.abs(y - row.y) < 6).length;
    return near >= fewest && (inner.get(key) ?? 0) === 0;
  };
  return pages.map(({ height, rows }, page) => ({
    height,
    rows: toRows(
      rows
        .filter((row, index) => {
          if (outer[page]?.has(index) !== true) return true;
          return !isRunning(row) && !isPageNumber(rows, index, height);
        })
        .flatMap((row) => row.runs),
    ),
  }));
}

function findOuter({ height, rows }: PageRows): ReadonlySet<number> {
  const baselines = [...new Set(rows.map(({ y }) => y))];
  const top = baselines[outerRows - 1] ?? Infinity;
  const bottom = baselines.at(-outerRows) ?? -Infinity;
  return new Set(
    rows.flatMap(({ y }, index) => {
      const isTop = y <= top && y < height * marginShare;
      const isBottom = y >= bottom && y > height * (1 - marginShare);
      return isTop || isBottom ? [index] : [];
    }),
  );
}

/** A lone number in the margin with clear space towards the text. */
function isPageNumber(rows: readonly PdfRow[], index: number, height: number): boolean {
  const row = rows[index];
  if (row === undefined || !pageNumber.test(keyOf(row))) return false;
  const isTop = row.y < height / 2;
  const neighbour = rows[isTop ? index + 1 : index - 1];
  return neighbour === undefined || Math.abs(neighbour.y - row.y) > row.size * 1.5;
}

function keyOf(row: PdfRow): string {
  return toLine(row)
    .text.toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/(?:^|\s)[ivxl]{1,6}$/u, ' #')
    .trim();
}
