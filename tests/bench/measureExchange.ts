import type { BackendClient } from '#shared/contract/client.ts';
import { time } from './timing.ts';

const formats = ['json', 'csv', 'xlsx', 'qdpx', 'qdc'] as const;

/** Every file of data, with names and without, each for the first time. The peak of memory is the whole process's. */
export async function measureExchange(client: BackendClient): Promise<Readonly<Record<string, number>>> {
  const figures: Record<string, number> = {};
  for (const isAnonymous of [false, true])
    for (const format of formats) {
      const what = isAnonymous ? `export as ${format} without names` : `export as ${format}`;
      figures[what] = await time(() => client.projects.exportFile({ format, isAnonymous }));
    }
  return { ...figures, 'memory: peak RSS with exports': process.resourceUsage().maxRSS / 1e3 };
}
