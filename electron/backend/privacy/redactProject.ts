import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EntityName, entityNames, type EntityRecord } from '#shared/domain/entities.ts';
import type { Quotation } from '#shared/domain/coding.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import type { Respondent } from '#shared/domain/people.ts';
import { createNameReplacer, moveSpanWithNames, type NameReplacer } from '#shared/text/applyPseudonyms.ts';
import { applyEdit, mapOffset } from '#shared/text/textEdit.ts';
import { listBackups } from '../db/backups.ts';
import { listQuotations, listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { removeAllRecordingContents } from '../db/recordingChunks.ts';
import { rewriteFile } from '../db/redactionQueries.ts';
import { connectSqlite } from '../db/sqlite.ts';
import { readNameRules } from '../facts/nameRules.ts';
import { backupFolderOf, type OpenedProject } from '../project/openedProject.ts';

/** Ids that came from other programs are often made of names. */
const namedByOthers: readonly EntityName[] = ['respondent', 'organization', 'interview', 'presale', 'commitment'];
/** How to reach somebody says who it is. */
const reachesPeople: Partial<Record<EntityName, object>> = {
  recruit: { channel: '' },
  plannedInterview: { place: '' },
};
const isReference = (property: string): boolean => property === 'id' || /Ids?$/u.test(property);

function scrubValue(value: unknown, replacer: NameReplacer): unknown {
  if (typeof value === 'string') return replacer.replace(value);
  if (Array.isArray(value)) return value.map((item) => scrubValue(item, replacer));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isReference(key) ? item : scrubValue(item, replacer)]),
  );
}

/** A label such as «Анна» means the respondent of the talk who bears it, whoever else bears it too. */
function speakerAfter(turn: Turn, people: readonly Respondent[], replacer: NameReplacer): string {
  const person = people.find(({ name }) => name === turn.speaker || name.startsWith(`${turn.speaker} `));
  return replacer.replace(person === undefined ? turn.speaker : person.name);
}

function redactInterview(
  writer: RecordWriter,
  interview: Interview,
  people: ReadonlyMap<string, Respondent>,
  replacer: NameReplacer,
): void {
  const quotations = Map.groupBy(listQuotations(writer.db, interview.id), (quotation: Quotation) => quotation.turnId);
  const present = interview.respondentIds.flatMap((id) => people.get(id) ?? []);
  for (const turn of listTurns(writer.db, interview.id)) {
    const edit = replacer.editOf(turn.text);
    const text = applyEdit(turn.text, edit);
    writer.update('turn', turn.id, { text, speaker: speakerAfter(turn, present, replacer) });
    for (const { id, start, end, text: words, isOrphan } of quotations.get(turn.id) ?? []) {
      if (isOrphan) {
        // Its last words stand in no turn any more, and may name somebody.
        const place = mapOffset(start, edit, 'before');
        writer.update('quotation', id, { start: place, end: place, text: replacer.replace(words) });
        continue;
      }
      if (edit.length === 0) continue;
      const span = moveSpanWithNames({ start, end }, edit, text);
      writer.update('quotation', id, { ...span, text: text.slice(span.start, span.end) });
    }
  }
}

/**
 * Puts the replacements in the place of every name in the project itself: transcripts with their quotations, titles,
 * people, companies, memos and everything else that was written. Originals, history and the decisions about names are
 * purged, and the file is written anew. Nothing brings the names back.
 */
export function redactProject(project: OpenedProject, author: string): { names: number; leftForms: string[] } {
  const rules = readNameRules(project.db, project.getProject().language);
  const replacer = createNameReplacer(rules);
  const people = new Map(listRecords(project.db, 'respondent').map((person) => [person.id as string, person]));
  const options = { method: 'privacy.redactForGood', author, isUndoable: false, isHistoryForgotten: true };
  project.changeWith(options, (writer, db) => {
    for (const interview of listRecords(db, 'interview')) redactInterview(writer, interview, people, replacer);
    // A voice names its person.
    for (const { id } of listRecords(db, 'recording')) writer.remove('recording', id);
    removeAllRecordingContents(db);
    for (const name of entityNames) {
      if (name === 'turn' || name === 'quotation') continue;
      for (const record of listRecords(db, name)) {
        if (name === 'pseudonym' && (record as { status?: string }).status === 'confirmed') {
          writer.remove(name, record.id);
          continue;
        }
        const scrubbed = scrubValue(record, replacer) as Partial<EntityRecord<typeof name>>;
        const external = namedByOthers.includes(name) ? { externalId: null } : {};
        const source = name === 'interview' ? { sourceName: null, sourceHash: null } : {};
        writer.update(name, record.id, { ...scrubbed, ...external, ...source, ...reachesPeople[name] });
      }
    }
  });
  rewriteFile(project.file.connection);
  return { names: rules.length, leftForms: findLeftForms(project.path, replacer) };
}

/** Reads the file's bytes as text: what the replacer still finds there was left. */
function findLeftForms(path: string, replacer: NameReplacer): string[] {
  const left = new Set<string>();
  for (const suffix of ['', '-wal']) {
    if (!existsSync(path + suffix)) continue;
    const text = new TextDecoder().decode(readFileSync(path + suffix));
    for (const { start, end, rule } of replacer.find(text)) {
      const found = text.slice(start, end);
      if (found !== rule.replacement) left.add(found);
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
