import { getCodeType } from '#shared/domain/codeType.ts';
import type { CodeId, CodingId, InterviewId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import { listRecords } from './recordQueries.ts';
import type { ReadDb } from './sqlite.ts';

export interface HeardCode {
  readonly respondentId: RespondentId;
  readonly codeId: CodeId;
  readonly quotations: number;
}

/** Where analyses look: what people say about themselves, not how they react to our solution. */
const analysedTalk = "heard.kind <> 'solution'";

/** Who was heard with which named code, and in how many quotations. Bare types are left out. */
export function listHeardCodes(db: ReadDb): HeardCode[] {
  return db
    .statement(
      `SELECT heard.respondent_id AS respondentId, heard.code_id AS codeId, count(DISTINCT heard.quotation_id) AS quotations
         FROM heard_codings AS heard JOIN codes ON codes.id = heard.code_id
        WHERE codes.is_built_in = 0 AND ${analysedTalk}
        GROUP BY heard.respondent_id, heard.code_id`,
    )
    .all() as HeardCode[];
}

/** People of the talks that analyses look at, coded or not, in the order in which they were made. */
export function listHeardRespondents(db: ReadDb): RespondentId[] {
  return db
    .statement(
      `SELECT id FROM respondents
        WHERE id IN (SELECT person.value FROM interviews, json_each(respondent_ids) AS person WHERE kind <> 'solution')
        ORDER BY id`,
    )
    .pluck()
    .all() as RespondentId[];
}

export interface HeardCoding {
  readonly codingId: CodingId;
  readonly quotationId: QuotationId;
  readonly codeId: CodeId;
  readonly respondentId: RespondentId;
  readonly interviewId: InterviewId;
  readonly kind: string;
  readonly emotion: number | null;
  readonly frequency: number | null;
  readonly effort: number | null;
  readonly quote: string;
  /** Where its turn begins in the recording; null without times. */
  readonly startMs: number | null;
}

/** Every coding on a respondent's words, with the words, in the order of the interviews. */
export function listHeardCodings(db: ReadDb, respondentIds?: readonly RespondentId[]): HeardCoding[] {
  const only = respondentIds === undefined ? '' : 'WHERE heard.respondent_id IN (SELECT value FROM json_each(?))';
  return db
    .statement(
      `SELECT heard.coding_id AS codingId, heard.quotation_id AS quotationId, heard.code_id AS codeId,
              heard.respondent_id AS respondentId, heard.interview_id AS interviewId, heard.kind,
              heard.emotion, heard.frequency, heard.effort, quotations.text AS quote, turns.start_ms AS startMs
         FROM heard_codings AS heard
         JOIN quotations ON quotations.id = heard.quotation_id
         JOIN turns ON turns.id = quotations.turn_id
        ${only}
        ORDER BY heard.coding_id`,
    )
    .all(respondentIds === undefined ? [] : [JSON.stringify(respondentIds)]) as HeardCoding[];
}

/** Named codes that may build patterns, heard in each analysed interview, interviews by date. */
export function listCodesByInterview(
  db: ReadDb,
  heard: readonly HeardCoding[] = listHeardCodings(db),
): { readonly interviewId: InterviewId; readonly codeIds: CodeId[] }[] {
  const interviewIds = db
    .statement("SELECT id FROM interviews WHERE kind <> 'solution' ORDER BY date, id")
    .pluck()
    .all() as InterviewId[];
  const counting = listRecords(db, 'code').filter((code) => !code.isBuiltIn && getCodeType(code.typeId).countsAtGates);
  const named = new Set(counting.map(({ id }) => id));
  const byInterview = new Map<InterviewId, Set<CodeId>>(interviewIds.map((id) => [id, new Set()]));
  for (const { interviewId, codeId } of heard) if (named.has(codeId)) byInterview.get(interviewId)?.add(codeId);
  return [...byInterview].map(([interviewId, codeIds]) => ({ interviewId, codeIds: [...codeIds] }));
}

export function countOverlappingQuotations(db: ReadDb): Map<string, number> {
  const rows = db
    .statement(
      `SELECT first.code_id || ' ' || second.code_id AS pair, count(*) AS n
         FROM codings AS first JOIN codings AS second
           ON second.quotation_id = first.quotation_id AND second.code_id > first.code_id
        GROUP BY first.code_id, second.code_id`,
    )
    .all() as { pair: string; n: number }[];
  return new Map(rows.map(({ pair, n }) => [pair, n]));
}

export function countDoubleCodedInterviews(db: ReadDb): number {
  return db
    .statement(
      `SELECT count(*) FROM (SELECT quotations.interview_id FROM codings JOIN quotations ON quotations.id = codings.quotation_id
                              GROUP BY quotations.interview_id HAVING count(DISTINCT codings.coder) > 1)`,
    )
    .pluck()
    .get() as number;
}
