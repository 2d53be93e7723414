import type { MergeSideName } from '#shared/contract/mergesContract.ts';
import { backend } from '../../api/backend.ts';
import { mergingStrings } from '../../strings/merging.ts';
import { privacyStrings } from '../../strings/privacy.ts';
import { runJob } from '../jobs.ts';
import { addNotice } from '../notices.ts';
import { useRecords } from '../records.ts';
import { useSession } from '../session.ts';
import { isCancelled, reportError } from './reportError.ts';
import { perform } from './runCommand.ts';

/**
 * Merges the copy that was compared, which the user is told. `refused`: the comparison no longer holds; `cancelled`: it does,
 * and nothing has changed.
 */
export async function mergeCopy(
  previewId: string,
  decisions: Readonly<Record<string, MergeSideName>>,
  done: string,
): Promise<'done' | 'refused' | 'cancelled'> {
  const { isHidingNames, settings } = useSession.getState();
  if (isHidingNames) {
    addNotice({ tone: 'error', text: privacyStrings[settings.language].refusedWhileHidden, undoVersion: null });
    return 'cancelled';
  }
  const { version: before } = useRecords.getState();
  try {
    const { version } = await runJob('merge', ({ jobId, signal }) =>
      backend().merges.commit({ previewId, decisions, jobId }, { signal }),
    );
    addNotice({ tone: 'done', text: done, undoVersion: version });
    return 'done';
  } catch (error) {
    if (!isCancelled(error)) {
      reportError(error);
      return 'refused';
    }
    // It may have been too late: the backend says what stands.
    const current = await perform((client) => client.projects.current({}));
    const version = current?.open?.version ?? before;
    const isDone = version > before;
    const text = isDone ? done : mergingStrings[settings.language].cancelled;
    addNotice({ tone: 'done', text, undoVersion: isDone ? version : null });
    return isDone ? 'done' : 'cancelled';
  }
}

/** Lets the backend forget a copy that was compared. */
export function discardMerge(previewId: string): void {
  backend()
    .merges.discard({ previewId })
    .catch(() => undefined);
}
