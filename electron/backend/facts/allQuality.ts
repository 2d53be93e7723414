import { createHash } from 'node:crypto';
import type { InterviewQuality, RuleFinding } from '#shared/contract/interviewsContract.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { LintedInterview, LintResult } from '#shared/text/lintInterview.ts';
import { listTurns } from '../db/quotationQueries.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { describeQuality, listDismissalsFor } from './interviewQuality.ts';
import { findRules } from './ruleFindings.ts';

/** By day, then as they were added; those without a day last. */
function compareByDay(left: Interview, right: Interview): number {
  const days = (left.date ?? '9999').localeCompare(right.date ?? '9999');
  return days === 0 ? left.createdAt.localeCompare(right.createdAt) || left.id.localeCompare(right.id) : days;
}

/** What was read of each project's talks, by a digest of their words. */
const readTalks = new WeakMap<OpenedProject, ReadonlyMap<string, LintResult>>();

function digestOf({ language, kind, turns }: LintedInterview): string {
  const hash = createHash('sha1').update(`${language} ${kind}`);
  for (const { role, text } of turns) hash.update(`\0${role}\0${text}`);
  return hash.digest('base64');
}

/** Only talks whose words changed go to the worker, so that dismissing a hint reads nothing again. */
async function readAll(
  project: OpenedProject,
  analysis: AnalysisRunner,
  talks: readonly LintedInterview[],
  options: RunOptions,
): Promise<LintResult[]> {
  const digests = talks.map(digestOf);
  const known = readTalks.get(project);
  const missing = new Map(
    digests.flatMap((digest, index) => (known?.has(digest) === true ? [] : [[digest, talks[index]!] as const])),
  );
  const key = `${project.path} ${project.getVersion()}`;
  const fresh =
    missing.size === 0 ? [] : await analysis.run('lint', key, () => ({ talks: [...missing.values()] }), options);
  const results = new Map([
    ...(known ?? []),
    ...[...missing.keys()].map((digest, at) => [digest, fresh[at]!] as const),
  ]);
  const current = digests.map((digest) => results.get(digest)!);
  readTalks.set(project, new Map(digests.map((digest, index) => [digest, current[index]!])));
  return current;
}

/** Quality of every talk in the order in which they were held, and what weakens them. */
export async function measureAllQuality(
  project: OpenedProject,
  analysis: AnalysisRunner,
  options: RunOptions,
): Promise<{ interviews: ({ id: InterviewId } & InterviewQuality)[]; rules: RuleFinding[] }> {
  const { db } = project;
  const talks = listRecords(db, 'interview')
    .toSorted(compareByDay)
    .map((interview) => ({
      interview,
      turns: listTurns(db, interview.id),
      dismissals: listDismissalsFor(db, interview),
    }));
  const offForProject = new Set(listRecordsWhere(db, 'hintDismissal', 'interviewId', null).map(({ ruleId }) => ruleId));
  const toRead = talks.map(({ interview: { language, kind }, turns }) => ({
    language,
    kind,
    turns: turns.map(({ role, text }) => ({ role, text })),
  }));
  const linted = await readAll(project, analysis, toRead, options);
  const measured = talks.map(({ interview, turns, dismissals }, index) => ({
    interview,
    turns,
    quality: describeQuality(linted[index]!, turns, dismissals),
  }));
  return {
    interviews: measured.map(({ interview, quality }) => ({ id: interview.id, ...quality })),
    rules: findRules(measured, offForProject),
  };
}
