import { AppError } from '#shared/domain/appError.ts';
import type { TrackerSessionId } from '#shared/domain/ids.ts';
import { mondayOf } from '#shared/domain/mondayOf.ts';
import type { BackendContext } from '../backendContext.ts';
import { localDay, newId, nowTimestamp } from '../changes/newRecord.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { composeAgenda, findLastSession } from '../facts/sessionAgenda.ts';
import { readSessionNumbers } from '../facts/sessionNumbers.ts';
import { implementer } from './implementer.ts';

function readOutlook(backend: BackendContext) {
  const project = backend.getProject();
  const last = findLastSession(project);
  const numbers = readSessionNumbers(project);
  return { last, numbers, agenda: composeAgenda(project, last, numbers, { today: localDay(), now: nowTimestamp() }) };
}

/** Throws `sessionEnded`. */
function requireOpen(writer: RecordWriter, id: TrackerSessionId): void {
  if (getRecord(writer.db, 'trackerSession', id).endedAt !== null) throw new AppError('sessionEnded');
}

export const sessionHandlers = {
  outlook: implementer.sessions.outlook.handler(({ context: { backend } }) => {
    const { last, numbers, agenda } = readOutlook(backend);
    return { since: last?.startedAt ?? null, agenda, numbers };
  }),
  start: implementer.sessions.start.handler(({ input, context: { backend } }) => {
    const { last, numbers, agenda } = readOutlook(backend);
    const { changeSet, result } = backend.change('sessions.start', (writer) =>
      writer.insert('trackerSession', {
        id: newId(),
        heldOn: input.heldOn,
        participants: last?.participants ?? backend.settings.get().author,
        agenda,
        decisions: [],
        notes: '',
        numbers,
        nextOn: null,
        startedAt: numbers.at,
        endedAt: null,
      }),
    );
    return { changeSet, sessionId: result.id };
  }),
  update: implementer.sessions.update.handler(({ input: { id, patch }, context: { backend } }) =>
    backend.change('sessions.update', (writer) => {
      requireOpen(writer, id);
      writer.update('trackerSession', id, patch);
    }),
  ),
  end: implementer.sessions.end.handler(({ input, context: { backend } }) =>
    backend.change('sessions.end', (writer) => {
      requireOpen(writer, input.id);
      writer.update('trackerSession', input.id, { endedAt: nowTimestamp() });
    }),
  ),
  reopen: implementer.sessions.reopen.handler(({ input, context: { backend } }) =>
    backend.change('sessions.reopen', (writer) => writer.update('trackerSession', input.id, { endedAt: null })),
  ),
  remove: implementer.sessions.remove.handler(({ input, context: { backend } }) =>
    backend.change('sessions.remove', (writer) => {
      for (const task of listRecordsWhere(writer.db, 'trackerTask', 'sessionId', input.id))
        writer.remove('trackerTask', task.id);
      writer.remove('trackerSession', input.id);
    }),
  ),
  saveTask: implementer.sessions.saveTask.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('sessions.saveTask', (writer) => {
      if (id !== null) return writer.update('trackerTask', id, fields);
      requireOpen(writer, fields.sessionId);
      return writer.insert('trackerTask', { ...fields, id: newId() });
    }),
  ),
  removeTask: implementer.sessions.removeTask.handler(({ input, context: { backend } }) =>
    backend.change('sessions.removeTask', (writer) => writer.remove('trackerTask', input.id)),
  ),
};

export const hadiHandlers = {
  save: implementer.hadi.save.handler(({ input: { id, ...input }, context: { backend } }) => {
    const fields = { ...input, week: mondayOf(input.week) };
    const { changeSet, result } = backend.change('hadi.save', (writer) =>
      id === null
        ? writer.insert('hadiRow', { ...fields, id: newId(), createdAt: nowTimestamp() })
        : writer.update('hadiRow', id, fields),
    );
    return { changeSet, rowId: result.id };
  }),
  remove: implementer.hadi.remove.handler(({ input, context: { backend } }) =>
    backend.change('hadi.remove', (writer) => writer.remove('hadiRow', input.id)),
  ),
};
