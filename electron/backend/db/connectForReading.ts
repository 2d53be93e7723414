import { readFileSync } from 'node:fs';
import { getSchemaVersion } from './migrations.ts';
import { connectInMemory, connectSqlite, type SqliteConnection, sqliteCodeOf } from './sqlite.ts';

/**
 * A file that is there, for reading alone. From a folder that takes no companion files it is read as a copy in memory: what
 * waits in a write-ahead log beside it is not seen.
 */
export function connectForReading(path: string): SqliteConnection {
  const connection = connectSqlite(path, { isReadOnly: true, mustExist: true });
  try {
    getSchemaVersion(connection);
    return connection;
  } catch (error) {
    connection.close();
    const code = sqliteCodeOf(error);
    if (code === null || !(code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))) throw error;
    return connectInMemory(readFileSync(path), true);
  }
}
