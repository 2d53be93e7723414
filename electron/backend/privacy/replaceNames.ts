import { setImmediate } from 'node:timers/promises';
import { type EntityName, entityNames, type EntityRecord } from '#shared/domain/entities.ts';
import type { Quotation } from '#shared/domain/coding.ts';
import { moveSpanWithNames, type NameReplacer } from '#shared/text/applyPseudonyms.ts';
import { applyEdit, mapOffset, type TextEdit } from '#shared/text/textEdit.ts';
import { keepInterviewFigures, listInterviewFigures } from '../db/figureQueries.ts';
import { copyPresent } from '../db/presentCopy.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { removeAllRecordingContents } from '../db/recordingChunks.ts';
import { renameSpeakers } from '../db/redactionQueries.ts';
import type { ReadDb, WriteDb } from '../db/sqlite.ts';
import { type ChangeOptions, createOpenedProject, type OpenedProject } from '../project/openedProject.ts';

/** Ids that came from other programs are often made of names. */
const namedByOthers: readonly EntityName[] = ['respondent', 'organization', 'interview', 'presale', 'commitment'];
/** How to reach somebody says who it is. */
const reachesPeople: Partial<Record<EntityName, object>> = {
  recruit: { channel: '' },
  plannedInterview: { place: '' },
};
const references = new Map<string, boolean>();

/** Asked for each property of each record: remembered by the property. */
function isReference(property: string): boolean {
  const known = references.get(property) ?? (property === 'id' || /Ids?$/u.test(property));
  references.set(property, known);
  return known;
}

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
function readSpeakers(db: ReadDb, replacer: NameReplacer): (interviewId: string, speaker: string) => string {
  const people = new Map<string, string>(listRecords(db, 'respondent').map(({ id, name }) => [id, name]));
  const names = new Map<string, readonly string[]>(
    listRecords(db, 'interview').map(({ id, respondentIds }) => [
      id,
      respondentIds.flatMap((one) => people.get(one) ?? []),
    ]),
  );
  const known = new Map<string, string>();
  return (interviewId, speaker) => {
    const key = `${interviewId} ${speaker}`;
    const person = (): string | undefined =>
      names.get(interviewId)?.find((name) => name === speaker || name.startsWith(`${speaker} `));
    const label = known.get(key) ?? replacer.replace(person() ?? speaker);
    known.set(key, label);
    return label;
  };
}

/** A turn that named somebody: what was replaced in it, and its words now. */
interface ChangedWords {
  readonly edit: TextEdit;
  readonly text: string;
}

function changeWords(text: string, replacer: NameReplacer): ChangedWords | null {
  const edit = replacer.editOf(text);
  return edit.length === 0 ? null : { edit, text: applyEdit(text, edit) };
}

/** The turns that named somebody, by their ids. */
type ChangedTurns = ReadonlyMap<string, ChangedWords>;

function replaceInTurns(writer: RecordWriter, db: WriteDb, replacer: NameReplacer): ChangedTurns {
  const speakerOf = readSpeakers(db, replacer);
  const changedTurns = new Map<string, ChangedWords>();
  for (const { id } of listRecords(db, 'interview')) {
    const turns = listTurns(db, id);
    const speakers = new Set(turns.map(({ speaker }) => speaker));
    renameSpeakers(db, id, new Map([...speakers].map((speaker) => [speaker, speakerOf(id, speaker)])));
    for (const turn of turns) {
      const changed = changeWords(turn.text, replacer);
      if (changed === null) continue;
      writer.revise('turn', { ...turn, speaker: speakerOf(id, turn.speaker) }, { text: changed.text });
      changedTurns.set(turn.id, changed);
    }
  }
  return changedTurns;
}

function moveQuotation(writer: RecordWriter, quotation: Quotation, { edit, text }: ChangedWords): void {
  const { start, end } = moveSpanWithNames(quotation, edit, text);
  writer.revise('quotation', quotation, { start, end, text: text.slice(start, end) });
}

function replaceInQuotations(writer: RecordWriter, db: WriteDb, turns: ChangedTurns, replacer: NameReplacer): void {
  for (const quotation of listRecords(db, 'quotation')) {
    const changed = turns.get(quotation.turnId);
    if (quotation.isOrphan) {
      // Its last words stand in no turn any more, and may name somebody.
      const place = mapOffset(quotation.start, changed?.edit ?? [], 'before');
      writer.revise('quotation', quotation, { start: place, end: place, text: replacer.replace(quotation.text) });
    } else if (changed !== undefined) moveQuotation(writer, quotation, changed);
  }
}

function replaceInRecords(writer: RecordWriter, db: WriteDb, replacer: NameReplacer): void {
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
}

const redaction = (author: string): ChangeOptions => ({
  method: 'privacy.redactForGood',
  author,
  isUndoable: false,
  isHistoryForgotten: true,
});

/**
 * Puts the replacements in the place of every name: in transcripts with their quotations, titles, people, companies, memos
 * and everything else that was written. Originals, recordings, history and the decisions about names are purged; what was
 * deleted may still stand in free pages of the file.
 */
export function replaceNames(project: OpenedProject, replacer: NameReplacer, author: string): void {
  project.changeWith(redaction(author), (writer, db) => {
    replaceInQuotations(writer, db, replaceInTurns(writer, db, replacer), replacer);
    replaceInRecords(writer, db, replacer);
  });
}

/**
 * A copy of what the project says now, in a new file, with every name replaced as by `replaceNames`; the words are replaced
 * while they are copied. For what is read and thrown away. The talks keep their own counts of words, which would all be
 * counted anew. Others are answered meanwhile. Throws when aborted.
 */
export async function copyWithoutNames(
  project: OpenedProject,
  replacer: NameReplacer,
  path: string,
  signal?: AbortSignal,
): Promise<OpenedProject> {
  const turns = new Map<string, ChangedWords>();
  const rewriting = {
    speakerOf: readSpeakers(project.db, replacer),
    textOf: (turnId: string, text: string): string | null => {
      const changed = changeWords(text, replacer);
      if (changed !== null) turns.set(turnId, changed);
      return changed?.text ?? null;
    },
  };
  const connection = await copyPresent(project.file.connection, path, { rewriting, signal });
  const close = (): void => connection.close();
  try {
    const copy = createOpenedProject({ path, connection, readOnlyReason: null, close }, null, () => undefined);
    const figures = listInterviewFigures(copy.db);
    copy.changeWith(redaction(''), (writer, db) => replaceInQuotations(writer, db, turns, replacer));
    await setImmediate();
    copy.changeWith(redaction(''), (writer, db) => {
      replaceInRecords(writer, db, replacer);
      for (const [id, known] of figures) keepInterviewFigures(db, id, known);
    });
    await setImmediate();
    signal?.throwIfAborted();
    return copy;
  } catch (error) {
    close();
    throw error;
  }
}
