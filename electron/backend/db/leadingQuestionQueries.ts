import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { ReadDb } from './sqlite.ts';

/** What the interviewer said right before turns that are quoted; the order of joins is that of the indexes. */
export function listLeadingQuestions(db: ReadDb, interviewId: InterviewId): Pick<Turn, 'id' | 'role' | 'text'>[] {
  return db
    .statement(
      `SELECT DISTINCT question.id, question.role, question.text FROM quotations
        CROSS JOIN turns AS answer ON answer.id = quotations.turn_id
        CROSS JOIN turns AS question
          ON question.interview_id = quotations.interview_id AND question.position = answer.position - 1
        WHERE quotations.interview_id = ? AND question.role = 'interviewer'`,
    )
    .all(interviewId) as Pick<Turn, 'id' | 'role' | 'text'>[];
}

/** Whether the turn right after is quoted. */
export function doesLeadToQuoted(db: ReadDb, turnId: TurnId): boolean {
  const row = db
    .statement(
      `SELECT 1 FROM turns AS question
        CROSS JOIN turns AS answer
          ON answer.interview_id = question.interview_id AND answer.position = question.position + 1
        CROSS JOIN quotations ON quotations.turn_id = answer.id
        WHERE question.id = ? LIMIT 1`,
    )
    .get(turnId);
  return row !== undefined;
}
