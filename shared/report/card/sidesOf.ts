import type { ReportBlock } from '../../domain/reportDocument.ts';
import type { ReportQuote } from '../reportBasis.ts';
import type { ReportContext } from '../reportContext.ts';
import type { ReportSegmentFigures } from '../segmentReportInput.ts';
import { shorten } from './shorten.ts';

/** Names of people and companies can be as long as anybody likes. */
const longestSource = 70;

const quotesPerSide = 3;

/** What speaks for a segment and against it, as many on each side, each at most so long. */
export function sidesOf(
  { quotation, texts }: ReportContext,
  { evidence, counterEvidence }: ReportSegmentFigures,
  mostLetters: number,
): ReportBlock {
  const short = (quote: ReportQuote, remark = ''): ReturnType<typeof quotation> => {
    const { text, source } = quotation({ ...quote, quote: shorten(quote.quote, mostLetters) }, remark);
    return { text, source: shorten(source, longestSource) };
  };
  return {
    kind: 'forAndAgainst',
    forTitle: texts.headings.for,
    againstTitle: texts.headings.against,
    forQuotations: evidence.slice(0, quotesPerSide).map((quote) => short(quote)),
    againstQuotations: counterEvidence
      .slice(0, quotesPerSide)
      .map((quote) => short(quote, quote.review === null ? texts.notReviewed : '')),
    emptyText: texts.noQuotes,
  };
}
