import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import type { PlacedLine } from './createPdfPen.ts';
import type { PdfLetters, SetLine, TextStyle } from './pdfLetters.ts';
import { pdfPaper } from './pdfPaper.ts';
import { headingStyles, longestTogether, quoteGapPt, quoteStyle, sourceStyle } from './pdfStyles.ts';

/** Blocks from `start` to before `end` whose quotes get pages of their own. */
export interface QuoteStretch {
  readonly start: number;
  readonly end: number;
}

export interface QuotePage {
  /** Blocks of the headings that stand on it. */
  readonly headings: number[];
  /** Of headings, quotes and sources, as they are read. */
  readonly lines: PlacedLine[];
}

/** As many quotes in one stretch read as an appendix. */
const fewestQuotes = 300;

/** Where headings and quotes follow each other for long: thousands of quotes take the library half a minute. */
export function findQuoteStretches(blocks: readonly ReportBlock[]): QuoteStretch[] {
  const stretches: QuoteStretch[] = [];
  let start = 0;
  let end = 0;
  let quotes = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'quotations') {
      quotes += block.quotations.length;
      end = index + 1;
    }
    const goesOn = block.kind === 'quotations' || block.kind === 'heading';
    if (goesOn && index < blocks.length - 1) continue;
    if (quotes >= fewestQuotes) stretches.push({ start, end });
    start = index + 1;
    quotes = 0;
  }
  return stretches;
}

/** What stands on the page as one; a group of rows goes over to the next page together. */
interface Row {
  readonly heightPt: number;
  /** Left out at the top of a page. */
  readonly beforePt: number;
  readonly afterPt: number;
  readonly isKeptWithNext: boolean;
  readonly place: (page: QuotePage, yPt: number) => void;
}

type Heading = Extract<ReportBlock, { kind: 'heading' }>;
type Quotation = Extract<ReportBlock, { kind: 'quotations' }>['quotations'][number];

/** Where lines in one style stand beneath each other. */
function placeLines(page: QuotePage, lines: readonly SetLine[], style: TextStyle, yPt: number, linePt: number): void {
  for (const [index, words] of lines.entries())
    page.lines.push({ words, style, xPt: pdfPaper.leftPt, yPt: yPt + index * linePt });
}

function headingRow({ level, text }: Heading, blockIndex: number, letters: PdfLetters): Row {
  const style = headingStyles[level];
  const lines = letters.breakLines(text, pdfPaper.textWidthPt, style);
  const linePt = letters.lineHeightPt(style);
  const [, beforePt, , afterPt] = style.margin;
  return {
    heightPt: lines.length * linePt,
    beforePt,
    afterPt,
    isKeptWithNext: true,
    place: (page, yPt) => {
      page.headings.push(blockIndex);
      placeLines(page, lines, style, yPt, linePt);
    },
  };
}

/** A short quote is not torn; of a long one no line stands alone, and its source follows its end. */
function quoteRows({ text, source }: Quotation, letters: PdfLetters): Row[] {
  const isShort = text.length < longestTogether;
  const rowsOf = (said: string, style: TextStyle, isKept: (index: number, last: number) => boolean): Row[] => {
    const lines = letters.breakLines(said, pdfPaper.textWidthPt, style);
    const heightPt = letters.lineHeightPt(style);
    return lines.map((line, index) => ({
      heightPt,
      beforePt: 0,
      afterPt: 0,
      isKeptWithNext: isKept(index, lines.length - 1),
      place: (page, yPt) => placeLines(page, [line], style, yPt, heightPt),
    }));
  };
  const rows = [
    ...rowsOf(text, quoteStyle, (index, last) => isShort || index === 0 || index >= last - 1),
    ...rowsOf(source, sourceStyle, () => true),
  ];
  return rows.map((row, index) =>
    index < rows.length - 1 ? row : { ...row, isKeptWithNext: false, afterPt: quoteGapPt },
  );
}

function* rowsOf(blocks: readonly ReportBlock[], { start, end }: QuoteStretch, letters: PdfLetters): Generator<Row> {
  for (let index = start; index < end; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'heading') yield headingRow(block, index, letters);
    if (block?.kind === 'quotations') for (const quote of block.quotations) yield* quoteRows(quote, letters);
  }
}

/** The pages of a stretch: beneath a heading begins what it is of, and only what is longer than a page is torn anyhow. */
export function layOutQuotes(blocks: readonly ReportBlock[], stretch: QuoteStretch, letters: PdfLetters): QuotePage[] {
  let page: QuotePage = { headings: [], lines: [] };
  const pages = [page];
  let yPt: number = pdfPaper.topPt;
  const turnPage = (): void => {
    page = { headings: [], lines: [] };
    pages.push(page);
    yPt = pdfPaper.topPt;
  };
  const spaceBefore = ({ beforePt }: Row): number => (yPt === pdfPaper.topPt ? 0 : beforePt);
  const place = (row: Row): void => {
    if (yPt + spaceBefore(row) + row.heightPt > pdfPaper.bottomPt && yPt > pdfPaper.topPt) turnPage();
    yPt += spaceBefore(row);
    row.place(page, yPt);
    yPt += row.heightPt + row.afterPt;
  };
  let group: Row[] = [];
  for (const row of rowsOf(blocks, stretch, letters)) {
    group.push(row);
    if (row.isKeptWithNext) continue;
    const heightPt = group.reduce((sum, { beforePt, heightPt: own, afterPt }) => sum + beforePt + own + afterPt, 0);
    if (yPt + heightPt - row.afterPt > pdfPaper.bottomPt && yPt > pdfPaper.topPt) turnPage();
    for (const kept of group) place(kept);
    group = [];
  }
  for (const kept of group) place(kept);
  return pages;
}
