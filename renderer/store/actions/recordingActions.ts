import i18next from 'i18next';
import { AppError } from '#shared/domain/appError.ts';
import type { InterviewId, RecordId } from '#shared/domain/ids.ts';
import type { Recording } from '#shared/domain/recording.ts';
import { backend } from '../../api/backend.ts';
import { findDesktopHost } from '../../api/desktopHost.ts';
import { isAbort } from '../../api/toAppError.ts';
import { noteProgress, runJob } from '../jobs.ts';
import { addNotice } from '../notices.ts';
import { locateSound } from '../player.ts';
import { closeRecordingDialog, type FilePurpose, openRecordingDialog } from '../recordingDialog.ts';
import { selectIsReadOnly, useSession } from '../session.ts';
import { reportError } from './reportError.ts';
import { runCommand, takeChangeSet } from './runCommand.ts';

const said = (key: 'attached' | 'broughtIn' | 'copiedIn' | 'copyDropped' | 'detached' | 'relinked'): string =>
  i18next.t(key, { ns: 'recording' });

/** Asks for a file: the system's dialog on the desktop, the app's own chooser in a browser. */
export async function chooseRecording(purpose: FilePurpose): Promise<void> {
  const host = findDesktopHost();
  if (host === null) {
    openRecordingDialog({ kind: 'choose', purpose });
    return;
  }
  const path = await host.pickRecording();
  if (path !== null) await takePath(purpose, path);
}

/** The file that was chosen, by where it lies. True when it was taken. */
export async function takePath(purpose: FilePurpose, path: string): Promise<boolean> {
  if (purpose.kind === 'relink') return relink(purpose.recordingId, path);
  const { interviewId } = purpose;
  const answer = await runCommand((client) => client.recordings.attach({ interviewId, path }), said('attached'));
  return answer !== null;
}

/** Another file than before is taken only after a question. */
async function relink(recordingId: RecordId, path: string): Promise<boolean> {
  try {
    const asked = { id: recordingId, path, isDifferentAccepted: false };
    const { changeSet } = await backend().recordings.relink(asked);
    await takeChangeSet(changeSet);
    await locateSound(true);
    addNotice({ tone: 'done', text: said('relinked'), undoVersion: changeSet.version });
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'recordingDiffers') {
      reportError(error);
      return false;
    }
    const { bytes, bytesBefore } = error.details;
    const sizes = { bytes: Number(bytes), bytesBefore: Number(bytesBefore) };
    openRecordingDialog({ kind: 'differs', recordingId, path, ...sizes });
    return false;
  }
}

/** Takes another file in the place of the one that was attached. */
export async function acceptDifferent(recordingId: RecordId, path: string): Promise<void> {
  closeRecordingDialog();
  const asked = { id: recordingId, path, isDifferentAccepted: true };
  await runCommand((client) => client.recordings.relink(asked), said('relinked'));
}

export async function detachRecording({ id }: Recording): Promise<void> {
  await runCommand((client) => client.recordings.detach({ id }), said('detached'));
}

export async function copyRecordingIn({ id }: Recording): Promise<void> {
  const call = (): ReturnType<ReturnType<typeof backend>['recordings']['copyIn']> =>
    runJob('recording', ({ jobId, signal }) => backend().recordings.copyIn({ id, jobId }, { signal }));
  await runCommand(call, said('copiedIn'));
}

export async function dropRecordingCopy({ id }: Recording): Promise<void> {
  await runCommand((client) => client.recordings.dropCopy({ id }), said('copyDropped'));
}

/** Sends a file without a path into the project piece by piece; what was sent is taken back when it ends early. */
async function bringIn(file: File): Promise<string> {
  return runJob('recording', async ({ jobId, signal }) => {
    const { recordings } = backend();
    const { contentId, chunkBytes } = await recordings.beginCopy({ fileName: file.name, bytes: file.size }, { signal });
    try {
      for (let offset = 0; offset < file.size; offset += chunkBytes) {
        const piece = new File([file.slice(offset, offset + chunkBytes)], 'piece');
        await recordings.appendCopy({ contentId, offset, piece }, { signal });
        const done = Math.min(file.size, offset + chunkBytes);
        noteProgress({ type: 'jobProgress', jobId, kind: 'recording', done, total: file.size });
      }
      return contentId;
    } catch (error) {
      await recordings.discardCopy({ contentId }).catch(() => undefined);
      throw error;
    }
  });
}

/** A file that was dropped, or chosen in the browser: referred to where it lies, or else copied in. */
export async function attachFile(interviewId: InterviewId, file: File): Promise<void> {
  if (selectIsReadOnly(useSession.getState())) {
    reportError(new AppError('projectReadOnly', { file: useSession.getState().open?.path ?? '' }));
    return;
  }
  const path = findDesktopHost()?.pathOfFile(file) ?? '';
  if (path !== '') {
    await takePath({ kind: 'attach', interviewId }, path);
    return;
  }
  try {
    if (file.size === 0) throw new AppError('notARecording', { file: file.name });
    const contentId = await bringIn(file);
    await runCommand((client) => client.recordings.attachCopy({ interviewId, contentId }), said('broughtIn'));
  } catch (error) {
    if (!isAbort(error)) reportError(error);
  }
}
