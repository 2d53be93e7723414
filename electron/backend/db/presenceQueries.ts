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

type CodingOfTurn = readonly [
  codingId: CodingId,
  quotationId: QuotationId,
  codeId: CodeId,
  interviewId: InterviewId,
  emotion: number | null,
  frequency: number | null,
  effort: number | null,
  quote: string,
  startMs: number | null,
  speaker: string,
];

/** Whose words a turn of that interview is, by the rule of the view `heard_codings`; asked once for each speaker. */
function createAttribution(db: ReadDb): (interviewId: InterviewId, speaker: string) => readonly RespondentId[] {
  const interviews = new Map(listRecords(db, 'interview').map(({ id, respondentIds }) => [id, respondentIds]));
  const names = new Map(listRecords(db, 'respondent').map(({ id, name }) => [id, name]));
  const known = new Map<string, readonly RespondentId[]>();
  const isName = (id: RespondentId, speaker: string) => {
    const name = names.get(id);
    return name !== undefined && (name === speaker || name.startsWith(`${speaker} `));
  };
  return (interviewId, speaker) => {
    const key = `${interviewId} ${speaker}`;
    const attributed = known.get(key);
    if (attributed !== undefined) return attributed;
    const people = interviews.get(interviewId) ?? [];
    const speaking = people.length === 1 ? people : people.filter((id) => isName(id, speaker));
    const heard = speaking.length === 0 ? people : speaking;
    known.set(key, heard);
    return heard;
  };
}

/**
 * Every coding on a respondent's words, with the words, in the order in which they were made.
 * The same as the view `heard_codings`, attributed here because that takes a third of the time. The joins are CROSS to
 * keep their order: left to itself, the planner indexes all turns with their text, which takes seconds.
 */
export function listHeardCodings(db: ReadDb): HeardCoding[] {
  const kinds = new Map(listRecords(db, 'interview').map(({ id, kind }) => [id, kind]));
  const attribute = createAttribution(db);
  const rows = db
    .statement(
      `SELECT codings.id, codings.quotation_id, codings.code_id, quotations.interview_id,
              codings.emotion, codings.frequency, codings.effort, quotations.text, turns.start_ms, turns.speaker
         FROM codings
        CROSS JOIN quotations ON quotations.id = codings.quotation_id
        CROSS JOIN turns ON turns.id = quotations.turn_id
        WHERE turns.role = 'respondent' AND quotations.is_orphan = 0
        ORDER BY codings.id`,
    )
    .raw()
    .all() as unknown as CodingOfTurn[];
  const heard: HeardCoding[] = [];
  for (const [
    codingId,
    quotationId,
    codeId,
    interviewId,
    emotion,
    frequency,
    effort,
    quote,
    startMs,
    speaker,
  ] of rows) {
    const kind = kinds.get(interviewId) ?? 'problem';
    for (const respondentId of attribute(interviewId, speaker)) {
      heard.push({
        codingId,
        quotationId,
        codeId,
        respondentId,
        interviewId,
        kind,
        emotion,
        frequency,
        effort,
        quote,
        startMs,
      });
    }
  }
  return heard;
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
        WHERE first.quotation_id NOT IN (SELECT id FROM quotations WHERE is_orphan = 1)
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
