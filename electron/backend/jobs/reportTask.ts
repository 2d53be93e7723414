import type { ReportBlock, ReportDocument, ReportFormat } from '#shared/domain/reportDocument.ts';
import type { RenderedReport } from '../reports/renderReport.ts';

/** The file of a report. Its libraries come with the first one, and go when the worker ends. */
export async function makeReportFile(
  { document, format }: { readonly document: ReportDocument; readonly format: ReportFormat },
  onProgress: (done: number, total: number) => void,
): Promise<RenderedReport> {
  const { renderReport } = await import('../reports/renderReport.ts');
  return renderReport(document, format, onProgress);
}

/**
 * Draws the charts of a report that is being looked at, which is the slow part of its file and the same in all its forms, and
 * reads the library of Word, the largest. They stay in this worker; the answer is how many charts there are.
 */
export async function drawReportCharts({
  charts,
}: {
  readonly charts: readonly Extract<ReportBlock, { kind: 'chart' }>[];
}): Promise<number> {
  const { drawChartPng } = await import('../reports/drawChartPng.ts');
  for (const chart of charts) await drawChartPng(chart);
  await import('../reports/renderReportDocx.ts');
  return charts.length;
}
