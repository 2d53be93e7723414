import { setImmediate } from 'node:timers/promises';
import type { QdaLoss } from '#shared/domain/qdaExchange.ts';
import type { Interchange } from '../interchange/interchangeSchema.ts';
import { readInterchange } from '../interchange/readInterchange.ts';
import { convertCodes, isTypeSet } from './convertCodes.ts';
import { type MemoWords, type NoteShelf, readNotes } from './convertNotes.ts';
import { convertPeople, type ConvertedPeople, type FoundSource } from './convertPeople.ts';
import { convertSource } from './convertSources.ts';
import type { DraftCoding, DraftMemo, DraftRespondent, DraftSegment, InterchangeDraft } from './interchangeDraft.ts';
import { LossTally } from './lossTally.ts';
import { openQdaFile, type QdaFile } from './openQdaFile.ts';
import { ownOrigin } from './ownOrigin.ts';
import { parseQdaXml } from './parseQdaXml.ts';
import type { QdaProject, QdaSource, QdaText } from './qdaModel.ts';
import { choosePositionReading, ownReading, poolReadings, type ScoredReading, scoreReadings } from './readPositions.ts';
import { type RawText, readQdaText } from './readQdaText.ts';

/** A REFI-QDA file as a project of ours, with what that leaves out. */
export interface QdaReading {
  readonly interchange: Interchange;
  readonly isCodebook: boolean;
  /** The program that wrote it, as it names itself; empty when it does not. */
  readonly origin: string;
  /** The people that the file names as its users. */
  readonly coders: readonly string[];
  readonly quotations: number;
  /** Ids of codes whose type nothing tells. */
  readonly untypedIds: ReadonlySet<string>;
  readonly losses: readonly QdaLoss[];
}

interface FoundText {
  readonly text: QdaText;
  readonly raw: RawText;
  readonly id: string;
  readonly name: string;
  readonly scored: readonly ScoredReading[];
}

function countWithoutText(source: QdaSource, losses: LossTally): void {
  if (source.kind === 'picture') losses.add('pictures', 1, source.name);
  if (source.kind === 'audio' || source.kind === 'video') losses.add('recordings', 1, source.name);
  if (source.kind === 'pdf' && source.texts.length === 0) losses.add('pdfWithoutText', 1, source.name);
  losses.add('areaSelections', source.areas, source.name);
  losses.add('areaCodings', source.areaCodings, source.name);
  losses.add('wholeSourceCodings', source.codings.length, source.name);
}

async function findTexts(
  { sources, origin }: QdaProject,
  file: QdaFile,
  isOwn: boolean,
  losses: LossTally,
  signal: AbortSignal | undefined,
): Promise<FoundText[]> {
  const found: FoundText[] = [];
  for (const source of sources) {
    signal?.throwIfAborted();
    countWithoutText(source, losses);
    for (const [index, text] of source.texts.entries()) {
      const name = source.texts.length > 1 && text.name !== '' ? text.name : source.name || text.name;
      losses.add('wholeSourceCodings', text.codings.length, name);
      const raw = await readQdaText(text, file, losses);
      if (raw === null) {
        losses.add('missingTexts', 1, name);
        losses.add('selectionsOutside', text.selections.length, name);
        continue;
      }
      const id = index === 0 ? source.guid : text.guid;
      const scored = isOwn ? [] : scoreReadings({ ...raw, origin, selections: text.selections });
      found.push({ text: { ...text, values: [...source.values, ...text.values] }, raw, id, name, scored });
      await setImmediate();
    }
  }
  return found;
}

async function readSources(
  project: QdaProject,
  file: QdaFile,
  isOwn: boolean,
  losses: LossTally,
  signal: AbortSignal | undefined,
): Promise<FoundSource[]> {
  const texts = await findTexts(project, file, isOwn, losses, signal);
  const pooledScoreOf = poolReadings(texts.map(({ scored }) => scored));
  const found: FoundSource[] = [];
  for (const { text, raw, id, name, scored } of texts) {
    signal?.throwIfAborted();
    const reading = isOwn ? ownReading : choosePositionReading(scored, pooledScoreOf);
    const converted = convertSource(text, raw, { id, name, reading, isOwn }, losses);
    if (converted !== null) found.push({ text, guids: [id, text.guid], converted });
    await setImmediate();
  }
  return found;
}

function convertCodings(
  project: QdaProject,
  sources: readonly FoundSource[],
  notes: NoteShelf,
  isOwn: boolean,
  losses: LossTally,
): { codings: DraftCoding[]; memos: DraftMemo[]; quotations: number } {
  const codeGuids = new Set(project.codes.map(({ guid }) => guid));
  const codings: DraftCoding[] = [];
  const memos: DraftMemo[] = [];
  const places = new Set<string>();
  const said = new Set<string>();
  for (const { converted } of sources) {
    const interviewId = converted.interview.id;
    for (const { selection, place } of converted.places) {
      const known = selection.codings.filter(({ codeGuid }) => codeGuids.has(codeGuid));
      losses.add('unknownCodes', selection.codings.length - known.length, selection.name);
      const author = project.users.get(selection.userGuid ?? '') ?? '';
      const described = selection.description === '' ? [] : [{ text: selection.description, author, writtenAt: null }];
      const written = [...described, ...notes.take(selection.noteGuids)];
      for (const words of written) memos.push({ target: 'quotation', quotation: { interviewId, ...place }, ...words });
      for (const { codeGuid, userGuid, at, noteGuids } of known) {
        const coder = project.users.get(userGuid ?? (isOwn ? null : selection.userGuid) ?? '') ?? '';
        const statement = JSON.stringify([interviewId, place.turn, place.start, place.end, codeGuid, coder]);
        if (said.has(statement)) losses.add('repeatedCodings', 1, selection.name);
        said.add(statement);
        codings.push({
          interviewId,
          ...place,
          codeIds: [codeGuid],
          coder,
          memo: notes
            .take(noteGuids)
            .map(({ text }) => text)
            .join('\n\n'),
          codedAt: at,
        });
      }
      if (known.length + written.length > 0) places.add(`${interviewId} ${place.turn} ${place.start} ${place.end}`);
      else if (selection.codings.length === 0) losses.add('selectionsWithoutCodes', 1, selection.name);
    }
  }
  return { codings, memos, quotations: places.size };
}

function convertMemos(project: QdaProject, sources: readonly FoundSource[], notes: NoteShelf): DraftMemo[] {
  const about = (target: 'project' | 'interview' | 'code', targetId: string | null, words: readonly MemoWords[]) =>
    words.map((memo): DraftMemo => ({ target, targetId, ...memo }));
  const said = (text: string): MemoWords[] => (text === '' ? [] : [{ text, author: '', writtenAt: null }]);
  const sourceByGuid = new Map(project.sources.map((source) => [source.guid, source]));
  return [
    ...about('project', null, [...said(project.description), ...notes.take(project.noteGuids)]),
    ...project.codes.flatMap(({ guid, noteGuids }) => about('code', guid, notes.take(noteGuids))),
    ...sources.flatMap(({ text, converted }) => {
      const { id } = converted.interview;
      const source = sourceByGuid.get(id);
      const described = [...new Set([source?.description ?? '', text.description])].flatMap(said);
      return about('interview', id, [...described, ...notes.take([...(source?.noteGuids ?? []), ...text.noteGuids])]);
    }),
  ];
}

/** Sets of sources group the people heard there; sets of codes or notes have nothing that they could become. */
function convertSets(
  project: QdaProject,
  sources: readonly FoundSource[],
  people: ConvertedPeople,
  notes: NoteShelf,
  isOwn: boolean,
  losses: LossTally,
): { segments: DraftSegment[]; memos: DraftMemo[] } {
  const codeGuids = new Set(project.codes.map(({ guid }) => guid));
  const talkOf = new Map(
    sources.flatMap(({ guids, converted }) => guids.map((guid) => [guid, converted.interview.id] as const)),
  );
  const segments: DraftSegment[] = [];
  const memos: DraftMemo[] = [];
  for (const set of project.sets) {
    if (isTypeSet(set.guid)) continue;
    const heard = set.sourceGuids.flatMap((guid) => people.peopleOf.get(talkOf.get(guid) ?? '') ?? []);
    const memberIds = [...new Set(isOwn ? people.membersOf(set.guid) : heard)];
    if (memberIds.length === 0 && !isOwn) {
      losses.add('codeSets', 1, set.name);
      continue;
    }
    segments.push({
      id: set.guid,
      name: set.name.slice(0, 500) || set.guid,
      summary: set.description,
      memberIds,
      definingCodeIds: set.codeGuids.filter((guid) => codeGuids.has(guid)),
      decision: 'candidate',
    });
    for (const words of notes.take(set.noteGuids))
      memos.push({ target: 'customerSegment', targetId: set.guid, ...words });
  }
  return { segments, memos };
}

/** Who sent whom is all that a link between two cases of ours can mean. */
function addReferrals(
  project: QdaProject,
  respondents: readonly DraftRespondent[],
  isOwn: boolean,
  losses: LossTally,
): DraftRespondent[] {
  const ids = new Set(respondents.map(({ id }) => id));
  const referrals = new Map<string, string>();
  for (const { name, originGuid, targetGuid } of project.links) {
    const isReferral =
      isOwn && originGuid !== null && targetGuid !== null && ids.has(originGuid) && ids.has(targetGuid);
    if (isReferral) referrals.set(originGuid, targetGuid);
    else losses.add('links', 1, name);
  }
  return respondents.map((person) => ({ ...person, referredBy: referrals.get(person.id) ?? null }));
}

/**
 * Reads `.qdpx`, `.qdc` or `.qde` as an interchange document, and counts what the result leaves out.
 * Throws `AppError` as `openQdaFile` and `parseQdaXml` do; an aborted signal throws its reason.
 */
export async function readQda(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<QdaReading> {
  const file = openQdaFile(bytes, fileName);
  const project = parseQdaXml(file.xml, fileName);
  const isOwn = project.origin.startsWith(ownOrigin);
  const losses = new LossTally();
  const { codes, untypedIds } = convertCodes(project.codes, project.sets, losses);
  const sources = await readSources(project, file, isOwn, losses, signal);
  const people = convertPeople(project, sources, isOwn, losses);
  const notes = await readNotes(project, file, isOwn, losses);
  const { codings, memos, quotations } = convertCodings(project, sources, notes, isOwn, losses);
  const { segments, memos: setMemos } = convertSets(project, sources, people, notes, isOwn, losses);
  const otherMemos = convertMemos(project, sources, notes);
  const rest = notes.takeRest().map((words) => ({ target: 'project' as const, ...words }));
  const respondents = addReferrals(project, people.respondents, isOwn, losses);
  losses.add('graphs', project.graphs.length, project.graphs[0]);
  for (const { name, description } of project.variables.values())
    if (description !== '') losses.add('variableDescriptions', 1, name);
  const interviews = sources.map(({ converted: { interview } }) => ({
    ...interview,
    respondentIds: [...(people.peopleOf.get(interview.id) ?? [])],
    turns: [...interview.turns],
  }));
  const draft: InterchangeDraft = {
    format: 'custdev-json',
    version: 1,
    project: { name: project.name.slice(0, 500) || fileName, language: interviews[0]?.language ?? 'en' },
    codes: [...codes],
    organizations: [...people.organizations],
    respondents,
    interviews,
    codings,
    memos: [...otherMemos, ...memos, ...setMemos, ...rest],
    customerSegments: segments,
  };
  return {
    interchange: readInterchange(draft, fileName).interchange,
    isCodebook: project.isCodebook,
    origin: project.origin,
    coders: [...new Set(project.users.values())].filter((name) => name !== ''),
    quotations,
    untypedIds,
    losses: losses.list(),
  };
}
