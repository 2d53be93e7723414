import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#shared/domain/appError.ts';
import { makeBackup } from './backups.ts';
import { connectForReading } from './connectForReading.ts';
import { applicationId, getSchemaVersion, migrate, newestVersion } from './migrations.ts';
import { acquireProjectLock, type ProjectLock } from './projectLock.ts';
import { findMissingColumn } from './projectSchema.ts';
import { listRecords } from './recordQueries.ts';
import { connectInMemory, connectSqlite, type SqliteConnection, sqliteCodeOf } from './sqlite.ts';

export type ReadOnlyReason = 'inUse' | 'fileNotWritable' | 'damaged';

/** An open project file. */
export interface ProjectFile {
  readonly path: string;
  readonly connection: SqliteConnection;
  /** Null when it can be written. */
  readonly readOnlyReason: ReadOnlyReason | null;
  close(): void;
}

/** While opening, `SQLITE_ERROR` means a header or schema that nobody can have written. */
const damageCodes = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_ERROR'];

function isDamage(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code !== null && damageCodes.some((damage) => code.startsWith(damage));
}

/** False for a file that was never finished. */
function holdsProject(connection: SqliteConnection): boolean {
  return listRecords(connection, 'project').length > 0;
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Pages kept in memory. The system keeps the file itself: four times as much makes nothing quicker. */
const cacheKiB = 16 * 1024;

/** Every commit reaches the disk before it is answered. */
function setUpForWriting(connection: SqliteConnection): void {
  connection.database.pragma('journal_mode = WAL');
  connection.database.pragma('synchronous = FULL');
  connection.database.pragma('foreign_keys = ON');
  connection.database.pragma(`cache_size = -${cacheKiB}`);
}

function checkItIsOurs(connection: SqliteConnection, path: string): void {
  const id = connection.database.pragma('application_id', { simple: true });
  if (id !== applicationId) throw new AppError('notAProject', { file: path });
  const version = getSchemaVersion(connection);
  if (version > newestVersion)
    throw new AppError('projectIsNewer', { file: path, fileVersion: version, appVersion: newestVersion });
}

/**
 * A second connection to a project that this program has open, for a thread of its own. The lock stays with the first one,
 * which must hold its writes meanwhile.
 */
export function openProjectBeside(path: string): ProjectFile {
  const connection = connectSqlite(path, { mustExist: true });
  setUpForWriting(connection);
  return { path, connection, readOnlyReason: null, close: () => connection.close() };
}

/** A file of an unfinished version, or one that another program has changed: it would open with parts of it blank. */
function checkItIsWhole(connection: SqliteConnection, path: string): void {
  const missing = findMissingColumn(connection);
  if (missing !== null) throw new AppError('projectIncomplete', { file: path, missing });
}

/** The file and its companions. */
export function removeProjectFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** Makes an empty project file, and its folder when missing. Throws `projectExists` or `folderNotWritable`. */
export function createProjectFile(path: string): ProjectFile {
  if (existsSync(path)) throw new AppError('projectExists', { file: path });
  const connection = connectNew(path);
  try {
    setUpForWriting(connection);
    migrate(connection);
    return openedForWriting(path, connection, lockOrThrow(path));
  } catch (error) {
    connection.close();
    removeProjectFiles(path);
    throw error;
  }
}

function connectNew(path: string): SqliteConnection {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return connectSqlite(path);
  } catch {
    // Whatever the system says: nothing can be made there.
    throw new AppError('folderNotWritable', { file: path });
  }
}

function lockOrThrow(path: string): ProjectLock {
  const lock = acquireProjectLock(path);
  if (lock === null) throw new AppError('projectInUse', { file: path });
  return lock;
}

function openedForWriting(path: string, connection: SqliteConnection, lock: ProjectLock): ProjectFile {
  return {
    path,
    connection,
    readOnlyReason: null,
    close: () => {
      connection.close();
      lock.release();
    },
  };
}

/** In the place of a connection to an older file, which is closed; for reading alone too. */
function migratedInMemory(older: SqliteConnection): SqliteConnection {
  const newer = connectInMemory(older.database.serialize());
  older.close();
  try {
    migrate(newer);
    return connectInMemory(newer.database.serialize(), true);
  } finally {
    newer.close();
  }
}

function openedForReading(path: string, readOnlyReason: ReadOnlyReason): ProjectFile {
  let connection = connectForReading(path);
  try {
    checkItIsOurs(connection, path);
    if (getSchemaVersion(connection) < newestVersion) connection = migratedInMemory(connection);
    checkItIsWhole(connection, path);
    return { path, connection, readOnlyReason, close: () => connection.close() };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Reads one row of every table, so that damage shows now and not in the middle of work. */
function probe(connection: SqliteConnection): void {
  const tables = connection
    .statement("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT'")
    .pluck()
    .all() as string[];
  for (const table of tables) connection.database.prepare(`SELECT * FROM "${table}" LIMIT 1`).get();
}

function openForWriting(path: string, lock: ProjectLock, backupFolder: string): ProjectFile {
  const connection = connectSqlite(path, { mustExist: true });
  try {
    checkItIsOurs(connection, path);
    if (getSchemaVersion(connection) < newestVersion) makeBackup(connection, path, backupFolder, 'migration');
    setUpForWriting(connection);
    migrate(connection);
    probe(connection);
    checkItIsWhole(connection, path);
    if (!holdsProject(connection)) throw new AppError('projectDamaged', { file: path });
    return openedForWriting(path, connection, lock);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens a project file: for writing when it can be had, else for reading with the reason.
 * Throws `projectNotFound`, `notAProject`, `projectIsNewer`, `projectIncomplete`, `projectDamaged`.
 */
export function openProjectFile(path: string, backupFolder: string): ProjectFile {
  if (!existsSync(path) || !statSync(path).isFile()) throw new AppError('projectNotFound', { file: path });
  const isWritable = canWrite(path);
  const lock = isWritable ? acquireProjectLock(path) : null;
  try {
    if (lock !== null) return openForWriting(path, lock, backupFolder);
    return openedForReading(path, isWritable ? 'inUse' : 'fileNotWritable');
  } catch (error) {
    lock?.release();
    if (sqliteCodeOf(error) === 'SQLITE_NOTADB') throw new AppError('notAProject', { file: path });
    if (!isDamage(error)) throw error;
    return openDamaged(path);
  }
}

/** As much as can still be read; throws `projectDamaged` when that is nothing. */
function openDamaged(path: string): ProjectFile {
  try {
    const file = openedForReading(path, 'damaged');
    if (holdsProject(file.connection)) return file;
    file.close();
    throw new AppError('projectDamaged', { file: path });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('projectDamaged', { file: path });
  }
}
