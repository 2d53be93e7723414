import { readFileSync } from 'node:fs';
import { AppError } from '#shared/domain/appError.ts';
import { locateAppFile } from '../locateAppFile.ts';
import type { SqliteConnection } from './sqlite.ts';

interface Migration {
  readonly version: number;
  readonly fileName: string;
}

/** Marks the file as ours in SQLite's header: the letters `CDev`. */
export const applicationId = 0x43446576;

/** Multiples of ten, so that a hot fix fits between. A released migration never changes. */
export const migrations: readonly Migration[] = [
  { version: 10, fileName: '0010-initial.sql' },
  { version: 20, fileName: '0020-contract-ends.sql' },
];

export const newestVersion = migrations.reduce((newest, migration) => {
  if (migration.version <= newest) throw new Error('Migrations must rise');
  return migration.version;
}, 0);

const scriptOf = ({ fileName }: Migration): string =>
  readFileSync(locateAppFile('electron/backend/db/migrations', fileName), 'utf8');

/** The scripts of all migrations, one after another. */
export function readMigrations(): string {
  return migrations.map(scriptOf).join('\n');
}

export function getSchemaVersion(connection: SqliteConnection): number {
  return connection.database.pragma('user_version', { simple: true }) as number;
}

/** Brings the file to `upTo` in one transaction. Throws `projectIsNewer` for a file from the future. */
export function migrate(connection: SqliteConnection, upTo: number = newestVersion): void {
  const current = getSchemaVersion(connection);
  if (current > newestVersion)
    throw new AppError('projectIsNewer', { fileVersion: current, appVersion: newestVersion });
  const pending = migrations.filter(({ version }) => version > current && version <= upTo);
  if (pending.length === 0) return;
  connection.transaction(() => {
    for (const migration of pending) {
      connection.database.exec(scriptOf(migration));
      connection.database.pragma(`user_version = ${migration.version}`);
    }
    connection.database.pragma(`application_id = ${applicationId}`);
  });
}
