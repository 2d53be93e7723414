import { connectSqlite, type SqliteConnection } from './sqlite.ts';

/** What tells how the project came about, and what is made again from the rest. */
const leftEmpty = [
  'change_sets',
  'interview_originals',
  'kept_answers',
  'merges',
  'recording_chunks',
  'recording_contents',
  'turn_index',
];

interface SchemaPart {
  readonly type: 'table' | 'index' | 'view' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

/**
 * The project as it stands, without history, originals, sounds and the index of words, in a new file that is read and thrown
 * away: nothing in it can be taken back, and a crash spoils it. Its tables are those of the source to the letter, so that
 * SQLite moves their pages without reading a row.
 */
export function copyPresent(source: SqliteConnection, path: string): SqliteConnection {
  const copy = connectSqlite(path);
  const { database } = copy;
  try {
    for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF']) database.pragma(setting);
    database.prepare('ATTACH ? AS source').run(attachable(source, path));
    database.transaction(() => copyTables(copy))();
    database.exec('DETACH source');
    database.pragma('foreign_keys = ON');
    return copy;
  } catch (error) {
    copy.close();
    throw error;
  }
}

/** A path under which another connection sees what this one sees. */
function attachable({ database }: SqliteConnection, path: string): string {
  if (!database.memory && !database.readonly) return database.name;
  // Read without the right to write: nobody else may be able to open it.
  const whole = `${path}.whole`;
  database.prepare('VACUUM INTO ?').run(whole);
  return whole;
}

function copyTables({ database }: SqliteConnection): void {
  const parts = database
    .prepare(
      "SELECT type, name, sql FROM source.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'turn\\_index\\_%' ESCAPE '\\'",
    )
    .all() as SchemaPart[];
  const make = (...types: readonly SchemaPart['type'][]): void => {
    for (const { type, sql } of parts) if (types.includes(type)) database.exec(sql);
  };
  make('table');
  make('index');
  for (const { type, name } of parts)
    if (type === 'table' && !leftEmpty.includes(name))
      database.exec(`INSERT INTO main."${name}" SELECT * FROM source."${name}"`);
  // The number of the last change is the version of the data.
  database.exec(`INSERT INTO main.change_sets SELECT * FROM source.change_sets ORDER BY version DESC LIMIT 1`);
  make('view', 'trigger');
}
