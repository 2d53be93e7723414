import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entityNames, entitySchemas } from '#shared/domain/entities.ts';
import { makeBackup, verifyBackup } from '../../electron/backend/db/backups.ts';
import { tableOf } from '../../electron/backend/db/entityTables.ts';
import { getSchemaVersion, migrate, migrations, newestVersion } from '../../electron/backend/db/migrations.ts';
import { openProjectFile } from '../../electron/backend/db/projectFile.ts';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { bytesOf, codeOf, createTestProject, dumpRecords, openTestProject } from './testProject.ts';

const { pathOf } = useTemporaryFolder();

test.each(migrations)('brings an empty file to version $version, and once is enough', ({ version }) => {
  const connection = connectSqlite(pathOf('empty.custdev'));
  migrate(connection, version);
  expect(getSchemaVersion(connection)).toBe(version);
  const schema = () => connection.database.prepare('SELECT sql FROM sqlite_master ORDER BY name').all();
  const once = schema();
  migrate(connection, version);
  expect(schema()).toEqual(once);
  connection.close();
});

test('has a table for every entity with a column for every property', () => {
  const connection = connectSqlite(pathOf('schema.custdev'));
  migrate(connection);
  for (const name of entityNames) {
    const { table, columns } = tableOf(name);
    const actual = connection.database.pragma(`table_info(${table})`) as {
      name: string;
      type: string;
      notnull: 0 | 1;
    }[];
    const own = actual.filter((column) => !(table === 'turns' && column.name === 'number'));
    expect(own.map((column) => column.name).toSorted(), table).toEqual(columns.map(({ column }) => column).toSorted());
    for (const { property, column, kind } of columns) {
      const info = actual.find((candidate) => candidate.name === column);
      const schema = (entitySchemas[name].entries as Record<string, { type: string }>)[property];
      expect(info?.notnull, `${table}.${column} is null or not`).toBe(schema?.type === 'nullable' ? 0 : 1);
      if (kind !== 'plain') expect(info?.type, `${table}.${column}`).toBe(kind === 'json' ? 'TEXT' : 'INTEGER');
    }
  }
  connection.close();
});

test('refuses a file from the future and leaves every byte alone', () => {
  const path = pathOf('future.custdev');
  createTestProject(path).close();
  const connection = connectSqlite(path);
  connection.database.pragma(`user_version = ${newestVersion + 10}`);
  connection.close();
  const before = bytesOf(path);
  expect(codeOf(() => openProjectFile(path, pathOf('backups')))).toBe('projectIsNewer');
  expect(bytesOf(path)).toBe(before);
});

test('leaves the file as it was when a migration fails half way', () => {
  const path = pathOf('broken.custdev');
  const connection = connectSqlite(path);
  connection.database.exec('CREATE TABLE waves (x)');
  const before = readFileSync(path);
  expect(() => migrate(connection)).toThrow('waves already exists');
  expect(getSchemaVersion(connection)).toBe(0);
  expect(connection.database.prepare('SELECT name FROM sqlite_master').pluck().all()).toEqual(['waves']);
  connection.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('makes a verified backup that holds everything and opens as a project', () => {
  const project = createTestProject(pathOf('project.custdev'));
  const path = makeBackup(project.file.connection, project.path, pathOf('backups'), 'migration');
  verifyBackup(path);
  const copy = openTestProject(path);
  expect(dumpRecords(copy.db)).toEqual(dumpRecords(project.db));
  expect(copy.file.readOnlyReason).toBeNull();
  copy.close();
  project.close();
});
