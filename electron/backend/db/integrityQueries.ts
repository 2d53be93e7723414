import type { ReadDb } from './sqlite.ts';

/** What is wrong with the file, one sentence each; empty when it is sound. */
export function listIntegrityProblems(db: ReadDb): string[] {
  const problems = (db.statement('PRAGMA integrity_check(20)').pluck().all() as string[]).filter(
    (line) => line !== 'ok',
  );
  const dangling = db.statement('PRAGMA foreign_key_check').all() as { table: string; parent: string }[];
  for (const { table, parent } of dangling) problems.push(`A row of ${table} points at a missing row of ${parent}`);
  const displaced = db
    .statement(
      `SELECT count(*) FROM quotations JOIN turns ON turns.id = quotations.turn_id
        WHERE quotations."end" > length(CAST(turns.text AS BLOB))`,
    )
    .pluck()
    .get() as number;
  if (displaced > 0) problems.push(`${displaced} quotations reach beyond their turns`);
  return problems;
}
