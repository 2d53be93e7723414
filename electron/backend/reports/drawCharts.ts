import type { ReportBlock } from '#shared/domain/reportDocument.ts';

/** The charts of a report as SVG, by their blocks. What draws them is large, and comes only where there are some. */
export async function drawCharts(blocks: readonly ReportBlock[]): Promise<ReadonlyMap<ReportBlock, string>> {
  const charts = blocks.filter((block) => block.kind === 'chart');
  if (charts.length === 0) return new Map();
  const { drawChartSvg } = await import('./drawChartSvg.ts');
  return new Map(charts.map((chart) => [chart, drawChartSvg(chart.option, chart.widthPx, chart.heightPx)]));
}
