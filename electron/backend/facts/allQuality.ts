import { createHash } from 'node:crypto';
import type { InterviewQuality, RuleFinding } from '#shared/contract/interviewsContract.ts';
import type { Interview, Turn } from '#shared/domain/interview.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { LintedInterview, LintResult } from '#shared/text/lintInterview.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { describeQuality, listDismissalsFor } from './interviewQuality.ts';
import { findRules, type MeasuredTalk } from './ruleFindings.ts';

/** By day, then as they were added; those without a day last. */
function compareByDay(left: Interview, right: Interview): number {
  const days = (left.date ?? '9999').localeCompare(right.date ?? '9999');
  return days === 0 ? left.createdAt.localeCompare(right.createdAt) || left.id.localeCompare(right.id) : days;
}

/** What was read of each project's talks, by a digest of their words. */
const readTalks = new WeakMap<OpenedProject, ReadonlyMap<string, LintResult>>();

/** Letters of the talks that are read at once: all the words of a large project, twice, would take half a gigabyte. */
const lettersTogether = 4_000_000;

function digestOf({ language, kind, turns }: LintedInterview): string {
  const hash = createHash('sha1').update(`${language} ${kind}`);
  for (const { role, text } of turns) hash.update('\0').update(role).update('\0').update(text);
  return hash.digest('base64');
}

interface Talk {
  readonly interview: Interview;
  readonly turns: readonly Turn[];
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
  yield together;
}

/** Only talks whose words changed go to the worker, so that dismissing a hint reads nothing again. */
async function lintAll(
  known: ReadonlyMap<string, LintResult>,
  talks: readonly Talk[],
  lint: (missing: readonly LintedInterview[]) => Promise<readonly LintResult[]>,
): Promise<{ readonly digest: string; readonly result: LintResult }[]> {
  const toRead = talks.map(({ interview: { language, kind }, turns }) => {
    const talk = { language, kind, turns: turns.map(({ role, text }) => ({ role, text })) };
    return { talk, digest: digestOf(talk) };
  });
  const missing = new Map(toRead.flatMap(({ talk, digest }) => (known.has(digest) ? [] : [[digest, talk] as const])));
  const fresh = missing.size === 0 ? [] : await lint([...missing.values()]);
  const found = new Map([...missing.keys()].map((digest, at) => [digest, fresh[at]!] as const));
  return toRead.map(({ digest }) => ({ digest, result: (known.get(digest) ?? found.get(digest))! }));
}

/** Quality of every talk in the order in which they were held, and what weakens them. */
export async function measureAllQuality(
  project: OpenedProject,
  analysis: AnalysisRunner,
  { signal, onProgress }: RunOptions,
): Promise<{ interviews: ({ id: InterviewId } & InterviewQuality)[]; rules: RuleFinding[] }> {
  const { db } = project;
  const interviews = listRecords(db, 'interview').toSorted(compareByDay);
  const known = readTalks.get(project) ?? new Map<string, LintResult>();
  const read = new Map<string, LintResult>();
  const measured: MeasuredTalk[] = [];
  const version = project.getVersion();
  for (const talks of readTogether(project, interviews)) {
    const before = measured.length;
    const lint = (missing: readonly LintedInterview[]) =>
      analysis.run('lint', `${project.path} ${version} ${before}`, () => ({ talks: missing }), {
        signal,
        onProgress: (done) => onProgress?.(before + done, interviews.length),
      });
    for (const [at, { digest, result }] of (await lintAll(known, talks, lint)).entries()) {
      const { interview, turns } = talks[at]!;
      read.set(digest, result);
      const quality = describeQuality(result, turns, listDismissalsFor(db, interview));
      measured.push({ interview, quality });
    }
  }
  readTalks.set(project, read);
  const offForProject = new Set(listRecordsWhere(db, 'hintDismissal', 'interviewId', null).map(({ ruleId }) => ruleId));
  return {
    interviews: measured.map(({ interview, quality }) => ({ id: interview.id, ...quality })),
    rules: findRules(measured, offForProject, (id) => listTurns(db, id)),
  };
}
