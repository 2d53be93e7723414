import type { HypothesisId } from '#shared/domain/ids.ts';
import type { AgendaItem } from '#shared/domain/trackerSession.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { findKnown, isHere, keptId } from './findKnown.ts';
import { kindOfAbout } from './kindOfAbout.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { resolveOptionalId } from './resolveInterchangeId.ts';

function ownAbout(writer: RecordWriter, item: AgendaItem): string | null {
  const kind = kindOfAbout(item.kind);
  if (kind === null || item.aboutId === null) return item.aboutId;
  return findKnown(writer, kind, item.aboutId)?.id ?? null;
}

/** A meeting that began at the same moment is the same one, and stays with its tasks. */
export function importSessions(writer: RecordWriter, sessions: InterchangeStory['trackerSessions']): void {
  for (const { tasks, agenda, ...session } of sessions) {
    const isKnown = listRecordsWhere(writer.db, 'trackerSession', 'startedAt', session.startedAt).length > 0;
    if (isKnown || isHere(writer, 'trackerSession', session.id)) continue;
    const { id: sessionId } = writer.insert('trackerSession', {
      ...session,
      id: keptId(session.id),
      agenda: agenda.map((item) => ({ ...item, aboutId: ownAbout(writer, item) })),
    });
    for (const task of tasks)
      if (!isHere(writer, 'trackerTask', task.id))
        writer.insert('trackerTask', { ...task, id: keptId(task.id), sessionId });
  }
}

/** A row that was written at the same moment is the same one, and stays. */
export function importHadiRows(writer: RecordWriter, rows: InterchangeStory['hadiRows']): void {
  const hypotheses = new Map<string, HypothesisId>();
  for (const { id, externalId } of listRecords(writer.db, 'hypothesis')) hypotheses.set(externalId ?? id, id);
  for (const [index, { hypothesisId, ...row }] of rows.entries()) {
    const isKnown = listRecordsWhere(writer.db, 'hadiRow', 'createdAt', row.createdAt).some(
      ({ action, week }) => action === row.action && week === row.week,
    );
    if (isKnown || isHere(writer, 'hadiRow', row.id)) continue;
    const ownId = resolveOptionalId(hypotheses, hypothesisId, `hadiRows.${index}.hypothesisId`);
    writer.insert('hadiRow', { ...row, id: keptId(row.id), hypothesisId: ownId });
  }
}
