import type { Coding, Quotation } from '#shared/domain/coding.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import type { SpeakerRole } from '#shared/domain/speakerRole.ts';
import { listCodingsOfInterview, listQuotations, listTurns } from '../db/quotationQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { outId } from '../interchange/outId.ts';
import type { LossTally } from './lossTally.ts';
import type { NoteBook } from './noteBook.ts';
import { nobody, writeOwnTranscript, writtenLabel, writtenOffset } from './ownTranscript.ts';
import { listSeparator, type OwnVariable } from './ownVariables.ts';
import { guidOf, guidOfWords, plainGuid } from './qdaGuid.ts';
import { element, type Xml } from './writeXml.ts';

/** What the writing of sources needs to know of everything else. */
export interface SourceWriting {
  readonly db: ReadDb;
  readonly notes: NoteBook;
  readonly losses: LossTally;
  guidOfUser(name: string): string | null;
  guidOfCode(codeId: string): string | null;
  /** A value of one of our own variables, which is then among the file's. */
  value(key: OwnVariable, value: string): Xml;
}

export interface WrittenSource {
  readonly xml: Xml;
  readonly path: string;
  readonly text: string;
}

const nameLength = 80;

function writeCoding(coding: Coding, { notes, losses, guidOfUser, guidOfCode }: SourceWriting): Xml {
  const codeGuid = guidOfCode(coding.codeId);
  if (codeGuid === null) return '';
  const { id, coder, note, createdAt, emotion, frequency, effort, origin } = coding;
  if (emotion !== null || frequency !== null || effort !== null) losses.add('scales');
  if (origin !== 'import') losses.add('codingOrigins');
  const noteRef = note.trim() === '' ? '' : notes.add(guidOfWords(`noteOf:${id}`), note, coder, createdAt);
  return element('Coding', { guid: plainGuid(id), creatingUser: guidOfUser(coder), creationDateTime: createdAt }, [
    element('CodeRef', { targetGUID: codeGuid }),
    noteRef,
  ]);
}

function writeSelection(
  quotation: Quotation,
  codings: readonly Coding[],
  place: { readonly start: number; readonly end: number },
  writing: SourceWriting,
): Xml {
  const words = quotation.text.replace(/\s+/g, ' ').trim();
  return element(
    'PlainTextSelection',
    {
      guid: plainGuid(quotation.id),
      name: words.length > nameLength ? `${words.slice(0, nameLength).trimEnd()}…` : words,
      startPosition: place.start,
      endPosition: place.end,
      creatingUser: writing.guidOfUser(codings[0]?.coder ?? ''),
      creationDateTime: codings[0]?.createdAt ?? null,
    },
    [...codings.map((coding) => writeCoding(coding, writing)), ...writing.notes.refsTo(quotation.id)],
  );
}

/** Whoever speaks in several roles is told by the first. */
function rolesOf(turns: readonly Turn[], losses: LossTally): Map<string, SpeakerRole> {
  const roles = new Map<string, SpeakerRole>();
  for (const { speaker, role } of turns) {
    const label = writtenLabel(speaker) || nobody;
    const known = roles.get(label);
    if (known === undefined) roles.set(label, role);
    else if (known !== role) losses.add('turnRoles', 1, speaker);
  }
  return roles;
}

function writeValues(interview: Interview, roles: ReadonlyMap<string, SpeakerRole>, writing: SourceWriting): Xml[] {
  const labelsOf = (wanted: SpeakerRole): string =>
    [...roles].flatMap(([label, role]) => (role === wanted ? label : [])).join(listSeparator);
  const values: [OwnVariable, string][] = [
    ['kind', interview.kind],
    ['date', interview.date ?? ''],
    ['wave', String(interview.wave)],
    ['language', interview.language],
    ['interviewers', labelsOf('interviewer')],
    ['others', labelsOf('other')],
  ];
  return values.flatMap(([key, value]) => (value === '' ? [] : writing.value(key, value)));
}

/** A talk as a text source with its selections; its text is a part of its own. */
export function writeSource(interview: Interview, writing: SourceWriting): WrittenSource {
  const { db, notes, losses } = writing;
  const turns = listTurns(db, interview.id);
  const { text, starts } = writeOwnTranscript(turns);
  const turnAt = new Map(turns.map((turn, index) => [turn.id, { turn, start: starts[index] ?? 0 }]));
  const codings = Map.groupBy(listCodingsOfInterview(db, interview.id), ({ quotationId }) => quotationId);
  const selections = listQuotations(db, interview.id).flatMap((quotation): Xml | Xml[] => {
    const found = turnAt.get(quotation.turnId);
    const own = codings.get(quotation.id) ?? [];
    if (quotation.isOrphan || found === undefined) return [];
    if (own.length === 0 && !notes.has(quotation.id)) {
      losses.add('plainQuotations', 1, quotation.text);
      return [];
    }
    const placeOf = (offset: number): number => found.start + writtenOffset(found.turn.text, offset);
    return writeSelection(quotation, own, { start: placeOf(quotation.start), end: placeOf(quotation.end) }, writing);
  });
  const guid = guidOf(outId(interview));
  const path = `${guid}.txt`;
  const xml = element(
    'TextSource',
    { guid, name: interview.title, plainTextPath: `internal://${path}`, creationDateTime: interview.createdAt },
    [...selections, ...notes.refsTo(interview.id), ...writeValues(interview, rolesOf(turns, losses), writing)],
  );
  return { xml, path, text };
}
