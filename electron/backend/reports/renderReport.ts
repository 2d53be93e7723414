import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { renderReportHtml } from './renderReportHtml.ts';
import { renderReportMarkdown } from './renderReportMarkdown.ts';
import { renderReportPdf } from './renderReportPdf.ts';

export type ReportFormat = 'html' | 'pdf' | 'md';

export interface RenderedReport {
  readonly fileName: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

const mimeTypes: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  md: 'text/markdown',
};

/** A name that every file system takes: letters and digits of any script, the rest as hyphens, then the day. */
export function fileNameOfReport({ title, date }: ReportDocument, format: ReportFormat): string {
  const name = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 80);
  return `${name === '' ? 'report' : name}-${date.slice(0, 10)}.${format}`;
}

/** Turns the document model into a file. The same document gives the same text in every format. */
export async function renderReport(document: ReportDocument, format: ReportFormat): Promise<RenderedReport> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const bytes =
    format === 'pdf'
      ? await renderReportPdf(document)
      : encode(format === 'html' ? renderReportHtml(document) : renderReportMarkdown(document));
  return { fileName: fileNameOfReport(document, format), mimeType: mimeTypes[format], bytes };
}
