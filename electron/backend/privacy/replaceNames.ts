import { type EntityName, entityNames, type EntityRecord } from '#shared/domain/entities.ts';
import type { Quotation } from '#shared/domain/coding.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Respondent } from '#shared/domain/people.ts';
import { createNameReplacer, moveSpanWithNames, type NameReplacer } from '#shared/text/applyPseudonyms.ts';
import { applyEdit, mapOffset } from '#shared/text/textEdit.ts';
import { listQuotations, listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { renameSpeakers } from '../db/redactionQueries.ts';
import { removeAllRecordingContents } from '../db/recordingChunks.ts';
import type { WriteDb } from '../db/sqlite.ts';
import { readNameRules } from '../facts/nameRules.ts';
import type { OpenedProject } from '../project/openedProject.ts';

/** Ids that came from other programs are often made of names. */
const namedByOthers: readonly EntityName[] = ['respondent', 'organization', 'interview', 'presale', 'commitment'];
/** How to reach somebody says who it is. */
const reachesPeople: Partial<Record<EntityName, object>> = {
  recruit: { channel: '' },
  plannedInterview: { place: '' },
};
const isReference = (property: string): boolean => property === 'id' || /Ids?$/u.test(property);

/** The same value where it holds no name. */
function scrubValue(value: unknown, replacer: NameReplacer): unknown {
  if (typeof value === 'string') return replacer.replace(value);
  if (Array.isArray(value)) {
    const scrubbed = value.map((item) => scrubValue(item, replacer));
    return scrubbed.every((item, at) => item === value[at]) ? value : scrubbed;
  }
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value).flatMap(([key, item]) => {
    const scrubbed = isReference(key) ? item : scrubValue(item, replacer);
    return scrubbed === item ? [] : [[key, scrubbed] as const];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

/** A label such as «Анна» means the respondent of the talk who bears it, whoever else bears it too. */
function speakerAfter(speaker: string, people: readonly Respondent[], replacer: NameReplacer): string {
  const person = people.find(({ name }) => name === speaker || name.startsWith(`${speaker} `));
  return replacer.replace(person === undefined ? speaker : person.name);
}

function redactInterview(
  writer: RecordWriter,
  db: WriteDb,
  interview: Interview,
  people: ReadonlyMap<string, Respondent>,
  replacer: NameReplacer,
): void {
  const quotations = Map.groupBy(listQuotations(db, interview.id), (quotation: Quotation) => quotation.turnId);
  const present = interview.respondentIds.flatMap((id) => people.get(id) ?? []);
  const turns = listTurns(db, interview.id);
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  renameSpeakers(db, interview.id, new Map(speakers.map((name) => [name, speakerAfter(name, present, replacer)])));
  for (const turn of turns) {
    const edit = replacer.editOf(turn.text);
    const text = edit.length === 0 ? turn.text : applyEdit(turn.text, edit);
    if (edit.length > 0) writer.update('turn', turn.id, { text });
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
 * Puts the replacements in the place of every name: in transcripts with their quotations, titles, people, companies, memos
 * and everything else that was written. Originals, recordings, history and the decisions about names are purged; what was
 * deleted may still stand in free pages of the file.
 */
export function replaceNames(project: OpenedProject, author: string): void {
  const replacer = createNameReplacer(readNameRules(project.db, project.getProject().language));
  const people = new Map(listRecords(project.db, 'respondent').map((person) => [person.id as string, person]));
  const options = { method: 'privacy.redactForGood', author, isUndoable: false, isHistoryForgotten: true };
  project.changeWith(options, (writer, db) => {
    for (const interview of listRecords(db, 'interview')) redactInterview(writer, db, interview, people, replacer);
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
        const scrubbed = scrubValue(record, replacer) as EntityRecord<typeof name>;
        const external = namedByOthers.includes(name) ? { externalId: null } : {};
        const source = name === 'interview' ? { sourceName: null, sourceHash: null } : {};
        const isTouched = scrubbed !== record || namedByOthers.includes(name) || reachesPeople[name] !== undefined;
        if (isTouched) writer.update(name, record.id, { ...scrubbed, ...external, ...source, ...reachesPeople[name] });
      }
    }
  });
}
