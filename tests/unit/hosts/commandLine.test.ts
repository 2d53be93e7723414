import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandResult, runCommandLine, runWithImpatientReader } from '../../support/runCommandLine.ts';
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
