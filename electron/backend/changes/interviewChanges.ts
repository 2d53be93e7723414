import type { EntityName } from '#shared/domain/entities.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import { removeQuotation } from './codingChanges.ts';
import { keepOriginal } from '../db/originalQueries.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb, WriteDb } from '../db/sqlite.ts';
import { newId } from './newRecord.ts';

/** The wave that new work belongs to. */
export function getCurrentWave(db: ReadDb): number {
  return Math.max(1, ...listRecords(db, 'wave').map(({ number }) => number));
}

/** The ids once each. Throws `recordNotFound` for a record that is not there: JSON lists have no foreign keys. */
export function uniqueKnownIds<Id extends string>(db: ReadDb, name: EntityName, ids: readonly Id[]): Id[] {
  const unique = [...new Set(ids)];
  for (const id of unique) getRecord(db, name, id);
  return unique;
}

export type NewTurn = Pick<Turn, 'speaker' | 'role' | 'startMs' | 'text'>;

/** Adds an interview with its turns, and keeps the turns once more as they came in, here or at where they come from. */
export function addInterview(
  writer: RecordWriter,
  db: WriteDb,
  interview: Interview,
  turns: readonly NewTurn[],
  original: readonly NewTurn[] = turns,
): Turn[] {
  writer.insert('interview', interview);
  const added = turns.map((turn, position) =>
    writer.insert('turn', { ...turn, id: newId(), interviewId: interview.id, position }),
  );
  keepOriginal(db, interview.id, original);
  return added;
}

/** Takes an interview out with everything that stands on its words; the people stay. */
export function removeInterview(writer: RecordWriter, id: InterviewId): void {
  for (const quotation of listRecordsWhere(writer.db, 'quotation', 'interviewId', id))
    removeQuotation(writer, quotation.id);
  for (const pass of listRecordsWhere(writer.db, 'codingPass', 'interviewId', id)) writer.remove('codingPass', pass.id);
  for (const settlement of listRecordsWhere(writer.db, 'codingSettlement', 'interviewId', id))
    writer.remove('codingSettlement', settlement.id);
  for (const dismissal of listRecordsWhere(writer.db, 'hintDismissal', 'interviewId', id))
    writer.remove('hintDismissal', dismissal.id);
  for (const verdict of listRecordsWhere(writer.db, 'solutionVerdict', 'interviewId', id))
    writer.remove('solutionVerdict', verdict.id);
  for (const commitment of listRecordsWhere(writer.db, 'commitment', 'interviewId', id))
    writer.update('commitment', commitment.id, { interviewId: null });
  for (const recording of listRecordsWhere(writer.db, 'recording', 'interviewId', id))
    writer.remove('recording', recording.id);
  for (const memo of listRecordsWhere(writer.db, 'memo', 'targetId', id)) writer.remove('memo', memo.id);
  for (const plan of listRecordsWhere(writer.db, 'plannedInterview', 'interviewId', id))
    writer.update('plannedInterview', plan.id, { interviewId: null });
  for (const turn of listTurns(writer.db, id).toReversed()) writer.remove('turn', turn.id);
  writer.remove('interview', id);
}
