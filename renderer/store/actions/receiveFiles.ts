import { hasRecordingName } from '#shared/domain/recording.ts';
import { openImport } from '../importing.ts';
import { askAboutProject } from '../merging.ts';
import { useOpenInterview } from '../openInterview.ts';
import { selectIsReadOnly, useSession } from '../session.ts';
import { createUntitledProject, openProject } from './projectActions.ts';
import { AppError } from '#shared/domain/appError.ts';
import { findDesktopHost } from '../../api/desktopHost.ts';
import { attachFile } from './recordingActions.ts';
import { reportError } from './reportError.ts';

/** The path of a dropped project file, where the host gives it; a browser never does. */
function pathOf(file: File): string | null {
  return findDesktopHost()?.pathOfFile(file) || null;
}

/**
 * Takes files that were dropped or chosen: makes a project for them when none is open, then shows them. A recording that
 * is dropped on an open interview is attached to it.
 */
export async function receiveFiles(files: readonly File[]): Promise<void> {
  const only = files.length === 1 ? files[0] : undefined;
  const projectPath = only?.name.endsWith('.custdev') === true ? pathOf(only) : null;
  if (projectPath !== null) {
    // It may be a copy of the open project, with work to bring in.
    if (useSession.getState().open !== null && !selectIsReadOnly(useSession.getState())) askAboutProject(projectPath);
    else await openProject(projectPath);
    return;
  }
  if (files.length === 0) return;
  const openInterview = useOpenInterview.getState().id;
  if (only !== undefined && openInterview !== null && hasRecordingName(only.name)) {
    await attachFile(openInterview, only);
    return;
  }
  if (useSession.getState().open === null && !(await createUntitledProject())) return;
  if (selectIsReadOnly(useSession.getState())) {
    reportError(new AppError('projectReadOnly'));
    return;
  }
  openImport(files);
}
