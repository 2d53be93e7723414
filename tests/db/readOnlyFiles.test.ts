import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, migrations } from '../../electron/backend/db/migrations.ts';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { createTestProject } from './testProject.ts';

const { pathOf } = useTemporaryFolder();

/** A project of the first version that there was. */
function createOldProject(path: string): void {
  const connection = connectSqlite(path);
  connection.database.pragma('journal_mode = WAL');
  migrate(connection, migrations[0]?.version);
  connection
    .statement("INSERT INTO projects VALUES ('1', 'Проект', 'ru', 'RUB', 0, NULL, '2026-10-01T00:00:00.000Z')")
    .run();
  connection.close();
}

/** What came of a use of the project by somebody without the right to write to its file, or to its folder either. */
function use(what: string, create: (path: string) => void, withoutRightsTo: string): unknown {
  const path = pathOf('closed/folder.custdev');
  mkdirSync(dirname(path));
  create(path);
  // The other user must get through to the folder.
  chmodSync(dirname(dirname(path)), 0o755);
  const before = readFileSync(path);
  const script = join(import.meta.dirname, 'readWithoutRights.ts');
  const output = execFileSync(process.execPath, [script, what, path, withoutRightsTo], { encoding: 'utf8' });
  expect(readFileSync(path).equals(before)).toBe(true);
  chmodSync(dirname(path), 0o755);
  return JSON.parse(output);
}

const createNew = (path: string): void => createTestProject(path).close();

test.each(['file', 'folder'])('a project without the right to write to its %s is read, and never changed', (rights) => {
  expect(use('open', createNew, rights)).toEqual({
    reason: 'fileNotWritable',
    name: 'Проект',
    change: 'projectReadOnly',
  });
});

test.each(['file', 'folder'])('so is one of an older version: its %s is left as it is', (rights) => {
  expect(use('open', createOldProject, rights)).toMatchObject({ reason: 'fileNotWritable', name: 'Проект' });
});

test.each([
  ['new', createNew],
  ['old', createOldProject],
])('nothing is written to the copy of a %s one that stands for it', (_age, create) => {
  expect(use('write', create, 'folder')).toBe('SQLITE_READONLY');
});

test.each([
  ['new', 'file', createNew],
  ['new', 'folder', createNew],
  ['old', 'folder', createOldProject],
])('what a %s one says now can be copied without the right to write to its %s', (_age, rights, create) => {
  expect(use('copy', create, rights)).toEqual(['Проект']);
});

test.each(['file', 'folder'])('it can be backed up without the right to write to its %s', (rights) => {
  expect(use('backUp', createNew, rights)).toBe('Проект');
});

test.each(['file', 'folder'])('it can be merged into another without the right to write to its %s', (rights) => {
  expect(use('merge', createNew, rights)).toEqual(['Проект']);
});
