import type { EntityName } from '#shared/domain/entities.ts';
import type { ReadDb } from './sqlite.ts';

/** Codings that count and were made after a moment, with the number of interviews they lie in; null takes all. */
export function countCodingsSince(db: ReadDb, since: string | null): { codings: number; interviews: number } {
  return db
    .statement(
      `SELECT count(*) AS codings, count(DISTINCT quotations.interview_id) AS interviews
         FROM codings JOIN quotations ON quotations.id = codings.quotation_id
        WHERE ? IS NULL OR codings.created_at > ?`,
    )
    .get(since, since) as { codings: number; interviews: number };
}

/** Ids of the records of a kind that the journal tells of after a moment, whether they are still there or not. */
export function listTouchedSince(db: ReadDb, entity: EntityName, since: string): ReadonlySet<string> {
  const ids = db
    .statement(
      `SELECT DISTINCT json_extract(change.value, '$.id')
         FROM change_sets, json_each(change_sets.changes) AS change
        WHERE change_sets.at > ? AND json_extract(change.value, '$.entity') = ?`,
    )
    .pluck()
    .all(since, entity) as string[];
  return new Set(ids);
}

/** When the project was last changed; null before its first change. */
export function findLastChangeAt(db: ReadDb): string | null {
  return db.statement('SELECT max(at) FROM change_sets').pluck().get() as string | null;
}
