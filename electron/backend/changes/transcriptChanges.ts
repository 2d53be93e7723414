import { AppError } from '#shared/domain/appError.ts';
import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { TranscriptStep } from '#shared/domain/transcriptStep.ts';
import { applyTranscriptSteps, type QuotationCopy } from '#shared/text/applyTranscriptStep.ts';
import { getChangesOfVersion, getDataVersion } from '../db/journalQueries.ts';
import { listQuotations, listTurns } from '../db/quotationQueries.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { newId } from './newRecord.ts';

/** Throws `transcriptChanged` when a turn that the steps name has other words or is gone since that version. */
export function checkTurnsUnchanged(db: ReadDb, steps: readonly TranscriptStep[], baseVersion: number): void {
  const named = new Set<string | null>(
    steps.map((step) => (step.kind === 'insertTurn' ? step.afterTurnId : step.turnId)),
  );
  for (let version = baseVersion + 1; version <= getDataVersion(db); version += 1) {
    for (const { entity, id, before, after } of getChangesOfVersion(db, version)) {
      if (entity !== 'turn' || !named.has(id)) continue;
      if ((before as Turn | null)?.text !== (after as Turn | null)?.text)
        throw new AppError('transcriptChanged', { entity, id });
    }
  }
}

/** The second part of a quotation carries what the first carries: codings, and what was reviewed of them. */
function copyCodings(writer: RecordWriter, { id, copyId }: QuotationCopy): void {
  for (const coding of listRecordsWhere(writer.db, 'coding', 'quotationId', id)) {
    const copy = writer.insert('coding', { ...coding, id: newId(), quotationId: copyId });
    for (const review of listRecordsWhere(writer.db, 'evidenceReview', 'codingId', coding.id))
      writer.insert('evidenceReview', { ...review, id: newId(), codingId: copy.id });
  }
}

/** Hints that were dealt with go with their turn, or over to the turn that has its words now. */
function moveDismissals(
  writer: RecordWriter,
  interviewId: InterviewId,
  homes: ReadonlyMap<TurnId, TurnId | null>,
): void {
  const dismissals = listRecordsWhere(writer.db, 'hintDismissal', 'interviewId', interviewId);
  for (const dismissal of dismissals) {
    const home = dismissal.turnId === null ? undefined : homes.get(dismissal.turnId);
    if (home === undefined) continue;
    const isKnown = dismissals.some(({ turnId, ruleId }) => turnId === home && ruleId === dismissal.ruleId);
    if (home === null || isKnown) writer.remove('hintDismissal', dismissal.id);
    else writer.update('hintDismissal', dismissal.id, { turnId: home });
  }
}

/** Where the words of each joined turn went, in the end; null for turns that were removed. */
function findHomes(turns: readonly Turn[], steps: readonly TranscriptStep[]): Map<TurnId, TurnId | null> {
  const homes = new Map<TurnId, TurnId | null>();
  let current = turns;
  for (const step of steps) {
    const before = step.kind === 'join' ? current.findIndex(({ id }) => id === step.turnId) - 1 : -1;
    if (step.kind === 'join') homes.set(step.turnId, current[before]?.id ?? null);
    if (step.kind === 'removeTurn') homes.set(step.turnId, null);
    // Order is all that counts here.
    current = applyTranscriptSteps({ turns: current, quotations: [] }, [step], { turn: newId, quotation: newId }).turns;
  }
  return new Map(
    [...homes.keys()].map((id) => {
      let home: TurnId | null = id;
      while (home !== null && homes.has(home)) home = homes.get(home) ?? null;
      return [id, home];
    }),
  );
}

/** Edits the transcript; codings keep their words. Throws what `applyTranscriptStep` throws. */
export function editTranscript(writer: RecordWriter, interviewId: InterviewId, steps: readonly TranscriptStep[]): void {
  getRecord(writer.db, 'interview', interviewId);
  const before = { turns: listTurns(writer.db, interviewId), quotations: listQuotations(writer.db, interviewId) };
  // Ids for all that has none, so that both readings of the steps name the same turns.
  const named = steps.map((step) =>
    step.kind === 'split' || step.kind === 'insertTurn' ? { ...step, newTurnId: step.newTurnId ?? newId() } : step,
  );
  const after = applyTranscriptSteps(before, named, { turn: newId, quotation: newId });
  const turnsBefore = new Map(before.turns.map((turn) => [turn.id, turn]));
  for (const turn of after.turns) {
    if (turnsBefore.has(turn.id)) writer.update('turn', turn.id, turn);
    else writer.insert('turn', turn);
  }
  const quotationsBefore = new Set(before.quotations.map(({ id }) => id));
  for (const quotation of after.quotations) {
    if (quotationsBefore.has(quotation.id)) writer.update('quotation', quotation.id, quotation);
    else writer.insert('quotation', quotation);
  }
  for (const copy of after.copies) copyCodings(writer, copy);
  const kept = new Set(after.turns.map(({ id }) => id));
  const gone = before.turns.filter(({ id }) => !kept.has(id));
  if (gone.length === 0) return;
  moveDismissals(writer, interviewId, findHomes(before.turns, named));
  for (const { id } of gone) writer.remove('turn', id);
}
