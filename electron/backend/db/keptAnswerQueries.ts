import type { ReadDb, WriteDb } from './sqlite.ts';

/** What an answer holds for: a version of the data, as a build of the program computes it. */
export interface AnswerBasis {
  readonly version: number;
  readonly program: string;
}

/** JSON; null when the answer was kept for other data or by another build, or never. */
export function findKeptAnswer(db: ReadDb, question: string, { version, program }: AnswerBasis): string | null {
  const answer = db
    .statement('SELECT answer FROM kept_answers WHERE question = ? AND version = ? AND program = ?')
    .pluck()
    .get(question, version, program) as string | undefined;
  return answer ?? null;
}

export function keepAnswer(db: WriteDb, question: string, { version, program }: AnswerBasis, answer: string): void {
  db.statement('INSERT OR REPLACE INTO kept_answers (question, version, program, answer) VALUES (?, ?, ?, ?)').run(
    question,
    version,
    program,
    answer,
  );
}

/** Must precede the rewriting of a file from which names go: answers may name people. */
export function forgetKeptAnswers(db: WriteDb): void {
  db.statement('DELETE FROM kept_answers').run();
}
