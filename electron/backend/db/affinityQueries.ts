import type { CodeId, CodingId, InterviewId, QuotationId, RespondentId } from '#shared/domain/ids.ts';
import type { ReadDb } from './sqlite.ts';

export interface BoardQuotation {
  readonly quotationId: QuotationId;
  readonly interviewId: InterviewId;
  readonly interviewTitle: string;
  readonly turn: number;
  readonly startMs: number | null;
  readonly text: string;
  readonly speaker: string;
}

/** Quotations with any of the codes, in the order of interviews and turns; those that lost their words are left out. */
export function listBoardQuotations(db: ReadDb, codeIds: readonly CodeId[]): BoardQuotation[] {
  return db
    .statement(
      `SELECT quotations.id AS quotationId, quotations.interview_id AS interviewId, interviews.title AS interviewTitle,
              turns.position AS turn, turns.start_ms AS startMs, quotations.text AS text, turns.speaker AS speaker
         FROM quotations
         JOIN turns ON turns.id = quotations.turn_id
         JOIN interviews ON interviews.id = quotations.interview_id
        WHERE quotations.is_orphan = 0
          AND quotations.id IN (SELECT quotation_id FROM codings WHERE code_id IN (SELECT value FROM json_each(?)))
        ORDER BY quotations.interview_id, turns.position, quotations.start, quotations.id`,
    )
    .all(JSON.stringify(codeIds)) as BoardQuotation[];
}

/** Whose words the quotations with any of the codes are. */
export function listBoardSpeakers(db: ReadDb, codeIds: readonly CodeId[]): Map<QuotationId, RespondentId[]> {
  const rows = db
    .statement(
      `SELECT DISTINCT quotation_id AS quotationId, respondent_id AS respondentId FROM heard_codings
        WHERE code_id IN (SELECT value FROM json_each(?)) ORDER BY quotation_id, respondent_id`,
    )
    .all(JSON.stringify(codeIds)) as { quotationId: QuotationId; respondentId: RespondentId }[];
  const speakers = new Map<QuotationId, RespondentId[]>();
  for (const { quotationId, respondentId } of rows)
    speakers.set(quotationId, [...(speakers.get(quotationId) ?? []), respondentId]);
  return speakers;
}

export interface CodedExample {
  readonly codeId: CodeId;
  readonly interviewId: InterviewId;
  readonly text: string;
}

/** The latest quotations of each code, at most so many of one. */
export function listCodedExamples(db: ReadDb, codeIds: readonly CodeId[], perCode: number): CodedExample[] {
  return db
    .statement(
      `SELECT codeId, interviewId, text FROM (
         SELECT codings.code_id AS codeId, quotations.interview_id AS interviewId, quotations.text AS text,
                row_number() OVER (PARTITION BY codings.code_id ORDER BY quotations.id DESC) AS age
           FROM (SELECT DISTINCT code_id, quotation_id FROM codings
                  WHERE code_id IN (SELECT value FROM json_each(?))) AS codings
           JOIN quotations ON quotations.id = codings.quotation_id
          WHERE quotations.is_orphan = 0)
        WHERE age <= ? ORDER BY codeId, age`,
    )
    .all(JSON.stringify(codeIds), perCode) as CodedExample[];
}

/** Everybody's codings of the quotations with any of the codes. */
export function listCodingsOnBoard(
  db: ReadDb,
  quotationIds: readonly QuotationId[],
  codeIds: readonly CodeId[],
): CodingId[] {
  return db
    .statement(
      `SELECT id FROM codings WHERE quotation_id IN (SELECT value FROM json_each(?))
          AND code_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .pluck()
    .all(JSON.stringify(quotationIds), JSON.stringify(codeIds)) as CodingId[];
}
