import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createNameReplacer, type NameReplacer } from '#shared/text/applyPseudonyms.ts';
import { listBackups } from '../db/backups.ts';
import { listRecords } from '../db/recordQueries.ts';
import { rewriteFile } from '../db/redactionQueries.ts';
import { connectSqlite } from '../db/sqlite.ts';
import { readNameRules } from '../facts/nameRules.ts';
import { backupFolderOf, type OpenedProject } from '../project/openedProject.ts';
import { replaceNames } from './replaceNames.ts';

/**
 * Puts the replacements in the place of every name in the project itself, as `replaceNames` does; then the file is written
 * anew. Nothing brings the names back. `leftForms` are spellings of names that still stand somewhere in the file's bytes.
 */
export function redactProject(project: OpenedProject, author: string): { names: number; leftForms: string[] } {
  const rules = readNameRules(project.db, project.getProject().language);
  const replacer = createNameReplacer(rules);
  replaceNames(project, replacer, author);
  rewriteFile(project.file.connection);
  return { names: rules.length, leftForms: findLeftForms(project.path, replacer) };
}

const pieceBytes = 4 << 20;
/** More than any name with its joints takes. */
const overlapLetters = 400;

/** Reads the file's bytes as text, a piece at a time: what the replacer still finds there was left. */
function findLeftForms(path: string, replacer: NameReplacer): string[] {
  const left = new Set<string>();
  const note = (text: string): void => {
    for (const { start, end, rule } of replacer.find(text)) {
      const found = text.slice(start, end);
      if (found !== rule.replacement) left.add(found);
    }
  };
  for (const suffix of ['', '-wal']) {
    if (!existsSync(path + suffix)) continue;
    const decoder = new TextDecoder();
    const piece = Buffer.allocUnsafe(pieceBytes);
    const file = openSync(path + suffix, 'r');
    try {
      let before = '';
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
        const text = before + decoder.decode(piece.subarray(0, read), { stream: true });
        note(text);
        before = text.slice(-overlapLetters);
      }
    } finally {
      closeSync(file);
    }
  }
  return [...left];
}

function projectIdOf(path: string): string | null {
  try {
    const connection = connectSqlite(path, { isReadOnly: true, mustExist: true });
    try {
      return listRecords(connection, 'project')[0]?.id ?? null;
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/** Deletes the project's backups, those made before updates included; the number deleted. */
export function deleteBackupsOf(dataFolder: string, projectId: string): number {
  const own = listBackups(backupFolderOf(dataFolder, projectId)).map(({ path }) => path);
  const migrations = join(dataFolder, 'backups', 'migrations');
  const shared = existsSync(migrations) ? readdirSync(migrations).map((name) => join(migrations, name)) : [];
  const all = [...own, ...shared.filter((path) => path.endsWith('.custdev') && projectIdOf(path) === projectId)];
  for (const path of all) rmSync(path, { force: true });
  return all.length;
}
