import { printInk } from '#shared/charts/chartInk.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import type { LineBreaker } from './createLineBreaker.ts';
import { longestTogether, quoteGapPt, quoteStyle, sourceStyle } from './pdfStyles.ts';
import { pdfText } from './pdfText.ts';

type ForAndAgainst = Extract<ReportBlock, { kind: 'forAndAgainst' }>;
type Quotation = Extract<ReportBlock, { kind: 'quotations' }>['quotations'][number];

/** How the words of quotes and the line beneath each break. */
export interface QuoteBreakers {
  readonly text: LineBreaker;
  readonly source: LineBreaker;
}

const gapPt = 28;

/** As many lines as the text takes; words that only the library can break are left to it. */
function wordLines(text: string, widthPt: number, breakLines: LineBreaker, face: object): object[] {
  const words = pdfText(text);
  const lines = typeof words === 'string' ? breakLines(words, widthPt) : null;
  return lines === null ? [{ text: words, ...face }] : lines.map((line) => ({ text: line, noWrap: true, ...face }));
}

function quotation({ text, source }: Quotation, widthPt: number, breakers: QuoteBreakers): object {
  return {
    unbreakable: text.length < longestTogether,
    margin: [0, 0, 0, quoteGapPt],
    stack: [
      ...wordLines(text, widthPt, breakers.text, quoteStyle),
      ...wordLines(source, widthPt, breakers.source, sourceStyle),
    ],
  };
}

/** Quotes beneath each other in a column of that width. */
export function pdfQuotations(quotations: readonly Quotation[], widthPt: number, breakers: QuoteBreakers): object[] {
  return quotations.map((quote) => quotation(quote, widthPt, breakers));
}

/** Two columns of equal width; an empty one says its own sentence. */
export function pdfForAndAgainst(block: ForAndAgainst, widthPt: number, breakers: QuoteBreakers): object {
  const side = (title: string, quotations: readonly Quotation[]): object => ({
    width: '*',
    stack: [
      { text: pdfText(title), font: 'Literata', bold: true, fontSize: 14, margin: [0, 0, 0, 4] },
      ...(quotations.length === 0
        ? [{ text: pdfText(block.emptyText), color: printInk.ink2, fontSize: 9 }]
        : pdfQuotations(quotations, (widthPt - gapPt) / 2, breakers)),
    ],
  });
  return {
    margin: [0, 8, 0, 4],
    columnGap: gapPt,
    columns: [side(block.forTitle, block.forQuotations), side(block.againstTitle, block.againstQuotations)],
  };
}

/** A line of a quote in its column holds about as many letters; a quote longer than some lines may go over the page. */
const lettersOfLine = 42;
const quoteLinePt = 18;
const mostStartLines = 8;

/** What the titles of both sides take with the first quotes beneath them, in pt, as near as their letters tell. */
export function roomOfSides({ forQuotations, againstQuotations }: ForAndAgainst): number {
  const letters = [forQuotations[0], againstQuotations[0]].map((quote) => quote?.text.length ?? 0);
  const lines = Math.min(mostStartLines, Math.ceil(Math.max(1, ...letters) / lettersOfLine));
  return 54 + lines * quoteLinePt;
}
