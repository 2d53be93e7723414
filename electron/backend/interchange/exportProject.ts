import type { OpenedProject } from '../project/openedProject.ts';
import { exportInterchange } from './exportInterchange.ts';

/** The whole project in the exchange format. */
export function exportProject(project: OpenedProject, name: string, isAnonymous: boolean): File {
  const text = JSON.stringify(exportInterchange(project, isAnonymous), null, 2);
  return new File([text], `${name}.json`, { type: 'application/json' });
}
