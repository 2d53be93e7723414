import { isLabelBeforeTab } from '../labelBeforeTab.ts';
import type { PdfLine, PdfRow, PdfRun } from './pdfPage.ts';

/** Share of the letter size by which baselines of one row may differ: a raised note still belongs to its row. */
const baselineShare = 0.4;

/** Gathers runs into rows by their baselines, from top to bottom. */
export function toRows(runs: readonly PdfRun[], tolerance = baselineShare): PdfRow[] {
  const filled = runs.filter(({ text }) => text.trim() !== '').toSorted((first, second) => first.y - second.y);
  const rows: { y: number; size: number; runs: PdfRun[] }[] = [];
  for (const run of filled) {
    const row = rows.at(-1);
    if (row !== undefined && run.y - row.y <= Math.max(row.size, run.size) * tolerance) {
      row.runs.push(run);
      if (run.size > row.size) {
        row.size = run.size;
        row.y = run.y;
      }
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map(({ y, size, runs: own }) => ({
    y,
    size,
    runs: own.toSorted((first, second) => first.x - second.x),
  }));
}

/** Cuts a row where the gap between runs is wider than `gap` letter sizes. */
export function cutRow(row: PdfRow, gap: number): PdfRow[] {
  const pieces: PdfRun[][] = [];
  let right = -Infinity;
  for (const run of row.runs) {
    const isApart = run.x - right > row.size * gap;
    const piece = pieces.at(-1);
    if (piece === undefined || isApart) pieces.push([run]);
    else piece.push(run);
    right = Math.max(right, run.x + run.width);
  }
  return pieces.map((runs) => ({ y: row.y, size: Math.max(...runs.map(({ size }) => size)), runs }));
}

/** Gap, in letter sizes, from which two runs are two words. */
const wordGap = 0.16;
/** Gap, in letter sizes, from which the words stand in a column of their own. */
const hangGap = 0.8;

/** A row as a line of text. */
export function toLine(row: PdfRow): PdfLine {
  let text = '';
  let right = -Infinity;
  let hangX: number | null = null;
  const first = row.runs[0];
  for (const run of row.runs) {
    const isDoubled = run.x + run.width <= right + 0.1 && text.endsWith(run.text);
    if (isDoubled) continue;
    const isApart = right !== -Infinity && run.x - right > row.size * wordGap;
    if (isApart && hangX === null && run.text.trim() !== '' && run.x - right > row.size * hangGap) {
      hangX = run.x;
      if (isLabelBeforeTab(text, first !== undefined && first.font !== run.font)) text += ':';
    }
    text += isApart && !text.endsWith(' ') && !run.text.startsWith(' ') ? ` ${run.text}` : run.text;
    right = Math.max(right, run.x + run.width);
  }
  const lettered = row.runs.find((run) => /[\p{L}\p{N}]/u.test(run.text)) ?? first;
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: first?.x ?? 0,
    right,
    y: row.y,
    size: row.size,
    hangX,
    font: lettered?.font ?? '',
    isOneFont: row.runs.every((run) => run.font === lettered?.font || !/[\p{L}\p{N}]/u.test(run.text)),
  };
}

/** Left and right end of a row. */
export function extentOf({ runs }: PdfRow): readonly [number, number] {
  return [Math.min(...runs.map(({ x }) => x)), Math.max(...runs.map(({ x, width }) => x + width))];
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? 0;
}
