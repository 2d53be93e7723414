import type { BackendClient } from '#shared/contract/client.ts';
import { reportFormats } from '#shared/domain/reportDocument.ts';
import { sectionsOfKind } from '#shared/domain/reportKind.ts';
import { time } from './timing.ts';

/** Every quote on every code is the appendix's, measured by itself. */
const sections = sectionsOfKind.segment.filter((section) => section !== 'quotations');

/**
 * The report and the appendix of quotes in each of their forms, as after a look at the report: its analyses are known, and its
 * worker draws the charts or has drawn them. The peak of memory is that of the whole process since its start.
 */
export async function measureReports(client: BackendClient): Promise<Readonly<Record<string, number>>> {
  const figures: Record<string, number> = { 'report, figures': await time(() => client.reports.preview({ sections })) };
  for (const format of reportFormats)
    figures[`report as ${format}`] = await time(() => client.reports.render({ sections, format }));
  for (const format of reportFormats)
    figures[`quotes as ${format}, every one`] = await time(() => client.reports.render({ kind: 'quotes', format }));
  return { ...figures, 'memory: peak RSS with reports': process.resourceUsage().maxRSS / 1e3 };
}
