import type { Turn } from '#shared/domain/interview.ts';
import type { ReadDb, WriteDb } from './sqlite.ts';

/** What the full-text index holds of a turn. */
export interface IndexedText {
  readonly form: string;
  readonly lemma: string;
}

function numberOfTurn(db: ReadDb, turnId: string): number {
  return db.statement('SELECT number FROM turns WHERE id = ?').pluck().get(turnId) as number;
}

export function addToTurnIndex(db: WriteDb, turn: Turn, text: IndexedText): void {
  db.statement('INSERT INTO turn_index (rowid, form, lemma) VALUES (?, ?, ?)').run(
    numberOfTurn(db, turn.id),
    text.form,
    text.lemma,
  );
}

/** Must be called while the turn still stands in its table. */
export function removeFromTurnIndex(db: WriteDb, turnId: string): void {
  db.statement('DELETE FROM turn_index WHERE rowid = ?').run(numberOfTurn(db, turnId));
}

export interface IndexedTurn {
  readonly turnId: string;
  readonly interviewId: string;
  readonly position: number;
  readonly text: string;
  readonly interviewTitle: string;
  readonly language: string;
}

export function countMatchingTurns(db: ReadDb, match: string): number {
  return db.statement('SELECT count(*) FROM turn_index WHERE turn_index MATCH ?').pluck().get(match) as number;
}

/** Best first when `isRanked`; else in the order of the transcripts, which costs nothing on many hits. */
export function listMatchingTurns(db: ReadDb, match: string, limit: number, isRanked: boolean): IndexedTurn[] {
  const order = isRanked ? 'turn_index.rank' : 'turn_index.rowid';
  return db
    .statement(
      `SELECT turns.id AS turnId, turns.interview_id AS interviewId, turns.position, turns.text,
              interviews.title AS interviewTitle, interviews.language
         FROM turn_index
         JOIN turns ON turns.number = turn_index.rowid
         JOIN interviews ON interviews.id = turns.interview_id
        WHERE turn_index MATCH ?
        ORDER BY ${order}
        LIMIT ?`,
    )
    .all(match, limit) as IndexedTurn[];
}
