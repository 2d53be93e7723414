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
import { element, listElement, type Xml, xmlHead } from './writeXml.ts';

/** Words in two letters of the alphabet take two bytes each: a quick compression already halves them twice. */
const compression = 1;

/**
 * The parts of a `.qdpx` of the whole project: talk by talk, then the document that tells of all. It validates against the
 * schema of 18 March 2019. What is left out is in the tally when all parts were taken.
 */
function* writeQdpx(project: OpenedProject, whole: OpenedProject, losses: LossTally): Generator<ZipPart> {
  const { db } = project;
  const { name, language, createdAt } = project.getProject();
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
  const sources: Xml[] = [];
  for (const interview of interviews) {
    const { xml, path, text } = writeSource(interview, writing);
    sources.push(xml);
    yield { name: `sources/${path}`, content: Buffer.from(text) };
  }
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
  yield { name: 'project.qde', content: Buffer.from(xmlHead + document) };
}

/** The codes alone as `.qdc`; a project without codes of its own gives the method's whole codebook. */
function writeQdc(project: OpenedProject, whole: OpenedProject, losses: LossTally): string {
  const { db } = project;
  const { language } = project.getProject();
  const codes = listRecords(db, 'code');
  const hasOwn = codes.some(({ isBuiltIn }) => !isBuiltIn);
  const usedIds = new Set<string>(hasOwn ? [] : codes.map(({ id }) => id));
  const codebook = writeCodes({ codes, language, usedIds, noteRefs: () => [] }, losses);
  countOutsideCodebook(whole.db, losses);
  const document = element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: ownOrigin }, [
    codebook,
    listElement('Sets', writeTypeSets(codes, language, 'guid')),
  ]);
  return xmlHead + document;
}

export type QdaFormat = 'qdpx' | 'qdc';

/** What a file of the project for other programs does not hold. */
export function listQdaLosses(project: OpenedProject, format: QdaFormat): QdaLoss[] {
  const losses = new LossTally();
  if (format === 'qdc') writeQdc(project, project, losses);
  else for (const _ of writeQdpx(project, project, losses));
  return losses.list();
}

/**
 * The file under its name, which comes without its ending, and what it leaves behind of `whole`: what an anonymous copy was
 * made of, for what went with the names is left behind too. Others are answered meanwhile, and must change neither.
 */
export async function exportQda(
  project: OpenedProject,
  format: QdaFormat,
  name: string,
  { whole, signal }: { readonly whole: OpenedProject; readonly signal?: AbortSignal | undefined },
): Promise<{ file: File; losses: QdaLoss[] }> {
  const losses = new LossTally();
  if (format === 'qdc') {
    const file = new File([writeQdc(project, whole, losses)], `${name}.qdc`, { type: 'application/xml' });
    return { file, losses: losses.list() };
  }
  const packed = await writeZip(writeQdpx(project, whole, losses), { level: compression, signal });
  return { file: new File(packed, `${name}.qdpx`, { type: 'application/zip' }), losses: losses.list() };
}
