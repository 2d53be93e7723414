import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
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
  readonly turnId: TurnId;
  readonly interviewId: InterviewId;
  readonly position: number;
  readonly speaker: string;
  readonly role: SpeakerRole;
  readonly startMs: number | null;
  readonly text: string;
  readonly interviewTitle: string;
  readonly language: Language;
}

interface TurnChoice {
  readonly isRespondentsOnly?: boolean;
  readonly offset?: number;
}

export function countMatchingTurns(db: ReadDb, match: string, { isRespondentsOnly = false }: TurnChoice = {}): number {
  const isRespondent = "AND EXISTS (SELECT 1 FROM turns WHERE role = 'respondent' AND number = turn_index.rowid)";
  return db
    .statement(`SELECT count(*) FROM turn_index WHERE turn_index MATCH ? ${isRespondentsOnly ? isRespondent : ''}`)
    .pluck()
    .get(match) as number;
}

/** Best first when `isRanked`; else in the order of the transcripts, which costs nothing on many hits. */
export function listMatchingTurns(
  db: ReadDb,
  match: string,
  limit: number,
  isRanked: boolean,
  { isRespondentsOnly = false, offset = 0 }: TurnChoice = {},
): IndexedTurn[] {
  const order = isRanked ? 'turn_index.rank' : 'turn_index.rowid';
  return db
    .statement(
      `SELECT turns.id AS turnId, turns.interview_id AS interviewId, turns.position, turns.speaker, turns.role,
              turns.start_ms AS startMs, turns.text, interviews.title AS interviewTitle, interviews.language
         FROM turn_index
         JOIN turns ON turns.number = turn_index.rowid
         JOIN interviews ON interviews.id = turns.interview_id
        WHERE turn_index MATCH ? ${isRespondentsOnly ? "AND turns.role = 'respondent'" : ''}
        ORDER BY ${order}
        LIMIT ? OFFSET ?`,
    )
    .all(match, limit, offset) as IndexedTurn[];
}

/** Texts of the turns that were added last. */
export function listLatestTexts(db: ReadDb, limit: number): string[] {
  return db.statement('SELECT text FROM turns ORDER BY number DESC LIMIT ?').pluck().all(limit) as string[];
}
