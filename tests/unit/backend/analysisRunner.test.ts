import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { createAnalysisRunner, createAnalysisRunners } from '../../../electron/backend/jobs/analysisRunner.ts';

it('ends a worker that nobody asks and starts another for the next question', async () => {
  const input = () => ({
    matrix: presenceMatrixFromRows([
      [1, 0],
      [0, 1],
      [1, 1],
    ]),
    minSupport: 1,
  });
  const runner = createAnalysisRunner({ idleMs: 1 });
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

it('says that a job is too large when its memory is, and does the next one', async () => {
  const runner = createAnalysisRunner({ limits: { maxOldGenerationSizeMb: 40 } });
  const document = (quotes: number): ReportDocument => ({
    language: 'ru',
    title: 'Цитаты',
    kicker: '',
    projectName: '',
    date: '2026-01-01',
    footer: '',
    blocks: [
      {
        kind: 'quotations',
        quotations: Array.from({ length: quotes }, (_, at) => ({ text: `Слова ${at}`, source: 'Инна' })),
      },
    ],
  });
  const report = (quotes: number) =>
    runner.run('report', String(quotes), () => ({ document: document(quotes), format: 'md' }));

  await expect(report(300_000)).rejects.toThrow('jobTooLarge');
  expect((await report(1)).bytes.length).toBeGreaterThan(10);
  await runner.close();
});

const emptyReport: ReportDocument = {
  language: 'en',
  title: '',
  kicker: '',
  projectName: '',
  date: '2026-01-01',
  footer: '',
  blocks: [],
};
const makeReport = () => ({ document: emptyReport, format: 'md' as const });

it('ends a worker that has grown with the last question asked', async () => {
  const runner = createAnalysisRunner({ mostIdleHeapBytes: 1 });
  const started = once(process, 'worker') as Promise<[Worker]>;
  await runner.run('report', 'empty', makeReport);
  const [worker] = await started;
  if (worker.threadId !== -1) await once(worker, 'exit');
  expect(worker.threadId).toBe(-1);
  await runner.close();
});

it('makes the file of a report where its charts were drawn while it was looked at', async () => {
  const runners = createAnalysisRunners();
  const workers: Worker[] = [];
  const note = (worker: Worker): void => void workers.push(worker);
  process.on('worker', note);
  const option = { xAxis: { type: 'value' }, yAxis: { type: 'value' }, series: [{ type: 'line', data: [[0, 1]] }] };
  const chart = { kind: 'chart' as const, title: '', inWords: '', option, widthPx: 100, heightPx: 100 };
  expect(await runners.run('reportCharts', '', () => ({ charts: [chart] }))).toBe(1);
  await runners.run('report', 'empty', makeReport);
  expect(workers).toHaveLength(1);
  process.off('worker', note);
  await runners.close();
});

it('ends those that only wait before the file of a report is made, and none that is asked', async () => {
  const matrix = presenceMatrixFromRows([
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  const runners = createAnalysisRunners();
  const nextWorker = async () => ((await once(process, 'worker')) as [Worker])[0];
  const ask = (minSupport: number) => runners.run('patterns', String(minSupport), () => ({ matrix, minSupport }));
  const started = nextWorker();
  await ask(1);
  const hasEnded = once(await started, 'exit');
  await runners.run('report', 'empty', makeReport);
  await hasEnded;

  const startedAgain = nextWorker();
  const answer = ask(2);
  await startedAgain;
  await runners.run('report', 'empty', makeReport);
  expect(await answer).toBeTruthy();
  await runners.close();
});

it('keeps the worker of quick answers warm while a long check is cancelled', async () => {
  const rows = Array.from({ length: 60 }, (_row, person) =>
    Array.from({ length: 12 }, (_cell, code) => Number((person * (code + 1)) % 7 < 3)),
  );
  const matrix = presenceMatrixFromRows(rows);
  const patterns = () => ({ matrix, minSupport: 2 });
  const segments = () => ({
    respondents: rows.map((_row, person) => `p${person}`),
    codes: rows[0]!.map((_cell, code) => ({ id: `c${code}` })),
    matrix,
    heldOutCodeIndexes: [],
    contextCodeIndexes: [],
    attributes: [],
    seed: 1,
  });
  const runners = createAnalysisRunners();
  const workers: Worker[] = [];
  const note = (worker: Worker): void => void workers.push(worker);
  process.on('worker', note);
  await runners.run('patterns', 'first', patterns);
  const controller = new AbortController();
  const check = runners.run('segments', 'check', segments, { signal: controller.signal });
  const isCancelled = expect(check).rejects.toThrow('jobCancelled');
  await runners.run('patterns', 'second', patterns);
  controller.abort();
  await isCancelled;
  await runners.run('patterns', 'third', patterns);
  process.off('worker', note);

  expect(workers).toHaveLength(2);
  await runners.close();
});
