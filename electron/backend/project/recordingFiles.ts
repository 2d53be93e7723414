import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import type { RecordingPlace } from '#shared/contract/recordingsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import { largestRecordingBytes, type Recording } from '#shared/domain/recording.ts';
import { isRecordingContentWhole, readRecordingContent } from '../db/recordingChunks.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { ByteSource } from '../formats/byteSource.ts';
import { readRecordingHeader } from '../formats/recordingHeader.ts';
import { isNetworkPath, recordingPathCandidates, relativeRecordingPath } from './recordingPaths.ts';

const sampleBytes = 1024 * 1024;

/** What a file says about itself. */
export type RecordingFacts = Pick<Recording, 'fileName' | 'mediaType' | 'bytes' | 'fingerprint' | 'durationMs'>;

export function contentSource(db: ReadDb, contentId: string, bytes: number): ByteSource {
  return { bytes, read: async (offset, length) => readRecordingContent(db, contentId, offset, length) };
}

/** Opens the file while `work` reads it. Throws `recordingMissing` when it cannot be read. */
export async function withRecordingFile<Result>(
  path: string,
  work: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const handle = await open(path, 'r').catch(() => {
    throw new AppError('recordingMissing', { file: path });
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new AppError('recordingMissing', { file: path });
    return await work({
      bytes: stats.size,
      read: async (offset, length) => {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}

export async function fingerprintOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha256').update(`${source.bytes}\n`);
  const starts = [
    0,
    Math.max(0, Math.floor((source.bytes - sampleBytes) / 2)),
    Math.max(0, source.bytes - sampleBytes),
  ];
  for (const start of starts) hash.update(await source.read(start, sampleBytes));
  return hash.digest('hex');
}

/** Throws `notARecording` or `recordingTooLarge`. */
export async function describeRecording(source: ByteSource, fileName: string): Promise<RecordingFacts> {
  const { bytes } = source;
  if (bytes > largestRecordingBytes)
    throw new AppError('recordingTooLarge', { file: fileName, bytes, limitBytes: largestRecordingBytes });
  const header = bytes === 0 ? null : await readRecordingHeader(source);
  if (header === null) throw new AppError('notARecording', { file: fileName });
  return { ...header, fileName, bytes, fingerprint: await fingerprintOf(source) };
}

export interface ReferredFile extends RecordingFacts {
  readonly path: string;
  readonly relativePath: string | null;
}

/** Reads a file that the project is to refer to. */
export async function describeRecordingFile(projectPath: string, path: string): Promise<ReferredFile> {
  if (!isAbsolute(path)) throw new AppError('recordingMissing', { file: path });
  const facts = await withRecordingFile(path, (source) => describeRecording(source, basename(path)));
  return { ...facts, path, relativePath: relativeRecordingPath(projectPath, path) };
}

type FileState = Exclude<RecordingPlace['state'], 'copied'>;

interface FoundFile {
  readonly state: FileState;
  readonly path: string | null;
  readonly bytes: number | null;
}

/** Looks for the file at its places; the same file anywhere is better than another one at the first place. */
export async function findRecordingFile(
  projectPath: string,
  recording: Recording,
  isAsked: boolean,
): Promise<FoundFile> {
  let other: FoundFile | null = null;
  for (const path of recordingPathCandidates(projectPath, recording)) {
    if (isNetworkPath(path) && !isAsked && !isNetworkPath(projectPath)) {
      other ??= { state: 'unchecked', path, bytes: null };
      continue;
    }
    const stats = await stat(path).catch(() => null);
    if (stats?.isFile() !== true) continue;
    const fingerprint =
      stats.size === recording.bytes ? await withRecordingFile(path, fingerprintOf).catch(() => null) : null;
    if (fingerprint === recording.fingerprint) return { state: 'found', path, bytes: stats.size };
    other ??= { state: 'changed', path, bytes: stats.size };
  }
  return other ?? { state: 'missing', path: recording.path, bytes: null };
}

/** Where the sound of a recording is now. */
export async function locateRecording(
  db: ReadDb,
  projectPath: string,
  recording: Recording,
  isAsked: boolean,
): Promise<RecordingPlace> {
  const file = await findRecordingFile(projectPath, recording, isAsked);
  const isFileThere = file.state === 'found';
  if (recording.contentId !== null && isRecordingContentWhole(db, recording.contentId, recording.bytes))
    return { state: 'copied', path: recording.path, bytes: recording.bytes, isFileThere };
  return { ...file, isFileThere };
}
