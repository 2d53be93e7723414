import { recordingChunkBytes } from '#shared/domain/recording.ts';
import type { ReadDb, SqliteConnection, WriteDb } from './sqlite.ts';

/** A copied sound as it lies in the project. */
export interface RecordingContent {
  readonly fileName: string;
  readonly bytes: number;
  /** Whether every piece has come. */
  readonly isWhole: boolean;
}

export function findRecordingContent(db: ReadDb, contentId: string): RecordingContent | null {
  const row = db
    .statement('SELECT file_name AS fileName, bytes, is_whole FROM recording_contents WHERE id = ?')
    .get(contentId) as { fileName: string; bytes: number; is_whole: number } | undefined;
  return row === undefined ? null : { fileName: row.fileName, bytes: row.bytes, isWhole: row.is_whole === 1 };
}

export function beginRecordingContent(db: WriteDb, contentId: string, fileName: string, bytes: number): void {
  db.statement('INSERT INTO recording_contents (id, file_name, bytes, is_whole) VALUES (?, ?, ?, 0)').run(
    contentId,
    fileName,
    bytes,
  );
}

export function addRecordingChunk(db: WriteDb, contentId: string, number: number, piece: Uint8Array): void {
  db.statement('INSERT INTO recording_chunks (content_id, number, bytes) VALUES (?, ?, ?)').run(
    contentId,
    number,
    piece,
  );
}

/** Bytes that have come so far; pieces come in order. */
export function countRecordingBytes(db: ReadDb, contentId: string): number {
  return db
    .statement(
      `SELECT coalesce(sum(length(bytes)), 0) FROM recording_chunks
        WHERE content_id = ? AND length(bytes) <= ${recordingChunkBytes}`,
    )
    .pluck()
    .get(contentId) as number;
}

export function finishRecordingContent(db: WriteDb, contentId: string): void {
  db.statement('UPDATE recording_contents SET is_whole = 1 WHERE id = ?').run(contentId);
}

export function removeRecordingContent(db: WriteDb, contentId: string): void {
  db.statement('DELETE FROM recording_chunks WHERE content_id = ?').run(contentId);
  db.statement('DELETE FROM recording_contents WHERE id = ?').run(contentId);
}

export function removeAllRecordingContents(db: WriteDb): void {
  db.statement('DELETE FROM recording_chunks').run();
  db.statement('DELETE FROM recording_contents').run();
}

/** Whether every piece of a sound of that length is there, whatever a file that anybody may have made says of it. */
export function isRecordingContentWhole(db: ReadDb, contentId: string, bytes: number): boolean {
  const content = findRecordingContent(db, contentId);
  return content?.isWhole === true && content.bytes === bytes && countRecordingBytes(db, contentId) === bytes;
}

/** A stretch of the sound, shorter at its end; two pieces at most are in memory for every mebibyte asked for. */
export function readRecordingContent(db: ReadDb, contentId: string, offset: number, length: number): Uint8Array {
  const first = Math.floor(offset / recordingChunkBytes);
  const last = Math.floor((offset + length - 1) / recordingChunkBytes);
  const pieces = db
    .statement(
      `SELECT bytes FROM recording_chunks
        WHERE content_id = ? AND number BETWEEN ? AND ? AND length(bytes) <= ${recordingChunkBytes}
        ORDER BY number`,
    )
    .pluck()
    .all(contentId, first, last) as Uint8Array[];
  const start = offset - first * recordingChunkBytes;
  return Buffer.concat(pieces).subarray(start, start + length);
}

/** Whole contents that no recording names: detached ones that undo may bring back. */
export function listUnusedContents(db: ReadDb): { readonly id: string; readonly bytes: number }[] {
  return db
    .statement(
      `SELECT id, bytes FROM recording_contents
        WHERE is_whole = 1 AND id NOT IN (SELECT content_id FROM recordings WHERE content_id IS NOT NULL)
        ORDER BY id`,
    )
    .all() as { id: string; bytes: number }[];
}

/** Contents whose copying was cut off. */
export function listUnfinishedContents(db: ReadDb): string[] {
  return db.statement('SELECT id FROM recording_contents WHERE is_whole = 0 ORDER BY id').pluck().all() as string[];
}

/** Gives the disk back what deleted pieces held. */
export function shrinkFile({ database }: SqliteConnection): void {
  database.exec('VACUUM');
  database.pragma('wal_checkpoint(TRUNCATE)');
}
