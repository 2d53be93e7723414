import { findRecord, getRecord } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import type { OutIds } from './outId.ts';

/** Where a quotation stands, or stood when it is an orphan; nothing when it is gone. For lists that name any. */
export function exportPlaces(db: ReadDb, ids: OutIds, quotationIds: readonly string[]): object[] {
  return quotationIds.flatMap((id) => {
    const quotation = findRecord(db, 'quotation', id);
    if (quotation === null) return [];
    const { interviewId, turnId, start, end, isOrphan } = quotation;
    const place = { interviewId: ids.interview(interviewId), turn: getRecord(db, 'turn', turnId).position, start, end };
    return [isOrphan ? { ...place, orphan: id } : place];
  });
}
