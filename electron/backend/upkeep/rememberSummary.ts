import { summarizeProject } from '../facts/projectSummary.ts';
import type { SettingsFile } from '../settingsFile.ts';
import type { OpenedProject } from '../project/openedProject.ts';

/** Keeps what the list of projects says of this one, unless it says it already. A failure is logged: closing goes on. */
export function rememberSummary(settings: SettingsFile, project: OpenedProject): void {
  try {
    const known = settings.listRecent().find(({ path }) => path === project.path);
    if (known === undefined || known.summary?.version === project.getVersion()) return;
    settings.summarize(project.path, project.getProject().name, summarizeProject(project));
  } catch (error) {
    console.error('The state of the project could not be noted', error);
  }
}
