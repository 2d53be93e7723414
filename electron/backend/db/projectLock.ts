import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { connectSqlite, sqliteCodeOf } from './sqlite.ts';

/** Held while one backend may write to a project file. */
export interface ProjectLock {
  release(): void;
}

/**
 * Takes the one right to write to the file; null when another process has it.
 * The lock is the operating system's on a file of its own, so it goes with a process that is killed.
 */
export function acquireProjectLock(projectPath: string): ProjectLock | null {
  const folder = join(tmpdir(), `custdev-locks-${userInfo().username}`);
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(realpathSync(projectPath)).digest('hex').slice(0, 32);
  const connection = connectSqlite(join(folder, `${name}.lock`));
  try {
    connection.database.pragma('busy_timeout = 0');
    connection.database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (sqliteCodeOf(error)?.startsWith('SQLITE_BUSY') === true) return null;
    throw error;
  }
  return { release: () => connection.close() };
}
