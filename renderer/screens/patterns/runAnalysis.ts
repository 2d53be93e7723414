import { AppError } from '#shared/domain/appError.ts';
import { type JobKind, runJob } from '../../store/jobs.ts';

/** Runs a long analysis. When the user cancels it, that is an answer to show, unlike leaving the screen. */
export async function runAnalysis<Result>(
  kind: JobKind,
  call: (job: { readonly jobId: string; readonly signal: AbortSignal }) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  let isCancelled = false;
  try {
    return await runJob(
      kind,
      (job) => {
        job.signal.addEventListener('abort', () => {
          isCancelled = !signal.aborted;
        });
        return call(job);
      },
      signal,
    );
  } catch (error) {
    if (isCancelled) throw new AppError('jobCancelled');
    throw error;
  }
}
