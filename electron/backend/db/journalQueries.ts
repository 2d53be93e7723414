import { uuidv7 } from 'uuidv7';
import type { ChangeSet, RecordChange } from '#shared/domain/changeSet.ts';
import { findRecord } from './recordQueries.ts';
import type { ReadDb, WriteDb } from './sqlite.ts';

export interface JournalEntry {
  readonly version: number;
  readonly method: string;
  readonly author: string;
  readonly at: string;
  readonly isUndoable: boolean;
  readonly revertsVersion: number | null;
  readonly changeCount: number;
}

interface JournalRow {
  version: number;
  method: string;
  author: string;
  at: string;
  is_undoable: number;
  reverts_version: number | null;
  change_count: number;
}

/** Version of the data: the number of the last change set, 0 for an empty project. */
export function getDataVersion(db: ReadDb): number {
  return db.statement('SELECT coalesce(max(version), 0) FROM change_sets').pluck().get() as number;
}

/** Added records are written by id alone: their content stands in their tables, or in the change that removed them. */
function toJournal(change: RecordChange): unknown {
  return change.before === null ? { ...change, after: { id: change.id } } : change;
}

export interface NewJournalEntry {
  readonly changeSet: ChangeSet;
  readonly origin: string;
  readonly isUndoable: boolean;
  readonly revertsVersion: number | null;
}

export function appendToJournal(db: WriteDb, { changeSet, origin, isUndoable, revertsVersion }: NewJournalEntry): void {
  db.statement(
    `INSERT INTO change_sets (version, id, method, author, origin, at, is_undoable, reverts_version, changes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    changeSet.version,
    uuidv7(),
    changeSet.method,
    changeSet.author,
    origin,
    changeSet.at,
    isUndoable ? 1 : 0,
    revertsVersion,
    JSON.stringify(changeSet.changes.map(toJournal)),
  );
}

/** The changes of one version, with added records as they stand now; null in `after` when they are gone. */
export function getChangesOfVersion(db: ReadDb, version: number): RecordChange[] {
  const text = db.statement('SELECT changes FROM change_sets WHERE version = ?').pluck().get(version) as string;
  const changes = JSON.parse(text) as RecordChange[];
  return changes.map((change) =>
    change.before === null ? ({ ...change, after: findRecord(db, change.entity, change.id) } as RecordChange) : change,
  );
}

const entryColumns = `version, method, author, at, is_undoable, reverts_version,
                      json_array_length(changes) AS change_count`;

function toEntry(row: JournalRow): JournalEntry {
  return {
    version: row.version,
    method: row.method,
    author: row.author,
    at: row.at,
    isUndoable: row.is_undoable === 1,
    revertsVersion: row.reverts_version,
    changeCount: row.change_count,
  };
}

/** Newest first. */
export function listJournal(db: ReadDb, limit: number): JournalEntry[] {
  const rows = db.statement(`SELECT ${entryColumns} FROM change_sets ORDER BY version DESC LIMIT ?`).all(limit);
  return (rows as JournalRow[]).map(toEntry);
}

export function getJournalEntry(db: ReadDb, version: number): JournalEntry {
  return toEntry(db.statement(`SELECT ${entryColumns} FROM change_sets WHERE version = ?`).get(version) as JournalRow);
}

/** Who made a version, when and by what; its changes, which may be megabytes, stay unread. */
export function getJournalHead(db: ReadDb, version: number): Pick<JournalEntry, 'method' | 'author' | 'at'> {
  return db.statement('SELECT method, author, at FROM change_sets WHERE version = ?').get(version) as JournalRow;
}

/** What undo must know of a change. */
export type JournalStep = Pick<JournalEntry, 'version' | 'method' | 'isUndoable'>;

/** Newest first; an import's changes are megabytes, which nobody reads here. */
export function listJournalSteps(db: ReadDb, limit: number): JournalStep[] {
  const rows = db
    .statement('SELECT version, method, is_undoable FROM change_sets ORDER BY version DESC LIMIT ?')
    .raw()
    .all(limit) as [number, string, number][];
  return rows.map(([version, method, isUndoable]) => ({ version, method, isUndoable: isUndoable === 1 }));
}
