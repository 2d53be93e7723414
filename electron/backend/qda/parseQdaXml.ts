import { AppError } from '#shared/domain/appError.ts';
import { guidOfWords, plainGuid } from './qdaGuid.ts';
import type {
  QdaCase,
  QdaCode,
  QdaCoding,
  QdaLink,
  QdaProject,
  QdaSelection,
  QdaSet,
  QdaSource,
  QdaText,
  QdaValue,
  QdaVariable,
} from './qdaModel.ts';
import { readXmlTree, type XmlElement } from './readXmlTree.ts';

function guidIn(element: XmlElement, name = 'guid'): string {
  return plainGuid(element.attribute(name) ?? '');
}

/** The GUIDs of things that must be told apart, also where a file forgets one or gives one twice: the same at every reading. */
class GuidRegister {
  readonly #taken = new Set<string>();

  take(element: XmlElement): string {
    const given = guidIn(element);
    const name = element.attribute('name') ?? '';
    const guid = given === '' || this.#taken.has(given) ? guidOfWords(`${this.#taken.size} ${given} ${name}`) : given;
    this.#taken.add(guid);
    return guid;
  }
}

function optionalGuidIn(element: XmlElement, ...names: readonly string[]): string | null {
  const found = names.map((name) => element.attribute(name)).find((value) => value !== null && value.trim() !== '');
  return found === undefined || found === null ? null : plainGuid(found);
}

/** Empty for blank words; else as they are. */
function wordsIn(element: XmlElement, name = 'Description'): string {
  const { text } = element.first(name);
  return text.trim() === '' ? '' : text;
}

function targetsIn(element: XmlElement, name: string): string[] {
  // A codebook's sets name their codes by `guid`.
  return element.all(name).flatMap((target) => optionalGuidIn(target, 'targetGUID', 'guid') ?? []);
}

function momentIn(element: XmlElement): string | null {
  const moment = Date.parse(element.attribute('creationDateTime') ?? '');
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

/** Not a number when the file has none there. */
function positionIn(element: XmlElement, name: string): number {
  const written = element.attribute(name);
  return written === null || written.trim() === '' ? Number.NaN : Number(written);
}

function readCodings(element: XmlElement): QdaCoding[] {
  return element.all('Coding').map((coding) => ({
    codeGuid: targetsIn(coding, 'CodeRef')[0] ?? '',
    userGuid: optionalGuidIn(coding, 'creatingUser', 'creatingUserGUID'),
    at: momentIn(coding),
    noteGuids: targetsIn(coding, 'NoteRef'),
  }));
}

function readSelection(selection: XmlElement, start: number, end: number): QdaSelection {
  return {
    guid: guidIn(selection),
    name: selection.attribute('name') ?? '',
    start: Math.min(start, end),
    end: Math.max(start, end),
    userGuid: optionalGuidIn(selection, 'creatingUser', 'modifyingUser'),
    description: wordsIn(selection),
    codings: readCodings(selection),
    noteGuids: targetsIn(selection, 'NoteRef'),
  };
}

const valueKinds = ['TextValue', 'BooleanValue', 'IntegerValue', 'FloatValue', 'DateValue', 'DateTimeValue'];

function readValues(element: XmlElement): QdaValue[] {
  return element.all('VariableValue').flatMap((value) => {
    const kind = valueKinds.find((name) => value.has(name));
    const written = kind === undefined ? '' : wordsIn(value, kind);
    const variableGuid = targetsIn(value, 'VariableRef')[0];
    return variableGuid === undefined || written === '' ? [] : [{ variableGuid, value: written }];
  });
}

/** A place of a transcript that a selection begins or ends with is named by its synchronisation point. */
function readTranscriptSelections(transcript: XmlElement): QdaSelection[] {
  const places = new Map(
    transcript.all('SyncPoint').map((point) => [guidIn(point), positionIn(point, 'position')] as const),
  );
  return transcript.all('TranscriptSelection').map((selection) => {
    const start = places.get(guidIn(selection, 'fromSyncPoint')) ?? Number.NaN;
    return readSelection(selection, start, places.get(guidIn(selection, 'toSyncPoint')) ?? Number.NaN);
  });
}

function readText(element: XmlElement): QdaText {
  return {
    guid: guidIn(element),
    name: (element.attribute('name') ?? '').trim(),
    description: wordsIn(element),
    plainTextPath: element.attribute('plainTextPath'),
    richTextPath: element.attribute('richTextPath'),
    content: element.has('PlainTextContent') ? element.first('PlainTextContent').text : null,
    userGuid: optionalGuidIn(element, 'creatingUser', 'modifyingUser'),
    at: momentIn(element),
    selections: [
      ...element
        .all('PlainTextSelection')
        .map((selection) =>
          readSelection(selection, positionIn(selection, 'startPosition'), positionIn(selection, 'endPosition')),
        ),
      ...readTranscriptSelections(element),
    ],
    codings: readCodings(element),
    values: readValues(element),
    noteGuids: targetsIn(element, 'NoteRef'),
    syncPoints: element
      .all('SyncPoint')
      .map((point) => ({ position: positionIn(point, 'position'), timeMs: positionIn(point, 'timeStamp') }))
      .filter(({ position, timeMs }) => position >= 0 && timeMs >= 0),
  };
}

const sourceKinds = [
  ['TextSource', 'text', []],
  ['PictureSource', 'picture', ['PictureSelection']],
  ['PDFSource', 'pdf', ['PDFSelection']],
  ['AudioSource', 'audio', ['AudioSelection']],
  ['VideoSource', 'video', ['VideoSelection']],
] as const;

function readSource(
  element: XmlElement,
  kind: QdaSource['kind'],
  areaNames: readonly string[],
  guids: GuidRegister,
): QdaSource {
  const texts =
    kind === 'text'
      ? [readText(element)]
      : [...element.all('Representation'), ...element.all('Transcript')].map(readText);
  // Words marked on a page stand twice: as an area, and under the same GUID in the text.
  const inText = new Set(texts.flatMap(({ selections }) => selections.map(({ guid }) => guid)));
  const areas = areaNames
    .flatMap((name) => element.all(name))
    .filter((area) => !inText.has(guidIn(area)))
    .map(readCodings);
  const isText = kind === 'text';
  return {
    kind,
    guid: guids.take(element),
    name: (element.attribute('name') ?? '').trim(),
    // What belongs to a text source is read with its text.
    description: isText ? '' : wordsIn(element),
    texts,
    codings: isText ? [] : readCodings(element),
    values: isText ? [] : readValues(element),
    noteGuids: isText ? [] : targetsIn(element, 'NoteRef'),
    areas: areas.length,
    areaCodings: areas.reduce((sum, codings) => sum + codings.length, 0),
  };
}

function addCodes(parent: XmlElement, parentGuid: string | null, codes: QdaCode[], guids: GuidRegister): void {
  for (const element of parent.all('Code')) {
    const guid = guids.take(element);
    codes.push({
      guid,
      parentGuid,
      name: (element.attribute('name') ?? '').trim(),
      description: wordsIn(element),
      isCodable: element.attribute('isCodable')?.trim().toLowerCase() !== 'false',
      color: element.attribute('color'),
      noteGuids: targetsIn(element, 'NoteRef'),
    });
    addCodes(element, guid, codes, guids);
  }
}

function readCodes(book: XmlElement): QdaCode[] {
  const codes: QdaCode[] = [];
  addCodes(book.first('Codes'), null, codes, new GuidRegister());
  return codes;
}

/** Two people of one name stay two. */
function readUsers(project: XmlElement): Map<string, string> {
  const users = new Map<string, string>();
  const taken = new Set<string>();
  for (const user of project.first('Users').all('User')) {
    const given = (user.attribute('name') ?? '').trim() || (user.attribute('id') ?? '').trim();
    let name = given;
    for (let number = 2; name !== '' && taken.has(name); number += 1) name = `${given} (${number})`;
    taken.add(name);
    users.set(guidIn(user), name);
  }
  return users;
}

function readVariable(element: XmlElement): QdaVariable {
  return {
    guid: guidIn(element),
    name: (element.attribute('name') ?? '').trim(),
    description: wordsIn(element),
  };
}

function readCase(element: XmlElement, guids: GuidRegister): QdaCase {
  return {
    guid: guids.take(element),
    name: (element.attribute('name') ?? '').trim(),
    description: wordsIn(element),
    values: readValues(element),
    sourceGuids: targetsIn(element, 'SourceRef'),
    selectionGuids: targetsIn(element, 'SelectionRef'),
    codeCount: element.all('CodeRef').length,
  };
}

function readSet(element: XmlElement, guids: GuidRegister): QdaSet {
  return {
    guid: guids.take(element),
    name: (element.attribute('name') ?? '').trim(),
    description: wordsIn(element),
    codeGuids: targetsIn(element, 'MemberCode'),
    sourceGuids: targetsIn(element, 'MemberSource'),
    noteGuids: targetsIn(element, 'MemberNote'),
  };
}

function readLink(element: XmlElement): QdaLink {
  return {
    name: (element.attribute('name') ?? '').trim(),
    originGuid: optionalGuidIn(element, 'originGUID'),
    targetGuid: optionalGuidIn(element, 'targetGUID'),
  };
}

/** Reads a project or a codebook, whichever the root is. Throws `unreadableSource` when it is neither. */
export function parseQdaXml(bytes: Uint8Array, file: string): QdaProject {
  const document = readXmlTree(bytes, file);
  const isCodebook = document.has('CodeBook');
  if (!isCodebook && !document.has('Project'))
    throw new AppError('unreadableSource', { file, line: null, reason: 'noQdaProject' });
  const root = document.first(isCodebook ? 'CodeBook' : 'Project');
  const sources = root.first('Sources');
  const guids = { sources: new GuidRegister(), cases: new GuidRegister(), sets: new GuidRegister() };
  return {
    isCodebook,
    name: (root.attribute('name') ?? '').trim(),
    origin: (root.attribute('origin') ?? '').trim(),
    description: wordsIn(root),
    noteGuids: targetsIn(root, 'NoteRef'),
    users: readUsers(root),
    codes: readCodes(isCodebook ? root : root.first('CodeBook')),
    variables: new Map(
      root
        .first('Variables')
        .all('Variable')
        .map(readVariable)
        .map((variable) => [variable.guid, variable]),
    ),
    cases: root
      .first('Cases')
      .all('Case')
      .map((element) => readCase(element, guids.cases)),
    sources: sourceKinds.flatMap(([name, kind, areas]) =>
      sources.all(name).map((element) => readSource(element, kind, areas, guids.sources)),
    ),
    notes: root.first('Notes').all('Note').map(readText),
    links: root.first('Links').all('Link').map(readLink),
    sets: root
      .first('Sets')
      .all('Set')
      .map((element) => readSet(element, guids.sets)),
    graphs: root
      .first('Graphs')
      .all('Graph')
      .map((graph) => (graph.attribute('name') ?? '').trim()),
  };
}
