import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import type { PathEvent, RefutationSaving } from '#shared/domain/pathEvent.ts';
import type { ReportBlock } from '#shared/domain/reportDocument.ts';
import type { SectionOf } from '#shared/domain/reportKind.ts';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import type { SegmentReportInput } from '#shared/report/segmentReportInput.ts';
import { projectAt } from '../workflow/projectBuilder.ts';
import { allOptions, reportSample } from './reportSample.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function write(
  section: SectionOf<'segment'>,
  input: Partial<SegmentReportInput> = {},
  change: Parameters<typeof allOptions>[0] = {},
): ReportBlock[] {
  const report = buildSegmentReport({ ...reportSample(), ...input }, allOptions({ sections: [section], ...change }));
  return report.blocks.slice(1);
}

function rowsOf(blocks: readonly ReportBlock[]): string[][] {
  const tables = blocks.filter((block) => block.kind === 'table');
  return tables.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => plain(text))));
}

const numbers = {
  at: '2026-03-10T10:00:00.000Z',
  wave: 1,
  state: 'S5' as const,
  interviews: 12,
  people: 9,
  codes: 30,
  mainSegment: null,
  commitments: 0,
  presalesAsked: 0,
  presalesPaid: 0,
  contribution: null,
  metGates: [],
};
const gate = { met: false, have: { value: 2, unit: 'count' }, need: { value: 5, unit: 'count' }, isOverridden: false };

function event(change: Partial<PathEvent>): PathEvent {
  return {
    id: `${change.at}` as RecordId,
    kind: 'state',
    at: '2026-03-10T10:00:00.000Z',
    author: 'Анна',
    wave: 1,
    fromStateId: 'S4',
    toStateId: 'S5',
    gateId: null,
    loopId: null,
    reason: '',
    cause: '',
    snapshot: { gates: [{ id: 'S5.1', ...gate } as never], numbers },
    ...change,
  };
}

const events: readonly PathEvent[] = [
  event({ at: '2026-03-12T10:00:00.000Z', kind: 'loop', loopId: 'L1', toStateId: 'S1', reason: 'копали неглубоко' }),
  event({ at: '2026-03-10T10:00:00.000Z' }),
  event({ at: '2026-03-11T10:00:00.000Z', kind: 'override', gateId: 'S5.1', reason: 'Вера Соколова позвала сама' }),
];

describe('the history of the path', () => {
  test('tells in its order when, what, why and who, and the evidence of that moment', () => {
    expect(rowsOf(write('history', { pathEvents: events }))).toEqual([
      ['10 марта 2026', 'С шага 4 на шаг 5: Решенческие интервью.', 'Анна', '12 интервью, 9 человек, ворот 0 из 1'],
      [
        '11 марта 2026',
        'Пройдено с оговоркой: Решенческие интервью в сегменте.',
        '«Вера Соколова позвала сама», Анна',
        'есть 2, нужно 5',
      ],
      [
        '12 марта 2026',
        'Разочарование: копали неглубоко: волна 2 с шага 1.',
        '«копали неглубоко», Анна',
        '12 интервью, 9 человек, ворот 0 из 1',
      ],
    ]);
  });

  test('hides names where names are hidden', () => {
    expect(JSON.stringify(write('history', { pathEvents: events }, { isAnonymous: true }))).not.toContain('Соколова');
  });

  test('shows the latest where there are too many', () => {
    const many = Array.from({ length: 80 }, (_one, at) =>
      event({ at: `2026-03-10T10:${String(at % 60).padStart(2, '0')}:00.000Z` }),
    );
    const blocks = write('history', { pathEvents: many });
    expect(rowsOf(blocks)).toHaveLength(60);
    expect(blocks[1]).toMatchObject({ kind: 'note', text: 'Показаны последние 60 из 80.' });
  });
});

describe('what knowing in time saved', () => {
  const saving = (wave: number, spentCost: number): RefutationSaving => ({
    id: `${wave}` as RecordId,
    wave,
    plannedCost: 900_000,
    plannedMonths: 4,
    spentCost,
    spentMonths: 1.5,
    note: 'смета',
  });

  test('stands by waves with how each ended, and added up', () => {
    const { facts } = projectAt(4).goBack('L2').goBack('L5');
    const blocks = write('savings', {
      facts: { ...reportSample().facts, waves: facts.waves },
      savings: [saving(2, 1_000_000), saving(1, 100_000)],
    });
    expect(rowsOf(blocks)).toEqual([
      ['1', 'Такой проблемы нет', '900 000 ₽, 4 мес.', '100 000 ₽, 1,5 мес.', '800 000 ₽, 2,5 мес.', 'смета'],
      ['2', 'Слишком мало клиентов', '900 000 ₽, 4 мес.', '1 000 000 ₽, 1,5 мес.', '−100 000 ₽, 2,5 мес.', 'смета'],
    ]);
    expect(blocks.at(-1)).toEqual({
      kind: 'paragraph',
      text: expect.stringMatching(/^Всего сбережено 700.000.₽ и 5.мес\.$/u),
    });
  });
});

describe('economics', () => {
  const ranged = (): SegmentReportInput['facts'] => projectAt(6).giveRanges(0.5, 2).facts;

  test('print between what their results may lie, and say what that means', () => {
    const blocks = write('economics', { facts: ranged() });
    const contribution = rowsOf(blocks).find(([name]) => name === 'Вклад, CM');
    expect(contribution?.at(-1)).toMatch(/^44 900 ₽ \(−.* ₽ – .* ₽\)$/u);
    expect(blocks.filter(({ kind }) => kind === 'note')).toMatchObject([
      { text: expect.stringContaining('а не вероятности') },
    ]);
    const known = write('economics');
    expect(known.filter(({ kind }) => kind === 'note')).toEqual([]);
    expect(
      rowsOf(known)
        .find(([name]) => name === 'Вклад, CM')
        ?.at(-1),
    ).toBe('44 900 ₽');
  });

  test('say of a subscription how long people stay', () => {
    const blocks = write('economics', { facts: projectAt(6).subscribe(0.25).facts }, { language: 'en' });
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      text: 'Subscription: churn 25% a month, hence 4 payments per buyer.',
    });
  });

  test('stand beside other scenarios, the current first, with the inputs in which they differ', () => {
    const { facts } = projectAt(5).addScenario({ CPA: 100 }).addScenario({ C1: 0.05 }).giveRanges(0.9, 1.1);
    const blocks = write('scenarios', { facts });
    const rows = rowsOf(blocks);
    expect(rows.map(([name]) => name)).toContain('Цена человека (CPA)');
    expect(rows.find(([name]) => name === 'Прибыль')).toHaveLength(4);
    expect(rows.find(([name]) => name === 'Доля покупки (C1)')?.slice(1)).toEqual([
      '5 % (4,5 % – 5,5 %), факт',
      '3,5 %, факт',
      '3,5 %, факт',
    ]);
    const many = projectAt(5).addScenario().addScenario().addScenario().addScenario();
    const [, note] = write('scenarios', { facts: many.facts });
    expect(note).toMatchObject({ text: expect.stringContaining('Показаны 4 из 5: текущий и последние.') });
  });
});

test('what has nothing to tell is not there', () => {
  for (const section of ['history', 'savings', 'scenarios'] as const) expect(write(section)).toEqual([]);
});
