import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ImportedSource, ImportPreview } from '#shared/contract/importsContract.ts';
import type { TransferredFile } from '#shared/contract/method.ts';
import { AppError } from '#shared/domain/appError.ts';
import { qdaExtensions, sourceByteLimit } from '#shared/domain/sourceLimits.ts';
import { visibleName } from '#shared/domain/visibleName.ts';
import type { BackendContext } from '../backendContext.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { reverseNext } from '../project/reverseNext.ts';
import { supportedExtensions, tableExtensions } from '../formats/supportedExtensions.ts';
import { type PendingSource, readSource, toPreview, toSourceError } from '../imports/importSources.ts';
import { keepAside } from '../imports/keepAside.ts';
import { isLongToKeep, keepSource, type SourceToKeep } from '../imports/keepSource.ts';
import type { TranscriptCorrections } from '../imports/keepTranscripts.ts';
import { arrangeTable, previewOfTable, signatureOf, type TableReading } from '../tables/importTable.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

/** Sources read and not yet kept or discarded, by preview id. They live only as long as their backend. */
const pendingSources = new WeakMap<BackendContext, Map<string, PendingSource>>();

function pendingOf(backend: BackendContext): Map<string, PendingSource> {
  const known = pendingSources.get(backend) ?? new Map<string, PendingSource>();
  pendingSources.set(backend, known);
  return known;
}

async function previewFile(
  backend: BackendContext,
  file: TransferredFile,
  signal: AbortSignal | undefined,
): Promise<ImportPreview> {
  const fileName = visibleName(file.name);
  try {
    const limitBytes = sourceByteLimit(fileName);
    if (file.size > limitBytes) {
      throw new AppError('sourceTooLarge', { file: fileName, bytes: file.size, limitBytes });
    }
    const { language } = backend.settings.get();
    const habits = { language, findMapping: backend.settings.findTableMapping };
    const source = await readSource(
      fileName,
      new Uint8Array(await file.arrayBuffer()),
      habits,
      backend.analysis,
      signal,
    );
    return keepPending(backend, source);
  } catch (error) {
    signal?.throwIfAborted();
    return { kind: 'refused', fileName, error: toSourceError(fileName, error) };
  }
}

function keepPending(backend: BackendContext, source: PendingSource): ImportPreview {
  const previewId = randomUUID();
  pendingOf(backend).set(previewId, source);
  return toPreview(backend.getProject().db, previewId, source);
}

function failed(
  path: string,
  error: { code: string; details: Record<string, string | number | null> },
): ImportedSource {
  const nothing = {
    interviewId: null,
    turns: 0,
    speakers: [],
    characters: 0,
    language: null,
    encoding: null,
    warnings: [],
  };
  return { path, ok: false, ...nothing, error };
}

/** The next table with these columns is read in the same way. */
function rememberTable(backend: BackendContext, reading: TableReading): void {
  const signature = signatureOf(reading);
  if (signature !== null) backend.settings.rememberTableMapping(signature, reading.mapping);
}

/** One transaction, which a long source has in a thread of its own. */
async function keepReviewed(
  project: OpenedProject,
  toKeep: SourceToKeep,
  { signal, onProgress }: RunOptions,
): Promise<ImportedSource> {
  if (!isLongToKeep(toKeep.source)) {
    const options = { method: 'imports.commit', author: toKeep.author };
    return project.changeWith(options, (writer, db) => keepSource(writer, db, toKeep)).result;
  }
  return project.changeAside((closing) =>
    keepAside(project.path, toKeep, { signal: AbortSignal.any([closing, ...(signal ? [signal] : [])]), onProgress }),
  );
}

/** One source, one transaction: what fails leaves no trace and spoils no other. */
async function keepOne(
  backend: BackendContext,
  project: OpenedProject,
  previewId: string,
  corrections: TranscriptCorrections,
  run: RunOptions,
): Promise<ImportedSource> {
  const pending = pendingOf(backend);
  const source = pending.get(previewId);
  if (source === undefined)
    return failed('', { code: 'recordNotFound', details: { entity: 'preview', id: previewId } });
  try {
    const { author } = backend.settings.get();
    const kept = await keepReviewed(project, { source, corrections, author }, run);
    pending.delete(previewId);
    if (source.kind === 'table') rememberTable(backend, source.reading);
    return kept;
  } catch (error) {
    if (error instanceof AppError && error.code === 'jobCancelled') throw error;
    return failed(source.fileName, toSourceError(source.fileName, error));
  }
}

/** A version that an import has made. */
interface Made {
  readonly version: number;
  readonly isLong: boolean;
}

/** Undoes what a cancelled import has brought in so far, unless something else was written since. */
async function takeBack(project: OpenedProject, made: readonly Made[], author: string): Promise<void> {
  let expected = made.at(-1)?.version;
  for (const { isLong } of made.toReversed()) {
    if (project.getVersion() !== expected) return;
    if (isLong) await reverseNext(project, 'undo', author);
    else project.undo(author);
    expected = project.getVersion();
  }
}

interface Committed {
  sources: ImportedSource[];
  version: number;
}

/** How the last import ended, for whoever cancelled it and may have been too late. */
const lastCommits = new WeakMap<
  BackendContext,
  { readonly jobId: string; readonly outcome: Promise<Committed | null> }
>();

type CommitInput = Parameters<Parameters<typeof implementer.imports.commit.handler>[0]>[0]['input'];

async function commitItems(
  backend: BackendContext,
  input: CommitInput,
  signal: AbortSignal | undefined,
): Promise<Committed> {
  // Another project may be opened meanwhile: what was meant for this one must not land there.
  const project = backend.getProject();
  await backend.getLemmatizer();
  const { onProgress } = jobOptions(backend, 'import', input.jobId, signal);
  const sources: ImportedSource[] = [];
  const made: Made[] = [];
  const pending = pendingOf(backend);
  const previewed = new Map(pending);
  try {
    for (const { previewId, ...corrections } of input.items) {
      if (signal?.aborted === true) throw new AppError('jobCancelled');
      await project.whenFree();
      if (backend.findProject() !== project) throw new AppError('noProjectOpen');
      const before = project.getVersion();
      const source = pending.get(previewId);
      sources.push(await keepOne(backend, project, previewId, corrections, { signal, onProgress }));
      const version = project.getVersion();
      if (version > before) made.push({ version, isLong: source !== undefined && isLongToKeep(source) });
      onProgress?.(sources.length, input.items.length);
      await setImmediate();
    }
    if (signal?.aborted === true) throw new AppError('jobCancelled');
  } catch (error) {
    // A cancelled import leaves all as it was: what was read can be added after all.
    for (const [previewId, source] of previewed) pending.set(previewId, source);
    if (backend.findProject() === project) await takeBack(project, made, backend.settings.get().author);
    throw error;
  }
  return { sources, version: project.getVersion() };
}

export const importHandlers = {
  preview: implementer.imports.preview.handler(async ({ input, context: { backend }, signal }) => {
    backend.getProject();
    const { onProgress } = jobOptions(backend, 'importPreview', input.jobId, signal);
    const previews: ImportPreview[] = [];
    for (const file of input.files) {
      signal?.throwIfAborted();
      previews.push(await previewFile(backend, file, signal));
      onProgress?.(previews.length, input.files.length);
      await setImmediate();
    }
    return { previews };
  }),
  previewText: implementer.imports.previewText.handler(async ({ input, context: { backend } }) => {
    const { parsePastedText } = await import('../formats/parseTranscriptFile.ts');
    const proposal = parsePastedText(input.text);
    const titled = input.title.trim() === '' ? proposal : { ...proposal, title: input.title.trim() };
    return {
      preview: keepPending(backend, { kind: 'transcript', fileName: input.title, hash: null, proposal: titled }),
    };
  }),
  commit: implementer.imports.commit.handler(({ input, context: { backend }, signal }) => {
    const committed = commitItems(backend, input, signal);
    const outcome = committed.catch(() => null);
    if (input.jobId !== undefined) lastCommits.set(backend, { jobId: input.jobId, outcome });
    return committed;
  }),
  outcome: implementer.imports.outcome.handler(async ({ input: { jobId }, context: { backend } }) => {
    const last = lastCommits.get(backend);
    return { committed: last?.jobId === jobId ? await last.outcome : null };
  }),
  arrangeTable: implementer.imports.arrangeTable.handler(({ input: { previewId, mapping }, context: { backend } }) => {
    const pending = pendingOf(backend);
    const source = pending.get(previewId);
    if (source?.kind !== 'table') throw new AppError('recordNotFound', { entity: 'preview', id: previewId });
    const reading = arrangeTable(source.reading, mapping, backend.settings.findTableMapping);
    pending.set(previewId, { ...source, reading });
    return { preview: previewOfTable(backend.getProject().db, previewId, source.fileName, reading) };
  }),
  discard: implementer.imports.discard.handler(({ input, context: { backend } }) => {
    for (const previewId of input.previewIds) pendingOf(backend).delete(previewId);
    return {};
  }),
  formats: implementer.imports.formats.handler(() => ({
    extensions: [...supportedExtensions, ...tableExtensions, ...qdaExtensions],
  })),
};
