/** Measures one seeded project in a process of its own, so that memory is the backend's alone: prints JSON. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BackendClient } from '#shared/contract/client.ts';
import type { InterviewId } from '#shared/domain/ids.ts';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { connectSqlite } from '../../electron/backend/db/sqlite.ts';
import type { SizeName } from './benchSizes.ts';
import { type BenchFigure, toFigure } from './benchFigure.ts';
import { generateTalk } from './generateTalk.ts';
import { measureExchange } from './measureExchange.ts';
import { measureReports } from './measureReports.ts';
import { measureUpdate } from './measureUpdate.ts';
import { mentionPeople } from './mentionPeople.ts';
import { p95, time, timeEach } from './timing.ts';

/** As a person types them: inflected, several at once, rare and common, in both languages. */
const queries = [
  'сверяли счета',
  'деньгами',
  'клиентам',
  'таблицу',
  'ждали ответа',
  '"в конце месяца"',
  'оплат*',
  'таблица ИЛИ бумага',
  'invoices',
  'customers waiting',
  'spreadsheet OR paper',
  'paid',
  'РЯДОМ(счета таблицы, 5)',
];

type Measure = (client: BackendClient) => Promise<Readonly<Record<string, number>>>;

const measureOpening =
  (path: string): Measure =>
  async (client) => {
    const file = await time(() => client.projects.open({ path }));
    const records = await time(() => client.projects.records({}));
    const counts = await time(() => client.interviews.counts({}));
    const status = await time(() => client.workflow.status({}));
    return {
      'open: file': file,
      'open: records': records,
      'open: counts': counts,
      'open: status': status,
      'open until first data': file + records + counts + status,
    };
  };

const measureCoding: Measure = async (client) => {
  const { records } = await client.projects.records({});
  const codeIds = records.code.filter(({ isBuiltIn }) => !isBuiltIn).map(({ id }) => id);
  const { turns } = await client.interviews.get({ id: records.interview[0]!.id });
  const answers = turns.filter(({ role, text }) => role === 'respondent' && text.length > 60).slice(0, 60);
  const places = answers.map(({ id, interviewId, text }) => ({ turnId: id, interviewId, end: text.indexOf(' ', 40) }));
  const code = (place: (typeof places)[number], index: number) =>
    client.codings.create({ ...place, start: 0, codeIds: [codeIds[index % codeIds.length]!] });
  const created = await timeEach([...places.entries()], ([index, place]) => code(place, index));
  const firstStatus = await time(() => client.workflow.status({}));
  const statuses: number[] = [];
  for (const [index, place] of places.slice(0, 20).entries()) {
    await code(place, index + 1);
    statuses.push(await time(() => client.workflow.status({})));
  }
  const history = await time(() => client.projects.history({}));
  const undone = await timeEach(places.slice(0, 20), () => client.projects.undo({}));
  return {
    'coding on disk, p95': p95(created),
    'status after the first change': firstStatus,
    'status after a change, p95': p95(statuses),
    history: history,
    'undo, p95': p95(undone),
  };
};

const measureReading: Measure = async (client) => {
  const first = await time(() => client.search.find({ query: 'слово' }));
  // As long as the app itself waits before it reads ahead, and a person before typing.
  await setTimeout(1000);
  const searched = await timeEach([...queries, ...queries, ...queries], (query) => client.search.find({ query }));
  const { records } = await client.projects.records({});
  const filters = records.code.slice(-20).map(({ id }) => ({ codeIds: [id] }));
  const found = await timeEach([{}, ...filters], (filter) => client.codings.find(filter));
  return {
    'search, first': first,
    'search, p95': p95([first, ...searched]),
    'quotations found, p95': p95(found),
    'co-occurrence': await time(() => client.analysis.cooccurrence({})),
  };
};

async function addLongInterview(client: BackendClient): Promise<InterviewId> {
  const { records } = await client.projects.records({});
  const turns = generateTalk('ru', 20_000, 4242).map((turn) => ({ ...turn, speaker: turn.role }));
  const { interviewId } = await client.interviews.create({
    kind: 'problem',
    title: 'Long',
    date: '2026-01-01',
    language: 'ru',
    respondentIds: [records.respondent[0]!.id],
    turns,
  });
  const added = await client.interviews.get({ id: interviewId });
  const answers = added.turns.filter(({ role }) => role === 'respondent');
  const codeId = records.code.at(-1)!.id;
  for (let number = 0; number < 500; number += 1) {
    const { id: turnId, text } = answers[number % answers.length]!;
    const start = text.indexOf(' ', 5 * Math.floor(number / answers.length)) + 1;
    const place = { start, end: text.indexOf(' ', start + 20 + Math.floor(number / answers.length)) };
    await client.codings.create({ interviewId, turnId, ...place, codeIds: [codeId] });
  }
  return interviewId;
}

const measureLongTranscript: Measure = async (client) => {
  const id = await addLongInterview(client);
  return { 'transcript of 20,000 words, 500 codings': await time(() => client.interviews.get({ id })) };
};

const measureAnalyses: Measure = async (client) => {
  await client.analysis.matrix({});
  return {
    patterns: await time(() => client.analysis.patterns({})),
    segments: await time(() => client.analysis.segments({})),
  };
};

const measureWayOut: Measure = async (client) => ({
  'export everything': await time(async () => {
    await client.projects.exportFile({ format: 'json' });
    await client.projects.exportFile({ format: 'csv' });
  }),
  'daily backup': await time(() => client.projects.backup({})),
});

/** RSS counts the pages of the program itself and of mapped files; private memory is what only this process holds. */
const measureMemory: Measure = async () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { 'memory: RSS': rss / 1e6, ...readPrivateMemory(), 'memory: heap': heapUsed / 1e6 };
};

/** Linux tells it; elsewhere the line is left out. */
function readPrivateMemory(): Record<string, number> {
  const path = '/proc/self/smaps_rollup';
  if (!existsSync(path)) return {};
  const kilobytes = Array.from(
    readFileSync(path, 'utf8').matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gmu),
    (match) => Number(match[1]),
  );
  return { 'memory: private': kilobytes.reduce((sum, size) => sum + size, 0) / 1e3 };
}

const measureLearning: Measure = async (client) => {
  const { records } = await client.projects.records({});
  const [one, other] = records.interview;
  return {
    'suggestions, first': await time(() => client.suggestions.forInterview({ interviewId: one!.id })),
    'suggestions, next': await time(() => client.suggestions.forInterview({ interviewId: other!.id })),
    'repeated phrases': await time(() => client.analysis.phrases({})),
    'memory: RSS after suggestions and phrases': process.memoryUsage().rss / 1e6,
  };
};

/** Opens the built project itself for the first time and closes it: as after any day with it, its answers are kept. */
async function openAndClose(size: SizeName, path: string): Promise<BenchFigure[]> {
  const connection = connectSqlite(path);
  connection.database.exec('DELETE FROM kept_answers');
  connection.close();
  const folder = mkdtempSync(join(tmpdir(), 'custdev-bench-run-'));
  const backend = await createBackend({ dataFolder: folder, version: 'bench', host: 'direct' });
  const { 'open until first data': first } = await measureOpening(path)(backend.client);
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
  return [toFigure('open with nothing kept', size, first!)];
}

/** In a process of its own, on people with names that their talks say. */
async function exchange(size: SizeName, builtPath: string): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'custdev-bench-run-'));
  const path = join(folder, 'project.custdev');
  copyFileSync(builtPath, path);
  mentionPeople(path);
  const backend = await createBackend({ dataFolder: join(folder, 'data'), version: 'bench', host: 'direct' });
  await backend.client.projects.open({ path });
  const figures = await measureExchange(backend.client);
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
  return Object.entries(figures).map(([what, figure]) => toFigure(what, size, figure));
}

async function measure(size: SizeName, builtPath: string, filter: string): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'custdev-bench-run-'));
  const path = join(folder, 'project.custdev');
  copyFileSync(builtPath, path);
  const backend = await createBackend({ dataFolder: join(folder, 'data'), version: 'bench', host: 'direct' });
  const figures: BenchFigure[] = [];
  const parts: [string, Measure][] = [
    ['open', measureOpening(path)],
    ['reading', measureReading],
    ['memory', measureMemory],
    ['coding', measureCoding],
    ['transcript', measureLongTranscript],
    ['analyses', measureAnalyses],
    ['update', measureUpdate],
    ['export', measureWayOut],
    ['export reports', measureReports],
    ['learning', measureLearning],
  ];
  for (const [name, part] of parts) {
    if (name !== 'open' && filter !== '' && !name.includes(filter)) continue;
    for (const [what, figure] of Object.entries(await part(backend.client))) figures.push(toFigure(what, size, figure));
  }
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

async function run(size: SizeName, builtPath: string, filter: string): Promise<BenchFigure[]> {
  if (filter === 'openAndClose') return openAndClose(size, builtPath);
  if (filter === 'exchange') return exchange(size, builtPath);
  return measure(size, builtPath, filter);
}

const [size, builtPath, filter = ''] = process.argv.slice(2);
console.log(JSON.stringify(await run(size as SizeName, builtPath!, filter)));
