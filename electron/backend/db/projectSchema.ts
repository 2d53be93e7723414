import { migrate, readMigrations } from './migrations.ts';
import { connectSqlite, type SqliteConnection } from './sqlite.ts';

function listColumns(connection: SqliteConnection): string[] {
  return connection.database
    .prepare(
      `SELECT t.name || '.' || c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c
        WHERE t.schema = 'main' AND t.type IN ('table', 'virtual', 'view') AND t.name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[];
}

/** Whether every table and view stands in the file by the very words of the migrations: told without making one. */
function isAsMigrated(connection: SqliteConnection): boolean {
  const script = readMigrations();
  const made = connection.database
    .prepare("SELECT sql FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'turn_index_%'")
    .pluck()
    .all() as string[];
  const wanted = script.match(/^CREATE (?:VIRTUAL )?(?:TABLE|VIEW) /gm)?.length ?? 0;
  return made.length === wanted && made.every((sql) => script.includes(sql));
}

/** The first column that the program needs and the file does not have, as `table.column`; null for a whole schema. */
export function findMissingColumn(connection: SqliteConnection): string | null {
  if (isAsMigrated(connection)) return null;
  const known = new Set(listColumns(connection));
  const model = connectSqlite(':memory:');
  try {
    migrate(model);
    return listColumns(model).find((column) => !known.has(column)) ?? null;
  } finally {
    model.close();
  }
}
