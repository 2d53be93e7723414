import type { ReadDb } from './sqlite.ts';
import { toExpectedError } from './sqlite.ts';

function listDanglingRows(db: ReadDb): string[] {
  const dangling = db.statement('PRAGMA foreign_key_check').all() as { table: string; parent: string }[];
  return dangling.map(({ table, parent }) => `A row of ${table} points at a missing row of ${parent}`);
}

/** Lists of ids lie in JSON, where no foreign key watches over them. */
const idLists = [
  ['interviews', 'respondent_ids', 'respondents'],
  ['customer_segments', 'member_ids', 'respondents'],
  ['customer_segments', 'defining_code_ids', 'codes'],
  ['mvps', 'pain_code_ids', 'codes'],
] as const;

function listDanglingIds(db: ReadDb): string[] {
  return idLists.flatMap(([table, column, parent]) => {
    const count = db
      .statement(
        `SELECT count(*) FROM ${table}, json_each(${table}.${column}) AS named
          WHERE NOT EXISTS (SELECT 1 FROM ${parent} WHERE id = named.value)`,
      )
      .pluck()
      .get() as number;
    return count === 0 ? [] : [`${count} ids in ${table}.${column} name missing rows of ${parent}`];
  });
}

/** Compared here and not in SQL, since spans count UTF-16 units. */
function listDisplacedQuotations(db: ReadDb): string[] {
  const rows = db
    .statement(
      `SELECT quotations.start, quotations."end", quotations.text AS quote, turns.text
         FROM quotations JOIN turns ON turns.id = quotations.turn_id
        WHERE quotations.is_orphan = 0`,
    )
    .iterate() as Iterable<{ start: number; end: number; quote: string; text: string }>;
  let displaced = 0;
  for (const { start, end, quote, text } of rows) if (text.slice(start, end) !== quote) displaced += 1;
  return displaced === 0 ? [] : [`${displaced} quotations do not match the words of their turns`];
}

function listUnindexedTurns(db: ReadDb): string[] {
  const count = db
    .statement('SELECT count(*) FROM turns WHERE number NOT IN (SELECT rowid FROM turn_index)')
    .pluck()
    .get() as number;
  return count === 0 ? [] : [`${count} turns are missing from the search index`];
}

function listDamagedPages(db: ReadDb): string[] {
  const lines = db.statement('PRAGMA integrity_check(20)').pluck().all() as string[];
  return lines.filter((line) => line !== 'ok');
}

/** What is wrong with the file, one sentence each; empty when it is sound. */
export function listIntegrityProblems(db: ReadDb): string[] {
  const checks = [listDamagedPages, listDanglingRows, listDanglingIds, listDisplacedQuotations, listUnindexedTurns];
  return checks.flatMap((check) => {
    try {
      return check(db);
    } catch (error) {
      if (toExpectedError(error)?.code !== 'projectDamaged') throw error;
      return ['Pages of the file are damaged and cannot be read'];
    }
  });
}
