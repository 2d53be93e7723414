import { type EntityName, entityNames, type EntityRecord } from '#shared/domain/entities.ts';
import type { Quotation } from '#shared/domain/coding.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Respondent } from '#shared/domain/people.ts';
import { moveSpanWithNames, type NameReplacer } from '#shared/text/applyPseudonyms.ts';
import { applyEdit, mapOffset, type TextEdit } from '#shared/text/textEdit.ts';
import { listOrphans, listTurns } from '../db/quotationQueries.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { renameSpeakers } from '../db/redactionQueries.ts';
import { removeAllRecordingContents } from '../db/recordingChunks.ts';
import type { WriteDb } from '../db/sqlite.ts';
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

/** Carries a quotation along with its turn. */
function redactQuotation(writer: RecordWriter, quotation: Quotation, edit: TextEdit, text: string): void {
  const span = moveSpanWithNames(quotation, edit, text);
  writer.revise('quotation', quotation, { start: span.start, end: span.end, text: text.slice(span.start, span.end) });
}

function redactInterview(
  writer: RecordWriter,
  db: WriteDb,
  interview: Interview,
  people: ReadonlyMap<string, Respondent>,
  replacer: NameReplacer,
): void {
  const present = interview.respondentIds.flatMap((id) => people.get(id) ?? []);
  const turns = listTurns(db, interview.id);
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  const labels = new Map(speakers.map((name) => [name, speakerAfter(name, present, replacer)]));
  renameSpeakers(db, interview.id, labels);
  const orphans = Map.groupBy(listOrphans(db, interview.id), ({ turnId }) => turnId);
  for (const turn of turns) {
    const edit = replacer.editOf(turn.text);
    for (const orphan of orphans.get(turn.id) ?? []) {
      // Its last words stand in no turn any more, and may name somebody.
      const place = mapOffset(orphan.start, edit, 'before');
      writer.revise('quotation', orphan, { start: place, end: place, text: replacer.replace(orphan.text) });
    }
    if (edit.length === 0) continue;
    const text = applyEdit(turn.text, edit);
    writer.revise('turn', { ...turn, speaker: labels.get(turn.speaker)! }, { text });
    for (const quotation of listRecordsWhere(db, 'quotation', 'turnId', turn.id))
      if (!quotation.isOrphan) redactQuotation(writer, quotation, edit, text);
  }
}

/**
 * Puts the replacements in the place of every name: in transcripts with their quotations, titles, people, companies, memos
 * and everything else that was written. Originals, recordings, history and the decisions about names are purged; what was
 * deleted may still stand in free pages of the file.
 */
export function replaceNames(project: OpenedProject, replacer: NameReplacer, author: string): void {
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
        if (isTouched) writer.revise(name, record, { ...scrubbed, ...external, ...source, ...reachesPeople[name] });
      }
    }
  });
}
