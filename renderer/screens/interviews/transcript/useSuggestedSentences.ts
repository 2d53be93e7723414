import { AppError } from '#shared/domain/appError.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import type { Turn } from '#shared/domain/interview.ts';
import { runJob } from '../../../store/jobs.ts';
import { useDataVersion, useRecords } from '../../../store/records.ts';
import { noteReadiness } from '../../../store/suggesting.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';

/** Suggestions for a whole talk. They stay while one accepts them; `isOld` says that more has been coded since. */
export function useSuggestedSentences(interviewId: InterviewId, turns: readonly Turn[]) {
  const version = useDataVersion();
  // Other words, other places: only then they are asked for by themselves.
  const lengths = turns.map(({ text }) => text.length).join(' ');
  const query = useBackendQuery(
    ['suggestions.forInterview', interviewId, lengths],
    async (client, signal) => {
      const asked = useRecords.getState().version;
      let isCancelled = false;
      try {
        const answer = await runJob(
          'suggestions',
          (job) => {
            job.signal.addEventListener('abort', () => {
              isCancelled = !signal.aborted;
            });
            return client.suggestions.forInterview({ interviewId, jobId: job.jobId }, { signal: job.signal });
          },
          signal,
        );
        noteReadiness(answer.isReady);
        return { ...answer, asked };
      } catch (error) {
        throw isCancelled ? new AppError('jobCancelled') : error;
      }
    },
    { followsData: false },
  );
  return { ...query, isOld: query.data !== undefined && query.data.asked !== version };
}
