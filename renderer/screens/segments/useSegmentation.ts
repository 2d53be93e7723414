import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { SegmentBasis } from '#shared/domain/customerSegment.ts';
import { runJob, useJobs } from '../../store/jobs.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';

/** The same seed shows everybody the same groups; what is kept remembers it. */
const seed = 1;

export interface Segmentation {
  readonly basis: SegmentBasis;
  readonly result: SegmentsResult | undefined;
  readonly error: Error | null;
  readonly isComputing: boolean;
  /** True when the user stopped the run and nothing is there to show. */
  readonly isStopped: boolean;
  readonly compute: () => void;
}

/** Groups of people as the codes stand now, computed anew when they change; progress and cancelling are in the shell. */
export function useSegmentation(basis: SegmentBasis, isEnabled: boolean): Segmentation {
  const isComputing = useJobs(({ jobs }) => jobs.some(({ kind }) => kind === 'segments'));
  const { data, error, isRefetching, refetch } = useBackendQuery(
    ['analysis.segments', basis, seed],
    (client, signal) =>
      runJob(
        'segments',
        ({ jobId, signal: jobSignal }) => client.analysis.segments({ by: basis, seed, jobId }, { signal: jobSignal }),
        signal,
      ),
    { isEnabled },
  );
  const isCancelled = error instanceof AppError && error.code === 'jobCancelled';
  return {
    basis,
    result: data,
    error: isCancelled ? null : error,
    isComputing,
    isStopped: isEnabled && data === undefined && !isComputing && !isRefetching && (error === null || isCancelled),
    compute: refetch,
  };
}
