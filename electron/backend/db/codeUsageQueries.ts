import { codeTypeIdsToBeNamed } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import type { HeardCoding } from './presenceQueries.ts';
import type { ReadDb } from './sqlite.ts';

/** Quotations that lost their words count in nothing. */
const hasPlace = 'quotation_id NOT IN (SELECT id FROM quotations WHERE is_orphan = 1)';

export interface CodeUsage {
  readonly codings: number;
  readonly quotations: number;
  /** Quotations that carry none but these codes. */
  readonly onlyHere: number;
  readonly respondents: number;
  readonly childCodes: number;
}

export function measureCodeUsage(db: ReadDb, ids: readonly CodeId[]): CodeUsage {
  const wanted = JSON.stringify(ids);
  const one = (sql: string) => db.statement(sql).pluck().get({ wanted }) as number;
  const chosen = '(SELECT value FROM json_each(@wanted))';
  return {
    codings: one(`SELECT count(*) FROM codings WHERE code_id IN ${chosen}`),
    quotations: one(`SELECT count(DISTINCT quotation_id) FROM codings WHERE code_id IN ${chosen}`),
    onlyHere: one(
      `SELECT count(DISTINCT quotation_id) FROM codings AS mine WHERE code_id IN ${chosen}
         AND NOT EXISTS (SELECT 1 FROM codings WHERE quotation_id = mine.quotation_id AND code_id NOT IN ${chosen})`,
    ),
    respondents: one(`SELECT count(DISTINCT respondent_id) FROM heard_codings WHERE code_id IN ${chosen}`),
    childCodes: one(`SELECT count(*) FROM codes WHERE parent_id IN ${chosen}`),
  };
}

export interface InterviewCounts {
  readonly turns: number;
  readonly words: number;
  readonly quotations: number;
  readonly codings: number;
  readonly codedTurns: number;
  readonly respondentTurns: number;
}

/** Counts of what was coded, by interview; interviews without any are left out. */
export function countCodedByInterview(
  db: ReadDb,
): Map<string, Pick<InterviewCounts, 'quotations' | 'codings' | 'codedTurns'>> {
  const rows = db
    .statement(
      `SELECT interview_id AS id, count(*) AS quotations, count(DISTINCT turn_id) AS codedTurns,
              sum((SELECT count(*) FROM codings WHERE quotation_id = quotations.id)) AS codings
         FROM quotations
        WHERE is_orphan = 0 AND EXISTS (SELECT 1 FROM codings WHERE quotation_id = quotations.id)
        GROUP BY interview_id`,
    )
    .all() as { id: string; quotations: number; codings: number; codedTurns: number }[];
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export interface CodeCounts {
  readonly codings: number;
  readonly quotations: number;
  readonly respondents: number;
}

/** People are counted from the codings heard. */
export function countByCode(db: ReadDb, heard: readonly HeardCoding[]): Record<string, CodeCounts> {
  const codings = db
    .statement(
      `SELECT code_id AS id, count(*) AS n, count(DISTINCT quotation_id) AS quotations FROM codings
        WHERE ${hasPlace} GROUP BY code_id`,
    )
    .all() as { id: string; n: number; quotations: number }[];
  const people = new Map<string, Set<string>>();
  for (const { codeId, respondentId } of heard) {
    const known = people.get(codeId);
    if (known === undefined) people.set(codeId, new Set([respondentId]));
    else known.add(respondentId);
  }
  return Object.fromEntries(
    codings.map(({ id, n, quotations }) => [id, { codings: n, quotations, respondents: people.get(id)?.size ?? 0 }]),
  );
}

/** Quotations that carry a bare type and wait for a name. */
export function countQuotationsToBeNamed(db: ReadDb): number {
  return db
    .statement(
      `SELECT count(DISTINCT quotation_id) FROM codings
        WHERE code_id IN (SELECT value FROM json_each(?)) AND ${hasPlace}`,
    )
    .pluck()
    .get(JSON.stringify(codeTypeIdsToBeNamed)) as number;
}
