import type { ReportBlock } from '#shared/domain/reportDocument.ts';

/** A part of a block that is never cut between two pages. */
export interface ReportPiece {
  readonly key: string;
  readonly block: ReportBlock;
  /** Continues the block of the piece before: no heading row again, unless it begins a page. */
  readonly isContinued: boolean;
  /** Of a table: the share of the width that each column takes, the same in all its parts; empty for other blocks. */
  readonly columnShares: readonly number[];
}

const rowsTogether = 2;
const itemsTogether = 4;
const quotationsTogether = 2;

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function partsOf(block: ReportBlock): readonly ReportBlock[] {
  switch (block.kind) {
    case 'table':
      return chunks(block.rows, rowsTogether).map((rows) => ({ ...block, rows }));
    case 'list':
      return chunks(block.items, itemsTogether).map((items) => ({ ...block, items }));
    case 'quotations':
      return chunks(block.quotations, quotationsTogether).map((quotations) => ({ ...block, quotations }));
    case 'forAndAgainst': {
      const longer = Math.max(block.forQuotations.length, block.againstQuotations.length);
      return chunks(Array.from({ length: longer }), quotationsTogether).map((_, index) => {
        const slice = [index * quotationsTogether, (index + 1) * quotationsTogether] as const;
        return {
          ...block,
          forQuotations: block.forQuotations.slice(...slice),
          againstQuotations: block.againstQuotations.slice(...slice),
        };
      });
    }
    default:
      return [block];
  }
}

const fewestLetters = 9;
/** A word is not broken up to this length. */
const longestWord = 16;
const mostLetters = 40;
/** Room of an interval: its two figures and its bar. */
const intervalLetters = 30;

/** Columns as wide as their words ask for, within limits. */
function columnSharesOf(block: ReportBlock): readonly number[] {
  if (block.kind !== 'table') return [];
  const letters = block.columns.map(({ title }, column) => {
    const texts = [title, ...block.rows.map((row) => row[column]?.text ?? '')];
    const longest = Math.max(...texts.map((text) => text.length));
    const word = Math.max(...texts.flatMap((text) => text.split(' ').map((part) => part.length)));
    const isInterval = block.rows.some((row) => row[column]?.interval !== undefined);
    const needed = isInterval ? intervalLetters : Math.min(mostLetters, longest);
    // Bold letters and the space between columns take their part.
    return Math.max(fewestLetters, needed, Math.min(longestWord, word) * 1.25 + 2);
  });
  const total = letters.reduce((sum, count) => sum + count, 0);
  return letters.map((count) => count / total);
}

/** Blocks cut into parts small enough for any page, in order; nothing is lost or repeated. */
export function reportPieces(blocks: readonly ReportBlock[]): readonly ReportPiece[] {
  return blocks.flatMap((block, index) => {
    const columnShares = columnSharesOf(block);
    return partsOf(block).map((part, order): ReportPiece => ({
      key: `${index}.${order}`,
      block: part,
      isContinued: order > 0,
      columnShares,
    }));
  });
}

/**
 * Indexes of the pieces of each page. `heights` are in px, one for each piece; `firstUsedPx` is what the title takes
 * of the first page. A heading never stands at the foot of a page; a piece higher than a page has one of its own.
 */
export function layOutPages(
  pieces: readonly ReportPiece[],
  heights: readonly number[],
  pageHeightPx: number,
  firstUsedPx: number,
): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let used = firstUsedPx;
  const turnPage = (): void => {
    pages.push([]);
    used = 0;
  };
  for (const [index, { block }] of pieces.entries()) {
    if (block.kind === 'pageBreak') {
      if ((pages.at(-1) ?? []).length > 0) turnPage();
      continue;
    }
    // A heading needs room for what it announces, and so do two headings in a row.
    let needed = heights[index] ?? 0;
    for (let next = index; pieces[next]?.block.kind === 'heading'; next += 1) needed += heights[next + 1] ?? 0;
    const isEmpty = (pages.at(-1) ?? []).length === 0;
    if (used + needed > pageHeightPx && !isEmpty) turnPage();
    pages.at(-1)?.push(index);
    used += heights[index] ?? 0;
  }
  return pages.filter((page, index) => page.length > 0 || index === 0);
}
