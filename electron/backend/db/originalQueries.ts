import type { InterviewId } from '#shared/domain/ids.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import type { ReadDb, WriteDb } from './sqlite.ts';

export interface OriginalTurn {
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly startMs: number | null;
  readonly text: string;
}

/** Written once; what was kept first stays. */
export function keepOriginal(db: WriteDb, interviewId: InterviewId, turns: readonly OriginalTurn[]): void {
  db.statement('INSERT INTO interview_originals (interview_id, turns) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    interviewId,
    JSON.stringify(turns),
  );
}

/** The turns as they came in, or null when none were kept. */
export function findOriginal(db: ReadDb, interviewId: InterviewId): OriginalTurn[] | null {
  const text = db.statement('SELECT turns FROM interview_originals WHERE interview_id = ?').pluck().get(interviewId);
  return typeof text === 'string' ? (JSON.parse(text) as OriginalTurn[]) : null;
}
