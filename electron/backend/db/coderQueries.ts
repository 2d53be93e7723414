import type { ReadDb } from './sqlite.ts';

/** Whoever coded or wrote a memo, once each, in the order of their names. */
export function listCodersOfMemosAndCodings(db: ReadDb): string[] {
  const rows = db.statement(`SELECT coder AS name FROM codings UNION SELECT author FROM memos ORDER BY name`).all() as {
    name: string;
  }[];
  return rows.flatMap(({ name }) => (name === '' ? [] : name));
}
