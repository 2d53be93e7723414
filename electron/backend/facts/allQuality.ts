import type { InterviewQuality, RuleFinding } from '#shared/contract/interviewsContract.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
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

/** Quality of every talk and what weakens them; the reading is done in the worker, once for each version. */
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
  const linted = await analysis.run(
    'lint',
    `${project.path} ${project.getVersion()}`,
    () => ({
      talks: talks.map(({ interview: { language, kind }, turns }) => ({
        language,
        kind,
        turns: turns.map(({ role, text }) => ({ role, text })),
      })),
    }),
    options,
  );
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
