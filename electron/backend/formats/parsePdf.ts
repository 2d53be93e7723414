import { AppError } from '#shared/domain/appError.ts';
import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { findInterviews } from './findInterviews.ts';
import type { FoundTurns } from './foundTurns.ts';
import { dropLineNumbers } from './pdf/dropLineNumbers.ts';
import { dropPageFurniture } from './pdf/dropPageFurniture.ts';
import { dropRepeatedLines } from './pdf/dropRepeatedLines.ts';
import { orderPages } from './pdf/orderPages.ts';
import { pdfParagraphs } from './pdf/pdfParagraphs.ts';
import type { PdfPage } from './pdf/pdfPage.ts';
import { readPdfPages } from './pdf/readPdfPages.ts';
import type { SourceLine } from './sourceLine.ts';

/** Reads a PDF's text in the order of reading. Throws `unreadableSource` when it is locked, damaged or only pictures. */
export async function parsePdf(bytes: Uint8Array, file: string): Promise<FoundTurns> {
  const pages = await readPdfPages(bytes, file);
  const empty = pages.flatMap(({ runs }, index) => (runs.some(({ text }) => text.trim() !== '') ? [] : [index + 1]));
  if (empty.length === pages.length) {
    throw new AppError('unreadableSource', { file, line: null, reason: 'scannedDocument' });
  }
  const found = findInterviews(pdfLines(pages));
  const warnings: ImportWarning[] = [...found.warnings];
  if (empty.length > 0) warnings.push({ code: 'pagesWithoutText', line: null, details: { count: empty.length } });
  return { ...found, warnings };
}

/** The paragraphs of pages, without running heads and feet, page numbers and numbers of lines. */
export function pdfLines(pages: readonly PdfPage[]): SourceLine[] {
  const clean = dropRepeatedLines(dropLineNumbers(dropPageFurniture(pages)));
  const blocks = orderPages(clean);
  return blocks.length === 0 ? [] : pdfParagraphs(blocks);
}
