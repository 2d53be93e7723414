import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { migrate } from './migrations.ts';
import { connectSqlite, type SqliteConnection } from './sqlite.ts';

/** What tells how the project came about, and what is made again from the rest. */
const leftEmpty = [
  'interview_originals',
  'interview_people',
  'kept_answers',
  'merges',
  'recording_chunks',
  'recording_contents',
];

/** What the turns of a copy say instead of what they said. */
export interface TurnRewriting {
  speakerOf(interviewId: string, speaker: string): string;
  /** Null for words that stay as they are. */
  textOf(turnId: string, text: string): string | null;
}

export interface CopyOptions {
  readonly rewriting?: TurnRewriting;
  /** Beyond, the copy is made on the disk. */
  readonly bytesInMemory?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Turns that are rewritten before others are answered. */
const turnsAtOnce = 2000;

/** Larger projects are copied to the disk: a copy in memory takes a fifteenth of the time less. */
const mostBytesInMemory = 64 << 20;

function bytesOf({ database }: SqliteConnection): number {
  const pragma = (name: string): number => database.pragma(name, { simple: true }) as number;
  return pragma('page_count') * pragma('page_size');
}

/**
 * The project as it stands, without history, originals, sounds and the index of words, in a new file or in memory, to be read
 * and thrown away: nothing in it can be taken back, and a crash spoils it. Its schema is ours and not that of the source, which anybody
 * may have made; where both are the same, SQLite moves the pages of a table without reading a row. Others are answered
 * meanwhile; what they change after this was called is not in the copy. Throws when aborted.
 */
export async function copyPresent(
  source: SqliteConnection,
  path: string,
  { rewriting, bytesInMemory = mostBytesInMemory, signal }: CopyOptions = {},
): Promise<SqliteConnection> {
  const copy = connectSqlite(bytesOf(source) <= bytesInMemory ? ':memory:' : path);
  const { database } = copy;
  try {
    for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF']) database.pragma(setting);
    migrate(copy);
    database.prepare('ATTACH ? AS source').run(attachable(source, path));
    database.exec('BEGIN');
    await copyTables(copy, rewriting, signal);
    database.exec('COMMIT; DETACH source');
    database.pragma('foreign_keys = ON');
    return copy;
  } catch (error) {
    copy.close();
    throw error;
  }
}

/** A path under which another connection sees what this one sees. */
function attachable({ database }: SqliteConnection, path: string): string {
  if (!database.memory && existsSync(database.name)) return database.name;
  const whole = `${path}.whole`;
  database.prepare('VACUUM INTO ?').run(whole);
  return whole;
}

async function copyTables(
  copy: SqliteConnection,
  rewriting: TurnRewriting | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { database } = copy;
  const tables = database
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    if (leftEmpty.includes(table)) continue;
    // The number of the last change is the version of the data.
    if (table === 'change_sets') fill(copy, table, 'ORDER BY version DESC LIMIT 1');
    else if (table === 'turns' && rewriting !== undefined) await rewriteTurns(copy, rewriting, signal);
    else fill(copy, table);
  }
}

function columnsOf({ database }: SqliteConnection, table: string, schema: 'main' | 'source'): string[] {
  return database.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema) as string[];
}

function fill(copy: SqliteConnection, table: string, rest = ''): void {
  const columns = columnsOf(copy, table, 'main');
  const isAsItStands = columns.join() === columnsOf(copy, table, 'source').join();
  // Only a bare `*` lets SQLite move pages; a file that came by other updates may have its columns in another order.
  const selected = isAsItStands ? '*' : columns.map((column) => `"${column}"`).join(', ');
  copy.database.exec(`INSERT INTO main.${table} SELECT ${selected} FROM source.${table} ${rest}`);
}

async function rewriteTurns(
  copy: SqliteConnection,
  { speakerOf, textOf }: TurnRewriting,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { database } = copy;
  const indexes = database
    .prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'turns' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  // Rows are indexed more quickly together, afterwards.
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  database.function('speaker_after', speakerOf);
  database.function('text_after', textOf);
  const after: Readonly<Record<string, string>> = { speaker: 'label', text: 'coalesce(text_after(id, text), text)' };
  const columns = columnsOf(copy, 'turns', 'main').map((column) => after[column] ?? `turns."${column}"`);
  // Each speaker of a talk is asked about once, not at each turn.
  database.exec(`
    CREATE TEMP TABLE speakers (interview_id, speaker, label, PRIMARY KEY (interview_id, speaker)) WITHOUT ROWID;
    INSERT INTO temp.speakers SELECT interview_id, speaker, speaker_after(interview_id, speaker)
      FROM (SELECT DISTINCT interview_id, speaker FROM source.turns);`);
  const rewrite = database.prepare(`
    INSERT INTO main.turns SELECT ${columns.join(', ')} FROM source.turns CROSS JOIN temp.speakers USING (interview_id, speaker)
      WHERE turns.number > ? AND turns.number <= ? ORDER BY turns.number`);
  const last = database.prepare('SELECT max(number) FROM source.turns').pluck().get() as number | null;
  for (let done = 0; done < (last ?? 0); done += turnsAtOnce) {
    rewrite.run(done, done + turnsAtOnce);
    await setImmediate();
    signal?.throwIfAborted();
  }
  database.exec('DROP TABLE temp.speakers');
  for (const { sql } of indexes) database.exec(sql);
}
