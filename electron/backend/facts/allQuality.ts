import { createHash } from 'node:crypto';
import type { Hint, InterviewQuality, RuleFinding } from '#shared/contract/interviewsContract.ts';
import type { Interview, InterviewKind, Turn } from '#shared/domain/interview.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { LintedInterview, LintResult } from '#shared/text/lintInterview.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { describeQuality, type ReadTalk, tieToTurns } from './interviewQuality.ts';
import { findRules } from './ruleFindings.ts';

/** By day, then as they were added; those without a day last. */
function compareByDay(left: Interview, right: Interview): number {
  const days = (left.date ?? '9999').localeCompare(right.date ?? '9999');
  return days === 0 ? left.createdAt.localeCompare(right.createdAt) || left.id.localeCompare(right.id) : days;
}

interface KeptTalk extends ReadTalk {
  /** Of the words and whatever else decides what is found in them. */
  readonly digest: string;
  readonly language: Language;
  readonly kind: InterviewKind;
}

interface KeptTalks {
  /** Of the data, when the reading began. */
  readonly version: number;
  readonly talks: ReadonlyMap<InterviewId, KeptTalk>;
}

const kept = new WeakMap<OpenedProject, KeptTalks>();

/** Letters of the talks that are read at once: all the words of a large project, twice, would take half a gigabyte. */
const lettersTogether = 4_000_000;

interface Talk {
  readonly interview: Interview;
  readonly turns: readonly Turn[];
}

function digestOf({ interview: { language, kind }, turns }: Talk): string {
  const hash = createHash('sha1').update(`${language} ${kind}`);
  for (const { id, position, role, text } of turns) hash.update(`\0${id} ${position} ${role} `).update(text);
  return hash.digest('base64');
}

/** The talks in their order, some at a time; their words are read when they are asked for. */
function* readTogether({ db }: OpenedProject, interviews: readonly Interview[]): Generator<readonly Talk[]> {
  let together: Talk[] = [];
  let letters = 0;
  for (const interview of interviews) {
    const turns = listTurns(db, interview.id);
    together.push({ interview, turns });
    letters += turns.reduce((sum, { text }) => sum + text.length, 0);
    if (letters < lettersTogether) continue;
    yield together;
    [together, letters] = [[], 0];
  }
  if (together.length > 0) yield together;
}

/** What is kept of talks of whose words no change has been told since; null changes are too many to be told. */
function listUntouched(
  { version, talks }: KeptTalks,
  { listChangesSince }: OpenedProject,
): ReadonlyMap<InterviewId, KeptTalk> {
  const changes = listChangesSince(version);
  if (changes === null) return new Map();
  const untouched = new Map(talks);
  for (const change of changes)
    if (change.entity === 'turn')
      for (const turn of [change.before, change.after]) if (turn !== null) untouched.delete(turn.interviewId);
  return untouched;
}

/** Hints of a talk, none of them dismissed, as far as its words were read before and are still the same; else null. */
export function createKnownHints(project: OpenedProject): (interview: Interview) => readonly Hint[] | null {
  const before = kept.get(project);
  const untouched = before === undefined ? null : listUntouched(before, project);
  return ({ id, language, kind }) => {
    const known = untouched?.get(id);
    return known?.language === language && known.kind === kind ? known.hints : null;
  };
}

type ReadWords = (talks: readonly LintedInterview[]) => Promise<readonly LintResult[]>;

/** Only talks whose words differ from what is kept go to the worker. */
async function readTalks(
  talks: readonly Talk[],
  before: KeptTalks['talks'],
  readWords: ReadWords,
): Promise<[InterviewId, KeptTalk][]> {
  const withDigests = talks.map((talk) => ({ ...talk, digest: digestOf(talk) }));
  const differing = withDigests.filter(({ interview: { id }, digest }) => before.get(id)?.digest !== digest);
  const words = differing.map(({ interview: { language, kind }, turns }) => ({
    language,
    kind,
    turns: turns.map(({ role, text }) => ({ role, text })),
  }));
  const results = words.length === 0 ? [] : await readWords(words);
  const fresh = new Map(
    differing.map(({ interview: { id, language, kind }, turns, digest }, at): [InterviewId, KeptTalk] => [
      id,
      { ...tieToTurns(results[at]!, turns), digest, language, kind },
    ]),
  );
  return talks.map(({ interview: { id } }) => [id, (fresh.get(id) ?? before.get(id))!]);
}

/** Every talk by its interview. What is coded, dismissed or planned leaves their words alone: nothing is read again. */
async function readAllTalks(
  project: OpenedProject,
  interviews: readonly Interview[],
  analysis: AnalysisRunner,
  { signal, onProgress }: RunOptions,
): Promise<KeptTalks['talks']> {
  const version = project.getVersion();
  const before = kept.get(project) ?? { version, talks: new Map<InterviewId, KeptTalk>() };
  const untouched = listUntouched(before, project);
  const read = new Map<InterviewId, KeptTalk>();
  const missing: Interview[] = [];
  for (const interview of interviews) {
    const known = untouched.get(interview.id);
    if (known?.language === interview.language && known.kind === interview.kind) read.set(interview.id, known);
    else missing.push(interview);
  }
  // What is read before somebody cancels stays.
  kept.set(project, { version, talks: read });
  for (const talks of readTogether(project, missing)) {
    const done = read.size;
    const readWords: ReadWords = (words) =>
      analysis.run('lint', `${project.path} ${version} ${done}`, () => ({ talks: words }), {
        signal,
        onProgress: (more) => onProgress?.(done + more, interviews.length),
      });
    for (const [id, talk] of await readTalks(talks, before.talks, readWords)) read.set(id, talk);
  }
  return read;
}

const lastReading = new WeakMap<OpenedProject, Promise<unknown>>();

/** One reading after another: who asks meanwhile finds what the one before has read. */
function readInTurn<Result>(project: OpenedProject, read: () => Promise<Result>): Promise<Result> {
  const before = lastReading.get(project) ?? Promise.resolve();
  const reading = before.then(read, read);
  lastReading.set(project, reading);
  return reading;
}

/** Quality of every talk in the order in which they were held, and what weakens them. */
export async function measureAllQuality(
  project: OpenedProject,
  analysis: AnalysisRunner,
  options: RunOptions,
): Promise<{ interviews: ({ id: InterviewId } & InterviewQuality)[]; rules: RuleFinding[] }> {
  const { db } = project;
  const interviews = listRecords(db, 'interview').toSorted(compareByDay);
  const read = await readInTurn(project, () => readAllTalks(project, interviews, analysis, options));
  const dismissals = Map.groupBy(listRecords(db, 'hintDismissal'), ({ interviewId }) => interviewId);
  const forProject = dismissals.get(null) ?? [];
  const measured = interviews.map((interview) => ({
    interview,
    quality: describeQuality(read.get(interview.id)!, [...forProject, ...(dismissals.get(interview.id) ?? [])]),
  }));
  return {
    interviews: measured.map(({ interview, quality }) => ({ id: interview.id, ...quality })),
    rules: findRules(measured, new Set(forProject.map(({ ruleId }) => ruleId)), (id) => listTurns(db, id)),
  };
}
