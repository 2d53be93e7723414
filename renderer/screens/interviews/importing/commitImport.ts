import i18next from 'i18next';
import { errorText } from '#shared/contract/errorTexts.ts';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { type ErrorCode, errorCodes } from '#shared/domain/appError.ts';
import type { QdaLoss } from '#shared/domain/qdaExchange.ts';
import { backend } from '../../../api/backend.ts';
import { reloadProject } from '../../../store/actions/loadSession.ts';
import { isCancelled, reportError } from '../../../store/actions/reportError.ts';
import { perform } from '../../../store/actions/runCommand.ts';
import { runJob } from '../../../store/jobs.ts';
import { addNotice } from '../../../store/notices.ts';
import { goTo } from '../../../store/route.ts';
import { useSession } from '../../../store/session.ts';
import { wantFocus } from '../../../store/workbench.ts';
import { cameInText, countCameIn } from './cameIn.ts';
import { type ImportDraft, itemOf } from './importDraft.ts';

interface IncludedSource {
  readonly preview: Exclude<ImportPreview, { kind: 'refused' }>;
  readonly draft: ImportDraft;
}

/** What of one file did not come in, or came in changed. */
export interface LeftBehind {
  readonly name: string;
  readonly losses: readonly QdaLoss[];
}

/** Rejects when it was cancelled, unless all had come in by then. */
async function commitOrStop(included: readonly IncludedSource[]) {
  const items = included.map(({ preview, draft }) => itemOf(preview, draft));
  let ownJobId = '';
  try {
    return await runJob('import', ({ jobId, signal }) => {
      ownJobId = jobId;
      return backend().imports.commit({ items, jobId }, { signal });
    });
  } catch (error) {
    if (!isCancelled(error)) throw error;
    const { committed } = await backend().imports.outcome({ jobId: ownJobId });
    if (committed === null) throw error;
    return committed;
  }
}

function tell(text: string): void {
  addNotice({ tone: 'done', text, undoVersion: null });
}

/** Adds what was reviewed, tells what did not come in, and opens the first interview. Answers with what files left behind; null when nothing was added. */
export async function commitImport(included: readonly IncludedSource[]): Promise<readonly LeftBehind[] | null> {
  const { language } = useSession.getState().settings;
  try {
    const { sources } = await commitOrStop(included);
    await perform(() => reloadProject());
    for (const { ok, path, error } of sources) {
      if (ok || error === null) continue;
      const code = errorCodes.find((known): known is ErrorCode => known === error.code) ?? 'unreadableSource';
      const why = errorText(code, error.details, language);
      const text = i18next.t('notAdded', { ns: 'importing', name: path, why: `${why.happened} ${why.action}`.trim() });
      addNotice({ tone: 'error', text, undoVersion: null });
    }
    const left = sources.flatMap(({ path, losses = [] }) => (losses.length > 0 ? [{ name: path, losses }] : []));
    const came = countCameIn(sources);
    const text = cameInText(came);
    if (text === null) {
      const isTold = sources.some(({ ok }) => ok);
      if (isTold) tell(i18next.t('allKnown', { ns: 'importing' }));
      return left.length > 0 ? left : null;
    }
    tell(text);
    const first = sources.find(({ interviewId }) => interviewId !== null)?.interviewId ?? null;
    if (first !== null) {
      goTo('interviews', first);
      wantFocus('text', first);
    } else if (came.codes > 0) goTo('codebook');
    return left;
  } catch (error) {
    if (isCancelled(error)) tell(i18next.t('cancelled', { ns: 'importing' }));
    else reportError(error);
    return null;
  }
}
