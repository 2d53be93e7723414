import type { PdfRow } from './pdfPage.ts';
import { cutRow, extentOf, median } from './pdfRows.ts';

/** Gap, in letter sizes, from which a row may be cut between columns. */
const columnGap = 1;
/** Share of the text's width that each side of a gutter must fill: names before speeches are no column. */
const columnShare = 0.2;
const fewestRows = 4;

/**
 * Puts rows in the order of reading, as blocks: the rows of one column, or of the whole width. Where a gutter runs down between two sides of prose, the left side is read
 * before the right; where both sides begin anew at the same heights, they are a table and read row by row. Rows across the
 * whole page part the columns above from those below.
 */
export function orderColumns(rows: readonly PdfRow[], depth = 0): PdfRow[][] {
  const gutter = depth > 3 ? null : findGutter(rows);
  if (gutter === null) return rows.length === 0 ? [] : [[...rows]];
  const ordered: PdfRow[][] = [];
  let across: PdfRow[] = [];
  let beside: PdfRow[] = [];
  const close = (): void => {
    if (across.length > 0) ordered.push(across);
    ordered.push(...orderBlock(beside, gutter, depth));
    across = [];
    beside = [];
  };
  for (const row of rows) {
    const isCrossing = cutRow(row, columnGap).some((piece) => crosses(piece, gutter));
    if (isCrossing && beside.length > 0) close();
    (isCrossing ? across : beside).push(row);
  }
  close();
  return ordered;
}

function orderBlock(rows: readonly PdfRow[], gutter: number, depth: number): PdfRow[][] {
  const left = rows.flatMap((row) => side(row, (x) => x < gutter));
  const right = rows.flatMap((row) => side(row, (x) => x >= gutter));
  if (left.length < 2 || right.length < 2) return rows.length === 0 ? [] : [[...rows]];
  const bands = cutBands(left, right);
  const facing = bands.filter((band) => isFacing(band));
  const groups = bands.length >= 3 && facing.length >= bands.length * 0.8 ? bands : [{ left, right }];
  return groups.flatMap((group) => [...orderColumns(group.left, depth + 1), ...orderColumns(group.right, depth + 1)]);
}

interface Band {
  readonly left: PdfRow[];
  readonly right: PdfRow[];
}

/** Cuts both sides where both are empty for more than a line's step. */
function cutBands(left: readonly PdfRow[], right: readonly PdfRow[]): Band[] {
  const marked = [
    ...left.map((row) => ({ row, isLeft: true })),
    ...right.map((row) => ({ row, isLeft: false })),
  ].toSorted((first, second) => first.row.y - second.row.y);
  const step = Math.min(stepOf(left), stepOf(right));
  const bands: Band[] = [];
  let bottom = -Infinity;
  for (const { row, isLeft } of marked) {
    if (row.y - bottom > step * 1.3 || bands.length === 0) bands.push({ left: [], right: [] });
    const band = bands.at(-1);
    (isLeft ? band?.left : band?.right)?.push(row);
    bottom = row.y;
  }
  return bands;
}

/** The usual distance between baselines. */
export function stepOf(rows: readonly { readonly y: number; readonly size: number }[]): number {
  const steps = rows
    .slice(1)
    .map((row, index) => row.y - (rows[index]?.y ?? 0))
    .filter((step) => step > 0.5);
  return steps.length === 0 ? (rows[0]?.size ?? 10) * 1.3 : median(steps);
}

function isFacing({ left, right }: Band): boolean {
  const [first, second] = [left[0], right[0]];
  return first !== undefined && second !== undefined && Math.abs(first.y - second.y) < first.size * 0.5;
}

function side(row: PdfRow, isSide: (x: number) => boolean): PdfRow[] {
  const runs = row.runs.filter(({ x }) => isSide(x));
  return runs.length === 0 ? [] : [{ ...row, runs }];
}

function crosses(piece: PdfRow, gutter: number): boolean {
  const [left, right] = extentOf(piece);
  return left < gutter - 1 && right > gutter + 1;
}

/** The x between two columns, or null. */
function findGutter(rows: readonly PdfRow[]): number | null {
  if (rows.length < fewestRows) return null;
  const pieces = rows.map((row) => cutRow(row, columnGap));
  const ends = rows.map(extentOf);
  const from = Math.min(...ends.map(([left]) => left));
  const to = Math.max(...ends.map(([, right]) => right));
  const gutters = pieces.flatMap((own) => own.slice(1).map((piece) => extentOf(piece)[0] - 2));
  let best: { x: number; faced: number } | null = null;
  for (const x of new Set(gutters.map((gutter) => Math.round(gutter)))) {
    if (x < from + (to - from) * columnShare || x > to - (to - from) * columnShare) continue;
    const faced = countFacing(pieces, x, (to - from) * columnShare);
    if (faced >= fewestRows && faced > (best?.faced ?? 0)) best = { x, faced };
  }
  return best?.x ?? null;
}

/** Rows with words on both sides of `x`; none when rows across it are as many, or a side is no column of prose. */
function countFacing(pieces: readonly (readonly PdfRow[])[], x: number, narrowest: number): number {
  const widths: { left: number[]; right: number[] } = { left: [], right: [] };
  let faced = 0;
  let crossed = 0;
  for (const own of pieces) {
    if (own.some((piece) => crosses(piece, x))) {
      crossed += 1;
      continue;
    }
    const left = own.filter((piece) => extentOf(piece)[0] < x);
    const right = own.filter((piece) => extentOf(piece)[0] >= x);
    widths.left.push(...left.map(widthOf));
    widths.right.push(...right.map(widthOf));
    if (left.length > 0 && right.length > 0) faced += 1;
  }
  const isProse = median(widths.left) >= narrowest && median(widths.right) >= narrowest;
  return isProse && crossed <= faced ? faced : 0;
}

function widthOf(piece: PdfRow): number {
  const [left, right] = extentOf(piece);
  return right - left;
}
