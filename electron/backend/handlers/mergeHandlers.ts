import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MergePreview, MergeSideName } from '#shared/contract/mergesContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { BackendContext } from '../backendContext.ts';
import { makeBackup } from '../db/backups.ts';
import { listRecords } from '../db/recordQueries.ts';
import { applyMerge, countKinds } from '../merge/applyMerge.ts';
import { describeConflict } from '../merge/describeConflict.ts';
import { openCopy, type OpenedCopy } from '../merge/openCopy.ts';
import { type MergePair, type MergePlan, pairCopies, planMerge } from '../merge/planMerge.ts';
import { backupFolderOf, type OpenedProject } from '../project/openedProject.ts';
import { toProjectPath } from '../project/projectPaths.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

/** A copy that was compared and not yet merged or let go. */
interface PendingMerge {
  readonly previewId: string;
  readonly project: OpenedProject;
  /** Version of the project that the copy was compared with. */
  readonly version: number;
  readonly copy: OpenedCopy;
  readonly pair: MergePair;
  readonly fileName: string;
}

/** One at a time: comparing another copy lets go of the last. */
const pendingMerges = new WeakMap<BackendContext, PendingMerge>();

function letGo(backend: BackendContext): void {
  pendingMerges.get(backend)?.copy.close();
  pendingMerges.delete(backend);
}

/** Throws `mergeUnrelated` for a file that is no copy of the project. */
function compare(project: OpenedProject, copy: OpenedCopy, path: string): MergePair {
  const theirId = listRecords(copy.file.connection, 'project')[0]?.id;
  const pair = theirId === project.getProject().id ? pairCopies(project.db, copy.file.connection) : null;
  if (pair === null) throw new AppError('mergeUnrelated', { file: path });
  return pair;
}

/** Merges are steps only when they bring something: else two copies would have news for each other for ever. */
function countSteps({ news }: MergePair, { changes, conflicts }: MergePlan): number {
  const work = news.filter(({ method }) => method !== 'merges.commit').length;
  return work > 0 || changes.length + conflicts.length === 0 ? work : news.length;
}

function toPreview(backend: BackendContext, pending: PendingMerge): MergePreview {
  const { pair, copy, previewId, fileName } = pending;
  const plan = planMerge(pair);
  const { language } = backend.settings.get();
  const moments = pair.news.map(({ at }) => at).toSorted();
  return {
    previewId,
    fileName,
    projectName: listRecords(copy.file.connection, 'project')[0]?.name ?? '',
    steps: countSteps(pair, plan),
    authors: [...new Set(pair.news.map(({ author }) => author))].toSorted(),
    from: moments[0] ?? null,
    to: moments.at(-1) ?? null,
    counts: countKinds(plan),
    conflicts: plan.conflicts.map((conflict) => describeConflict(pair, conflict, language)),
  };
}

async function commitMerge(
  backend: BackendContext,
  { project, pair, copy, version, fileName }: PendingMerge,
  { decisions, jobId }: { readonly decisions: Readonly<Record<string, MergeSideName>>; readonly jobId?: string },
  signal: AbortSignal | undefined,
) {
  const { onProgress } = jobOptions(backend, 'merge', jobId, signal);
  const goOn = async (done: number): Promise<void> => {
    onProgress?.(done, 2);
    await setImmediate();
    signal?.throwIfAborted();
    // The window may have written while this waited.
    if (backend.findProject() !== project || project.getVersion() !== version) throw new AppError('mergeOutdated');
  };
  await backend.getLemmatizer();
  await goOn(0);
  const folder = backupFolderOf(backend.options.dataFolder, project.getProject().id);
  const backupPath = makeBackup(project.file.connection, project.path, folder, 'beforeMerge');
  await goOn(1);
  const plan = planMerge(pair, (id) => decisions[id]);
  if (pair.news.length > 0) {
    const { author } = backend.settings.get();
    const options = { method: 'merges.commit', author, origin: 'merge', isKeptWhenEmpty: true } as const;
    project.changeWith(options, (writer, db) =>
      applyMerge(writer, db, copy.file.connection, { plan, version: version + 1, source: fileName }),
    );
  }
  onProgress?.(2, 2);
  return { version: project.getVersion(), backupPath, counts: countKinds(plan), conflicts: plan.conflicts.length };
}

/** Reading the file, checking it, comparing. */
const previewSteps = 3;

export const mergeHandlers = {
  preview: implementer.merges.preview.handler(async ({ input, context: { backend }, signal }) => {
    const project = backend.getProject();
    if (project.file.readOnlyReason !== null) throw new AppError('projectReadOnly', { file: project.path });
    const { onProgress } = jobOptions(backend, 'merge', input.jobId, signal);
    const path = toProjectPath(input.path);
    letGo(backend);
    onProgress?.(0, previewSteps);
    await setImmediate();
    signal?.throwIfAborted();
    const copy = openCopy(path, project.path);
    try {
      onProgress?.(1, previewSteps);
      await setImmediate();
      signal?.throwIfAborted();
      const pair = compare(project, copy, path);
      onProgress?.(2, previewSteps);
      await setImmediate();
      signal?.throwIfAborted();
      const fileName = basename(path);
      const pending = { previewId: randomUUID(), project, version: project.getVersion(), copy, pair, fileName };
      const preview = toPreview(backend, pending);
      letGo(backend);
      pendingMerges.set(backend, pending);
      backend.whenProjectCloses(() => letGo(backend));
      onProgress?.(previewSteps, previewSteps);
      return preview;
    } catch (error) {
      copy.close();
      throw error;
    }
  }),
  commit: implementer.merges.commit.handler(async ({ input, context: { backend }, signal }) => {
    const pending = pendingMerges.get(backend);
    if (pending?.previewId !== input.previewId)
      throw new AppError('recordNotFound', { entity: 'preview', id: input.previewId });
    // Nobody lets go of the copy while it is read; what is refused or cancelled can be merged after all.
    pendingMerges.delete(backend);
    try {
      const answer = await commitMerge(backend, pending, input, signal);
      pending.copy.close();
      return answer;
    } catch (error) {
      if (backend.findProject() === pending.project && !pendingMerges.has(backend)) pendingMerges.set(backend, pending);
      else pending.copy.close();
      throw error;
    }
  }),
  discard: implementer.merges.discard.handler(({ input, context: { backend } }) => {
    if (pendingMerges.get(backend)?.previewId === input.previewId) letGo(backend);
    return {};
  }),
};
