import { create } from 'zustand';
import type { BackendEvent } from '#shared/contract/appContract.ts';

type JobProgress = Extract<BackendEvent, { type: 'jobProgress' }>;
export type JobKind = JobProgress['kind'];

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly done: number;
  /** 0 until the first progress has come. */
  readonly total: number;
  readonly controller: AbortController;
}

interface JobsState {
  readonly jobs: readonly Job[];
}

/** Long runs that this window started and that have not ended. */
export const useJobs = create<JobsState>()(() => ({ jobs: [] }));

const setJobs = (change: (jobs: readonly Job[]) => readonly Job[]): void =>
  useJobs.setState((state) => ({ jobs: change(state.jobs) }));

export function noteProgress(event: JobProgress): void {
  setJobs((jobs) =>
    jobs.map((job) => (job.id === event.jobId ? { ...job, done: event.done, total: event.total } : job)),
  );
}

/** Aborts the call, which cancels the run in the backend. */
export function cancelJob(id: string): void {
  useJobs
    .getState()
    .jobs.find((job) => job.id === id)
    ?.controller.abort();
}

/**
 * Runs a long call under an id of its own, shows its progress in the shell and lets the user cancel it there.
 * Rejects as the call does; on cancelling with an AbortError or `jobCancelled`.
 */
export async function runJob<Result>(
  kind: JobKind,
  call: (job: { readonly jobId: string; readonly signal: AbortSignal }) => Promise<Result>,
  outerSignal?: AbortSignal,
): Promise<Result> {
  const controller = new AbortController();
  const id = crypto.randomUUID();
  const stop = (): void => controller.abort();
  outerSignal?.addEventListener('abort', stop, { once: true });
  if (outerSignal?.aborted === true) controller.abort();
  setJobs((jobs) => [...jobs, { id, kind, done: 0, total: 0, controller }]);
  try {
    return await call({ jobId: id, signal: controller.signal });
  } finally {
    outerSignal?.removeEventListener('abort', stop);
    setJobs((jobs) => jobs.filter((job) => job.id !== id));
  }
}
