import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandomSource, type RandomSource } from '#shared/analysis/randomSource.ts';
import type { CodeId, InterviewId, RespondentId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import type { Language } from '#shared/domain/language.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import { trimSpan } from '#shared/text/span.ts';
import { getOrCreateQuotation, putCoding } from '../../electron/backend/changes/codingChanges.ts';
import { addInterview } from '../../electron/backend/changes/interviewChanges.ts';
import { newId } from '../../electron/backend/changes/newRecord.ts';
import { createProjectFile } from '../../electron/backend/db/projectFile.ts';
import type { RecordWriter } from '../../electron/backend/db/recordWriter.ts';
import { readInterviewFigures } from '../../electron/backend/facts/interviewFigures.ts';
import { formsOf } from '../../electron/backend/language/indexTokens.ts';
import { createLemmatizer } from '../../electron/backend/language/lemmatize.ts';
import { createOpenedProject, type OpenedProject } from '../../electron/backend/project/openedProject.ts';
import { startProject } from '../../electron/backend/project/startProject.ts';
import { type BenchSize, benchSizes, type SizeName } from './benchSizes.ts';
import { generateTalk, sampleFile, type TalkTurn } from './generateTalk.ts';

const author = 'bench';
const made = '2026-01-01T00:00:00.000Z';
const codeTypeIds = ['pain.problem', 'job.core', 'emotion.neg', 'tried.solution', 'spent.money'];
const groups = 4;

/** Changes whenever something does that the projects are made from. */
function hashOfGenerator(): string {
  const hash = createHash('sha256');
  const sources = ['benchSizes.ts', 'buildBenchProject.ts', 'buildTalksProject.ts', 'generateTalk.ts'].map((name) =>
    join(import.meta.dirname, name),
  );
  const schema = join(import.meta.dirname, '../../electron/backend/db/migrations/0010-initial.sql');
  for (const path of [...sources, schema, sampleFile('ru'), sampleFile('en')]) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

function languageOf(index: number): Language {
  return index % 3 === 2 ? 'en' : 'ru';
}

function addCodes(writer: RecordWriter, count: number): CodeId[] {
  return Array.from({ length: count }, (_item, index) => {
    const typeId = codeTypeIds[index % codeTypeIds.length]!;
    const code = {
      id: newId(),
      externalId: null,
      typeId,
      name: `${typeId} ${index + 1}`,
      parentId: null,
      description: '',
      shortcut: null,
      stage: null,
      rival: null,
      color: null,
      isBuiltIn: false,
      position: 100 + index,
    };
    return writer.insert('code', code).id;
  });
}

/** Half of what a person says belongs to the group, the other half to anybody. */
function chooseCode(codeIds: readonly CodeId[], person: number, random: RandomSource): CodeId {
  const size = Math.floor(codeIds.length / (groups * 4));
  const group = person % groups;
  const index =
    random.next() < 0.5
      ? group * size + Math.floor(random.next() * size)
      : Math.floor(random.next() ** 2 * codeIds.length);
  return codeIds[Math.min(index, codeIds.length - 1)]!;
}

function codeTalk(
  writer: RecordWriter,
  turns: readonly Turn[],
  count: number,
  choose: () => CodeId,
  random: RandomSource,
): void {
  const answers = turns.filter(({ role }) => role === 'respondent');
  for (let coded = 0; coded < count;) {
    const turn = answers[Math.floor(random.next() * answers.length)]!;
    const start = turn.text.indexOf(' ', Math.floor(random.next() * turn.text.length * 0.5)) + 1;
    const end = turn.text.indexOf(' ', Math.min(start + 40 + Math.floor(random.next() * 120), turn.text.length - 1));
    const span = trimSpan(turn.text, { start, end: end < 0 ? turn.text.length : end });
    if (span === null) continue;
    const quotation = getOrCreateQuotation(writer, turn.interviewId, turn.id, span);
    for (const emotion of random.next() < 0.3 ? [3, null] : [2]) {
      const scales = emotion === null ? { frequency: null, effort: null } : { frequency: 3, effort: 2 };
      const fields = { quotationId: quotation.id, codeId: choose(), coder: author, emotion, ...scales };
      putCoding(writer, { ...fields, note: '', createdAt: made });
      coded += 1;
    }
  }
}

export interface BenchTalk {
  readonly name: string;
  readonly date: string;
  readonly language: Language;
  readonly turns: readonly TalkTurn[];
  readonly codings: number;
}

/** Adds a talk with one person, coded at random places of what they say. */
export function addTalk(project: OpenedProject, talk: BenchTalk, choose: () => CodeId, random: RandomSource): void {
  const { name, date, language } = talk;
  project.changeWith({ method: 'imports.commit', author }, (writer, db) => {
    const respondentId = newId() as RespondentId;
    writer.insert('respondent', { ...unknownRespondent, id: respondentId, externalId: null, name });
    const interview = { id: newId() as InterviewId, externalId: null, kind: 'problem' as const, title: name };
    const source = { sourceName: null, sourceHash: null, createdAt: made };
    const turns = addInterview(
      writer,
      db,
      { ...interview, date, language, wave: 1, respondentIds: [respondentId], ...source },
      talk.turns.map((turn) => ({
        ...turn,
        speaker: turn.role === 'respondent' ? name : 'Interviewer',
        startMs: null,
      })),
    );
    codeTalk(writer, turns, talk.codings, choose, random);
  });
}

/** Starts the project and answers with the ids of its codes. */
export function startBenchProject(project: OpenedProject, name: string, codes: number): CodeId[] {
  let codeIds: CodeId[] = [];
  project.changeWith({ method: 'projects.create', author, isUndoable: false }, (writer) => {
    startProject(writer, { name, language: 'ru', author });
    codeIds = addCodes(writer, codes);
  });
  return codeIds;
}

function fill(project: OpenedProject, size: BenchSize): void {
  const codeIds = startBenchProject(project, `Bench ${size.name}`, size.codes);
  const codings = Math.round(size.codings / size.interviews);
  for (let index = 0; index < size.interviews; index += 1) {
    const random = createRandomSource(1000 + index);
    const language = languageOf(index);
    const turns = generateTalk(language, size.words, index + 1);
    const date = new Date(Date.UTC(2026, 0, 1 + (index % 300))).toISOString().slice(0, 10);
    const talk = { name: `Person ${index + 1}`, date, language, turns, codings };
    addTalk(project, talk, () => chooseCode(codeIds, index, random), random);
  }
}

/** Path of a seeded project, filled on the first demand and kept for the next runs. */
export async function buildOnce(name: string, fillProject: (project: OpenedProject) => void): Promise<string> {
  const folder = join(tmpdir(), 'custdev-bench', hashOfGenerator());
  const path = join(folder, `${name}.custdev`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // Two runs at once each fill their own, and the later one takes the place of the same project.
  const unfinished = join(folder, `${name}.unfinished-${process.pid}.custdev`);
  const lemmatizer = await createLemmatizer();
  const project = createOpenedProject(
    createProjectFile(unfinished),
    ({ text }) => ({ form: formsOf(text), lemma: lemmatizer.lemmasOf(text, 'ru') }),
    () => undefined,
  );
  fillProject(project);
  // The app asks for these after every change: a project that was worked on has them in its file.
  readInterviewFigures(project);
  project.close();
  renameSync(unfinished, path);
  return path;
}

export const buildBenchProject = (name: SizeName): Promise<string> =>
  buildOnce(name, (project) => fill(project, benchSizes[name]));
