import type { MergeSideName } from '#shared/contract/mergesContract.ts';
import { isAbort } from '../../api/toAppError.ts';
import { backend } from '../../api/backend.ts';
import { privacyStrings } from '../../strings/privacy.ts';
import { runJob } from '../jobs.ts';
import { addNotice } from '../notices.ts';
import { useSession } from '../session.ts';
import { reportError } from './reportError.ts';

/** Merges the copy that was compared; false when it was refused, which the user has been told. */
export async function mergeCopy(
  previewId: string,
  decisions: Readonly<Record<string, MergeSideName>>,
  done: string,
): Promise<boolean> {
  const { isHidingNames, settings } = useSession.getState();
  if (isHidingNames) {
    addNotice({ tone: 'error', text: privacyStrings[settings.language].refusedWhileHidden, undoVersion: null });
    return false;
  }
  try {
    const { version } = await runJob('merge', ({ jobId, signal }) =>
      backend().merges.commit({ previewId, decisions, jobId }, { signal }),
    );
    addNotice({ tone: 'done', text: done, undoVersion: version });
    return true;
  } catch (error) {
    if (!isAbort(error)) reportError(error);
    return false;
  }
}

/** Lets the backend forget a copy that was compared. */
export function discardMerge(previewId: string): void {
  backend()
    .merges.discard({ previewId })
    .catch(() => undefined);
}
