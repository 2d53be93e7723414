import { collectInTurns } from '../jobs/collectInTurns.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { exportInterchange } from './exportInterchange.ts';
import { printJson } from './printJson.ts';

/** The whole project in the exchange format. Others are answered meanwhile, and must not change it. */
export async function exportProject(
  project: OpenedProject,
  name: string,
  { isAnonymous, signal }: { readonly isAnonymous: boolean; readonly signal?: AbortSignal | undefined },
): Promise<File> {
  const pieces = await collectInTurns(printJson(exportInterchange(project, isAnonymous)), signal);
  return new File(pieces, `${name}.json`, { type: 'application/json' });
}
