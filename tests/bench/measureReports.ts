import type { BackendClient } from '#shared/contract/client.ts';
import { reportFormats } from '#shared/domain/reportDocument.ts';
import { sectionsOfKind } from '#shared/domain/reportKind.ts';
import { time } from './timing.ts';

/** Everything but every quote on every code: thousands of pages that are seldom asked for. */
const sections = sectionsOfKind.segment.filter((section) => section !== 'quotations');

/** The report in each of its forms, once its analyses are known; a worker of its own makes them, libraries loaded by the first. */
export async function measureReports(client: BackendClient): Promise<Readonly<Record<string, number>>> {
  const figures: Record<string, number> = { 'report, figures': await time(() => client.reports.preview({ sections })) };
  for (const format of reportFormats)
    figures[`report as ${format}`] = await time(() => client.reports.render({ sections, format }));
  for (const format of ['pdf', 'docx', 'xlsx'] as const)
    figures[`report as ${format}, every quote`] = await time(() => client.reports.render({ format }));
  return { ...figures, 'memory: RSS after reports': process.memoryUsage().rss / 1e6 };
}
