import type { CodingId } from '#shared/domain/ids.ts';
import { findRecord, getRecord, listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { OutIds } from './outId.ts';

export function exportPasses(db: ReadDb, ids: OutIds): object[] {
  return listRecords(db, 'codingPass').map(({ id, interviewId, coder, startedAt, endedAt }) => ({
    id,
    interviewId: ids.interview(interviewId),
    coder,
    startedAt,
    endedAt,
  }));
}

/** A coding of the settlement, if it is still there. */
function exportSettled(db: ReadDb, id: CodingId, ids: OutIds): object[] {
  const coding = findRecord(db, 'coding', id);
  if (coding === null) return [];
  const quotation = getRecord(db, 'quotation', coding.quotationId);
  return [
    {
      turn: getRecord(db, 'turn', quotation.turnId).position,
      start: quotation.start,
      end: quotation.end,
      ...(quotation.isOrphan ? { orphan: quotation.id } : {}),
      codeId: ids.code(coding.codeId),
      coder: coding.coder,
      pass: coding.passId,
    },
  ];
}

export function exportSettlements(db: ReadDb, ids: OutIds): object[] {
  return listRecords(db, 'codingSettlement').map(({ id, interviewId, codingIds, decision, decidedBy, decidedAt }) => ({
    id,
    interviewId: ids.interview(interviewId),
    decision,
    decidedBy,
    decidedAt,
    codings: codingIds.flatMap((codingId) => exportSettled(db, codingId, ids)),
  }));
}
