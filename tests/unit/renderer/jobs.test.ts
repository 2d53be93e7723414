import { describe, expect, it } from 'vitest';
import { cancelJob, noteProgress, runJob, useJobs } from '../../../renderer/store/jobs.ts';

describe('long runs', () => {
  it('show their progress while they run and leave when they end', async () => {
    const steps: unknown[] = [];
    const answer = await runJob('segments', async ({ jobId }) => {
      noteProgress({ type: 'jobProgress', jobId, kind: 'segments', done: 3, total: 10 });
      noteProgress({ type: 'jobProgress', jobId: 'another', kind: 'segments', done: 9, total: 10 });
      steps.push(useJobs.getState().jobs.map(({ kind, done, total }) => ({ kind, done, total })));
      return 7;
    });
    expect([answer, steps, useJobs.getState().jobs]).toEqual([7, [[{ kind: 'segments', done: 3, total: 10 }]], []]);
  });

  it('are cancelled by the user and by leaving the screen', async () => {
    const waitForAbort = ({ signal }: { readonly signal: AbortSignal }): Promise<string> =>
      new Promise((_resolve, reject) => {
        const stop = (): void => reject(new DOMException('aborted', 'AbortError'));
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop);
      });
    const byUser = runJob('import', waitForAbort);
    cancelJob(useJobs.getState().jobs[0]?.id ?? '');
    await expect(byUser).rejects.toMatchObject({ name: 'AbortError' });
    const screen = new AbortController();
    const byScreen = runJob('patterns', waitForAbort, screen.signal);
    screen.abort();
    await expect(byScreen).rejects.toMatchObject({ name: 'AbortError' });
    expect(useJobs.getState().jobs).toEqual([]);
  });
});
