import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecordChange, reverseChanges, squashChanges } from '#shared/domain/changeSet.ts';
import type { CodeId, RecordId } from '#shared/domain/ids.ts';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { keepInterviewFigures, listInterviewFigures } from '../../electron/backend/db/figureQueries.ts';
import { getChangesOfVersion, listJournal } from '../../electron/backend/db/journalQueries.ts';
import { migrate } from '../../electron/backend/db/migrations.ts';
import { createRecordWriter, type RecordWriter } from '../../electron/backend/db/recordWriter.ts';
import { connectSqlite, type ReadDb, type SqliteConnection } from '../../electron/backend/db/sqlite.ts';
import { countMatchingTurns } from '../../electron/backend/db/turnIndexQueries.ts';
import { createOpenedProject, type OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { author, codeOf, dumpRecords, indexByForm, insertTalk, makeRespondent } from './testProject.ts';

function openMemory(): SqliteConnection {
  const connection = connectSqlite(':memory:');
  connection.database.pragma('foreign_keys = ON');
  migrate(connection);
  return connection;
}

function openProjectInMemory(isTold = true): OpenedProject {
  const connection = openMemory();
  const file = { path: ':memory:', connection, readOnlyReason: null, close: () => connection.close() };
  return createOpenedProject(file, indexByForm, isTold ? () => undefined : null);
}

const words = fc.constantFrom('сверка', 'акт', 'ёлка', 'чай ☕', '', 'end');
const step = fc.record({
  what: fc.constantFrom('insert', 'update', 'remove'),
  entity: fc.nat(4),
  at: fc.nat(50),
  words,
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const entities = ['respondent', 'turn', 'code', 'risk', 'customerSegment'] as const;
const tables = ['respondents', 'turns', 'codes', 'risks', 'customer_segments'] as const;

function insertOne(writer: RecordWriter, entity: (typeof entities)[number], text: string, interviewId: string): void {
  const id = newId();
  const createdAt = '2026-10-01T00:00:00.000Z';
  if (entity === 'respondent') writer.insert('respondent', { ...makeRespondent(text), attributes: { [text]: text } });
  else if (entity === 'turn') {
    const turn = { id, interviewId: interviewId as never, position: 0, speaker: text, startMs: null, text };
    writer.insert('turn', { ...turn, role: 'respondent' });
  } else if (entity === 'risk') {
    writer.insert('risk', { id, text, likelihood: 1, damage: 2, mitigation: text === '' ? null : text });
  } else if (entity === 'code') {
    const code = { id, externalId: null, typeId: 'pain.problem', name: text, parentId: null, description: '' };
    writer.insert('code', {
      ...code,
      shortcut: null,
      isBuiltIn: text === '',
      position: text.length,
      stage: null,
      rival: null,
      color: null,
    });
  } else {
    const decision = { decision: 'candidate' as const, decisionReason: '', decidedBy: null, decidedAt: null };
    const shape = { id, externalId: null, name: text, summary: '', memberIds: [], definingCodeIds: [text as CodeId] };
    writer.insert('customerSegment', { ...shape, ...decision, isManual: true, provenance: null, wave: 1, createdAt });
  }
}

/** Does the step as far as there is anything to do it to. */
function take(writer: RecordWriter, { what, entity, at, words: text }: Step, interviewId: string): void {
  const name = entities[entity]!;
  if (what === 'insert') return insertOne(writer, name, text, interviewId);
  const ids = writer.db.statement(`SELECT id FROM ${tables[entity]} ORDER BY id`).pluck().all() as string[];
  const id = ids[at % Math.max(1, ids.length)];
  if (id === undefined) return;
  if (what === 'remove') writer.remove(name, id);
  else if (name === 'turn') writer.update('turn', id, { text, role: 'other' });
  else if (name === 'respondent') writer.update('respondent', id, { name: text, roles: ['buyer'] });
  else if (name === 'code') writer.update('code', id, { name: text, isBuiltIn: at % 2 === 0 });
  else if (name === 'risk') writer.update('risk', id, { mitigation: null, likelihood: (at % 5) + 1 });
  else writer.update('customerSegment', id, { definingCodeIds: [], name: text });
}

function dumpWithIndex(db: ReadDb): unknown {
  const found = ['сверка', 'акт', 'елка'].map((word) => countMatchingTurns(db, `form : "${word}"`));
  return { ...dumpRecords(db), found };
}

function prepare(connection: SqliteConnection, steps: readonly Step[]): string {
  return connection.transaction((db) => {
    const writer = createRecordWriter(db, indexByForm);
    const person = makeRespondent('Вера');
    const { interview } = insertTalk(writer, db, [person], []);
    for (const one of steps) take(writer, one, interview.id);
    return interview.id;
  });
}

test('takes any sequence of changes back to the byte, and the squashed ones bring it again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 25 }), (before, steps) => {
      const connection = openMemory();
      const interviewId = prepare(connection, before);
      const start = dumpWithIndex(connection);
      const changes = connection.transaction((db) => {
        const writer = createRecordWriter(db, indexByForm);
        for (const one of steps) take(writer, one, interviewId);
        return writer.listChanges();
      });
      const end = dumpWithIndex(connection);
      const apply = (list: readonly RecordChange[]) =>
        connection.transaction((db) => createRecordWriter(db, indexByForm).apply(list));
      apply(reverseChanges(changes));
      expect(dumpWithIndex(connection)).toEqual(start);
      apply(squashChanges(changes));
      expect(dumpWithIndex(connection)).toEqual(end);
      connection.close();
    }),
    { numRuns: 60 },
  );
});

test('a part that fails leaves neither a record nor a change, whatever it had done', () => {
  const steps = fc.array(step, { maxLength: 10 });
  fc.assert(
    fc.property(steps, steps, steps, (before, failing, after) => {
      const connection = openMemory();
      const interviewId = prepare(connection, before);
      const start = dumpWithIndex(connection);
      const changes = connection.transaction((db) => {
        const writer = createRecordWriter(db, indexByForm);
        const takeAll = (all: readonly Step[]) => all.forEach((one) => take(writer, one, interviewId));
        takeAll(before);
        const [records, known] = [dumpWithIndex(db), writer.listChanges()];
        const fault = new Error('halfway');
        const attempt = writer.attempt(() => {
          takeAll(failing);
          throw fault;
        });
        expect(attempt).toEqual({ isDone: false, error: fault });
        expect({ records: dumpWithIndex(db), known: writer.listChanges() }).toEqual({ records, known });
        expect(writer.attempt(() => takeAll(after))).toEqual({ isDone: true, result: undefined });
        return writer.listChanges();
      });
      connection.transaction((db) => createRecordWriter(db, indexByForm).apply(reverseChanges(changes)));
      expect(dumpWithIndex(connection)).toEqual(start);
      connection.close();
    }),
    { numRuns: 40 },
  );
});

test('the journal, walked back from its end, leads to the empty project', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 8 }), (commands) => {
      const project = openProjectInMemory();
      const empty = dumpRecords(project.db);
      let interviewId = '';
      project.changeWith({ method: 'start', author }, (writer, db) => {
        interviewId = insertTalk(writer, db, [makeRespondent('Вера')], []).interview.id;
      });
      for (const steps of commands)
        project.change({ method: 'steps', author }, (writer) => steps.forEach((one) => take(writer, one, interviewId)));
      for (const { version } of listJournal(project.db, 1000)) {
        project.file.connection.transaction((db) =>
          createRecordWriter(db, indexByForm).apply(reverseChanges(getChangesOfVersion(db, version))),
        );
      }
      expect(dumpRecords(project.db)).toEqual(empty);
      project.close();
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['that somebody is told', true],
  ['that nobody is told', false],
])('undo and redo walk any history %s back and forth', (_name, isTold) => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (commands) => {
      const project = openProjectInMemory(isTold);
      let interviewId = '';
      project.changeWith({ method: 'start', author, isUndoable: false }, (writer, db) => {
        interviewId = insertTalk(writer, db, [makeRespondent('Вера')], []).interview.id;
      });
      const states = [dumpWithIndex(project.db)];
      for (const steps of commands) {
        const { changeSet } = project.change({ method: 'steps', author }, (writer) =>
          steps.forEach((one) => take(writer, one, interviewId)),
        );
        if (changeSet.changes.length > 0) states.push(dumpWithIndex(project.db));
      }
      for (const state of states.slice(0, -1).toReversed()) {
        project.undo(author);
        expect(dumpWithIndex(project.db)).toEqual(state);
      }
      expect(codeOf(() => project.undo(author))).toBe('nothingToUndo');
      for (const state of states.slice(1)) {
        project.redo(author);
        expect(dumpWithIndex(project.db)).toEqual(state);
      }
      expect(codeOf(() => project.redo(author))).toBe('nothingToRedo');
      project.close();
    }),
    { numRuns: 40 },
  );
});

function addRisk(project: OpenedProject, text: string, isUndoable = true): RecordId {
  const { result } = project.change({ method: 'risk', author, isUndoable }, (writer) =>
    writer.insert('risk', { id: newId(), text, likelihood: 1, damage: 1, mitigation: null }),
  );
  return result.id;
}

test('a new change after undo leaves nothing to redo', () => {
  const project = openProjectInMemory();
  addRisk(project, 'первый');
  project.undo(author);
  expect(project.findNextReversals()).toMatchObject({ undo: null, redo: { method: 'projects.undo' } });
  addRisk(project, 'второй');
  expect(project.findNextReversals().redo).toBeNull();
  expect(codeOf(() => project.redo(author))).toBe('nothingToRedo');
  project.close();
});

test('tells a conflict and changes nothing when the record has moved on', () => {
  const project = openProjectInMemory();
  const id = addRisk(project, 'риск', false);
  const update = (damage: number, isUndoable: boolean) =>
    project.change({ method: 'risk', author, isUndoable }, (writer) => writer.update('risk', id, { damage }));
  update(3, true);
  update(5, false);
  const before = dumpRecords(project.db);
  expect(codeOf(() => project.undo(author))).toBe('undoConflict');
  expect(dumpRecords(project.db)).toEqual(before);
  project.close();
});

test('tells a conflict when what would be taken back is gone already', () => {
  const project = openProjectInMemory();
  const id = addRisk(project, 'риск');
  project.change({ method: 'risk', author, isUndoable: false }, (writer) => writer.remove('risk', id));
  expect(codeOf(() => project.undo(author))).toBe('undoConflict');
  project.close();
});

test('tells a conflict when something made since stands on it', () => {
  const project = openProjectInMemory();
  const { result: organization } = project.change({ method: 'organization', author }, (writer) =>
    writer.insert('organization', { id: newId(), externalId: null, name: 'Склад' }),
  );
  project.change({ method: 'person', author, isUndoable: false }, (writer) =>
    writer.insert('respondent', { ...makeRespondent('Вера'), organizationId: organization.id }),
  );
  expect(codeOf(() => project.undo(author))).toBe('undoConflict');
  project.close();
});

test('a patch that says nothing leaves no trace', () => {
  const project = openProjectInMemory();
  const id = addRisk(project, 'риск');
  const patch = { mitigation: undefined, damage: 1 } as unknown as { damage: number };
  const { changeSet } = project.change({ method: 'risk', author }, (writer) => writer.update('risk', id, patch));
  expect(changeSet).toMatchObject({ version: 1, changes: [] });
  project.close();
});

test('rolls everything back when the work fails in the middle', () => {
  const project = openProjectInMemory();
  const before = dumpRecords(project.db);
  const work = (writer: RecordWriter) => {
    writer.insert('risk', { id: newId(), text: 'риск', likelihood: 1, damage: 1, mitigation: null });
    writer.remove('risk', 'nobody');
  };
  expect(codeOf(() => project.change({ method: 'risk', author }, work))).toBe('recordNotFound');
  expect(dumpRecords(project.db)).toEqual(before);
  expect(project.getVersion()).toBe(0);
  project.close();
});

test('writes no column that stays as it is, so that only what changed costs', () => {
  const connection = openMemory();
  connection.database.exec(`CREATE TEMP TABLE touched (what TEXT);
    CREATE TEMP TRIGGER by_title AFTER UPDATE OF title ON interviews BEGIN INSERT INTO touched VALUES ('title'); END;
    CREATE TEMP TRIGGER by_people AFTER UPDATE OF respondent_ids, id, language ON interviews
      BEGIN INSERT INTO touched VALUES ('other'); END;`);
  connection.transaction((db) => {
    const writer = createRecordWriter(db, indexByForm);
    const { interview } = insertTalk(writer, db, [makeRespondent('Вера')], []);
    const renamed = writer.update('interview', interview.id, { title: 'Другой' });
    writer.revise('interview', renamed, { title: 'Другой', respondentIds: [...interview.respondentIds] });
  });
  expect(connection.statement('SELECT what FROM touched').pluck().all()).toEqual(['title']);
  connection.close();
});

test('forgets the figures of a talk that is read by other rules, and of no other', () => {
  const connection = openMemory();
  const figures = { turns: 1, respondentTurns: 1, words: 2, untreatedErrors: 0 };
  connection.transaction((db) => {
    const writer = createRecordWriter(db, indexByForm);
    const { interview } = insertTalk(writer, db, [makeRespondent('Вера')], []);
    keepInterviewFigures(db, interview.id, figures);
    writer.update('interview', interview.id, { title: 'Другой', date: null, sourceName: null, wave: 2 });
    expect(listInterviewFigures(db).get(interview.id)).toEqual(figures);
    writer.update('interview', interview.id, { kind: 'solution' });
    expect(listInterviewFigures(db).size).toBe(0);
  });
  connection.close();
});
