import i18next from 'i18next';
import { hasRecordingName } from '#shared/domain/recording.ts';
import { openImport } from '../importing.ts';
import { askAboutProject } from '../merging.ts';
import { useOpenInterview } from '../openInterview.ts';
import { selectIsReadOnly, useSession } from '../session.ts';
import { useJobs } from '../jobs.ts';
import { addNotice } from '../notices.ts';
import { openFileDialog } from '../openFileDialog.ts';
import { createUntitledProject, openProject } from './projectActions.ts';
import { AppError } from '#shared/domain/appError.ts';
import { findDesktopHost } from '../../api/desktopHost.ts';
import { attachFile } from './recordingActions.ts';
import { reportError } from './reportError.ts';

/** The path of a dropped project file, where the host gives it; a browser never does. */
function pathOf(file: File): string | null {
  return findDesktopHost()?.pathOfFile(file) || null;
}

/** A project file is opened, or, beside an open project, may be a copy of it with work to bring in. */
async function receiveProject(file: File): Promise<void> {
  const path = pathOf(file);
  const session = useSession.getState();
  if (session.open !== null && !selectIsReadOnly(session)) askAboutProject({ fileName: file.name, path });
  else if (path === null) await openFileDialog('open');
  else await openProject(path);
}

/**
 * Takes files that were dropped or chosen: makes a project for them when none is open, then shows them. A recording that
 * is dropped on an open interview is attached to it.
 */
export async function receiveFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  if (useJobs.getState().jobs.some(({ kind }) => kind === 'import' || kind === 'merge')) {
    addNotice({ tone: 'error', text: i18next.t('busy', { ns: 'importing' }), undoVersion: null });
    return;
  }
  const only = files.length === 1 ? files[0] : undefined;
  if (only?.name.toLowerCase().endsWith('.custdev') === true) return await receiveProject(only);
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
