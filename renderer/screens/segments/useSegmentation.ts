import { useRef } from 'react';
import type { SegmentsPreview, SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { BackendClient } from '#shared/contract/client.ts';
import { AppError } from '#shared/domain/appError.ts';
import { isAbort } from '../../api/toAppError.ts';
import { runJob, useJobs } from '../../store/jobs.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';
import { askedOf, canBeAsked, type SegmentsQuestion } from './segmentsQuestion.ts';

/** The same seed shows everybody the same groups; what is kept remembers it. */
const seed = 1;

export interface Segmentation {
  readonly question: SegmentsQuestion;
  /** The checked answer. */
  readonly result: SegmentsResult | undefined;
  /** Groups and map before the check, while there is no checked answer about the same people. */
  readonly preview: SegmentsPreview | null;
  readonly error: Error | null;
  readonly isComputing: boolean;
  /** True when the user stopped the run and nothing is there to show. */
  readonly isStopped: boolean;
  readonly compute: () => void;
}

function isStale(result: SegmentsResult | undefined, preview: SegmentsPreview | undefined): boolean {
  if (result === undefined || preview === undefined) return result === undefined;
  const known = new Set(result.map.points.map(({ respondentId }) => respondentId));
  return preview.map.points.some(({ respondentId }) => !known.has(respondentId));
}

/** Stopped by the user is an answer of its own; left by the screen is none. */
async function check(
  client: BackendClient,
  asked: Parameters<BackendClient['analysis']['segments']>[0],
  signal: AbortSignal,
): Promise<SegmentsResult> {
  try {
    return await runJob(
      'segments',
      (job) => client.analysis.segments({ ...asked, jobId: job.jobId }, { signal: job.signal }),
      signal,
    );
  } catch (error) {
    if (isAbort(error) && !signal.aborted) throw new AppError('jobCancelled');
    throw error;
  }
}

/** Groups of people as the codes stand now, computed anew when they change; progress and cancelling are in the shell. */
export function useSegmentation(question: SegmentsQuestion, isEnabled: boolean): Segmentation {
  const answered = useRef('');
  const isComputing = useJobs(({ jobs }) => jobs.some(({ kind }) => kind === 'segments'));
  const asked = { ...askedOf(question), seed };
  const key = [question.by, asked.codeIds.join('.'), JSON.stringify(asked.attributes), seed] as const;
  const keyText = key.join(' ');
  const mayAsk = isEnabled && canBeAsked(question);
  const quick = useBackendQuery(
    ['analysis.segmentsPreview', ...key],
    (client, signal) => client.analysis.segmentsPreview(asked, { signal }),
    { isEnabled: mayAsk },
  );
  // One worker answers after the other: the quick answer is asked for first.
  const hasLooked = quick.data !== undefined || quick.error !== null;
  const { data, error, isRefetching, refetch } = useBackendQuery(
    ['analysis.segments', ...key],
    async (client, signal) => {
      // Once there is an answer, the next one comes without a word in the shell: the screen says that it checks.
      const isFirst = answered.current !== keyText;
      const result = isFirst ? await check(client, asked, signal) : await client.analysis.segments(asked, { signal });
      answered.current = keyText;
      return result;
    },
    { isEnabled: mayAsk && hasLooked },
  );
  const isCancelled = error instanceof AppError && error.code === 'jobCancelled';
  return {
    question,
    result: data,
    preview: isStale(data, quick.data) ? (quick.data ?? null) : null,
    error: isCancelled ? null : (error ?? (data === undefined ? quick.error : null)),
    isComputing,
    isStopped: mayAsk && isCancelled && data === undefined && !isComputing && !isRefetching,
    compute: refetch,
  };
}
