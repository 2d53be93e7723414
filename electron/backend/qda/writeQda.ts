import type { QdaLoss } from '#shared/domain/qdaExchange.ts';
import { listCodersOfMemosAndCodings } from '../db/coderQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import { writeZip, type ZipPart } from '../formats/writeZip.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { countLeftBehind, countOutsideCodebook } from './countLeftBehind.ts';
import { LossTally } from './lossTally.ts';
import { NoteBook } from './noteBook.ts';
import { ownOrigin } from './ownOrigin.ts';
import { guidOfWords } from './qdaGuid.ts';
import { VariableBook } from './variableBook.ts';
import { guidOfCode, writeCodes, writeTypeSets } from './writeCodes.ts';
import { type PeopleToWrite, writeCases, writeReferrals, writeSets } from './writePeople.ts';
import { writeSource } from './writeSources.ts';
import { element, listElement, xmlHead } from './writeXml.ts';

/** What a file for other programs holds, before it is packed, and what it leaves out. */
export interface WrittenQda {
  /** The XML that tells of everything. */
  readonly document: string;
  /** Texts of the talks in UTF-8 by their place in the archive; a codebook has none. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
  readonly losses: QdaLoss[];
}

/** Words in two letters of the alphabet take two bytes each: a quick compression already halves them twice. */
const compression = 1;

/** The whole project as `.qdpx`. It validates against the schema of 18 March 2019. */
function writeQdpx(project: OpenedProject, whole: OpenedProject): WrittenQda {
  const { db } = project;
  const { name, language, createdAt } = project.getProject();
  const losses = new LossTally();
  const codes = listRecords(db, 'code');
  const codeGuids = new Map<string, string>(codes.map((code) => [code.id, guidOfCode(code)]));
  const coders = listCodersOfMemosAndCodings(db);
  const userGuids = new Map(coders.map((coder) => [coder, guidOfWords(`user:${coder}`)]));
  const guidOfUser = (coder: string): string | null => userGuids.get(coder) ?? null;
  const memos = listRecords(db, 'memo');
  const notes = new NoteBook(memos, guidOfUser);
  const variables = new VariableBook(language);
  const interviews = listRecords(db, 'interview');
  const people: PeopleToWrite = {
    respondents: listRecords(db, 'respondent'),
    organizations: listRecords(db, 'organization'),
    interviews,
    segments: listRecords(db, 'customerSegment'),
    guidOfCode: (id) => codeGuids.get(id) ?? null,
  };
  const usedIds = new Set<string>([
    ...(db.statement('SELECT DISTINCT code_id AS id FROM codings').all() as { id: string }[]).map(({ id }) => id),
    ...people.segments.flatMap(({ definingCodeIds }) => definingCodeIds),
    ...memos.flatMap(({ targetKind, targetId }) => (targetKind === 'code' && targetId !== null ? targetId : [])),
  ]);
  const codebook = writeCodes({ codes, language, usedIds, noteRefs: ({ id }) => notes.refsTo(id) }, losses);
  const writing = {
    db,
    notes,
    losses,
    guidOfUser,
    guidOfCode: people.guidOfCode,
    value: variables.own.bind(variables),
  };
  const texts = new Map<string, Uint8Array>();
  const sources = interviews.map((interview) => {
    const { xml, path, text } = writeSource(interview, writing);
    texts.set(`sources/${path}`, Buffer.from(text));
    return xml;
  });
  const cases = writeCases(people, variables);
  const sets = writeSets(people, notes);
  const projectNotes = notes.refsTo(null);
  const referral = language === 'ru' ? 'По рекомендации' : 'Referred by';
  const document = element(
    'Project',
    { xmlns: 'urn:QDA-XML:project:1.0', name, origin: ownOrigin, creationDateTime: createdAt },
    [
      listElement(
        'Users',
        coders.map((coder) => element('User', { guid: guidOfUser(coder), name: coder })),
      ),
      listElement('CodeBook', [codebook]),
      listElement('Variables', variables.list()),
      listElement('Cases', cases),
      listElement('Sources', sources),
      listElement('Notes', notes.list()),
      listElement('Links', writeReferrals(people, referral)),
      listElement('Sets', [...sets, ...writeTypeSets(codes, language, 'targetGUID')]),
      ...projectNotes,
    ],
  );
  countLeftBehind(whole.db, losses);
  return { document: xmlHead + document, texts, losses: losses.list() };
}

/** The codes alone as `.qdc`; a project without codes of its own gives the method's whole codebook. */
function writeQdc(project: OpenedProject, whole: OpenedProject): WrittenQda {
  const { db } = project;
  const { language } = project.getProject();
  const losses = new LossTally();
  const codes = listRecords(db, 'code');
  const hasOwn = codes.some(({ isBuiltIn }) => !isBuiltIn);
  const usedIds = new Set<string>(hasOwn ? [] : codes.map(({ id }) => id));
  const codebook = writeCodes({ codes, language, usedIds, noteRefs: () => [] }, losses);
  countOutsideCodebook(whole.db, losses);
  const document = element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: ownOrigin }, [
    codebook,
    listElement('Sets', writeTypeSets(codes, language, 'guid')),
  ]);
  return { document: xmlHead + document, texts: new Map(), losses: losses.list() };
}

export type QdaFormat = 'qdpx' | 'qdc';

/** `whole` is what an anonymous copy was made of: what went with the names is left behind too. */
export function writeQda(project: OpenedProject, format: QdaFormat, whole = project): WrittenQda {
  return format === 'qdpx' ? writeQdpx(project, whole) : writeQdc(project, whole);
}

function* partsOf({ document, texts }: WrittenQda): Generator<ZipPart> {
  yield { name: 'project.qde', content: Buffer.from(document) };
  for (const [name, content] of texts) yield { name, content };
}

/** The bytes of the file, in pieces. */
export async function packQda(
  written: WrittenQda,
  format: QdaFormat,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>[]> {
  if (format === 'qdc') return [Buffer.from(written.document)];
  return writeZip(partsOf(written), { level: compression, signal });
}

/** The file under its name, which comes without its ending, and what it leaves behind of `whole`. */
export async function exportQda(
  project: OpenedProject,
  format: QdaFormat,
  name: string,
  { whole, signal }: { readonly whole: OpenedProject; readonly signal?: AbortSignal | undefined },
): Promise<{ file: File; losses: QdaLoss[] }> {
  const type = format === 'qdpx' ? 'application/zip' : 'application/xml';
  const written = writeQda(project, format, whole);
  return {
    file: new File(await packQda(written, format, signal), `${name}.${format}`, { type }),
    losses: written.losses,
  };
}
