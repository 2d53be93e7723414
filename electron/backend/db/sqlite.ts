import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '#shared/domain/appError.ts';

/** The only file that names the driver. */
export type SqliteDatabase = Database.Database;
export type Statement = Database.Statement;

/** A handle for reading. Statements are prepared once for each text. */
export interface ReadDb {
  statement(sql: string): Statement;
}

/** A part of a transaction that was tried: what came of it, or why nothing of it was written. */
export type Attempt<Result> =
  | { readonly isDone: true; readonly result: Result }
  | { readonly isDone: false; readonly error: unknown };

/** A handle inside a transaction: only it may be passed to functions that write. */
export interface WriteDb extends ReadDb {
  readonly isInTransaction: true;
  /**
   * Does a part of the transaction that may fail alone: when `work` throws, what it wrote is gone and the rest stands.
   * Throws only when the failure has ended the transaction.
   */
  attempt<Result>(work: () => Result): Attempt<Result>;
}

export interface SqliteConnection extends ReadDb {
  readonly database: SqliteDatabase;
  /**
   * Runs `work` in one immediate transaction; throws roll it back. Foreign keys are checked at its end. Throws
   * `WritesHeldError` while writes are held.
   */
  transaction<Result>(work: (db: WriteDb) => Result): Result;
  /** Another connection is about to write: until the answer is called, this one only reads, and sees nothing unfinished. */
  holdWrites(): () => void;
  readonly areWritesHeld: boolean;
  close(): void;
}

/** Nothing is written now; the same can be written when the other connection has ended. */
export class WritesHeldError extends Error {}

export interface ConnectionOptions {
  readonly isReadOnly?: boolean;
  readonly mustExist?: boolean;
}

export function connectSqlite(path: string, options: ConnectionOptions = {}): SqliteConnection {
  return toConnection(
    new Database(path, {
      readonly: options.isReadOnly ?? false,
      fileMustExist: options.mustExist ?? false,
      timeout: 5000,
    }),
  );
}

/** A database in memory that begins with these bytes of a file, which nothing reaches. */
export function connectInMemory(bytes: Buffer, isReadOnly = false): SqliteConnection {
  // A file in memory has no write-ahead log: 1 in these two places of the header says so.
  bytes.fill(1, 18, 20);
  return toConnection(new Database(bytes, { readonly: isReadOnly }));
}

function toConnection(database: SqliteDatabase): SqliteConnection {
  const statements = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const prepared = database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  const writeDb: WriteDb = {
    statement,
    isInTransaction: true,
    attempt: (work) => {
      try {
        return { isDone: true, result: database.transaction(work)() };
      } catch (error) {
        if (!database.inTransaction) throw error;
        return { isDone: false, error };
      }
    },
  };
  let areWritesHeld = false;
  return {
    database,
    statement,
    holdWrites: () => {
      areWritesHeld = true;
      return () => {
        areWritesHeld = false;
      };
    },
    get areWritesHeld() {
      return areWritesHeld;
    },
    transaction: (work) => {
      if (areWritesHeld) throw new WritesHeldError('Another connection is writing');
      const run = database.transaction(() => {
        database.pragma('defer_foreign_keys = ON');
        return work(writeDb);
      });
      return run.immediate();
    },
    close: () => database.close(),
  };
}

const errorsBySqliteCode: readonly (readonly [code: string, error: ErrorCode])[] = [
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_CORRUPT', 'projectDamaged'],
  ['SQLITE_NOTADB', 'projectDamaged'],
  ['SQLITE_IOERR_SHORT_READ', 'projectDamaged'],
  ['SQLITE_READONLY', 'projectReadOnly'],
  ['SQLITE_BUSY', 'projectInUse'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'recordNotFound'],
];

/** What the user is told of a failure of SQLite that is no fault of the program; null for any other error. */
export function toExpectedError(error: unknown): AppError | null {
  const code = sqliteCodeOf(error);
  const known = errorsBySqliteCode.find(([prefix]) => code?.startsWith(prefix) === true);
  return known === undefined ? null : new AppError(known[1]);
}

/** The SQLite result code of an error (`SQLITE_CORRUPT` …), or null for any other error. */
export function sqliteCodeOf(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}
