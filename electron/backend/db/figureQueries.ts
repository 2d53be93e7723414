import type { InterviewId } from '#shared/domain/ids.ts';
import type { ReadDb, WriteDb } from './sqlite.ts';

/** What is known of an interview only by reading all its words. */
export interface InterviewFigures {
  readonly turns: number;
  readonly respondentTurns: number;
  readonly words: number;
  readonly untreatedErrors: number;
}

export function listInterviewFigures(db: ReadDb): Map<InterviewId, InterviewFigures> {
  const rows = db
    .statement(
      `SELECT interview_id AS id, turns, respondent_turns AS respondentTurns, words, untreated_errors AS untreatedErrors
         FROM interview_figures`,
    )
    .all() as (InterviewFigures & { id: InterviewId })[];
  return new Map(rows.map(({ id, ...figures }) => [id, figures]));
}

export function keepInterviewFigures(db: WriteDb, id: InterviewId, figures: InterviewFigures): void {
  db.statement(
    `INSERT OR REPLACE INTO interview_figures (interview_id, turns, respondent_turns, words, untreated_errors)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(id, figures.turns, figures.respondentTurns, figures.words, figures.untreatedErrors);
}

/** Must follow every change to the interview's turns, quotations or dealt-with hints. */
export function forgetInterviewFigures(db: WriteDb, id: string): void {
  db.statement('DELETE FROM interview_figures WHERE interview_id = ?').run(id);
}

/** Must follow every change to a rule that is switched off for the whole project. */
export function forgetAllInterviewFigures(db: WriteDb): void {
  db.statement('DELETE FROM interview_figures').run();
}
