import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { refusedSource } from '#shared/contract/refusedSource.ts';
import type { ImportedSource, ImportPreview } from '#shared/contract/importsContract.ts';
import type { TransferredFile } from '#shared/contract/method.ts';
import { AppError } from '#shared/domain/appError.ts';
import { qdaExtensions, sourceByteLimit } from '#shared/domain/sourceLimits.ts';
import { visibleName } from '#shared/domain/visibleName.ts';
import type { BackendContext } from '../backendContext.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { supportedExtensions, tableExtensions } from '../formats/supportedExtensions.ts';
import { WritesHeldError } from '../db/sqlite.ts';
import { type PendingSource, readSource, toPreview } from '../imports/importSources.ts';
import { keepAside } from '../imports/keepAside.ts';
import type { SourceToKeep } from '../imports/keepSource.ts';
import { areLongToKeep, keepSources } from '../imports/keepSources.ts';
import { toSourceError } from '../imports/toSourceError.ts';
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

/** The next table with these columns is read in the same way. */
function rememberTable(backend: BackendContext, reading: TableReading): void {
  const signature = signatureOf(reading);
  if (signature !== null) backend.settings.rememberTableMapping(signature, reading.mapping);
}

/** A source as it was asked for; null for one that nobody has read, or that was asked for before. */
type ChosenSource = SourceToKeep | null;

function chooseSources(backend: BackendContext, { items }: CommitInput): ChosenSource[] {
  const left = new Map(pendingOf(backend));
  return items.map(({ previewId, ...corrections }) => {
    const source = left.get(previewId);
    left.delete(previewId);
    return source === undefined ? null : { source, corrections };
  });
}

/** One transaction, which what is long to keep has in a thread of its own. What spoils all is told of each. */
async function keepReviewed(
  project: OpenedProject,
  sources: readonly SourceToKeep[],
  author: string,
  { signal, onProgress }: RunOptions,
): Promise<readonly ImportedSource[]> {
  try {
    if (areLongToKeep(sources)) {
      return await project.changeAside((closing) =>
        keepAside(project.path, sources, author, {
          signal: AbortSignal.any([closing, ...(signal ? [signal] : [])]),
          onProgress,
        }),
      );
    }
    const options = { method: 'imports.commit', author };
    const keeping = { author, count: sources.length };
    return project.changeWith(options, (writer, db) => keepSources(writer, db, sources, keeping)).result;
  } catch (error) {
    if (error instanceof AppError && error.code === 'jobCancelled') throw error;
    if (error instanceof WritesHeldError) throw error;
    const { code, details } = toSourceError(project.path, error);
    return sources.map(({ source: { fileName } }) =>
      refusedSource(fileName, { code, details: { ...details, file: fileName } }),
    );
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
  const run = jobOptions(backend, 'import', input.jobId, signal);
  await backend.getLemmatizer();
  await project.whenFree();
  if (signal?.aborted === true) throw new AppError('jobCancelled');
  if (backend.findProject() !== project) throw new AppError('noProjectOpen');
  const chosen = chooseSources(backend, input);
  const known = chosen.filter((one) => one !== null);
  // A cancelled import leaves all as it was: what was read can be added after all.
  const kept = await keepReviewed(project, known, backend.settings.get().author, run);
  const results = new Map(known.map((one, place) => [one, kept[place]!]));
  const sources = input.items.map(({ previewId }, place) => {
    const one = chosen[place] ?? null;
    if (one === null)
      return refusedSource('', { code: 'recordNotFound', details: { entity: 'preview', id: previewId } });
    const result = results.get(one)!;
    if (result.ok) settle(backend, previewId, one.source);
    return result;
  });
  run.onProgress?.(sources.length, sources.length);
  return { sources, version: project.getVersion() };
}

/** What came in waits no longer. */
function settle(backend: BackendContext, previewId: string, source: PendingSource): void {
  pendingOf(backend).delete(previewId);
  if (source.kind === 'table') rememberTable(backend, source.reading);
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
