import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { reportDocumentSchema, type ReportDocument } from '#shared/domain/reportDocument.ts';
import { buildSegmentReport } from '#shared/report/buildSegmentReport.ts';
import { createNameCloak } from '#shared/report/nameCloak.ts';
import { allOptions, reportSample } from './reportSample.ts';

const report = (change: Parameters<typeof allOptions>[0] = {}, state = 6): ReportDocument =>
  buildSegmentReport(reportSample(state), allOptions(change));
const tables = ({ blocks }: ReportDocument) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const headingsOf = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const listAfter = ({ blocks }: ReportDocument, heading: string): readonly string[] => {
  const index = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const block = blocks[index + 1];
  return block?.kind === 'list' ? block.items : [];
};

describe('the report of a segment', () => {
  test('is what the contract promises, in both languages and at every state', () => {
    for (const language of ['ru', 'en'] as const) {
      for (const state of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
        const document = report({ language }, state);
        expect(v.safeParse(reportDocumentSchema, document).success).toBe(true);
        expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  test('shows forces, switching costs, journey and the map of codes, each with its words', () => {
    const charts = report().blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
    const wordsOf = (title: string) => charts.find((chart) => chart.title === title)?.inWords;
    expect(wordsOf('Силы перехода')).toContain('Из 7: к новому толкает или тянет 7, держит привычка или тревога 5');
    expect(wordsOf('Цена смены')).toContain('«Привычка», середина 3,5 из 5, оценено 4\u00a0из\u00a07');
    expect(wordsOf('Чувства на пути клиента')).toContain('на одном этапе: «Использование», −2 у\u00a04\u00a0человек');
    expect(wordsOf('Сегменты и коды')).toContain('Различия помещаются на одну ось (100\u00a0%)');
    expect(headingsOf(report({ sections: ['path'] }))).not.toContain('Силы перехода');
  });

  test('leads with the numbers in words', () => {
    expect(report().blocks[0]).toEqual({
      kind: 'lead',
      text: 'Сами сводят счета, акты и банк в таблице. 7\u00a0человек, 3\u00a0компании. Боль 71 из 100 (от 52 до 78, оценено 7\u00a0человек). Деньги или время уже тратят 6 из 7 (49–97\u00a0%). До выпуска заплатили 2 из 7 (8–64\u00a0%). До следующего шага не хватает: оплатили до выпуска; цену поднимали хотя бы раз.',
    });
  });

  test('puts inside, interval and outside side by side for every code', () => {
    const [codes] = tables(report());
    expect(codes?.rows[2]).toEqual([
      { text: '1–2 дня владельца каждый месяц', codeFamily: 'money' },
      { text: '6 из 7', isStrong: true },
      {
        text: '49–97\u00a0%',
        interval: { low: expect.closeTo(0.487, 3), high: expect.closeTo(0.974, 3), value: 6 / 7 },
      },
      { text: '0 из 11' },
    ]);
  });

  test('shows every formula with its numbers and its result', () => {
    const formulas = tables(report())[2]?.rows.map((row) => row.map(({ text }) => text.replaceAll('\u00a0', ' ')));
    expect(formulas).toContainEqual([
      'С клиента, AMPPU',
      '(AvP − COGS) × APC − 1sCOGS = (4 900 ₽ − 1 450 ₽) × 2,6 − 900 ₽',
      '8 070 ₽',
    ]);
    expect(formulas).toContainEqual(['Прибыль', 'CM − FC = 44 900 ₽ − 250 000 ₽', '−205 100 ₽']);
    expect(formulas).toContainEqual([
      'Безубыточная цена',
      'COGS + (CPA / C1 + 1sCOGS) / APC = 1 450 ₽ + (7 429 ₽ + 900 ₽) / 2,6',
      '4 653 ₽',
    ]);
  });

  test('computes what is not known', () => {
    const unknown = listAfter(report(), 'Чего мы не знаем').join('\n').replaceAll('\u00a0', ' ');
    expect(unknown).toContain('Покупок на клиента (APC): в расчёте 2,6 — это догадка, безубыточно при 2,41.');
    expect(unknown).toContain('Черту, которая есть у 28 % людей, за 9 интервью могли не встретить ни разу.');
    expect(unknown).toContain('Против сегмента не разобрано: 1 цитата.');
    expect(unknown).toContain('7 из 7 уже знали вас по интервью');
    expect(unknown).toContain('отложен для проверки');
  });

  test('calls the segment a hypothesis and prints what computed it', () => {
    const method = listAfter(report({ language: 'en' }), 'How it was computed').join('\n');
    expect(method).toContain('a hypothesis about a group of people');
    expect(method).toContain('Seed 1, 999 permutations, p\u00a0=\u00a00.001');
  });

  test('shows a written reason on the path', () => {
    const input = reportSample();
    const [first] = input.facts.customerSegments;
    const facts = {
      ...input.facts,
      customerSegments:
        first === undefined || first.provenance === null
          ? []
          : [{ ...first, provenance: { ...first.provenance, nullP: 0.4 } }],
      gateOverrides: [
        {
          id: 'o' as never,
          gateId: 'S2.3',
          wave: 1,
          reason: 'команды пока нет',
          author: 'М. Ковалёва',
          overriddenAt: '2026-03-04T09:00:00.000Z',
        },
      ],
    };
    const path = buildSegmentReport({ ...input, facts }, allOptions()).blocks.find((block) => block.kind === 'path');
    expect(path?.steps[2]).toMatchObject({
      mark: 'override',
      text: expect.stringContaining('с оговоркой: «команды пока нет», М. Ковалёва, 4\u00a0марта\u00a02026'),
    });
    expect(path?.steps.map(({ mark }) => mark)).toEqual([
      'met',
      'met',
      'override',
      'met',
      'met',
      'met',
      'current',
      'ahead',
      'ahead',
    ]);
  });

  test('leaves out the sections that were not asked for', () => {
    expect(headingsOf(report({ sections: ['path'] }))).toEqual(['Путь и ворота', 'Условия']);
    expect(headingsOf(report({ sections: [] }))).toEqual([]);
  });

  test('without a main segment says what exists so far', () => {
    const document = report({}, 2);
    expect([document.kicker, document.title]).toEqual(['Что известно к этому дню, волна 1', 'Конец месяца']);
    expect(document.blocks[0]).toMatchObject({ text: expect.stringContaining('Главный сегмент ещё не выбран') });
    expect(headingsOf(document)).toContain('Что болит');
    expect(headingsOf(document)).not.toContain('Экономика одного человека');
  });
});

describe('the anonymous report', () => {
  test('holds no name of a person or a company anywhere, quotes and chart labels included', () => {
    const text = JSON.stringify(report({ isAnonymous: true }));
    expect(text).not.toMatch(/Марин|Денис|Вер[аыеу]\b|Соколов|Игорь|Полин|Инна|Глеб|Глина|Кадр 12|«Сад»/u);
    expect(text).toContain('Респондент 3');
    expect(text).toContain('Имена заменены');
  });

  test('names the trade instead of the company where it is known', () => {
    const sides = report({ isAnonymous: true }).blocks.find((block) => block.kind === 'forAndAgainst');
    expect(sides?.forQuotations.map(({ source }) => source)).toEqual([
      'Респондент 1, керамика, 04:54',
      'Респондент 2, Компания 2',
    ]);
    expect(sides?.forQuotations[1]?.text).toBe(
      '«Мы с Респондент 1 из „Компания 1“ ищем копейки, у Респондент 3 та же беда»',
    );
  });

  test.each([
    ['Я спросил Веру и Верой доволен', 'Я спросил Респондент 3 и Респондент 3 доволен'],
    ['Соколовой я верю. Верно, вера в цифры', 'Респондент 3 я верю. Верно, вера в цифры'],
    ['ДЕНИС сказал: у Дениса так', 'Респондент 2 сказал: у Респондент 2 так'],
    ['Вера Соколова из «Сада»', 'Респондент 3 из «Компания 3»'],
  ])('replaces names in Russian cases and leaves words alone: %s', (text, expected) => {
    expect(createNameCloak(reportSample().facts, 'ru', true).scrub(text)).toBe(expected);
  });

  test('numbers people in English too', () => {
    expect(JSON.stringify(report({ isAnonymous: true, language: 'en' }))).toContain('Respondent 9');
  });
});
