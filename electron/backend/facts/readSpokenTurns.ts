import type { CustomerSegmentId, InterviewId, RespondentId, TurnId } from '#shared/domain/ids.ts';
import { listSpokenTurns } from '../db/spokenTurnQueries.ts';
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

/**
 * Everything said in the talks that analyses look at, with its speakers. Without a segment respondents are compared
 * with interviewers; with one, its members with all other respondents.
 */
export function readSpokenTurns(db: ReadDb, customerSegmentId: CustomerSegmentId | undefined): SpokenTalk {
  const people = listRecords(db, 'respondent');
  const numbers = new Map(people.map(({ id }, number) => [id, number]));
  const members =
    customerSegmentId === undefined
      ? null
      : new Set<RespondentId>(getRecord(db, 'customerSegment', customerSegmentId).memberIds);
  const interviews = new Map(
    listRecords(db, 'interview').map((interview, number) => [interview.id, { interview, number }]),
  );
  const heard = new Set<number>();
  const rows = listSpokenTurns(db);
  const turns = rows.map((row): SpokenTurn => {
    const { interview, number } = interviews.get(row.interviewId)!;
    const isInterviewer = row.role === 'interviewer';
    const candidates = interview.respondentIds.flatMap((id) => people[numbers.get(id) ?? -1] ?? []);
    const speaks = candidates.find(({ name }) => name === row.speaker || name.startsWith(`${row.speaker} `));
    // Whoever cannot be told apart counts as one voice: never as more people than spoke.
    const speaker = row.role === 'respondent' ? (speaks ?? candidates[0]) : undefined;
    const person = speaker === undefined ? -1 : (numbers.get(speaker.id) ?? -1);
    const isOwn = speaker !== undefined && (members === null || members.has(speaker.id));
    const isCompared = members === null ? isInterviewer : speaker !== undefined && !isOwn;
    if (isOwn) heard.add(person);
    const side = isOwn ? 'own' : isCompared ? 'compared' : 'neither';
    return { interview: number, side, isInterviewer, person, text: row.text, language: interview.language };
  });
  const places = rows.map(({ turnId, interviewId, position }) => ({ turnId, interviewId, position }));
  return { turns, places, people: people.map(({ id }) => id), n: heard.size };
}
