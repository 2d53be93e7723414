import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  isDailyBackupDue,
  listBackups,
  makeBackup,
  thinOutBackups,
  verifyBackup,
} from '../../electron/backend/db/backups.ts';
import { newestVersion } from '../../electron/backend/db/migrations.ts';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { codeOf, createTestProject } from './testProject.ts';

const { pathOf } = useTemporaryFolder();
const now = new Date('2026-11-21T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

function plantBackup(folder: string, name: string, days: number): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.custdev`);
  writeFileSync(path, 'x');
  utimesSync(path, daysAgo(days), daysAgo(days));
  return path;
}

test('a backup is due a day after the newest', () => {
  const folder = pathOf('backups');
  expect(isDailyBackupDue(folder, now)).toBe(true);
  plantBackup(folder, 'old.daily', 1.1);
  expect(isDailyBackupDue(folder, now)).toBe(true);
  plantBackup(folder, 'new.daily', 0.9);
  expect(isDailyBackupDue(folder, now)).toBe(false);
  expect(listBackups(folder).map(({ path }) => path)).toEqual([
    join(folder, 'new.daily.custdev'),
    join(folder, 'old.daily.custdev'),
  ]);
});

test('keeps a week of days, two months of weeks, then months; and everything that was made by hand', () => {
  const folder = pathOf('backups');
  for (let days = 0; days < 400; days += 1) plantBackup(folder, `d${days}.daily`, days + 0.5);
  const byHand = plantBackup(folder, 'mine.byHand', 30);
  thinOutBackups(folder, now);
  const ages = listBackups(folder)
    .filter(({ path }) => path !== byHand)
    .map(({ madeAt }) => (now.getTime() - Date.parse(madeAt)) / 86_400_000);
  expect(existsSync(byHand)).toBe(true);
  expect(ages.filter((age) => age <= 7)).toHaveLength(7);
  const weekly = ages.filter((age) => age > 7 && age <= 60);
  expect(weekly.length).toBeGreaterThanOrEqual(8);
  expect(weekly.length).toBeLessThanOrEqual(9);
  const monthly = ages.filter((age) => age > 60);
  expect(monthly.length).toBeGreaterThanOrEqual(11);
  expect(monthly.length).toBeLessThanOrEqual(13);
  const before = readdirSync(folder);
  thinOutBackups(folder, now);
  expect(readdirSync(folder)).toEqual(before);
});

test('what was cut off in the middle goes, what may still be written stays', () => {
  const folder = pathOf('backups');
  plantBackup(folder, 'cut.daily', 1);
  renameSync(join(folder, 'cut.daily.custdev'), join(folder, 'cut.daily.custdev.unfinished'));
  plantBackup(folder, 'running.byHand', 0.01);
  renameSync(join(folder, 'running.byHand.custdev'), join(folder, 'running.byHand.custdev.unfinished'));
  thinOutBackups(folder, now);
  expect(readdirSync(folder)).toEqual(['running.byHand.custdev.unfinished']);
});

test('a backup leaves nothing beside it', () => {
  const project = createTestProject(pathOf('ещё проект.custdev'));
  const path = makeBackup(project.file.connection, project.path, pathOf('backups'), 'byHand');
  project.close();
  expect(readdirSync(pathOf('backups')).map((name) => join(pathOf('backups'), name))).toEqual([path]);
  expect(path).toMatch(/ещё проект\.\d{4}-\d\d-\d\dT[\d-]+\.\d+Z\.byHand\.custdev$/);
});

test('refuses a backup that is cut, foreign, missing or from the future', () => {
  const project = createTestProject(pathOf('project.custdev'));
  const path = makeBackup(project.file.connection, project.path, pathOf('backups'), 'byHand');
  project.close();
  const bytes = readFileSync(path);
  const plant = (content: Uint8Array | string) => {
    writeFileSync(pathOf('planted.custdev'), content);
    return pathOf('planted.custdev');
  };
  expect(codeOf(() => verifyBackup(plant(bytes.subarray(0, bytes.length / 2))))).toBe('backupInvalid');
  expect(codeOf(() => verifyBackup(plant('no project')))).toBe('backupInvalid');
  expect(codeOf(() => verifyBackup(pathOf('missing.custdev')))).toBe('backupInvalid');
  const connection = connectSqlite(plant(bytes));
  connection.database.pragma(`user_version = ${newestVersion + 10}`);
  connection.close();
  expect(codeOf(() => verifyBackup(pathOf('planted.custdev')))).toBe('projectIsNewer');
});
