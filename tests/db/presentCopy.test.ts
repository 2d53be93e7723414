import { existsSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getDataVersion } from '../../electron/backend/db/journalQueries.ts';
import { copyPresent } from '../../electron/backend/db/presentCopy.ts';
import { listRecords } from '../../electron/backend/db/recordQueries.ts';
import { findMissingColumn } from '../../electron/backend/db/projectSchema.ts';
import { connectInMemory, connectSqlite, type SqliteConnection } from '../../electron/backend/db/sqlite.ts';
import type { OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { author, bytesOf, createTestProject, dumpRecords, insertTalk, makeRespondent } from './testProject.ts';

const { pathOf } = useTemporaryFolder();

function fillProject(path: string): OpenedProject {
  const project = createTestProject(path);
  for (const name of ['Вера', 'Олег'])
    project.changeWith({ method: 'talk', author }, (writer, db) => {
      const { turns } = insertTalk(
        writer,
        db,
        [makeRespondent(name)],
        [
          { speaker: 'Я', role: 'interviewer', text: 'Как вы сверяете счета?' },
          { speaker: name, role: 'respondent', text: 'Вручную, «ёлочкой» 😀.' },
        ],
      );
      writer.update('turn', turns[1]!.id, { text: 'Вручную, каждый день.' });
    });
  return project;
}

function expectPresent(copy: SqliteConnection, project: OpenedProject): void {
  expect(dumpRecords(copy)).toEqual(dumpRecords(project.db));
  expect(getDataVersion(copy)).toBe(project.getVersion());
  expect(findMissingColumn(copy)).toBeNull();
  expect(copy.database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.database.pragma('foreign_key_check')).toEqual([]);
  for (const table of ['interview_originals', 'merges', 'kept_answers', 'recording_chunks'])
    expect(copy.statement(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  expect(copy.statement('SELECT count(*) FROM change_sets').pluck().get()).toBe(1);
  expect(copy.statement('SELECT count(*) FROM interview_people').pluck().get()).toBe(2);
  expect(copy.statement('SELECT count(*) FROM heard_codings').pluck().get()).toBe(0);
}

test.each([
  ['in memory', Number.MAX_SAFE_INTEGER, false],
  ['in a file', 0, true],
])(
  '%s it holds all that the project says now and nothing of how it came about',
  async (_where, bytesInMemory, isFile) => {
    const project = fillProject(pathOf('а.custdev'));
    const before = bytesOf(project.path);
    const copy = await copyPresent(project.file.connection, pathOf('copy.custdev'), { bytesInMemory });
    expect(existsSync(pathOf('copy.custdev'))).toBe(isFile);
    expectPresent(copy, project);
    copy.transaction((db) => db.statement("UPDATE interviews SET respondent_ids = '[]'").run());
    expect(copy.statement('SELECT count(*) FROM interview_people').pluck().get()).toBe(0);
    expect(copy.database.pragma('foreign_keys', { simple: true })).toBe(1);
    copy.close();
    expect(bytesOf(project.path)).toBe(before);
    expect(project.file.connection.statement('SELECT count(*) FROM interview_people').pluck().get()).toBe(2);
    project.close();
  },
);

test('is made as well of a project that may only be read', async () => {
  const project = fillProject(pathOf('а.custdev'));
  project.file.connection.database.pragma('wal_checkpoint(TRUNCATE)');
  const readers = [
    connectSqlite(project.path, { isReadOnly: true }),
    connectInMemory(readFileSync(project.path), true),
  ];
  for (const reader of readers) {
    const copy = await copyPresent(reader, pathOf('copy.custdev'));
    expectPresent(copy, project);
    copy.close();
    reader.close();
    for (const name of ['copy.custdev', 'copy.custdev.whole']) rmSync(pathOf(name), { force: true });
  }
  project.close();
});

test('says of its turns what it is told to, and leaves the others', async () => {
  const project = fillProject(pathOf('а.custdev'));
  const copy = await copyPresent(project.file.connection, pathOf('copy.custdev'), {
    rewriting: {
      speakerOf: (interviewId, speaker) => (speaker === 'Вера' ? `кто-то из ${interviewId}` : speaker),
      textOf: (_turnId, text) => (text.startsWith('Как') ? 'Чем вы сверяете счета?' : null),
    },
  });
  const wanted = listRecords(project.db, 'turn').map((turn) => ({
    ...turn,
    speaker: turn.speaker === 'Вера' ? `кто-то из ${turn.interviewId}` : turn.speaker,
    text: turn.position === 0 ? 'Чем вы сверяете счета?' : turn.text,
  }));
  expect(listRecords(copy, 'turn')).toEqual(wanted);
  expect(copy.database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(findMissingColumn(copy)).toBeNull();
  const indexesOf = (connection: SqliteConnection) =>
    connection.statement("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name").pluck().all();
  expect(indexesOf(copy)).toEqual(indexesOf(project.file.connection));
  copy.close();
  project.close();
});

test('runs nothing that a file of unknown origin hides in its schema', async () => {
  const project = fillProject(pathOf('а.custdev'));
  const { database } = project.file.connection;
  const name = 'risks" SELECT * FROM source.risks; CREATE TABLE by_name (a); --';
  database.exec(`CREATE TABLE "${name.replaceAll('"', '""')}" (a)`);
  database.unsafeMode(true);
  database.exec(`CREATE TABLE more (a); PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = sql || '; CREATE TABLE by_text (a)' WHERE name = 'more'; PRAGMA writable_schema = RESET;`);
  const copy = await copyPresent(project.file.connection, pathOf('copy.custdev'));
  expectPresent(copy, project);
  const made = copy.statement(
    "SELECT name FROM sqlite_schema WHERE name LIKE 'by\\_%' ESCAPE '\\' OR name LIKE 'risks\"%'",
  );
  expect(made.all()).toEqual([]);
  copy.close();
  project.close();
});

test('puts each value where it belongs in a file whose columns came in another order', async () => {
  const project = fillProject(pathOf('а.custdev'));
  const { database } = project.file.connection;
  database.pragma('foreign_keys = OFF');
  database.exec(`CREATE TABLE other (likelihood INTEGER, mitigation TEXT, text TEXT, id TEXT PRIMARY KEY, damage INTEGER);
    DROP TABLE risks; ALTER TABLE other RENAME TO risks; INSERT INTO risks VALUES (4, 'план', 'страх', 'р1', 2);`);
  const copy = await copyPresent(project.file.connection, pathOf('copy.custdev'));
  const risk = { id: 'р1', text: 'страх', likelihood: 4, damage: 2, mitigation: 'план' };
  expect(listRecords(copy, 'risk')).toEqual([risk]);
  copy.close();
  project.close();
});
