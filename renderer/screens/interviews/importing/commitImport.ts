import i18next from 'i18next';
import { errorText } from '#shared/contract/errorTexts.ts';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { type ErrorCode, errorCodes } from '#shared/domain/appError.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
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
import { countInterviews, type ImportDraft, itemOf } from './importDraft.ts';

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
    let first: InterviewId | null = null;
    let added = 0;
    let people = 0;
    let codes = 0;
    for (const [index, { ok, interviewId, table }] of sources.entries()) {
      const source = included[index];
      if (!ok || source === undefined) continue;
      added += table === undefined ? countInterviews(source) : table.interviews;
      people += table?.people ?? 0;
      if (source.preview.kind === 'qda') codes += source.preview.codes;
      first ??= interviewId;
    }
    const left = sources.flatMap(({ path, losses = [] }) => (losses.length > 0 ? [{ name: path, losses }] : []));
    if (added === 0 && codes > 0) {
      addNotice({ tone: 'done', text: i18next.t('addedCodes', { ns: 'qda', count: codes }), undoVersion: null });
      goTo('codebook');
      return left;
    }
    if (added === 0) {
      // Tables may hold people alone, or nothing that is new.
      const isTold = sources.some(({ ok, table }) => ok && table !== undefined);
      const text = i18next.t(people > 0 ? 'peopleAdded' : 'allKnown', { ns: 'tables' });
      if (isTold) addNotice({ tone: 'done', text, undoVersion: null });
      return people > 0 ? left : null;
    }
    addNotice({ tone: 'done', text: i18next.t('added', { ns: 'importing', count: added }), undoVersion: null });
    goTo('interviews', first);
    wantFocus('text', first);
    return left;
  } catch (error) {
    if (isCancelled(error))
      addNotice({ tone: 'done', text: i18next.t('cancelled', { ns: 'importing' }), undoVersion: null });
    else reportError(error);
    return null;
  }
}
