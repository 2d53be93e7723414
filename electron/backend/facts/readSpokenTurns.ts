import type { CustomerSegmentId, InterviewId, RespondentId, TurnId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { listSpokenTurns, type SpokenTurnRow } from '../db/spokenTurnQueries.ts';
import { getRecord, listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { SpokenTurn } from '../jobs/phrasesTask.ts';

export interface SpokenTalk {
  readonly turns: readonly SpokenTurn[];
  /** At the same indexes as `turns`. */
  readonly places: readonly { readonly turnId: TurnId; readonly interviewId: InterviewId; readonly position: number }[];
  /** By the number that turns give their person. */
  readonly people: readonly RespondentId[];
  /** People on the own side. */
  readonly n: number;
}

type Voice = Omit<SpokenTurn, 'text'>;

/** Others are answered after so many talks: together they hold tens of megabytes. */
const talksAtOnce = 10;

/**
 * Everything said in the talks that analyses look at, with its speakers. Without a segment respondents are compared
 * with interviewers; with one, its members with all other respondents. `pause` is awaited now and then, and ends the reading by throwing.
 */
export async function readSpokenTurns(
  db: ReadDb,
  customerSegmentId: CustomerSegmentId | undefined,
  pause: () => Promise<void>,
): Promise<SpokenTalk> {
  const people = listRecords(db, 'respondent');
  const numbers = new Map(people.map(({ id }, number) => [id, number]));
  const members =
    customerSegmentId === undefined
      ? null
      : new Set<RespondentId>(getRecord(db, 'customerSegment', customerSegmentId).memberIds);
  const interviews = new Map(
    listRecords(db, 'interview').map((interview, number) => [interview.id, { interview, number }]),
  );
  /** Whose voice a label is in a talk; asked once for each, since a talk has few and turns are many. */
  const readVoice = ({ interviewId, role, speaker }: SpokenTurnRow): Voice => {
    const { interview, number } = interviews.get(interviewId)!;
    const isInterviewer = role === 'interviewer';
    const candidates = interview.respondentIds.flatMap((id) => people[numbers.get(id) ?? -1] ?? []);
    const speaks = candidates.find(({ name }) => name === speaker || name.startsWith(`${speaker} `));
    // Whoever cannot be told apart counts as one voice: never as more people than spoke.
    const respondent = role === 'respondent' ? (speaks ?? candidates[0]) : undefined;
    const person = respondent === undefined ? -1 : (numbers.get(respondent.id) ?? -1);
    const isOwn = respondent !== undefined && (members === null || members.has(respondent.id));
    const isCompared = members === null ? isInterviewer : respondent !== undefined && !isOwn;
    const side = isOwn ? 'own' : isCompared ? 'compared' : 'neither';
    return { interview: number, side, isInterviewer, person, language: interview.language };
  };
  const voices = new Map<string, Voice>();
  const turns: SpokenTurn[] = [];
  const places: SpokenTalk['places'][number][] = [];
  for (const [read, interviewId] of listTalks(interviews).entries()) {
    if (read % talksAtOnce === 0) await pause();
    for (const row of listSpokenTurns(db, interviewId)) {
      const key = `${interviewId} ${row.role} ${row.speaker}`;
      const voice = voices.get(key) ?? readVoice(row);
      voices.set(key, voice);
      turns.push({ ...voice, text: row.text });
      places.push({ turnId: row.turnId, interviewId, position: row.position });
    }
  }
  const heard = new Set([...voices.values()].filter(({ side }) => side === 'own').map(({ person }) => person));
  return { turns, places, people: people.map(({ id }) => id), n: heard.size };
}

/** Those in which people speak about themselves, by date. */
function listTalks(interviews: ReadonlyMap<InterviewId, { readonly interview: Interview }>): InterviewId[] {
  return Array.from(interviews.values(), ({ interview }) => interview)
    .filter(({ kind }) => kind !== 'solution')
    .toSorted((left, right) => compare(left.date ?? '', right.date ?? '') || compare(left.id, right.id))
    .map(({ id }) => id);
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
