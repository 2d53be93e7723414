import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandResult } from '../../support/runCommandLine.ts';
import { type CommandLine, openCommandLine, plantSources } from './openCommandLine.ts';

let line: CommandLine;
let folder = '';
let project = '';

const custdev = (...programArguments: string[]): Promise<CommandResult> => line.custdev(...programArguments);
const ask = <Document>(...programArguments: string[]): Promise<Document> => line.ask<Document>(...programArguments);

beforeAll(async () => {
  line = openCommandLine();
  folder = line.folder;
  project = join(folder, 'посадка.custdev');
  plantSources(line);
  await ask('new', project, '--name', 'Чайная', '--language', 'ru');
  await ask('import', project, join(folder, 'planted.json'));
}, 60_000);

afterAll(() => line.close());

test('walks the whole path by command line alone', async () => {
  const path = join(folder, 'путь.custdev');
  await ask('new', path, '--name', 'Путь', '--language', 'ru');
  await ask('guide', path, '--kind', 'problem');
  await ask('hypothesis', path, '--who', 'мастера', '--problem', 'сверка', '--refutation', 'трое из пяти не сверяют');
  await ask('import', path, join(folder, 'planted.json'), join(folder, 'talks'));
  await ask('person', path, 'Нина', '--company', 'Нинин чай', '--roles', 'buyer', 'user', '--relation', 'stranger');
  const words = ['--interview', 'Нина', '--quote', 'пересчитала всё дважды'];
  const meaning = ['--code', 'пересчёт', '--type', 'pain', '--emotion', '4'];
  const coded = await ask<{ quote: string }>('code', 'add', path, ...words, ...meaning);
  expect(coded.quote).toBe('пересчитала всё дважды');
  const { segments } = await ask<{ segments: { id: string }[] }>('segments', path);
  const kept = await ask<{ customerSegmentId: string }>(
    'segment',
    'keep',
    path,
    segments[0]?.id ?? '',
    '--name',
    'Сверяют сами',
  );
  await ask('segment', 'decide', path, 'Сверяют сами', '--as', 'main', '--reason', 'болит у шести из шести');
  await ask(
    'mvp',
    'save',
    path,
    '--name',
    'Сверка',
    '--promise',
    'за вечер',
    '--price',
    '4900',
    '--pains',
    'сверка вручную',
  );
  await ask(
    'economics',
    'set',
    path,
    'UA=1000:fact',
    'C1=0.05~0.02..0.1:interview',
    'AvP=4900',
    'COGS=900',
    'CPA=100',
    'reachableBuyers=300',
  );
  const economics = await ask<{ metrics: { marginPerBuyer: number }; price: number }>('economics', path);
  expect(economics).toMatchObject({
    price: 4900,
    metrics: { marginPerBuyer: 4000, costPerBuyer: 2000 },
    ranges: { marginPerBuyer: { low: 4000, high: 4000 }, costPerBuyer: { low: 1000, high: 5000 } },
  });
  await ask('verdict', path, 'Нина', '--delight', '--fit');
  await ask('risk', path, 'данные утекут', '--likelihood', '2', '--damage', '5', '--mitigation', 'всё на своём диске');
  await ask('presale', path, 'Нина', '--price', '4900', '--stage', 'paid', '--amount', '4900', '--artefact', 'чек 17');
  await ask('gate', 'override', path, 'S1.2', '--reason', 'люди одной отрасли');
  const status = await ask<{ state: string; gates: Record<string, unknown>[]; loops: object[] }>('status', path);
  expect(Object.keys(status)).toEqual(['wave', 'state', 'gates', 'loops']);
  expect(Object.keys(status.gates[0] ?? {})).toEqual(['id', 'state', 'met', 'have', 'need', 'reason']);
  expect(Object.keys(status.loops[0] ?? {})).toEqual(['id', 'possible', 'reason']);
  expect(status.gates.find(({ id }) => id === 'S3.1')).toMatchObject({ met: true });
  await ask('segment', 'fire', path, kept.customerSegmentId, '--cost', 'habit', '--action', 'месяц рядом');
  const zero = ['--factor', 'reachability', '--score', '0', '--reason', 'никого не найти'];
  await ask('segment', 'judge', path, kept.customerSegmentId, ...zero);
  const { cards } = await ask<{ cards: object[] }>('segment', 'cards', path);
  expect(cards).toMatchObject([
    { customerSegmentId: kept.customerSegmentId, score: null, blockedBy: ['reachability'] },
  ]);
  const listed = await ask<{ segments: { id: string; decision: string }[] }>('segment', 'list', path);
  expect(listed.segments).toMatchObject([{ id: kept.customerSegmentId, decision: 'main' }]);
  const report = join(folder, 'отчёт.md');
  await ask('report', path, '-o', report);
  expect(readFileSync(report, 'utf8')).toContain('Сверяют сами');
  const exported = join(folder, 'путь.json');
  await ask('export', path, '-o', exported);
  expect(JSON.parse(readFileSync(exported, 'utf8'))).toMatchObject({ format: 'custdev-json', version: 1 });
  const backup = await ask<{ path: string }>('backup', path);
  await ask('loop', path, '--to', 'L1', '--reason', 'копали неглубоко');
  expect(await ask('status', path)).toMatchObject({ wave: 2 });
  await ask('restore', path, backup.path);
  expect(await ask('status', path)).toMatchObject({ wave: 1 });
  expect(await ask('check', path)).toEqual({ isSound: true, problems: [] });
}, 120_000);

test('a project goes to another analysis program and back, and both ways say what is left behind', async () => {
  const study = join(folder, 'study.qdpx');
  const out = await ask<{ format: string; losses: { kind: string; count: number }[] }>('export', project, '-o', study);
  expect(out).toMatchObject({ format: 'qdpx', losses: [{ kind: 'scales', count: 54 }] });
  const copy = join(folder, 'копия.custdev');
  await ask('new', copy, '--language', 'ru');
  const { sources } = await ask<{ sources: object[] }>('import', copy, study);
  expect(sources).toMatchObject([
    { ok: true, losses: [], project: { interviews: 18, respondents: 18, codes: 10, codings: 54, coders: 1 } },
  ]);
  const codes = join(folder, 'codes.qdc');
  await ask('export', project, '-o', codes, '--anonymous');
  const again = await custdev('import', copy, codes);
  expect(again).toMatchObject({ exitCode: 0, stderr: '' });
  expect(again.stdout).toContain('кодов 10');
}, 60_000);
