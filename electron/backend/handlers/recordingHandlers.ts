import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/domain/appError.ts';
import { largestCopiedBytes, type Recording, recordingChunkBytes } from '#shared/domain/recording.ts';
import type { BackendContext } from '../backendContext.ts';
import { attachRecording } from '../changes/recordingChanges.ts';
import {
  addRecordingChunk,
  beginRecordingContent,
  countRecordingBytes,
  findRecordingContent,
  finishRecordingContent,
  isRecordingContentWhole,
  listUnfinishedContents,
  listUnusedContents,
  readRecordingContent,
  removeRecordingContent,
  shrinkFile,
} from '../db/recordingChunks.ts';
import { getRecord } from '../db/recordQueries.ts';
import type { WriteDb } from '../db/sqlite.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import {
  contentSource,
  describeRecording,
  describeRecordingFile,
  findRecordingFile,
  locateRecording,
  withRecordingFile,
} from '../project/recordingFiles.ts';
import { recordingPathCandidates } from '../project/recordingPaths.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

/** Contents that are coming in now: no clean-up may take them. */
const copying = new WeakMap<OpenedProject, Set<string>>();

function copyingInto(project: OpenedProject): Set<string> {
  const known = copying.get(project) ?? new Set<string>();
  copying.set(project, known);
  return known;
}

/** What lies outside the journal is written here; nothing of it shows until a record names it. */
function writeContents(project: OpenedProject, work: (db: WriteDb) => void): void {
  if (project.file.readOnlyReason !== null) throw new AppError('projectReadOnly', { file: project.path });
  project.file.connection.transaction(work);
}

/** Another project may have been opened while a file was read. */
function checkStillOpen(backend: BackendContext, project: OpenedProject): void {
  if (backend.findProject() !== project) throw new AppError('noProjectOpen');
}

function beginCopy(project: OpenedProject, fileName: string, bytes: number): string {
  if (bytes > largestCopiedBytes)
    throw new AppError('recordingTooLarge', { file: fileName, bytes, limitBytes: largestCopiedBytes });
  const contentId = randomUUID();
  const running = copyingInto(project);
  writeContents(project, (db) => {
    for (const id of listUnfinishedContents(db)) if (!running.has(id)) removeRecordingContent(db, id);
    beginRecordingContent(db, contentId, fileName, bytes);
  });
  running.add(contentId);
  return contentId;
}

function discardCopy(project: OpenedProject, contentId: string): void {
  if (!copyingInto(project).delete(contentId)) return;
  writeContents(project, (db) => removeRecordingContent(db, contentId));
}

/** Throws `invalidInput` for a piece that is not the next one. */
function appendCopy(project: OpenedProject, contentId: string, offset: number, piece: Uint8Array): void {
  const content = copyingInto(project).has(contentId) ? findRecordingContent(project.db, contentId) : null;
  if (content === null) throw new AppError('recordNotFound', { entity: 'recordingContent', id: contentId });
  const expected = Math.min(recordingChunkBytes, content.bytes - offset);
  const isNext = offset === countRecordingBytes(project.db, contentId) && piece.length === expected && expected > 0;
  if (!isNext) throw new AppError('invalidInput', { path: 'piece', fault: 'is not the next piece' });
  writeContents(project, (db) => addRecordingChunk(db, contentId, offset / recordingChunkBytes, piece));
}

/** Throws `invalidInput` while pieces are missing. */
function checkWhole(project: OpenedProject, contentId: string): void {
  const content = findRecordingContent(project.db, contentId);
  if (content === null) throw new AppError('recordNotFound', { entity: 'recordingContent', id: contentId });
  if (countRecordingBytes(project.db, contentId) !== content.bytes)
    throw new AppError('invalidInput', { path: 'contentId', fault: 'is not whole' });
}

/** A piece from the first place where a file of that size lies. Throws `recordingMissing`. */
async function readFilePiece(
  project: OpenedProject,
  recording: Recording,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  for (const path of recordingPathCandidates(project.path, recording)) {
    const stats = await stat(path).catch(() => null);
    if (stats?.isFile() !== true || stats.size !== recording.bytes) continue;
    return await withRecordingFile(path, (source) => source.read(offset, length));
  }
  throw new AppError('recordingMissing', { file: recording.path ?? recording.fileName });
}

/** Copies the file piece by piece under a content of its own. */
async function copyFile(
  project: OpenedProject,
  recording: Recording,
  path: string,
  { signal, onProgress }: ReturnType<typeof jobOptions>,
): Promise<string> {
  const contentId = beginCopy(project, recording.fileName, recording.bytes);
  try {
    await withRecordingFile(path, async (source) => {
      for (let offset = 0; offset < recording.bytes; offset += recordingChunkBytes) {
        if (signal?.aborted === true) throw new AppError('jobCancelled');
        const piece = await source.read(offset, Math.min(recordingChunkBytes, recording.bytes - offset));
        appendCopy(project, contentId, offset, piece);
        onProgress?.(offset + piece.length, recording.bytes);
        await setImmediate();
      }
    });
    return contentId;
  } catch (error) {
    discardCopy(project, contentId);
    throw error;
  }
}

const authorOf = (backend: BackendContext): string => backend.settings.get().author;

export const recordingHandlers = {
  locate: implementer.recordings.locate.handler(({ input, context: { backend } }) => {
    const project = backend.getProject();
    const recording = getRecord(project.db, 'recording', input.id);
    return locateRecording(project.db, project.path, recording, input.isAsked);
  }),
  read: implementer.recordings.read.handler(async ({ input: { id, offset, length }, context: { backend } }) => {
    const project = backend.getProject();
    const recording = getRecord(project.db, 'recording', id);
    const { contentId, bytes } = recording;
    const isCopied = contentId !== null && isRecordingContentWhole(project.db, contentId, bytes);
    const piece = isCopied
      ? readRecordingContent(project.db, contentId, offset, length)
      : await readFilePiece(project, recording, offset, length);
    // A copy, so that the piece goes out and not what it was cut from.
    return { piece: new File([Uint8Array.from(piece)], 'piece', { type: 'application/octet-stream' }), bytes };
  }),
  attach: implementer.recordings.attach.handler(async ({ input, context: { backend } }) => {
    const project = backend.getProject();
    const file = await describeRecordingFile(project.path, input.path);
    checkStillOpen(backend, project);
    const { changeSet, result } = backend.change('recordings.attach', (writer) =>
      attachRecording(writer, input.interviewId, { ...file, contentId: null }),
    );
    return { changeSet, recordingId: result.id };
  }),
  relink: implementer.recordings.relink.handler(async ({ input, context: { backend } }) => {
    const project = backend.getProject();
    const before = getRecord(project.db, 'recording', input.id);
    const file = await describeRecordingFile(project.path, input.path);
    checkStillOpen(backend, project);
    const isSame = file.fingerprint === before.fingerprint;
    if (!isSame && !input.isDifferentAccepted)
      throw new AppError('recordingDiffers', { file: file.path, bytes: file.bytes, bytesBefore: before.bytes });
    return backend.change('recordings.relink', (writer) =>
      writer.update('recording', input.id, { ...file, contentId: isSame ? before.contentId : null }),
    );
  }),
  detach: implementer.recordings.detach.handler(({ input, context: { backend } }) =>
    backend.change('recordings.detach', (writer) => writer.remove('recording', input.id)),
  ),
  copyIn: implementer.recordings.copyIn.handler(async ({ input, context: { backend }, signal }) => {
    const project = backend.getProject();
    const recording = getRecord(project.db, 'recording', input.id);
    const { state, path } = await findRecordingFile(project.path, recording, true);
    if (state !== 'found' || path === null)
      throw new AppError('recordingMissing', { file: recording.path ?? recording.fileName });
    const options = jobOptions(backend, 'recording', input.jobId, signal);
    const contentId = await copyFile(project, recording, path, options);
    try {
      checkStillOpen(backend, project);
      return project.changeWith({ method: 'recordings.copyIn', author: authorOf(backend) }, (writer, db) => {
        finishRecordingContent(db, contentId);
        writer.update('recording', input.id, { contentId });
      });
    } finally {
      copyingInto(project).delete(contentId);
    }
  }),
  dropCopy: implementer.recordings.dropCopy.handler(async ({ input, context: { backend } }) => {
    const project = backend.getProject();
    const recording = getRecord(project.db, 'recording', input.id);
    const { state } = await findRecordingFile(project.path, recording, true);
    if (state !== 'found') throw new AppError('recordingMissing', { file: recording.path ?? recording.fileName });
    checkStillOpen(backend, project);
    return backend.change('recordings.dropCopy', (writer) => writer.update('recording', input.id, { contentId: null }));
  }),
  beginCopy: implementer.recordings.beginCopy.handler(({ input, context: { backend } }) => ({
    contentId: beginCopy(backend.getProject(), input.fileName, input.bytes),
    chunkBytes: recordingChunkBytes,
  })),
  appendCopy: implementer.recordings.appendCopy.handler(async ({ input, context: { backend } }) => {
    const project = backend.getProject();
    if (input.piece.size > recordingChunkBytes)
      throw new AppError('invalidInput', { path: 'piece', fault: 'is too long' });
    const piece = new Uint8Array(await input.piece.arrayBuffer());
    checkStillOpen(backend, project);
    appendCopy(project, input.contentId, input.offset, piece);
    return {};
  }),
  attachCopy: implementer.recordings.attachCopy.handler(async ({ input, context: { backend } }) => {
    const project = backend.getProject();
    const { contentId } = input;
    checkWhole(project, contentId);
    const content = findRecordingContent(project.db, contentId);
    const { fileName, bytes } = content ?? { fileName: '', bytes: 0 };
    const facts = await describeRecording(contentSource(project.db, contentId, bytes), fileName).catch(
      (error: unknown) => {
        discardCopy(project, contentId);
        throw error;
      },
    );
    checkStillOpen(backend, project);
    const options = { method: 'recordings.attachCopy', author: authorOf(backend) };
    const { changeSet, result } = project.changeWith(options, (writer, db) => {
      finishRecordingContent(db, contentId);
      return attachRecording(writer, input.interviewId, { ...facts, path: null, relativePath: null, contentId });
    });
    copyingInto(project).delete(contentId);
    return { changeSet, recordingId: result.id };
  }),
  discardCopy: implementer.recordings.discardCopy.handler(({ input, context: { backend } }) => {
    discardCopy(backend.getProject(), input.contentId);
    return {};
  }),
  unused: implementer.recordings.unused.handler(({ context: { backend } }) => {
    const unused = listUnusedContents(backend.getProject().db);
    return { bytes: unused.reduce((sum, { bytes }) => sum + bytes, 0), recordings: unused.length };
  }),
  cleanUp: implementer.recordings.cleanUp.handler(({ context: { backend } }) => {
    const project = backend.getProject();
    const unused = listUnusedContents(project.db);
    writeContents(project, (db) => {
      for (const { id } of unused) removeRecordingContent(db, id);
    });
    if (unused.length > 0) shrinkFile(project.file.connection);
    return { freedBytes: unused.reduce((sum, { bytes }) => sum + bytes, 0) };
  }),
};
