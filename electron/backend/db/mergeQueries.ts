import type { EntityName } from '#shared/domain/entities.ts';
import type { RecordChange } from '#shared/domain/changeSet.ts';
import type { ReadDb, SqliteConnection, WriteDb } from './sqlite.ts';

/** A change set as the journal names it. */
export interface JournaledChangeSet {
  readonly version: number;
  readonly id: string;
  readonly method: string;
  readonly author: string;
  readonly at: string;
  readonly revertsVersion: number | null;
}

/** Who wrote something, and when. */
export interface Writer {
  readonly id: string;
  readonly author: string;
  readonly at: string;
}

export interface KnownChangeSet extends Writer {
  readonly method: string;
}

/** Stands for the merge itself, whose id is not known before it is journaled. */
export const mergeItself = '*';

/** Who wrote the fields of a record that a merge took or decided: change set ids, or `mergeItself`; '' is its being there. */
export type RecordWriters = readonly [entity: EntityName, id: string, writers: Readonly<Record<string, string>>];

/** An id that became another: two records that turned out to be one. */
export type RecordAlias = readonly [entity: EntityName, from: string, to: string];

/** What a merge remembers beside its change set. */
export interface StoredMerge {
  readonly version: number;
  /** File name of the other copy. */
  readonly source: string;
  /** The change sets that came, all that the other copy knew. */
  readonly known: readonly KnownChangeSet[];
  readonly writers: readonly RecordWriters[];
  readonly aliases: readonly RecordAlias[];
  /** What was decided, with both values: nothing that lost is gone. */
  readonly conflicts: readonly unknown[];
}

/** Oldest first. */
export function listChangeSets(db: ReadDb): JournaledChangeSet[] {
  return db
    .statement(
      'SELECT version, id, method, author, at, reverts_version AS revertsVersion FROM change_sets ORDER BY version',
    )
    .all() as JournaledChangeSet[];
}

/** As journaled: added records by id alone. */
export function readJournaledChanges(db: ReadDb, version: number): RecordChange[] {
  const text = db.statement('SELECT changes FROM change_sets WHERE version = ?').pluck().get(version) as string;
  return JSON.parse(text) as RecordChange[];
}

export function listMerges(db: ReadDb): StoredMerge[] {
  const rows = db.statement('SELECT * FROM merges ORDER BY version').all() as Record<string, string | number>[];
  const read = (value: unknown): unknown => JSON.parse(String(value));
  return rows.map(({ version, source, known, writers, aliases, conflicts }) => ({
    version: Number(version),
    source: String(source),
    known: read(known) as KnownChangeSet[],
    writers: read(writers) as RecordWriters[],
    aliases: read(aliases) as RecordAlias[],
    conflicts: read(conflicts) as unknown[],
  }));
}

export function keepMerge(db: WriteDb, merge: StoredMerge): void {
  db.statement(
    'INSERT INTO merges (version, source, known, writers, aliases, conflicts) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    merge.version,
    merge.source,
    ...[merge.known, merge.writers, merge.aliases, merge.conflicts].map((value) => JSON.stringify(value)),
  );
}

/** Brings the transcript as it came in, where it is not here yet. */
export function carryOriginal(db: WriteDb, from: ReadDb, interviewId: string): void {
  const turns = from.statement('SELECT turns FROM interview_originals WHERE interview_id = ?').pluck().get(interviewId);
  if (turns === undefined) return;
  db.statement('INSERT INTO interview_originals (interview_id, turns) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    interviewId,
    turns,
  );
}

/** Brings the bytes of a copied sound, piece by piece, where they are not here yet; what is not whole there stays there. */
export function carryRecordingContent(db: WriteDb, from: ReadDb, contentId: string): void {
  const content = from
    .statement('SELECT id, file_name, bytes FROM recording_contents WHERE id = ? AND is_whole = 1')
    .get(contentId) as { id: string; file_name: string; bytes: number } | undefined;
  const isHere = db.statement('SELECT 1 FROM recording_contents WHERE id = ?').get(contentId) !== undefined;
  if (content === undefined || isHere) return;
  db.statement('INSERT INTO recording_contents (id, file_name, bytes, is_whole) VALUES (?, ?, ?, 1)').run(
    content.id,
    content.file_name,
    content.bytes,
  );
  const piece = db.statement('INSERT INTO recording_chunks (content_id, number, bytes) VALUES (?, ?, ?)');
  const read = from.statement('SELECT bytes FROM recording_chunks WHERE content_id = ? AND number = ?').pluck();
  const numbers = from
    .statement('SELECT number FROM recording_chunks WHERE content_id = ? ORDER BY number')
    .pluck()
    .all(contentId) as number[];
  for (const number of numbers) piece.run(contentId, number, read.get(contentId, number));
}

/** Whether every page of the file can be read. */
export function isFileSound({ database }: SqliteConnection): boolean {
  return database.pragma('quick_check(1)', { simple: true }) === 'ok';
}
