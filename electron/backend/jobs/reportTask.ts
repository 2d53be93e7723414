import type { ReportDocument, ReportFormat } from '#shared/domain/reportDocument.ts';
import type { RenderedReport } from '../reports/renderReport.ts';

/** The file of a report. Its libraries come with the first one, and go when the worker ends. */
export async function makeReportFile(
  { document, format }: { readonly document: ReportDocument; readonly format: ReportFormat },
  onProgress: (done: number, total: number) => void,
): Promise<RenderedReport> {
  const { renderReport } = await import('../reports/renderReport.ts');
  return renderReport(document, format, onProgress);
}
