import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#shared/domain/appError.ts';
import { connectForReading } from './connectForReading.ts';
import { applicationId, getSchemaVersion, newestVersion } from './migrations.ts';
import type { SqliteConnection } from './sqlite.ts';

export type BackupOccasion = 'daily' | 'migration' | 'byHand' | 'beforeRestore' | 'beforeMerge';

export interface BackupFile {
  readonly path: string;
  readonly madeAt: string;
  readonly bytes: number;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Throws `backupInvalid` unless the file opens, is ours and is sound; `projectIsNewer` when we cannot read it yet. */
export function verifyBackup(path: string): void {
  try {
    const connection = connectForReading(path);
    try {
      const isOurs = connection.database.pragma('application_id', { simple: true }) === applicationId;
      const verdict = connection.database.pragma('quick_check(1)', { simple: true });
      if (!isOurs || verdict !== 'ok') throw new AppError('backupInvalid', { file: path });
      const fileVersion = getSchemaVersion(connection);
      if (fileVersion > newestVersion)
        throw new AppError('projectIsNewer', { file: path, fileVersion, appVersion: newestVersion });
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('backupInvalid', { file: path });
  }
}

/** `2026-11-21T19-23-05.123Z`: sorts by time and is a legal file name everywhere. */
function stampOf(moment: Date): string {
  return moment.toISOString().replaceAll(':', '-');
}

/** Copies the whole project, opens the copy to verify it, and answers with its path. */
export function makeBackup(
  connection: SqliteConnection,
  projectPath: string,
  folder: string,
  occasion: BackupOccasion,
): string {
  const path = pathForBackup(projectPath, folder, occasion);
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  connection.database.prepare('VACUUM INTO ?').run(unfinished);
  verifyBackup(unfinished);
  renameSync(unfinished, path);
  return path;
}

function pathForBackup(projectPath: string, folder: string, occasion: BackupOccasion): string {
  mkdirSync(folder, { recursive: true });
  const name = basename(projectPath).replace(/\.custdev$/, '');
  return join(folder, `${name}.${stampOf(new Date())}.${occasion}.custdev`);
}

/** Keeps a damaged project as it is, since it can no longer be copied row by row. */
export function keepDamagedFile(projectPath: string, folder: string): string {
  const path = pathForBackup(projectPath, folder, 'beforeRestore');
  copyFileSync(projectPath, path);
  return path;
}

/** Newest first. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.custdev'))
    .map((name) => {
      const path = join(folder, name);
      const { mtime, size } = statSync(path);
      return { path, madeAt: mtime.toISOString(), bytes: size };
    })
    .toSorted((left, right) => right.madeAt.localeCompare(left.madeAt));
}

export function isDailyBackupDue(folder: string, now: Date): boolean {
  const newest = listBackups(folder)[0];
  return newest === undefined || now.getTime() - Date.parse(newest.madeAt) > dayMs;
}

/** Copies that were cut off: a younger one may still be on its way. */
function removeUnfinished(folder: string, now: Date): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    if (name.endsWith('.unfinished') && now.getTime() - statSync(path).mtimeMs > hourMs) rmSync(path, { force: true });
  }
}

/**
 * Of the daily backups keeps all of a week, then the newest of each week for two months, then the newest of each month.
 * What was backed up by hand or before something risky stays; what was cut off goes.
 */
export function thinOutBackups(folder: string, now: Date): void {
  removeUnfinished(folder, now);
  const kept = new Set<string>();
  for (const backup of listBackups(folder)) {
    if (!backup.path.endsWith('.daily.custdev')) continue;
    const ageDays = (now.getTime() - Date.parse(backup.madeAt)) / dayMs;
    if (ageDays <= 7) continue;
    const step =
      ageDays <= 60 ? `week ${Math.floor(Date.parse(backup.madeAt) / (7 * dayMs))}` : backup.madeAt.slice(0, 7);
    if (kept.has(step)) rmSync(backup.path, { force: true });
    kept.add(step);
  }
}
