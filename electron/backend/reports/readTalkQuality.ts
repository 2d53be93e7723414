import type { Interview } from '#shared/domain/interview.ts';
import type { QualityReportInput } from '#shared/report/qualityInput.ts';
import type { BackendContext } from '../backendContext.ts';
import { listInterviewers } from '../db/interviewerQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import { measureAllQuality } from '../facts/allQuality.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';

/** The figures of the talks wanted, and of all talks what weakens them, as the screen of the quality shows them. */
export async function readTalkQuality(
  backend: BackendContext,
  run: RunOptions,
  isWanted: (interview: Interview) => boolean = () => true,
): Promise<Pick<QualityReportInput, 'talks' | 'rules'>> {
  const project = backend.getProject();
  const { interviews, rules } = await measureAllQuality(project, backend.analysis, run);
  const interviewers = listInterviewers(project.db);
  const records = new Map(listRecords(project.db, 'interview').map((interview) => [interview.id, interview]));
  const named = (id: (typeof interviews)[number]['id']) => ({
    title: records.get(id)?.title ?? '',
    date: records.get(id)?.date ?? null,
  });
  return {
    talks: interviews.flatMap((quality) => {
      const interview = records.get(quality.id);
      if (interview === undefined || !isWanted(interview)) return [];
      return [{ ...named(quality.id), interviewers: interviewers.get(quality.id) ?? [], quality }];
    }),
    rules: rules.map((rule) => ({
      ...rule,
      examples: rule.examples.map((example) => ({ ...example, ...named(example.interviewId) })),
    })),
  };
}
