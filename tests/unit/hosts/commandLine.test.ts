import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CommandResult,
  runCommandLine,
  runInProcess,
  runWithImpatientReader,
} from '../../support/runCommandLine.ts';

const peopleOfGroup = 6;
const groups = [
  ['сверка вручную', 'своя таблица', 'ночные выходные'],
  ['бухгалтер пропал', 'штраф пришёл', 'страх проверки'],
  ['касса не сходится', 'чеки теряются', 'два склада'],
];

/** Eighteen people in three planted groups, each with the three codes of the group, in the interchange's shape. */
function plantedProject() {
  const people = groups.flatMap((_codes, group) =>
    Array.from({ length: peopleOfGroup }, (_person, index) => ({ group, id: `r${group}-${index}` })),
  );
  return {
    format: 'custdev-json',
    version: 1,
    project: { name: 'Посадка', language: 'ru' },
    codes: groups.flatMap((names, group) =>
      names.map((name, index) => ({ id: `c${group}-${index}`, group: 'pain', name, parentId: null, description: '' })),
    ),
    organizations: people.map(({ id }) => ({ id: `o-${id}`, name: `Компания ${id}` })),
    respondents: people.map(({ id }) => ({
      id,
      name: `Человек ${id}`,
      organizationId: `o-${id}`,
      roles: ['user', 'buyer'],
      attributes: { city: 'Орёл' },
    })),
    interviews: people.map(({ id, group }, index) => ({
      id: `i-${id}`,
      kind: 'problem',
      respondentIds: [id],
      date: `2026-10-${String(index + 1).padStart(2, '0')}`,
      language: 'ru',
      turns: [
        { speaker: 'Ася', role: 'interviewer', text: 'Расскажите про прошлый месяц 🧾' },
        { speaker: id, role: 'respondent', text: (groups[group] ?? []).map((name) => `Было так: ${name}.`).join(' ') },
      ],
    })),
    codings: people.flatMap(({ id, group }) =>
      (groups[group] ?? []).map((name, index) => {
        const text = (groups[group] ?? []).map((other) => `Было так: ${other}.`).join(' ');
        const start = text.indexOf(name);
        return {
          interviewId: `i-${id}`,
          turn: 1,
          start,
          end: start + name.length,
          codeIds: [`c${group}-${index}`],
          scales: { emotion: 4, frequency: 5, effort: 3 },
          coder: 'Ася',
        };
      }),
    ),
  };
}

let folder = '';
let project = '';

const custdev = (...programArguments: string[]): Promise<CommandResult> =>
  runInProcess(join(folder, 'data'), programArguments);

/** Runs with `--json`, expects it to be done, and gives the document. */
async function ask<Document>(...programArguments: string[]): Promise<Document> {
  const result = await custdev(...programArguments, '--json');
  expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 0, stderr: '' });
  return result.json as Document;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custdev-line-'));
  project = join(folder, 'посадка.custdev');
  writeFileSync(join(folder, 'planted.json'), JSON.stringify(plantedProject()));
  mkdirSync(join(folder, 'talks'));
  writeFileSync(
    join(folder, 'talks/Нина.txt'),
    'Ася: Что было потом?\n\nНина: Касса не сошлась, и я пересчитала всё дважды.\n',
  );
  writeFileSync(join(folder, 'talks/пусто.txt'), '');
  await ask('new', project, '--name', 'Чайная', '--language', 'ru');
  await ask('import', project, join(folder, 'planted.json'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exit codes and errors', () => {
  test('are those of the process', async () => {
    const asProcess = (...given: string[]) => runCommandLine(join(folder, 'data'), given);
    const [done, refused, wrong] = await Promise.all([
      asProcess('--version'),
      asProcess('new', project),
      asProcess('x'),
    ]);
    expect([done, refused, wrong].map(({ exitCode }) => exitCode)).toEqual([0, 1, 2]);
    expect(done.stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('refuses to overwrite a project, in one sentence on stderr', async () => {
    const { exitCode, stdout, stderr } = await custdev('new', project);
    expect({ exitCode, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      exitCode: 1,
      stdout: '',
      lines: 1,
    });
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    ['no such command', ['dance']],
    ['a missing argument', ['search']],
    ['an unknown option', ['status', 'a.custdev', '--colour']],
    ['a wrong choice', ['import', 'a.custdev', 'b.txt', '--kind', 'chat']],
    ['a wrong number', ['segments', 'a.custdev', '--seed', '-1']],
    ['a wrong port', ['serve', '--port', '70000']],
    ['no command at all', []],
  ])('answers 2 to %s', async (_what, programArguments) => {
    const { exitCode, stdout, stderr } = await custdev(...programArguments);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  test.each([
    ['a project that is not there', ['status', 'nowhere.custdev']],
    ['agreement where nobody coded twice', ['agreement', 'PROJECT', '--json']],
    ['a report as .odt', ['report', 'PROJECT', '-o', 'out.odt']],
    ['an export as .sav', ['export', 'PROJECT', '-o', 'out.sav']],
    ['economics before there are any', ['economics', 'PROJECT', '--json']],
  ])('refuses %s with 1', async (_what, programArguments) => {
    const given = programArguments.map((argument) => (argument === 'PROJECT' ? project : argument));
    const { exitCode, stdout, stderr } = await custdev(...given);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr.trim()).toMatch(/\S\.$/u);
  });

  test('says that the data folder cannot be made', async () => {
    const { exitCode, stderr } = await runCommandLine(join(folder, 'planted.json'), ['status', project]);
    expect(exitCode).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('planted.json');
  });

  test('ends quietly when its reader goes away', async () => {
    // Longer than a pipe holds.
    const sample = join(folder, 'sample.custdev');
    await ask('new', sample, '--sample');
    const answer = await runWithImpatientReader(join(folder, 'data'), ['codings', sample, '--json']);
    expect(answer).toEqual({ exitCode: 0, stderr: '' });
  });

  test("speaks the user's language before a project is open", async () => {
    const { stderr } = await runCommandLine(join(folder, 'data-ru'), ['status', join(folder, 'нет.custdev')], 'ru');
    expect(stderr).toMatch(/[а-яё]{3}/u);
  });
});

describe('documents of --json', () => {
  test('lists people, interviews, codes and codings in the promised shapes', async () => {
    const { respondents } = await ask<{ respondents: object[] }>('respondents', project);
    const { interviews } = await ask<{ interviews: object[] }>('interviews', project);
    const { codes } = await ask<{ codes: { externalId: string | null }[] }>('codes', project);
    const { codings } = await ask<{ codings: object[] }>('codings', project);
    expect([respondents.length, interviews.length, codings.length]).toEqual([18, 18, 54]);
    expect(respondents[0]).toEqual({
      id: expect.any(String),
      externalId: 'r0-0',
      name: 'Человек r0-0',
      organizationId: expect.any(String),
      roles: ['user', 'buyer'],
      attributes: { city: 'Орёл' },
    });
    expect(interviews[0]).toEqual({
      id: expect.any(String),
      externalId: 'i-r0-0',
      kind: 'problem',
      respondentIds: [expect.any(String)],
      date: '2026-10-01',
      language: 'ru',
      turns: 2,
      codings: 3,
    });
    expect(codes.find(({ externalId }) => externalId === 'c0-0')).toEqual({
      id: expect.any(String),
      externalId: 'c0-0',
      group: 'pain',
      type: 'pain.problem',
      name: 'сверка вручную',
      parentId: null,
      builtIn: false,
      codings: 6,
      respondents: 6,
    });
    expect(codings[0]).toEqual({
      id: expect.any(String),
      interviewId: (interviews[0] as { id: string }).id,
      turn: 1,
      start: 10,
      end: 24,
      quote: 'сверка вручную',
      codeIds: [expect.any(String)],
      scales: { emotion: 4, frequency: 5, effort: 3 },
      coder: 'Ася',
    });
  });

  test('searches whatever the ending', async () => {
    const found = await ask<{ hits: object[]; total: number }>('search', project, 'таблицу');
    expect(found.total).toBe(6);
    expect(Object.keys(found.hits[0] ?? {})).toEqual(['interviewId', 'turn', 'start', 'end', 'quote']);
  });

  test('lints one interview by its id', async () => {
    const { interviews } = await ask<{ interviews: { id: string }[] }>('interviews', project);
    const id = interviews[3]?.id ?? '';
    const linted = await ask<{ interviews: { id: string; talkRatio: number; hints: object[] }[] }>('lint', project, id);
    expect(linted.interviews).toEqual([{ id, talkRatio: expect.any(Number), hints: expect.any(Array) }]);
  });

  test('finds the planted patterns and segments, the same for the same seed', async () => {
    const patterns = await ask<{ n: number; minSupport: number; patterns: object[] }>('patterns', project);
    expect(Object.keys(patterns)).toEqual(['n', 'minSupport', 'patterns']);
    expect(Object.keys(patterns.patterns[0] ?? {})).toEqual(['codeIds', 'respondentIds', 'support', 'lift', 'p', 'q']);
    const first = await custdev('segments', project, '--seed', '5', '--json');
    const again = await custdev('segments', project, '--seed', '5', '--json');
    expect(again.stdout).toBe(first.stdout);
    const result = first.json as Record<string, unknown> & { segments: Record<string, unknown>[] };
    // The keys that were promised, in their order; what was added since stands after them.
    expect(Object.keys(result).slice(0, 10)).toEqual([
      'n',
      'by',
      'seed',
      'verdict',
      'k',
      'silhouette',
      'nullTest',
      'segments',
      'unassigned',
      'warnings',
    ]);
    expect(result).toMatchObject({ n: 18, by: 'all', seed: 5, verdict: 'segments', k: 3 });
    expect(Object.keys(result.segments[0] ?? {}).slice(0, 9)).toEqual([
      'id',
      'name',
      'respondentIds',
      'stability',
      'medoidRespondentId',
      'definingCodes',
      'evidence',
      'counterEvidence',
      'pain',
    ]);
    const { definingCodes } = result.segments[0] as { definingCodes: object[] };
    expect(Object.keys(definingCodes[0] ?? {})).toEqual(['codeId', 'inside', 'outside', 'lift', 'p', 'q', 'heldOut']);
  });

  test('measures saturation of everybody and of each kept segment', async () => {
    const result = await ask<{ n: number; segments: { n: number }[] }>('saturation', project);
    // The keys that were promised, in their order; what was added since stands after them.
    expect(Object.keys(result).slice(0, 10)).toEqual([
      'n',
      'base',
      'run',
      'threshold',
      'newCodes',
      'reachedAt',
      'shuffledMedian',
      'shuffled95',
      'observedCodes',
      'estimatedCodes',
    ]);
    const { segments } = await ask<{ segments: object[] }>('segment', 'list', project);
    expect(result.segments).toHaveLength(segments.length);
    const { stdout } = await custdev('saturation', project, '--seed', '3');
    expect(stdout.split('\n').filter((line) => line.startsWith('Сегмент'))).toHaveLength(segments.length);
  });

  test('builds segments by picked codes and says what changed since the remembered picture', async () => {
    const { codes } = await ask<{ codes: { id: string; name: string; builtIn: boolean }[] }>('codes', project);
    const names = codes.filter(({ builtIn }) => !builtIn).map(({ name }) => name);
    const picked = names.slice(0, -1);
    const asked = ['segments', project, '--codes', ...picked];
    const first = await ask<{ by: string; pickedCodeIds: string[]; since: string | null; segments: object[] }>(
      ...asked,
    );
    expect([first.by, first.pickedCodeIds.length, first.since]).toEqual(['codes', picked.length, null]);
    await ask('segment', 'remember', project, '--codes', ...picked);
    const again = await ask<typeof first & { changes: { status: string }[] }>(...asked);
    expect(again.since).not.toBeNull();
    expect(again.changes.map(({ status }) => status)).toEqual(again.segments.map(() => 'same'));
    const refused = await custdev('segments', project, '--codes', picked[0]!);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('хотя бы два кода');
    const unknown = await custdev('segments', project, '--attributes', 'размер обуви');
    expect(unknown.stderr).toContain('«размер обуви»');
    expect((await custdev('segments', project, '--by', 'pains', '--codes', picked[0]!)).exitCode).toBe(2);
  });

  test('says per source what came in or why not, and one bad source spoils nothing', async () => {
    const copy = join(folder, 'импорт.custdev');
    await ask('new', copy, '--language', 'ru');
    const { sources } = await ask<{ sources: { path: string; ok: boolean; error: { message: string } | null }[] }>(
      'import',
      copy,
      join(folder, 'talks'),
      join(folder, 'нет.txt'),
      '--kind',
      'solution',
    );
    expect(sources.map(({ path, ok }) => [path.split('/').at(-1), ok])).toEqual([
      ['Нина.txt', true],
      ['пусто.txt', false],
      ['нет.txt', false],
    ]);
    expect(Object.keys(sources[0] ?? {}).toSorted()).toEqual([
      'characters',
      'encoding',
      'error',
      'interviewId',
      'language',
      'ok',
      'path',
      'speakers',
      'turns',
      'warnings',
    ]);
    expect(sources[1]?.error?.message).toMatch(/[а-яё]/u);
    const { interviews } = await ask<{ interviews: { kind: string }[] }>('interviews', copy);
    expect(interviews.map(({ kind }) => kind)).toEqual(['solution']);
  });

  test('changes nothing when the same file comes in twice', async () => {
    const before = await custdev('codings', project, '--json');
    await custdev('import', project, join(folder, 'planted.json'));
    expect((await custdev('codings', project, '--json')).stdout).toBe(before.stdout);
  });
});

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
