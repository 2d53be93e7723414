import Database from 'better-sqlite3';

/** The only file that names the driver. */
export type SqliteDatabase = Database.Database;
export type Statement = Database.Statement;

/** A handle for reading. Statements are prepared once for each text. */
export interface ReadDb {
  statement(sql: string): Statement;
}

/** A handle inside a transaction: only it may be passed to functions that write. */
export interface WriteDb extends ReadDb {
  readonly isInTransaction: true;
}

export interface SqliteConnection extends ReadDb {
  readonly database: SqliteDatabase;
  /** Runs `work` in one immediate transaction; throws roll it back. Foreign keys are checked at its end. */
  transaction<Result>(work: (db: WriteDb) => Result): Result;
  close(): void;
}

export interface ConnectionOptions {
  readonly isReadOnly?: boolean;
  readonly mustExist?: boolean;
}

export function connectSqlite(path: string, options: ConnectionOptions = {}): SqliteConnection {
  const database = new Database(path, {
    readonly: options.isReadOnly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: 5000,
  });
  const statements = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const prepared = database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  const writeDb: WriteDb = { statement, isInTransaction: true };
  return {
    database,
    statement,
    transaction: (work) => {
      const run = database.transaction(() => {
        database.pragma('defer_foreign_keys = ON');
        return work(writeDb);
      });
      return run.immediate();
    },
    close: () => database.close(),
  };
}

/** The SQLite result code of an error (`SQLITE_CORRUPT` …), or null for any other error. */
export function sqliteCodeOf(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}
