import { codeTypeIdsToBeNamed } from '#shared/domain/codeType.ts';
import type { CodeId } from '#shared/domain/ids.ts';
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
