import type { QuotationCard } from '#shared/contract/codingContract.ts';
import { codeTypeIdsToBeNamed } from '#shared/domain/codeType.ts';
import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { CodingPass } from '#shared/domain/codingPass.ts';
import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import type { QuotationQuery } from '#shared/domain/savedSearch.ts';
import type { Span } from '#shared/text/span.ts';
import { recordFromRow, tableOf } from './entityTables.ts';
import { getRecord, listRecordsWhere } from './recordQueries.ts';
import type { ReadDb } from './sqlite.ts';

type Row = Record<string, unknown>;

/** Turns in the order of the transcript. */
export function listTurns(db: ReadDb, interviewId: InterviewId): Turn[] {
  const rows = db
    .statement(`SELECT ${tableOf('turn').columnList} FROM turns WHERE interview_id = ? ORDER BY position`)
    .all(interviewId);
  return (rows as Row[]).map((row) => recordFromRow('turn', row));
}

/** Where each turn of a talk stands, without its words. */
export function listTurnPositions(db: ReadDb, interviewId: InterviewId): ReadonlyMap<TurnId, number> {
  const rows = db.statement('SELECT id, position FROM turns WHERE interview_id = ?').raw().all(interviewId);
  return new Map(rows as [TurnId, number][]);
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
      `SELECT ${tableOf('quotation').columnList} FROM quotations
        WHERE turn_id = ? AND start = ? AND "end" = ? AND is_orphan = 0`,
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

/** What somebody sees of an interview's codings: those that count, or in a blind pass those of the pass alone. */
export function listSeenCodings(db: ReadDb, interviewId: InterviewId, pass: CodingPass | null): Coding[] {
  return pass === null ? listCodingsOfInterview(db, interviewId) : listRecordsWhere(db, 'coding', 'passId', pass.id);
}

/** Of an interview, with what is set aside. */
export function listStoredCodings(db: ReadDb, interviewId: InterviewId): Coding[] {
  const columns = tableOf('coding').columns.map(({ column }) => `stored_codings."${column}"`);
  const rows = db
    .statement(
      `SELECT ${columns.join(', ')} FROM stored_codings JOIN quotations ON quotations.id = stored_codings.quotation_id
        WHERE quotations.interview_id = ? ORDER BY stored_codings.id`,
    )
    .all(interviewId);
  return (rows as Row[]).map((row) => recordFromRow('coding', row));
}

export interface QuotationFilter extends QuotationQuery {
  readonly limit: number;
  readonly offset: number;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const anyOf = '(SELECT value FROM json_each(?))';
/** Asked once for a whole query, not for each quotation: quotations on the same words as the code. */
const onSameWords = `(SELECT own.id FROM codings
    JOIN quotations AS other ON other.id = codings.quotation_id
    JOIN quotations AS own ON own.turn_id = other.turn_id AND own.start < other."end" AND own."end" > other.start
   WHERE codings.code_id IN ${anyOf} AND other.is_orphan = 0)`;
/** Turns that are near enough to the code. */
const nearTurns = `(SELECT near.id FROM codings
    JOIN quotations AS other ON other.id = codings.quotation_id
    JOIN turns AS place ON place.id = other.turn_id
    JOIN turns AS near ON near.interview_id = place.interview_id
     AND near.position BETWEEN place.position - ? AND place.position + ?
   WHERE codings.code_id IN ${anyOf} AND other.is_orphan = 0)`;
const codesUnder = `WITH RECURSIVE under(id) AS (
    SELECT value FROM json_each(?) UNION SELECT codes.id FROM codes JOIN under ON codes.parent_id = under.id
  ) SELECT id FROM under`;

/** Every part narrows: see `quotationQuerySchema` for what each says. */
function conditionsOf(db: ReadDb, filter: QuotationQuery): Condition[] {
  const { hasChildCodes } = filter;
  const meant = (codeIds: readonly string[]): string =>
    JSON.stringify(hasChildCodes ? db.statement(codesUnder).pluck().all(JSON.stringify(codeIds)) : codeIds);
  // What lost its words is found in its transcript only.
  const conditions: Condition[] = [{ sql: 'quotations.is_orphan = 0', values: [] }];
  // What only set-aside codings point at is found by its id alone: evidence may still rest on it.
  if (filter.quotationIds === undefined)
    conditions.push({ sql: 'EXISTS (SELECT 1 FROM codings WHERE quotation_id = quotations.id)', values: [] });
  const add = (sql: string, ...values: readonly (string | number)[]) => conditions.push({ sql, values });
  const addAny = (list: readonly string[] | undefined, sql: string) => {
    if (list !== undefined) add(sql, JSON.stringify(list));
  };
  const carries = (condition: string) => `EXISTS (SELECT 1 FROM codings JOIN codes ON codes.id = codings.code_id
     WHERE codings.quotation_id = quotations.id AND ${condition})`;
  // From the few codings of the code to their quotations, and not the other way round.
  const carriesCode = (condition: string) => `quotations.id IN (SELECT codings.quotation_id
      FROM codings JOIN codes ON codes.id = codings.code_id WHERE ${condition})`;
  const heardFrom = (condition: string) => `EXISTS (SELECT 1 FROM heard_codings AS heard
      JOIN respondents AS person ON person.id = heard.respondent_id
     WHERE heard.quotation_id = quotations.id AND ${condition})`;
  for (const codeId of filter.codeIds ?? []) add(carriesCode(`codes.id IN ${anyOf}`), meant([codeId]));
  addOneCoding(filter, meant, add, filter.anyCodeIds === undefined ? carries : carriesCode);
  for (const codeId of filter.overlapCodeIds ?? []) add(`quotations.id IN ${onSameWords}`, meant([codeId]));
  for (const codeId of filter.nearCodeIds ?? [])
    add(`quotations.turn_id IN ${nearTurns}`, filter.nearTurns, filter.nearTurns, meant([codeId]));
  for (const codeId of filter.notCodeIds ?? []) add(`quotations.id NOT IN ${onSameWords}`, meant([codeId]));
  addAny(filter.groups, carries(`substr(codes.type_id, 1, instr(codes.type_id, '.') - 1) IN ${anyOf}`));
  if (filter.isToBeNamed === true) add(carriesCode(`codes.id IN ${anyOf}`), JSON.stringify(codeTypeIdsToBeNamed));
  addAny(filter.respondentIds, heardFrom(`person.id IN ${anyOf}`));
  addAny(
    filter.respondentRoles,
    heardFrom(`EXISTS (SELECT 1 FROM json_each(person.roles) AS role WHERE role.value IN ${anyOf})`),
  );
  for (const { name, value } of filter.attributes ?? [])
    add(
      heardFrom('EXISTS (SELECT 1 FROM json_each(person.attributes) AS a WHERE a.key = ? AND a.value = ?)'),
      name,
      value,
    );
  if (filter.customerSegmentId !== undefined) {
    const members =
      '(SELECT member.value FROM customer_segments, json_each(member_ids) AS member WHERE customer_segments.id = ?)';
    add(heardFrom(`person.id IN ${members}`), filter.customerSegmentId);
  }
  addAny(filter.speakerRoles, `turns.role IN ${anyOf}`);
  addAny(filter.speakers, `turns.speaker IN ${anyOf}`);
  addAny(filter.interviewIds, `quotations.interview_id IN ${anyOf}`);
  addAny(filter.quotationIds, `quotations.id IN ${anyOf}`);
  addAny(filter.kinds, `interviews.kind IN ${anyOf}`);
  if (filter.dateFrom !== undefined) add('interviews.date >= ?', filter.dateFrom);
  if (filter.dateTo !== undefined) add('interviews.date <= ?', filter.dateTo);
  return conditions;
}

/** Code, coder and strength of one and the same coding. */
function addOneCoding(
  { anyCodeIds, coders, minEmotion }: QuotationQuery,
  meant: (codeIds: readonly string[]) => string,
  add: (sql: string, ...values: readonly (string | number)[]) => void,
  carries: (condition: string) => string,
): void {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  if (anyCodeIds !== undefined) {
    parts.push(`codes.id IN ${anyOf}`);
    values.push(meant(anyCodeIds));
  }
  if (coders !== undefined) {
    parts.push(`codings.coder IN ${anyOf}`);
    values.push(JSON.stringify(coders));
  }
  if (minEmotion !== undefined) {
    parts.push('codings.emotion >= ?');
    values.push(minEmotion);
  }
  if (parts.length > 0) add(carries(parts.join(' AND ')), ...values);
}

type FoundIn = readonly [interviewId: InterviewId, quotations: number];

/** The interviews on which a page lies, and how many quotations stand before them. */
function findPage(
  found: readonly FoundIn[],
  { limit, offset }: QuotationFilter,
): { ids: InterviewId[]; before: number } {
  const ids: InterviewId[] = [];
  let before = 0;
  let passed = 0;
  for (const [id, quotations] of found) {
    if (passed + quotations <= offset) before += quotations;
    else if (passed < offset + limit) ids.push(id);
    passed += quotations;
  }
  return { ids, before };
}

/**
 * In the order of the talks by date; a limit below 0 takes all. Only the talks of the page are put in order, since that
 * reads the pages with the words: all of a thousand talks take as long as three searches.
 */
export function findQuotations(db: ReadDb, filter: QuotationFilter): { total: number; quotationIds: string[] } {
  const conditions = conditionsOf(db, filter);
  const values = conditions.flatMap((condition) => condition.values);
  const from = `FROM quotations JOIN interviews ON interviews.id = quotations.interview_id
                JOIN turns ON turns.id = quotations.turn_id WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const order = 'ORDER BY interviews.date, interviews.id, turns.position, quotations.start, quotations.id';
  const idsWhere = (more: string, ...others: readonly (string | number)[]): string[] =>
    db
      .statement(`SELECT quotations.id ${from} ${more}`)
      .pluck()
      .all([...values, ...others]) as string[];
  if (filter.limit < 0) {
    const quotationIds = idsWhere(order);
    return { total: quotationIds.length, quotationIds };
  }
  const found = db
    .statement(`SELECT interviews.id, count(*) ${from} GROUP BY interviews.id ORDER BY interviews.date, interviews.id`)
    .raw()
    .all(values) as unknown as FoundIn[];
  const { ids, before } = findPage(found, filter);
  return {
    total: found.reduce((sum, [, quotations]) => sum + quotations, 0),
    quotationIds: idsWhere(
      `AND quotations.interview_id IN ${anyOf} ${order} LIMIT ? OFFSET ?`,
      JSON.stringify(ids),
      filter.limit,
      filter.offset - before,
    ),
  };
}

export function listCoders(db: ReadDb): string[] {
  return db.statement('SELECT DISTINCT coder FROM codings ORDER BY coder').pluck().all() as string[];
}

/** Everybody whose words a quotation holds, by name. */
export function listCodedSpeakers(db: ReadDb): string[] {
  return db
    .statement(
      `SELECT DISTINCT speaker FROM turns
        WHERE id IN (SELECT turn_id FROM quotations WHERE is_orphan = 0) ORDER BY speaker`,
    )
    .pluck()
    .all() as string[];
}

type Context = NonNullable<QuotationCard['context']>;

function findContext(db: ReadDb, turn: Turn): Context {
  const neighbours = db
    .statement('SELECT position, speaker, role, text FROM turns WHERE interview_id = ? AND position IN (?, ?)')
    .all(turn.interviewId, turn.position - 1, turn.position + 1) as (Context['own'] & { position: number })[];
  const at = (position: number) => {
    const found = neighbours.find((neighbour) => neighbour.position === position);
    return found === undefined ? null : { speaker: found.speaker, role: found.role, text: found.text };
  };
  const { speaker, role, text, position } = turn;
  return { before: at(position - 1), own: { speaker, role, text }, after: at(position + 1) };
}

/** People whose words the quotation is; the interview's people when its codings tell nobody. */
function listSpeakersOfQuotation(db: ReadDb, quotation: Quotation, interview: Interview): Interview['respondentIds'] {
  const heard = db
    .statement('SELECT DISTINCT respondent_id FROM heard_codings WHERE quotation_id = ?')
    .pluck()
    .all(quotation.id) as Interview['respondentIds'];
  return heard.length > 0 ? heard : interview.respondentIds;
}

export function getQuotationCard(db: ReadDb, quotationId: string, hasContext = false): QuotationCard {
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
    interviewDate: interview.date,
    context: hasContext ? findContext(db, turn) : null,
  };
}
