import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandResult } from '../../support/runCommandLine.ts';
import { type CommandLine, openCommandLine } from './openCommandLine.ts';

let line: CommandLine;
let russian = '';
let english = '';

const custdev = (...programArguments: string[]): Promise<CommandResult> => line.custdev(...programArguments);
const ask = <Document>(...programArguments: string[]): Promise<Document> => line.ask<Document>(...programArguments);
const read = (...programArguments: string[]): Promise<string> => line.read(...programArguments);
const refused = (...programArguments: string[]): Promise<string> => line.refused(...programArguments);

beforeAll(async () => {
  line = openCommandLine();
  russian = join(line.folder, 'пример.custdev');
  english = join(line.folder, 'sample.custdev');
  await ask('new', russian, '--sample', '--language', 'ru');
  await ask('new', english, '--sample', '--language', 'en');
});
afterAll(() => line.close());

describe('a way back', () => {
  test('says what it would change, changes nothing yet, then does what was chosen', async () => {
    const told = await ask<{ effects: { id: string; isChosen: boolean; text: string }[]; notes: string[] }>(
      'loop',
      russian,
      '--to',
      'L6',
      '--dry-run',
    );
    expect(told.effects.map(({ isChosen }) => isChosen)).toEqual([true, true]);
    expect(await ask('status', russian)).toMatchObject({ wave: 2 });
    expect(await read('loop', english, '--to', 'L6', '--dry-run')).toContain(
      '1. [x] The prototype “Month without gaps” is copied as version 3; the old one stays.',
    );
    const back = ['loop', russian, '--to', 'L6', '--reason', 'цена не проходит'];
    const done = await ask<{ wave: number; effects: { id: string }[] }>(...back, '--without', '1');
    expect(done).toMatchObject({ wave: 3, effects: [{ id: told.effects[1]!.id }] });
    const { mvps } = await ask<{ mvps: object[] }>('mvp', 'list', russian);
    expect(mvps).toHaveLength(2);
    await ask('undo', russian);
    expect(await ask('status', russian)).toMatchObject({ wave: 2 });
  });

  test('needs its reason, and knows its own effects only', async () => {
    expect(await refused('loop', russian, '--to', 'L6')).toContain('--reason');
    expect(await refused('loop', english, '--to', 'L6', '--reason', 'no', '--only', '9')).toContain('no effect "9"');
    expect((await custdev('loop', russian, '--to', 'L0')).exitCode).toBe(2);
  });

  test('stands in the history, with what it saved beside it', async () => {
    const { events } = await ask<{ events: { kind: string }[] }>('history', russian);
    expect(events.filter(({ kind }) => kind === 'loop')).toHaveLength(1);
    expect(await read('history', english)).toContain(
      '2026-09-28 Disappointment: not dug deep enough: wave 2 from step 1.',
    );
    const figures = ['--planned-cost', '900000', '--planned-months', '3', '--spent-cost', '64000', '--spent-months'];
    const set = await ask('saving', 'set', russian, '--wave', '1', ...figures, '0.5', '--note', 'смета');
    expect(set).toMatchObject({ wave: 1, saved: { cost: 836_000, months: 2.5 } });
    expect(await read('saving', 'list', russian)).toContain('836 000 ₽');
    expect(await refused('saving', 'set', russian, '--wave', '2', ...figures, '1')).toContain('сейчас волна 2');
    await ask('saving', 'remove', russian, '--wave', '1');
    expect(await ask('saving', 'list', russian)).toEqual({ savings: [] });
    expect(await refused('saving', 'remove', english, '--wave', '2')).toContain('Nothing is written for wave 2');
  });
});

test('a pass with a reason is withdrawn, once', async () => {
  const withdrawn = await ask('gate', 'withdraw', russian, 'S5.1');
  expect(withdrawn).toMatchObject({ gateId: 'S5.1' });
  expect(await refused('gate', 'withdraw', russian, 'S5.1')).toContain('отзывать нечего');
});

describe('economics', () => {
  test('go through scenarios: copied, changed, compared, made current, removed', async () => {
    await ask('economics', 'copy', english, 'Cheaper');
    await ask('economics', 'set', english, 'CPA=10~5..20:fact', '--scenario', 'Cheaper');
    const { scenarios } = await ask<{ scenarios: { name: string; isCurrent: boolean; metrics: object }[] }>(
      'economics',
      'list',
      english,
    );
    expect(scenarios.map(({ name, isCurrent }) => [name, isCurrent])).toEqual([
      [scenarios[0]!.name, false],
      [scenarios[1]!.name, true],
      ['Cheaper', false],
    ]);
    await ask('economics', 'use', english, 'Cheaper');
    expect(await ask('economics', english)).toMatchObject({
      scenario: { name: 'Cheaper', inputs: { CPA: { value: 10, source: 'fact', range: { low: 5, high: 20 } } } },
    });
    expect(await read('economics', english)).toMatch(/Cost per buyer \(CAC\): .* \(.* – .*\)/u);
    await ask('economics', 'use', english, scenarios[1]!.name);
    await ask('economics', 'remove', english, 'Cheaper');
    expect(await read('economics', 'list', english)).not.toContain('Cheaper');
  });

  test('take a subscription: sales per buyer follow from churn and retention, and can be ended', async () => {
    await ask('economics', 'copy', russian, 'Подписка');
    const own = ['--scenario', 'Подписка'];
    await ask('economics', 'set', russian, 'churn=0.1~0.05..0.2:fact', 'retention=0.9,0.7', ...own);
    const { scenario } = await ask<{ scenario: { inputs: { APC: { value: number } }; subscription: object } }>(
      'economics',
      russian,
      ...own,
    );
    // 1 + 0.9 + 0.7 observed, then 0.7 × 0.9 / 0.1 expected.
    expect(scenario.inputs.APC.value).toBeCloseTo(8.9, 10);
    expect(scenario.subscription).toMatchObject({ churn: { value: 0.1 }, retention: [0.9, 0.7] });
    expect(await read('economics', russian, ...own)).toContain('Подписка: отток 10 % в месяц, оплат на покупателя 8,9');
    expect(await refused('economics', 'set', russian, 'APC=3', ...own)).toContain('--by-sale');
    await ask('economics', 'set', russian, 'APC=3', '--by-sale', ...own);
    expect(await ask('economics', russian, ...own)).toMatchObject({
      scenario: { subscription: null, inputs: { APC: { value: 3 } } },
    });
    expect(await refused('economics', 'set', russian, 'retention=0.9', ...own)).toContain('churn=0.05');
    expect(await refused('economics', 'set', russian, 'speed=3', ...own)).toContain('Непонятно «speed=3»');
  });
});

test('dangers are written, changed bit by bit, listed and removed', async () => {
  const known = (await ask<{ dangers: object[] }>('danger', 'list', russian)).dangers.length;
  await ask('danger', 'save', russian, 'Бухгалтер на час', '--source', 'indirect', '--cost', 'routine');
  await ask('danger', 'save', russian, 'Бухгалтер на час', '--answer', 'показать экономию');
  const { dangers } = await ask<{ dangers: object[] }>('danger', 'list', russian);
  expect(dangers).toHaveLength(known + 1);
  expect(dangers.at(-1)).toMatchObject({
    who: 'Бухгалтер на час',
    source: 'indirect',
    cost: 'routine',
    answer: 'показать экономию',
  });
  expect(await read('danger', 'list', russian)).toContain('Распорядок дня');
  await ask('danger', 'save', russian, 'Договор с «Верой»', '--ends', '2026-12-31');
  const [contract] = (await ask<{ dangers: object[] }>('danger', 'list', russian)).dangers.slice(-1);
  expect(contract).toMatchObject({ source: 'contract', endsOn: '2026-12-31' });
  await ask('danger', 'remove', russian, 'Верой');
  await ask('danger', 'remove', russian, 'на час');
  expect((await ask<{ dangers: object[] }>('danger', 'list', russian)).dangers).toHaveLength(known);
  expect(await refused('danger', 'remove', english, 'nobody')).toContain('"custdev danger list');
});

test('a row of the weekly rhythm is added, written on, listed by its week and removed', async () => {
  type Listed = { rows: { id: string; week: string; hypothesisId: string | null }[] };
  await ask('hadi', 'add', russian, 'Позвонить троим', '--hypothesis', 'бухгалтером', '--week', '2026-11-20');
  await ask('hadi', 'add', russian, 'Показать макет', '--guess', 'Хватит и снимка', '--expect', 'двое из трёх');
  const done = ['--data', 'один из трёх', '--outcome', 'otherwise', '--insight', 'снимка мало', '--status', 'done'];
  await ask('hadi', 'write', russian, 'макет', ...done);
  const open = await ask<Listed>('hadi', 'list', russian);
  expect(open.rows).toMatchObject([{ action: 'Позвонить троим', week: '2026-11-16', status: 'planned' }]);
  expect(open.rows[0]!.hypothesisId).not.toBeNull();
  expect((await ask<Listed>('hadi', 'list', russian, '--week', '2026-11-10')).rows).toEqual([]);
  const { rows } = await ask<Listed>('hadi', 'list', russian, '--all');
  expect(rows.find(({ hypothesisId }) => hypothesisId === null)).toMatchObject({
    action: 'Показать макет',
    hypothesis: 'Хватит и снимка',
    expectation: 'двое из трёх',
    data: 'один из трёх',
    outcome: 'otherwise',
    insight: 'снимка мало',
    status: 'done',
  });
  expect(await read('hadi', 'list', russian)).toMatch(/Позвонить троим.*в плане/u);
  for (const { id } of rows) await ask('hadi', 'remove', russian, id);
  expect(await read('hadi', 'list', english, '--all')).toContain('There are no HADI rows.');
  expect(await refused('hadi', 'remove', english, 'nothing')).toContain('"custdev hadi list');
});

test('the journey tells what is missing, and a stage keeps what is not said anew', async () => {
  await ask('stage', russian, '--stage', 'tell', '--owner', 'Рита', '--step', 'письмо другу');
  await ask('stage', russian, '--stage', 'tell', '--owner', 'Лев');
  const { stages } = await ask<{ stages: { stage: string; owner: string; step: string; gaps: string[] }[] }>(
    'journey',
    russian,
  );
  expect(stages).toHaveLength(10);
  expect(stages.find(({ stage }) => stage === 'tell')).toMatchObject({ owner: 'Лев', step: 'письмо другу' });
  expect(await read('journey', english)).toMatch(/^Stage\s+People\s+Feeling\s+Owner\s+Step\s+Missing$/mu);
});

test('a session is prepared, held, written down and ended, with its tasks', async () => {
  expect(await refused('session', 'end', english)).toContain('There was no session yet');
  const { agenda } = await ask<{ agenda: object[] }>('session', 'agenda', russian);
  expect(agenda.length).toBeGreaterThan(0);
  expect(await read('session', 'start', russian, '--on', '2026-11-20')).toContain('1. ');
  await ask('task', 'add', russian, 'Позвать пятого', '--owner', 'Ника', '--due', '2026-11-27');
  const talk = ['--decision', 'Поднять цену', 'Ждать', '--notes', 'Долго спорили', '--next', '2026-11-27'];
  await ask('session', 'write', russian, ...talk, '--topic', 'Найм', '--discussed', '1', '2');
  const { sessions } = await ask<{ sessions: { agenda: { isDiscussed: boolean; text: string }[] }[] }>(
    'session',
    'list',
    russian,
  );
  expect(sessions[0]).toMatchObject({
    heldOn: '2026-11-20',
    decisions: ['Поднять цену', 'Ждать'],
    nextOn: '2026-11-27',
  });
  expect(sessions[0]!.agenda.map(({ isDiscussed }) => isDiscussed).slice(0, 3)).toEqual([true, true, false]);
  expect(sessions[0]!.agenda.at(-1)).toMatchObject({ kind: 'topic', text: 'Найм' });
  await ask('session', 'end', russian);
  expect(await refused('session', 'write', russian, '--notes', 'поздно')).not.toBe('');
  expect(await refused('task', 'add', russian, 'Ещё одна')).not.toBe('');
  await ask('task', 'done', russian, 'пятого', '--on', '2026-11-22');
  expect(await ask('task', 'list', russian)).toEqual({ tasks: [] });
  const { tasks } = await ask<{ tasks: object[] }>('task', 'list', russian, '--all');
  expect(tasks).toMatchObject([{ text: 'Позвать пятого', doneOn: '2026-11-22' }]);
  await ask('session', 'reopen', russian, '2026-11-20');
  await ask('task', 'remove', russian, 'пятого');
  await ask('session', 'remove', russian);
  expect(await ask('session', 'list', russian)).toEqual({ sessions: [] });
  expect((await custdev('session', 'start', russian, '--on', '20.11.2026')).exitCode).toBe(2);
});

test('promises are kept, and hypotheses concluded with what decided them', async () => {
  await ask('promise', 'add', english, 'Send the estimate', '--to', 'Tim', '--due', '2026-12-01');
  await ask('promise', 'done', english, 'estimate', '--on', '2026-11-30');
  expect(await read('promise', 'list', english)).not.toContain('Send the estimate');
  expect(await read('promise', 'list', english, '--all')).toMatch(/Send the estimate .*2026-11-30/u);
  await ask('promise', 'remove', english, 'estimate');
  await ask('conclude', english, 'do the month', '--status', 'supported', '--because', 'five of five');
  const { hypotheses } = await ask<{ hypotheses: { conclusion: string; evidenceFor: number }[] }>(
    'hypotheses',
    english,
  );
  expect(hypotheses.find(({ conclusion }) => conclusion === 'five of five')).toMatchObject({ status: 'supported' });
  expect(await read('hypotheses', russian)).toContain('опровергнута');
});

test('a disappointment says which pains were missed and where it leads', async () => {
  const miss = ['--miss', 'dugTooShallow', '--missed', 'бумаги лежат в пяти местах', '--on', '2026-11-21'];
  await ask('verdict', russian, 'Марк', ...miss);
  const { effects } = await ask<{ effects: { text: string }[] }>('loop', russian, '--to', 'L1', '--dry-run');
  expect(effects.map(({ text }) => text)).toEqual([
    'В гайд проблемного интервью добавятся вопросы вглубь: бумаги лежат в пяти местах.',
  ]);
});
