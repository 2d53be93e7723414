import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import { createAnalysisRunner } from '../../../electron/backend/jobs/analysisRunner.ts';

it('ends a worker that nobody asks and starts another for the next question', async () => {
  const input = () => ({
    matrix: presenceMatrixFromRows([
      [1, 0],
      [0, 1],
      [1, 1],
    ]),
    minSupport: 1,
  });
  const runner = createAnalysisRunner(1);
  const started = once(process, 'worker') as Promise<[Worker]>;
  const first = await runner.run('patterns', 'first', input);
  const [worker] = await started;
  if (worker.threadId !== -1) await once(worker, 'exit');

  const restarted = once(process, 'worker');
  const second = await runner.run('patterns', 'second', input);

  expect(second).toEqual(first);
  expect(await restarted).not.toEqual([worker]);
  await runner.close();
});
