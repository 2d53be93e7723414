import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ImportedSource, ImportPreview } from '#shared/contract/importsContract.ts';
import type { TransferredFile } from '#shared/contract/method.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { BackendContext } from '../backendContext.ts';
import { parsePastedText, supportedExtensions, transcriptByteLimit } from '../formats/parseTranscriptFile.ts';
import {
  keepInterchange,
  keepTranscript,
  type PendingSource,
  readSource,
  toPreview,
  toSourceError,
  type TranscriptCorrections,
} from '../interchange/importSources.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

/** Sources read and not yet kept or discarded, by preview id. They live only as long as the backend. */
const pending = new Map<string, PendingSource>();

async function previewFile(backend: BackendContext, file: TransferredFile): Promise<ImportPreview> {
  try {
    if (file.size > transcriptByteLimit) {
      throw new AppError('sourceTooLarge', { file: file.name, bytes: file.size, limitBytes: transcriptByteLimit });
    }
    const source = await readSource(file.name, new Uint8Array(await file.arrayBuffer()));
    return keepPending(backend, source);
  } catch (error) {
    return { kind: 'refused', fileName: file.name, error: toSourceError(file.name, error) };
  }
}

function keepPending(backend: BackendContext, source: PendingSource): ImportPreview {
  const previewId = randomUUID();
  pending.set(previewId, source);
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

/** One source, one transaction: what fails leaves no trace and spoils no other. */
function keepOne(backend: BackendContext, previewId: string, corrections: TranscriptCorrections): ImportedSource {
  const source = pending.get(previewId);
  if (source === undefined) throw new AppError('recordNotFound', { entity: 'preview', id: previewId });
  const { author } = backend.settings.get();
  try {
    const { result } = backend
      .getProject()
      .changeWith({ method: 'imports.commit', author }, (writer, db) =>
        source.kind === 'transcript'
          ? keepTranscript(writer, db, source, corrections)
          : keepInterchange(writer, db, source, author),
      );
    pending.delete(previewId);
    return result;
  } catch (error) {
    return failed(source.fileName, toSourceError(source.fileName, error));
  }
}

export const importHandlers = {
  preview: implementer.imports.preview.handler(async ({ input, context: { backend }, signal }) => {
    const { onProgress } = jobOptions(backend, 'importPreview', input.jobId, signal);
    const previews: ImportPreview[] = [];
    for (const file of input.files) {
      signal?.throwIfAborted();
      previews.push(await previewFile(backend, file));
      onProgress?.(previews.length, input.files.length);
      await setImmediate();
    }
    return { previews };
  }),
  previewText: implementer.imports.previewText.handler(({ input, context: { backend } }) => {
    const proposal = parsePastedText(input.text);
    const titled = input.title.trim() === '' ? proposal : { ...proposal, title: input.title.trim() };
    return {
      preview: keepPending(backend, { kind: 'transcript', fileName: input.title, hash: null, proposal: titled }),
    };
  }),
  commit: implementer.imports.commit.handler(async ({ input, context: { backend }, signal }) => {
    await backend.getLemmatizer();
    const { onProgress } = jobOptions(backend, 'import', input.jobId, signal);
    const sources: ImportedSource[] = [];
    for (const { previewId, ...corrections } of input.items) {
      if (signal?.aborted === true) break;
      sources.push(keepOne(backend, previewId, corrections));
      onProgress?.(sources.length, input.items.length);
      await setImmediate();
    }
    return { sources, version: backend.getProject().getVersion() };
  }),
  discard: implementer.imports.discard.handler(({ input }) => {
    for (const previewId of input.previewIds) pending.delete(previewId);
    return {};
  }),
  formats: implementer.imports.formats.handler(() => ({ extensions: [...supportedExtensions] })),
};
