import type { OpenedProject } from '../project/openedProject.ts';
import { exportInterchange } from './exportInterchange.ts';
import { printJson } from './printJson.ts';

/** The whole project in the exchange format. */
export function exportProject(project: OpenedProject, name: string, isAnonymous: boolean): File {
  return new File(printJson(exportInterchange(project, isAnonymous)), `${name}.json`, { type: 'application/json' });
}
