import type { AgendaItem } from '#shared/domain/trackerSession.ts';
import { getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { outId, type OutIds } from './outId.ts';

/** Gates and ways back have the same names everywhere; of records, only those that go out under a name of their own. */
function exportItem(db: ReadDb, item: AgendaItem, ids: OutIds): object {
  const about = (): string | null => {
    if (['gateMet', 'gateLost', 'override', 'loop'].includes(item.kind)) return item.aboutId;
    if (item.kind === 'interviews') return ids.interview(item.aboutId);
    if (item.kind !== 'staleHypothesis') return null;
    const known = listRecordsWhere(db, 'hypothesis', 'id', item.aboutId)[0];
    return known === undefined ? null : outId(known);
  };
  return { ...item, aboutId: about() };
}

/** Meetings with their tasks. */
export function exportSessions(db: ReadDb, ids: OutIds): object[] {
  return listRecords(db, 'trackerSession').map(({ id, agenda, ...session }) => ({
    ...session,
    agenda: agenda.map((item) => exportItem(db, item, ids)),
    tasks: listRecordsWhere(db, 'trackerTask', 'sessionId', id).map(({ text, owner, dueOn, doneOn }) => ({
      text,
      owner,
      dueOn,
      doneOn,
    })),
  }));
}

/** The weekly rhythm. */
export function exportHadiRows(db: ReadDb): object[] {
  return listRecords(db, 'hadiRow').map(({ id: _id, hypothesisId, ...row }) => ({
    ...row,
    hypothesisId: hypothesisId === null ? null : outId(getRecord(db, 'hypothesis', hypothesisId)),
  }));
}
