import { printInk } from '#shared/charts/chartInk.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import type { LineBreaker } from './createLineBreaker.ts';
import { pdfText } from './pdfText.ts';

type ForAndAgainst = Extract<ReportBlock, { kind: 'forAndAgainst' }>;
type Quotation = Extract<ReportBlock, { kind: 'quotations' }>['quotations'][number];

/** Of the words of quotes and of the line beneath each: what they are set in, and how they break. */
export const quoteFace = { font: 'Literata', fontSize: 10.5 } as const;
export const sourceFace = { font: 'Golos Text', fontSize: 8.5 } as const;

export interface QuoteBreakers {
  readonly text: LineBreaker;
  readonly source: LineBreaker;
}

/** Quotes that are longer may go over the page. */
const longestTogether = 600;
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
    margin: [0, 0, 0, 8],
    stack: [
      ...wordLines(text, widthPt, breakers.text, quoteFace),
      ...wordLines(source, widthPt, breakers.source, { ...sourceFace, color: printInk.ink2 }),
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
