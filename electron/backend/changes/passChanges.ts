import type { RandomSource } from '#shared/analysis/randomSource.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { Coding } from '#shared/domain/coding.ts';
import type { CodingPass } from '#shared/domain/codingPass.ts';
import type { CodingPassId, InterviewId } from '#shared/domain/ids.ts';
import { getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { removeCoding } from './codingChanges.ts';
import { newId, nowTimestamp } from './newRecord.ts';

/** The blind pass over the interview that the coder has begun and not ended. */
export function findRunningPass(db: ReadDb, interviewId: InterviewId, coder: string): CodingPass | null {
  const passes = listRecordsWhere(db, 'codingPass', 'interviewId', interviewId);
  return passes.find((pass) => pass.coder === coder && pass.endedAt === null) ?? null;
}

/** How a new coding of the interview stands: in the pass that runs, or among those that count. */
export function standingOf(db: ReadDb, interviewId: InterviewId, coder: string): Pick<Coding, 'passId' | 'isSetAside'> {
  const pass = findRunningPass(db, interviewId, coder);
  return { passId: pass?.id ?? null, isSetAside: pass !== null };
}

function hasCodings(db: ReadDb, interviewId: InterviewId): boolean {
  return (
    db
      .statement(
        `SELECT 1 FROM codings JOIN quotations ON quotations.id = codings.quotation_id
          WHERE quotations.interview_id = ? LIMIT 1`,
      )
      .get(interviewId) !== undefined
  );
}

/** Throws `passRefused` where nothing is coded yet, or where a pass of the coder runs already. */
export function startPass(writer: RecordWriter, interviewId: InterviewId, coder: string): CodingPass {
  getRecord(writer.db, 'interview', interviewId);
  if (!hasCodings(writer.db, interviewId)) throw new AppError('passRefused', { reason: 'nothingCoded' });
  if (findRunningPass(writer.db, interviewId, coder) !== null) throw new AppError('passRefused', { reason: 'running' });
  return writer.insert('codingPass', { id: newId(), interviewId, coder, startedAt: nowTimestamp(), endedAt: null });
}

/** Begins passes over that many coded interviews, drawn at random from those that the coder has not passed twice. */
export function drawPasses(
  writer: RecordWriter,
  { count, coder, random }: { readonly count: number; readonly coder: string; readonly random: RandomSource },
): CodingPass[] {
  const passed = new Set(
    listRecords(writer.db, 'codingPass').flatMap((pass) => (pass.coder === coder ? pass.interviewId : [])),
  );
  const open = listRecords(writer.db, 'interview')
    .map(({ id }) => id)
    .filter((id) => !passed.has(id) && hasCodings(writer.db, id));
  if (open.length === 0) throw new AppError('passRefused', { reason: 'nothingCoded' });
  const drawn = open.map((id) => ({ id, lot: random.next() })).toSorted((left, right) => left.lot - right.lot);
  return drawn.slice(0, count).map(({ id }) => startPass(writer, id, coder));
}

/** Throws `passRefused` when the pass has ended already. */
export function endPass(writer: RecordWriter, id: CodingPassId): void {
  const pass = getRecord(writer.db, 'codingPass', id);
  if (pass.endedAt !== null) throw new AppError('passRefused', { reason: 'ended' });
  writer.update('codingPass', id, { endedAt: nowTimestamp() });
}

/** Takes the pass back with all that was coded in it; what was settled in favour of it goes as well. */
export function removePass(writer: RecordWriter, id: CodingPassId): void {
  const pass = getRecord(writer.db, 'codingPass', id);
  const codings = listRecordsWhere(writer.db, 'coding', 'passId', id);
  const own = new Set(codings.map((coding) => coding.id));
  for (const settlement of listRecordsWhere(writer.db, 'codingSettlement', 'interviewId', pass.interviewId)) {
    if (!settlement.codingIds.some((codingId) => own.has(codingId))) continue;
    // What the settlement had put aside counts again: nothing stands against it any more.
    for (const codingId of settlement.codingIds) if (!own.has(codingId)) restoreCoding(writer, codingId);
    writer.remove('codingSettlement', settlement.id);
  }
  for (const coding of codings) removeCoding(writer, coding.id);
  writer.remove('codingPass', id);
}

function restoreCoding(writer: RecordWriter, id: string): void {
  const coding = listRecordsWhere(writer.db, 'coding', 'id', id)[0];
  if (coding !== undefined && coding.passId === null) writer.update('coding', coding.id, { isSetAside: false });
}
