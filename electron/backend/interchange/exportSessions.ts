import type { AgendaItem } from '#shared/domain/trackerSession.ts';
import { findRecord, getRecord, listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { kindOfAbout } from './kindOfAbout.ts';
import { outId } from './outId.ts';

function exportItem(db: ReadDb, item: AgendaItem): object {
  const kind = kindOfAbout(item.kind);
  if (kind === null || item.aboutId === null) return item;
  const known = findRecord(db, kind, item.aboutId);
  return { ...item, aboutId: known === null ? null : outId(known) };
}

/** Meetings with their tasks. */
export function exportSessions(db: ReadDb): object[] {
  return listRecords(db, 'trackerSession').map(({ agenda, ...session }) => ({
    ...session,
    agenda: agenda.map((item) => exportItem(db, item)),
    tasks: listRecordsWhere(db, 'trackerTask', 'sessionId', session.id).map(
      ({ sessionId: _sessionId, ...task }) => task,
    ),
  }));
}

/** The weekly rhythm. */
export function exportHadiRows(db: ReadDb): object[] {
  return listRecords(db, 'hadiRow').map(({ hypothesisId, ...row }) => ({
    ...row,
    hypothesisId: hypothesisId === null ? null : outId(getRecord(db, 'hypothesis', hypothesisId)),
  }));
}
