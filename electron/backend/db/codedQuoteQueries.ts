import { codeTypeIdsToBeNamed } from '#shared/domain/codeType.ts';
import type { CodingOrigin } from '#shared/domain/coding.ts';
import type { CodeId, CodingId, InterviewId, QuotationId } from '#shared/domain/ids.ts';
import type { ReadDb } from './sqlite.ts';

export interface CodedQuote {
  readonly quotationId: QuotationId;
  readonly interviewId: InterviewId;
  readonly codeId: CodeId;
  /** The earliest of several coders. */
  readonly codingId: CodingId;
  readonly quote: string;
}

/**
 * Every code of every quotation of a respondent, once however many coders agree, quotation by quotation. Bare types that
 * wait for a name are left out: they say nothing that could be learned.
 */
export function listCodedQuotes(db: ReadDb): CodedQuote[] {
  return db
    .statement(
      `SELECT quotations.id AS quotationId, quotations.interview_id AS interviewId, codings.code_id AS codeId,
              min(codings.id) AS codingId, quotations.text AS quote
         FROM codings
         JOIN quotations ON quotations.id = codings.quotation_id
         JOIN turns ON turns.id = quotations.turn_id
        WHERE turns.role = 'respondent' AND quotations.is_orphan = 0 AND codings.code_id NOT IN (SELECT value FROM json_each(?))
        GROUP BY quotations.id, codings.code_id
        ORDER BY quotations.id, codings.code_id`,
    )
    .all(JSON.stringify(codeTypeIdsToBeNamed)) as CodedQuote[];
}

export function countCodingsByOrigin(db: ReadDb): Map<CodingOrigin, number> {
  const rows = db.statement('SELECT origin, count(*) AS codings FROM codings GROUP BY origin').all();
  return new Map((rows as { origin: CodingOrigin; codings: number }[]).map(({ origin, codings }) => [origin, codings]));
}
