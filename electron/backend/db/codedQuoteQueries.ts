import type { CodingOrigin } from '#shared/domain/coding.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import type { ReadDb } from './sqlite.ts';

/** The words of every quotation that stands on some. */
export function listQuotationTexts(db: ReadDb): [QuotationId, string][] {
  return db.statement('SELECT id, text FROM quotations WHERE is_orphan = 0').raw().all() as [QuotationId, string][];
}

export function countCodingsByOrigin(db: ReadDb): Map<CodingOrigin, number> {
  const rows = db.statement('SELECT origin, count(*) AS codings FROM codings GROUP BY origin').all();
  return new Map((rows as { origin: CodingOrigin; codings: number }[]).map(({ origin, codings }) => [origin, codings]));
}
