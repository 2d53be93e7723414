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
  readonly tableName: string;
  readonly sql: string;
}

/** What the turns of a copy say instead of what they said. */
export interface TurnRewriting {
  speakerOf(interviewId: string, speaker: string): string;
  /** Null for words that stay as they are. */
  textOf(turnId: string, text: string): string | null;
}

/**
 * The project as it stands, without history, originals, sounds and the index of words, in a new file that is read and thrown
 * away: nothing in it can be taken back, and a crash spoils it. Its tables are those of the source to the letter, so that
 * SQLite moves their pages without reading a row; turns that say something else are written row by row.
 */
export function copyPresent(source: SqliteConnection, path: string, rewriting?: TurnRewriting): SqliteConnection {
  const copy = connectSqlite(path);
  const { database } = copy;
  try {
    for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF']) database.pragma(setting);
    database.prepare('ATTACH ? AS source').run(attachable(source, path));
    database.transaction(() => copyTables(copy, rewriting))();
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

function copyTables(copy: SqliteConnection, rewriting: TurnRewriting | undefined): void {
  const { database } = copy;
  const parts = database
    .prepare(
      "SELECT type, name, tbl_name AS tableName, sql FROM source.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'turn\\_index\\_%' ESCAPE '\\'",
    )
    .all() as SchemaPart[];
  const make = (isWanted: (part: SchemaPart) => boolean): void => {
    for (const part of parts) if (isWanted(part)) database.exec(part.sql);
  };
  // Pages move with their indexes where these stand already; rows are indexed more quickly together, afterwards.
  const isIndexedAfterwards = ({ tableName }: SchemaPart): boolean => tableName === 'turns' && rewriting !== undefined;
  make(({ type }) => type === 'table');
  make((part) => part.type === 'index' && !isIndexedAfterwards(part));
  for (const { type, name } of parts) {
    if (type !== 'table' || leftEmpty.includes(name)) continue;
    if (name === 'turns' && rewriting !== undefined) rewriteTurns(copy, rewriting);
    else database.exec(`INSERT INTO main."${name}" SELECT * FROM source."${name}"`);
  }
  // The number of the last change is the version of the data.
  database.exec(`INSERT INTO main.change_sets SELECT * FROM source.change_sets ORDER BY version DESC LIMIT 1`);
  make((part) => part.type === 'index' && isIndexedAfterwards(part));
  make(({ type }) => type === 'view' || type === 'trigger');
}

function rewriteTurns({ database }: SqliteConnection, { speakerOf, textOf }: TurnRewriting): void {
  database.function('speaker_after', speakerOf);
  database.function('text_after', textOf);
  const columns = database.prepare("SELECT name FROM pragma_table_info('turns')").pluck().all() as string[];
  const after: Readonly<Record<string, string>> = {
    speaker: 'speaker_after(interview_id, speaker)',
    text: 'coalesce(text_after(id, text), text)',
  };
  const values = columns.map((column) => after[column] ?? `"${column}"`);
  database.exec(`INSERT INTO main.turns SELECT ${values.join(', ')} FROM source.turns ORDER BY rowid`);
}
