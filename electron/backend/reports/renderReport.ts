import type { ReportDocument, ReportFormat } from '#shared/domain/reportDocument.ts';

export interface RenderedReport {
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Blocks or pages of the report that are made, of all. */
type Progress = (done: number, total: number) => void;

const office = 'application/vnd.openxmlformats-officedocument';
const mimeTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  html: 'text/html',
  md: 'text/markdown',
};

const encode = (text: string): Uint8Array<ArrayBuffer> => Buffer.from(text);

/** Each form brings its own libraries, of which some are large: only the one asked for is loaded. */
async function renderBytes(
  document: ReportDocument,
  format: ReportFormat,
  onProgress: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  const onBlock = (done: number): void => onProgress(done, document.blocks.length);
  switch (format) {
    case 'pdf':
      return (await import('./renderReportPdf.ts')).renderReportPdf(document, onProgress);
    case 'docx':
      return (await import('./renderReportDocx.ts')).renderReportDocx(document, onBlock);
    case 'xlsx':
      return (await import('./renderReportXlsx.ts')).renderReportXlsx(document);
    case 'html':
      return encode(await (await import('./renderReportHtml.ts')).renderReportHtml(document));
    case 'md':
      return encode((await import('./renderReportMarkdown.ts')).renderReportMarkdown(document));
  }
}

/** Turns the document model into a file. The same document gives the same text in every format. */
export async function renderReport(
  document: ReportDocument,
  format: ReportFormat,
  onProgress: Progress = () => undefined,
): Promise<RenderedReport> {
  const bytes = await renderBytes(document, format, onProgress);
  return { mimeType: mimeTypes[format], bytes };
}
