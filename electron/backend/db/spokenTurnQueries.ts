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

/** Every turn of a talk. */
export function listSpokenTurns(db: ReadDb, interviewId: InterviewId): SpokenTurnRow[] {
  return db
    .statement(
      `SELECT id AS turnId, interview_id AS interviewId, position, speaker, role, text
         FROM turns WHERE interview_id = ? ORDER BY position`,
    )
    .all(interviewId) as SpokenTurnRow[];
}
