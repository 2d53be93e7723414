import { getCodeType } from '#shared/domain/codeType.ts';
import type { CodeId, CodingId, InterviewId, QuotationId, RespondentId, TurnId } from '#shared/domain/ids.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { listRecords } from './recordQueries.ts';
import type { ReadDb } from './sqlite.ts';

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

/** A coding and where it stands; those on quotations that lost their words are left out. */
export type PlacedCoding = readonly [
  codingId: CodingId,
  quotationId: QuotationId,
  codeId: CodeId,
  interviewId: InterviewId,
  emotion: number | null,
  frequency: number | null,
  effort: number | null,
  startMs: number | null,
  speaker: string,
  role: SpeakerRole,
  turnId: TurnId,
];

/** Words are read only when somebody asks: most who walk through all codings count them. */
class CodingWithWords implements HeardCoding {
  readonly codingId: CodingId;
  readonly quotationId: QuotationId;
  readonly codeId: CodeId;
  readonly respondentId: RespondentId;
  readonly interviewId: InterviewId;
  readonly kind: string;
  readonly emotion: number | null;
  readonly frequency: number | null;
  readonly effort: number | null;
  readonly startMs: number | null;
  readonly #db: ReadDb;

  constructor(db: ReadDb, row: PlacedCoding, respondentId: RespondentId, kind: string) {
    this.#db = db;
    this.codingId = row[0];
    this.quotationId = row[1];
    this.codeId = row[2];
    this.respondentId = respondentId;
    this.interviewId = row[3];
    this.kind = kind;
    this.emotion = row[4];
    this.frequency = row[5];
    this.effort = row[6];
    this.startMs = row[7];
  }

  get quote(): string {
    return (
      (this.#db.statement('SELECT text FROM quotations WHERE id = ?').pluck().get(this.quotationId) as
        | string
        | undefined) ?? ''
    );
  }
}

/** An interview as its answers are attributed: of what kind, and whose they are. */
interface Talk {
  readonly kind: string;
  readonly respondentIds: readonly RespondentId[];
}

/** Of whole records only what says who is heard: the first question about codes waits for it. */
function listTalks(db: ReadDb): ReadonlyMap<InterviewId, Talk> {
  const rows = db.statement('SELECT id, kind, respondent_ids FROM interviews').raw().all();
  return new Map(
    (rows as [InterviewId, string, string][]).map(([id, kind, respondentIds]) => [
      id,
      { kind, respondentIds: JSON.parse(respondentIds) as RespondentId[] },
    ]),
  );
}

/** Whose words a turn of that interview is, by the rule of the view `heard_codings`; asked once for each speaker. */
export function createAttribution(db: ReadDb): (interviewId: InterviewId, speaker: string) => Talk {
  const talks = listTalks(db);
  const names = new Map(db.statement('SELECT id, name FROM respondents').raw().all() as [RespondentId, string][]);
  const known = new Map<string, Talk>();
  const isName = (id: RespondentId, speaker: string) => {
    const name = names.get(id);
    return name !== undefined && (name === speaker || name.startsWith(`${speaker} `));
  };
  return (interviewId, speaker) => {
    const key = `${interviewId} ${speaker}`;
    const attributed = known.get(key);
    if (attributed !== undefined) return attributed;
    const { kind, respondentIds: people } = talks.get(interviewId) ?? { kind: 'problem', respondentIds: [] };
    const speaking = people.length === 1 ? people : people.filter((id) => isName(id, speaker));
    const heard = { kind, respondentIds: speaking.length === 0 ? people : speaking };
    known.set(key, heard);
    return heard;
  };
}

const columnsOfPlaced = `codings.id, codings.quotation_id, codings.code_id, quotations.interview_id,
       codings.emotion, codings.frequency, codings.effort, turns.start_ms, turns.speaker, turns.role, turns.id`;
const placesOfCodings = `
       CROSS JOIN quotations INDEXED BY quotations_by_place ON quotations.id = codings.quotation_id
       CROSS JOIN turns INDEXED BY turns_by_voice ON turns.id = quotations.turn_id
 WHERE quotations.is_orphan = 0
 ORDER BY codings.id`;

/**
 * Every coding with its place, in the order in which they were made. The joins are CROSS to keep their order: left to
 * itself, the planner indexes all turns with their text, which takes seconds; both indexes hold all that is asked of
 * their tables.
 */
export function listPlacedCodings(db: ReadDb): PlacedCoding[] {
  return db
    .statement(`SELECT ${columnsOfPlaced} FROM codings ${placesOfCodings}`)
    .raw()
    .all() as unknown as PlacedCoding[];
}

/** The same of some quotations. */
export function listPlacedCodingsOf(db: ReadDb, quotationIds: readonly QuotationId[]): PlacedCoding[] {
  return db
    .statement(
      `SELECT ${columnsOfPlaced}
         FROM json_each(?) AS asked CROSS JOIN codings ON codings.quotation_id = asked.value ${placesOfCodings}`,
    )
    .raw()
    .all(JSON.stringify(quotationIds)) as unknown as PlacedCoding[];
}

/**
 * The codings on respondents' words; of this version of the data only, since the words are read on demand. The same as
 * the view `heard_codings`, attributed here because that takes a third of the time.
 */
export function listHeardCodings(db: ReadDb, placed: readonly PlacedCoding[] = listPlacedCodings(db)): HeardCoding[] {
  const attribute = createAttribution(db);
  const heard: HeardCoding[] = [];
  for (const row of placed) {
    if (row[9] !== 'respondent') continue;
    const { kind, respondentIds } = attribute(row[3], row[8]);
    for (const respondentId of respondentIds) heard.push(new CodingWithWords(db, row, respondentId, kind));
  }
  return heard;
}

/** The words of every quotation with a digit in it that carries one of the codes. */
export function listQuotesWithDigits(db: ReadDb, codeIds: readonly CodeId[]): Map<QuotationId, string> {
  const rows = db
    .statement(
      `SELECT id, text FROM quotations INDEXED BY quotations_with_digits
        WHERE text GLOB '*[0-9]*'
          AND EXISTS (SELECT 1 FROM codings
                       WHERE quotation_id = quotations.id AND code_id IN (SELECT value FROM json_each(?)))`,
    )
    .raw()
    .all(JSON.stringify(codeIds)) as [QuotationId, string][];
  return new Map(rows);
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
