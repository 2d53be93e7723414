import { forgetKeptAnswers } from './keptAnswerQueries.ts';
import type { SqliteConnection, WriteDb } from './sqlite.ts';

/** Forgets what came in and how everything came about; the last entry stays without its changes, to count from. */
export function forgetHistory(db: WriteDb): void {
  db.statement('DELETE FROM interview_originals').run();
  db.statement('DELETE FROM merges').run();
  forgetKeptAnswers(db);
  db.statement("UPDATE change_sets SET changes = '[]', reverts_version = NULL, is_undoable = 0").run();
  db.statement('DELETE FROM change_sets WHERE version < (SELECT max(version) FROM change_sets)').run();
}

/**
 * Gives the speakers of an interview other labels, all at once, so that one may take what another had. Told by no change:
 * for a transaction that forgets its history.
 */
export function renameSpeakers(db: WriteDb, interviewId: string, labels: ReadonlyMap<string, string>): void {
  const changed = [...labels].filter(([before, after]) => before !== after);
  if (changed.length === 0) return;
  const cases = 'WHEN ? THEN ? '.repeat(changed.length);
  const sql = `UPDATE turns SET speaker = CASE speaker ${cases}ELSE speaker END WHERE interview_id = ?`;
  db.statement(sql).run(...changed.flat(), interviewId);
}

/** Writes the whole file anew, so that nothing deleted stands in free pages, in the index's old parts or in the log. */
export function rewriteFile({ database }: SqliteConnection): void {
  database.prepare("INSERT INTO turn_index (turn_index) VALUES ('optimize')").run();
  database.exec('VACUUM');
  database.pragma('wal_checkpoint(TRUNCATE)');
}
