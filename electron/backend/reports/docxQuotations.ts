import { Paragraph } from 'docx';
import type { ReportBlock, ReportDocument } from '#shared/domain/reportDocument.ts';
import { escapeXml } from '../tables/sheetXml.ts';
import { officeText } from './officeText.ts';

type Quotation = Extract<ReportBlock, { kind: 'quotations' }>['quotations'][number];

/** What stands for the quotes of a block while the library writes the rest: no text of a report becomes such a mark. */
const placeStyle = 'QuotationsOfBlock';
const place = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${placeStyle}(\\d+)"/></w:pPr></w:p>`, 'u');

/** Where the quotes of the block with that number will stand. */
export function quotationsPlace(blockIndex: number): Paragraph {
  return new Paragraph({ style: `${placeStyle}${blockIndex}` });
}

function paragraphXml(style: string, text: string): string {
  const lines = escapeXml(officeText(text)).split('\n');
  const runs = lines.map(
    (line, index) => `<w:r>${index === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${line}</w:t></w:r>`,
  );
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join('')}</w:p>`;
}

const quotationXml = ({ text, source }: Quotation): string =>
  paragraphXml('Quote', text) + paragraphXml('QuoteSource', source);

/**
 * The body of a document with quotes in their places, in pieces: the paragraphs that the library would write, without a
 * tree of objects for each of a hundred thousand.
 */
export function* fillQuotations(xml: string, { blocks }: ReportDocument): Generator<string> {
  for (const [index, piece] of xml.split(place).entries()) {
    const block = index % 2 === 1 ? blocks[Number(piece)] : undefined;
    if (block === undefined) yield piece;
    else if (block.kind === 'quotations') yield* block.quotations.map(quotationXml);
  }
}
