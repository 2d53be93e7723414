import type { InterviewId } from '#shared/domain/ids.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import type { ReadDb, WriteDb } from './sqlite.ts';

export interface OriginalTurn {
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly startMs: number | null;
  readonly text: string;
}

/** Written once; what was kept first stays. The parts of a turn in one order: equal turns are equal words. */
export function keepOriginal(db: WriteDb, interviewId: InterviewId, turns: readonly OriginalTurn[]): void {
  db.statement('INSERT INTO interview_originals (interview_id, turns) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    interviewId,
    JSON.stringify(turns.map(({ speaker, role, startMs, text }) => ({ speaker, role, startMs, text }))),
  );
}

function findText(db: ReadDb, interviewId: InterviewId): string | null {
  const text = db.statement('SELECT turns FROM interview_originals WHERE interview_id = ?').pluck().get(interviewId);
  return typeof text === 'string' ? text : null;
}

/** The turns as they came in, or null when none were kept. */
export function findOriginal(db: ReadDb, interviewId: InterviewId): OriginalTurn[] | null {
  const text = findText(db, interviewId);
  return text === null ? null : (JSON.parse(text) as OriginalTurn[]);
}

/** As `findOriginal`, and null too where these very turns were kept: that is seen without reading them. */
export function findOtherOriginal(
  db: ReadDb,
  interviewId: InterviewId,
  turns: readonly OriginalTurn[],
): OriginalTurn[] | null {
  const text = findText(db, interviewId);
  return text === null || text === JSON.stringify(turns) ? null : (JSON.parse(text) as OriginalTurn[]);
}
