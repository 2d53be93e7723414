import { findDesktopHost } from '../api/desktopHost.ts';
import { createProject, openProject } from './actions/projectActions.ts';
import { perform } from './actions/runCommand.ts';
import { openDialog } from './dialogState.ts';
import { fileNameOf } from './fileNameOf.ts';
import { openMerge } from './merging.ts';

/** The file name without folder and ending, as a project's first name. */
export function nameFromPath(path: string): string {
  return fileNameOf(path).replace(/\.custdev$/u, '');
}

/** Asks for a project file: the system's dialog on the desktop, the app's own chooser in a browser. */
export async function openFileDialog(purpose: 'open' | 'create', suggestedName = 'project'): Promise<void> {
  const host = findDesktopHost();
  if (host === null) {
    openDialog(purpose === 'open' ? 'openProject' : 'createProject');
    return;
  }
  if (purpose === 'open') {
    const path = await host.pickProjectToOpen();
    if (path !== null) await openProject(path);
    return;
  }
  const suggested = await perform((client) => client.projects.suggestPath({ name: suggestedName }));
  const path = suggested === null ? null : await host.pickProjectToCreate(suggested.path);
  if (path !== null) await createProject(path, nameFromPath(path));
}

/** Asks for the other copy of the open project, and compares the two. */
export async function openMergeDialog(): Promise<void> {
  const host = findDesktopHost();
  if (host === null) {
    openDialog('mergeProject');
    return;
  }
  const path = await host.pickProjectToOpen();
  if (path !== null) openMerge(path);
}
