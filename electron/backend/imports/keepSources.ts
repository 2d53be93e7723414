import { refusedSource } from '#shared/contract/refusedSource.ts';
import type { ImportedSource } from '#shared/contract/importsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { textsOfTable } from '../tables/importTable.ts';
import type { PendingSource } from './importSources.ts';
import { keepSource, type SourceToKeep } from './keepSource.ts';
import { countCharacters } from './keepTranscripts.ts';
import { toSourceError } from './toSourceError.ts';

/** What is kept within the blink of an eye; starting a thread takes longer. A table's words are mostly new ones. */
const quick = { packedBytes: 500_000, characters: 500_000, tableCharacters: 100_000, sources: 40 };

function shareOfQuick(source: PendingSource): number {
  if (source.kind === 'project') return source.packed.bytes.length / quick.packedBytes;
  if (source.kind === 'transcript') return countCharacters(source.proposal.turns) / quick.characters;
  return textsOfTable(source.reading).reduce((sum, { length }) => sum + length, 0) / quick.tableCharacters;
}

/** Whether keeping them takes so long that it has a thread of its own. */
export function areLongToKeep(sources: readonly SourceToKeep[]): boolean {
  return sources.length > quick.sources || sources.reduce((sum, { source }) => sum + shareOfQuick(source), 0) > 1;
}

export interface KeepOptions {
  readonly author: string;
  readonly count: number;
  /** Of one source, and of a long one among others, its records; of others the sources. What it throws stops all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Brings sources in, in one transaction: one that fails leaves no trace and spoils no other. */
export function keepSources(
  writer: RecordWriter,
  db: WriteDb,
  sources: Iterable<SourceToKeep>,
  { author, count, onProgress = () => undefined }: KeepOptions,
): ImportedSource[] {
  const kept: ImportedSource[] = [];
  for (const toKeep of sources) {
    const isAlone = count === 1 || areLongToKeep([toKeep]);
    const tell = isAlone ? onProgress : () => onProgress(kept.length, count);
    const attempt = writer.attempt(() => keepSource(writer, db, toKeep, author, tell));
    kept.push(attempt.isDone ? attempt.result : refuse(toKeep, attempt.error));
  }
  return kept;
}

function refuse({ source: { fileName } }: SourceToKeep, error: unknown): ImportedSource {
  if (error instanceof AppError && error.code === 'jobCancelled') throw error;
  return refusedSource(fileName, toSourceError(fileName, error));
}
