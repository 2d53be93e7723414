import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import type { ReadDb } from './sqlite.ts';

export interface SpokenTurnRow {
  readonly turnId: TurnId;
  readonly interviewId: InterviewId;
  readonly position: number;
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly text: string;
}

/** Every turn of the talks in which people speak about themselves, interview by interview. */
export function listSpokenTurns(db: ReadDb): SpokenTurnRow[] {
  return db
    .statement(
      `SELECT turns.id AS turnId, turns.interview_id AS interviewId, turns.position, turns.speaker, turns.role, turns.text
         FROM interviews JOIN turns ON turns.interview_id = interviews.id
        WHERE interviews.kind <> 'solution'
        ORDER BY interviews.date, interviews.id, turns.position`,
    )
    .all() as SpokenTurnRow[];
}
