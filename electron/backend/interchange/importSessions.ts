import type { HypothesisId } from '#shared/domain/ids.ts';
import type { AgendaItem } from '#shared/domain/trackerSession.ts';
import { newId } from '../changes/newRecord.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { findKnown } from './findKnown.ts';
import type { InterchangeStory } from './interchangeSchema.ts';
import { resolveOptionalId, type StoryIds } from './resolveInterchangeId.ts';

function ownAbout(writer: RecordWriter, { kind, aboutId }: AgendaItem, ids: StoryIds): string | null {
  if (aboutId === null) return null;
  if (kind === 'interviews') return ids.interviews.get(aboutId) ?? null;
  if (kind === 'staleHypothesis') return findKnown(writer, 'hypothesis', aboutId)?.id ?? null;
  return aboutId;
}

/** A meeting that began at the same moment is the same one, and stays with its tasks. */
export function importSessions(
  writer: RecordWriter,
  sessions: InterchangeStory['trackerSessions'],
  ids: StoryIds,
): void {
  for (const { tasks, agenda, ...session } of sessions) {
    if (listRecordsWhere(writer.db, 'trackerSession', 'startedAt', session.startedAt).length > 0) continue;
    const { id: sessionId } = writer.insert('trackerSession', {
      ...session,
      id: newId(),
      agenda: agenda.map((item) => ({ ...item, aboutId: ownAbout(writer, item, ids) })),
    });
    for (const task of tasks) writer.insert('trackerTask', { ...task, id: newId(), sessionId });
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
    if (isKnown) continue;
    const ownId = resolveOptionalId(hypotheses, hypothesisId, `hadiRows.${index}.hypothesisId`);
    writer.insert('hadiRow', { ...row, id: newId(), hypothesisId: ownId });
  }
}
