import { printInk } from '#shared/charts/chartInk.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import type { QuotePage, QuoteStretch } from './layOutQuotes.ts';
import { pdfPaper } from './pdfPaper.ts';
import { headingStyles } from './pdfStyles.ts';
import { pdfPath } from './pdfPath.ts';
import { pdfForAndAgainst, pdfQuotations, type QuoteBreakers, roomOfSides } from './pdfQuotations.ts';
import { hairlines, pdfTable } from './pdfTable.ts';
import { pdfString, pdfText, pdfTiedText } from './pdfText.ts';
import { setChartFaces } from './splitByFace.ts';

const band = '#f6eacd';
const muted = { color: printInk.ink2, fontSize: 9 };

const { textWidthPt } = pdfPaper;

/** What blocks are made with: how quotes break, and the pictures of the charts. */
export interface BlockMaking {
  readonly breakers: QuoteBreakers;
  readonly charts: ReadonlyMap<ReportBlock, string>;
}

interface Heading {
  readonly fontSize: number;
  readonly margin: readonly [number, number, number, number];
  readonly outline: boolean;
  readonly outlineText: string;
}

/** An empty beginning of a page; where it came to stand the library writes into it. */
export interface PageAnchor {
  readonly text: '';
  readonly pageBreak: 'before';
  /** Pages count from 1. */
  readonly positions?: readonly { readonly pageNumber: number }[];
}

export interface LaidStretch extends QuoteStretch {
  readonly pages: readonly QuotePage[];
  /** Begins the first of the pages. */
  readonly anchor: PageAnchor;
}

export const newPage = (): PageAnchor => ({ text: '', pageBreak: 'before' });

function pdfHeading({ level, text }: Extract<ReportBlock, { kind: 'heading' }>): Heading {
  const { font, fontSize, margin } = headingStyles[level];
  const words = { text: pdfText(text), font, bold: true, outline: true, outlineText: pdfString(text) };
  return { ...words, fontSize, margin: [...margin] };
}

/** One block of the report as pdfmake lays it out. Texts are plain strings: nothing in them is read as a command. */
function pdfBlock(block: ReportBlock, { breakers, charts }: BlockMaking): object {
  switch (block.kind) {
    case 'heading':
      return pdfHeading(block);
    case 'lead':
      return { text: pdfTiedText(block.text), font: 'Literata', fontSize: 12.5, lineHeight: 1.3, margin: [0, 0, 0, 6] };
    case 'paragraph':
      return { text: pdfTiedText(block.text), margin: [0, 2, 0, 4] };
    case 'note':
      return block.tone === 'plain'
        ? { text: pdfTiedText(block.text), ...muted, margin: [0, 0, 0, 6] }
        : {
            margin: [0, 4, 0, 8],
            layout: { ...hairlines, hLineWidth: () => 0, paddingLeft: () => 8, paddingRight: () => 8 },
            table: { widths: ['*'], body: [[{ text: pdfTiedText(block.text), fillColor: band, fontSize: 9.5 }]] },
          };
    case 'list':
      return {
        stack: block.items.map((item) => ({ text: pdfTiedText(item), margin: [0, 0, 0, 3] })),
        margin: [0, 0, 0, 6],
      };
    case 'table':
      return pdfTable(block);
    case 'forAndAgainst':
      return pdfForAndAgainst(block, textWidthPt, breakers);
    case 'quotations':
      return { stack: pdfQuotations(block.quotations, textWidthPt, breakers) };
    case 'chart':
      return {
        unbreakable: true,
        margin: [0, 2, 0, 8],
        stack: [
          {
            svg: setChartFaces(charts.get(block) ?? ''),
            width: textWidthPt,
            font: 'Golos Text',
          },
          { text: pdfTiedText(block.inWords), ...muted, margin: [0, 4, 0, 0] },
        ],
      };
    case 'path':
      return pdfPath(block.steps);
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

/** Where each heading hangs among the bookmarks: under the nearest one above it that is of a higher level. */
function nestBookmarks(blocks: readonly ReportBlock[]): object[] {
  const open: { readonly level: number; readonly id: string }[] = [];
  return blocks.map((block, index) => {
    if (block.kind !== 'heading') return {};
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const parent = open.at(-1);
    const id = `heading ${index}`;
    open.push({ level: block.level, id });
    return { id, ...(parent === undefined ? {} : { outlineParentId: parent.id }) };
  });
}

/** Tables with more rows go over the page after their first ones. */
const mostRowsTogether = 8;

/** What of a block stays on the page of the heading above it, and what may follow on the next; null for long tables. */
function splitAtStart(block: ReportBlock): { readonly start: ReportBlock; readonly rest: ReportBlock | null } | null {
  switch (block.kind) {
    case 'heading':
    case 'pageBreak':
    case 'forAndAgainst':
      return null;
    case 'table':
      return block.rows.length > mostRowsTogether ? null : { start: block, rest: null };
    case 'quotations': {
      const [first, ...others] = block.quotations;
      if (first === undefined) return null;
      return { start: { ...block, quotations: [first] }, rest: { ...block, quotations: others } };
    }
    case 'list': {
      const [first, ...others] = block.items;
      if (first === undefined) return null;
      return { start: { ...block, items: [first] }, rest: { ...block, items: others } };
    }
    case 'path':
    case 'lead':
    case 'paragraph':
    case 'note':
    case 'chart':
      return { start: block, rest: null };
  }
}

/** What has to fit beneath a heading where a long block begins that may go over the page: a table's head and first rows. */
const tableStartPt = 72;

/** The margins stretch the block over the room and take it back, so that what follows begins where it would have. */
function withRoomBelow(heads: readonly Heading[], following: object, startRoomPt: number): object[] {
  const stack = heads.map((head, index) => {
    const [left, top, right, bottom] = head.margin;
    return index < heads.length - 1 ? head : { ...head, margin: [left, top, right, bottom + startRoomPt] };
  });
  return [
    { unbreakable: true, stack },
    { margin: [0, -startRoomPt, 0, 0], stack: [following] },
  ];
}

/**
 * Blocks in their order. A heading, those that follow it at once, and what begins beneath them stay on one page by how they
 * are built: the library's own question whether to break before a heading lays everything out again.
 */
function flow(blocks: readonly ReportBlock[], bookmarks: readonly object[], making: BlockMaking): object[] {
  let heads: Heading[] = [];
  const content = blocks.flatMap((block, index): object[] => {
    if (block.kind === 'heading') {
      heads.push({ ...pdfHeading(block), ...bookmarks[index] });
      return [];
    }
    const above = heads;
    heads = [];
    if (above.length === 0 || block.kind === 'pageBreak') return [...above, pdfBlock(block, making)];
    const parts = splitAtStart(block);
    if (parts === null) {
      const roomPt = block.kind === 'forAndAgainst' ? roomOfSides(block) : tableStartPt;
      return withRoomBelow(above, pdfBlock(block, making), roomPt);
    }
    const start = pdfBlock(parts.start, making);
    if (parts.rest === null) return [{ unbreakable: true, stack: [...above, start] }];
    const unended = { ...start, margin: [0, 0, 0, 0] };
    return [{ unbreakable: true, stack: [...above, unended] }, pdfBlock(parts.rest, making)];
  });
  return [...content, ...heads];
}

/** The bookmarks of a page whose headings are written later, with its quotes. */
function bookmarksOfPage(
  { headings }: QuotePage,
  blocks: readonly ReportBlock[],
  bookmarks: readonly object[],
): object[] {
  return headings.flatMap((index) => {
    const block = blocks[index];
    if (block?.kind !== 'heading') return [];
    const { outline, outlineText } = pdfHeading(block);
    return [{ text: '', outline, outlineText, ...bookmarks[index], absolutePosition: { x: 0, y: 0 } }];
  });
}

/** All blocks in their order; stretches of quotes are empty pages with their bookmarks, to be written upon. */
export function pdfBlocks(
  blocks: readonly ReportBlock[],
  making: BlockMaking,
  stretches: readonly LaidStretch[],
): object[] {
  const bookmarks = nestBookmarks(blocks);
  const content: object[] = [];
  let from = 0;
  for (const { start, end, pages, anchor } of stretches) {
    const before = blocks[start - 1]?.kind === 'pageBreak' ? start - 1 : start;
    content.push(...flow(blocks.slice(from, before), bookmarks.slice(from, before), making));
    for (const [index, page] of pages.entries())
      content.push(index === 0 ? anchor : newPage(), ...bookmarksOfPage(page, blocks, bookmarks));
    from = blocks[end]?.kind === 'pageBreak' ? end + 1 : end;
    if (from < blocks.length) content.push({ text: '', pageBreak: 'after' });
  }
  return [...content, ...flow(blocks.slice(from), bookmarks.slice(from), making)];
}
