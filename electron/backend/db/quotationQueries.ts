import type { QuotationCard } from '#shared/contract/codingContract.ts';
import { codeTypeIdsToBeNamed, type CodeGroup } from '#shared/domain/codeType.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Interview, InterviewKind, Turn } from '#shared/domain/interview.ts';
import type { Span } from '#shared/text/span.ts';
import { recordFromRow, tableOf } from './entityTables.ts';
import { getRecord } from './recordQueries.ts';
import type { ReadDb } from './sqlite.ts';

type Row = Record<string, unknown>;

/** Turns in the order of the transcript. */
export function listTurns(db: ReadDb, interviewId: InterviewId): Turn[] {
  const rows = db
    .statement(`SELECT ${tableOf('turn').columnList} FROM turns WHERE interview_id = ? ORDER BY position`)
    .all(interviewId);
  return (rows as Row[]).map((row) => recordFromRow('turn', row));
}

/** In the order of the transcript, outer before inner. */
export function listQuotations(db: ReadDb, interviewId: InterviewId): Quotation[] {
  const columns = tableOf('quotation').columns.map(({ column }) => `quotations."${column}"`);
  const rows = db
    .statement(
      `SELECT ${columns.join(', ')} FROM quotations JOIN turns ON turns.id = quotations.turn_id
        WHERE quotations.interview_id = ? ORDER BY turns.position, quotations.start, quotations."end" DESC`,
    )
    .all(interviewId);
  return (rows as Row[]).map((row) => recordFromRow('quotation', row));
}

/** The quotation of exactly that span, or null. */
export function findQuotationBySpan(db: ReadDb, turnId: TurnId, { start, end }: Span): Quotation | null {
  const row = db
    .statement(
      `SELECT ${tableOf('quotation').columnList} FROM quotations WHERE turn_id = ? AND start = ? AND "end" = ?`,
    )
    .get(turnId, start, end) as Row | undefined;
  return row === undefined ? null : recordFromRow('quotation', row);
}

export function listCodingsOfInterview(db: ReadDb, interviewId: InterviewId): Coding[] {
  const columns = tableOf('coding').columns.map(({ column }) => `codings."${column}"`);
  const rows = db
    .statement(
      `SELECT ${columns.join(', ')} FROM codings JOIN quotations ON quotations.id = codings.quotation_id
        WHERE quotations.interview_id = ? ORDER BY codings.id`,
    )
    .all(interviewId);
  return (rows as Row[]).map((row) => recordFromRow('coding', row));
}

export interface QuotationFilter {
  readonly codeIds?: readonly string[] | undefined;
  readonly groups?: readonly CodeGroup[] | undefined;
  readonly respondentIds?: readonly string[] | undefined;
  readonly interviewIds?: readonly string[] | undefined;
  readonly quotationIds?: readonly string[] | undefined;
  readonly customerSegmentId?: string | undefined;
  readonly kinds?: readonly InterviewKind[] | undefined;
  readonly isToBeNamed?: boolean | undefined;
  readonly minEmotion?: number | undefined;
  readonly limit: number;
  readonly offset: number;
}

interface Condition {
  readonly sql: string;
  readonly value: string | number;
}

const anyOf = '(SELECT value FROM json_each(?))';

function conditionsOf(filter: QuotationFilter): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, value: string | number) => conditions.push({ sql, value });
  const carries = (condition: string) => `EXISTS (SELECT 1 FROM codings JOIN codes ON codes.id = codings.code_id
     WHERE codings.quotation_id = quotations.id AND ${condition})`;
  const heardFrom = (condition: string) => `EXISTS (SELECT 1 FROM heard_codings AS heard
     WHERE heard.quotation_id = quotations.id AND ${condition})`;
  for (const codeId of filter.codeIds ?? []) add(carries('codes.id = ?'), codeId);
  if (filter.groups !== undefined)
    add(carries(`substr(codes.type_id, 1, instr(codes.type_id, '.') - 1) IN ${anyOf}`), JSON.stringify(filter.groups));
  if (filter.isToBeNamed === true) add(carries(`codes.id IN ${anyOf}`), JSON.stringify(codeTypeIdsToBeNamed));
  if (filter.minEmotion !== undefined) add(carries('codings.emotion >= ?'), filter.minEmotion);
  if (filter.respondentIds !== undefined)
    add(heardFrom(`heard.respondent_id IN ${anyOf}`), JSON.stringify(filter.respondentIds));
  if (filter.customerSegmentId !== undefined) {
    const members =
      '(SELECT member.value FROM customer_segments, json_each(member_ids) AS member WHERE customer_segments.id = ?)';
    add(heardFrom(`heard.respondent_id IN ${members}`), filter.customerSegmentId);
  }
  if (filter.interviewIds !== undefined)
    add(`quotations.interview_id IN ${anyOf}`, JSON.stringify(filter.interviewIds));
  if (filter.quotationIds !== undefined) add(`quotations.id IN ${anyOf}`, JSON.stringify(filter.quotationIds));
  if (filter.kinds !== undefined) add(`interviews.kind IN ${anyOf}`, JSON.stringify(filter.kinds));
  return conditions;
}

export function findQuotations(db: ReadDb, filter: QuotationFilter): { total: number; quotationIds: string[] } {
  const conditions = conditionsOf(filter);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const from = `FROM quotations JOIN interviews ON interviews.id = quotations.interview_id JOIN turns ON turns.id = quotations.turn_id ${where}`;
  const values = conditions.map(({ value }) => value);
  const total = db.statement(`SELECT count(*) ${from}`).pluck().get(values) as number;
  const quotationIds = db
    .statement(
      `SELECT quotations.id ${from} ORDER BY interviews.date, interviews.id, turns.position, quotations.start LIMIT ? OFFSET ?`,
    )
    .pluck()
    .all([...values, filter.limit, filter.offset]) as string[];
  return { total, quotationIds };
}

/** People whose words the quotation is; the interview's people when its codings tell nobody. */
function listSpeakersOfQuotation(db: ReadDb, quotation: Quotation, interview: Interview): Interview['respondentIds'] {
  const heard = db
    .statement('SELECT DISTINCT respondent_id FROM heard_codings WHERE quotation_id = ?')
    .pluck()
    .all(quotation.id) as Interview['respondentIds'];
  return heard.length > 0 ? heard : interview.respondentIds;
}

export function getQuotationCard(db: ReadDb, quotationId: string): QuotationCard {
  const quotation = getRecord(db, 'quotation', quotationId);
  const interview = getRecord(db, 'interview', quotation.interviewId);
  const turn = getRecord(db, 'turn', quotation.turnId);
  const rows = db
    .statement(`SELECT ${tableOf('coding').columnList} FROM codings WHERE quotation_id = ? ORDER BY id`)
    .all(quotationId);
  return {
    quotation,
    codings: (rows as Row[]).map((row) => recordFromRow('coding', row)),
    interviewTitle: interview.title,
    interviewKind: interview.kind,
    respondentIds: listSpeakersOfQuotation(db, quotation, interview),
    turnPosition: turn.position,
    startMs: turn.startMs,
  };
}
