import fc from 'fast-check';
import * as echarts from 'echarts';
import { describe, expect, test } from 'vitest';
import type { ChartFrame, ChartOption } from '#shared/charts/chartFrame.ts';
import { darkInk, lightInk } from '#shared/charts/chartInk.ts';
import { cooccurrenceOption } from '#shared/charts/cooccurrenceOption.ts';
import {
  correspondenceInWords,
  correspondenceOption,
  correspondenceTable,
  type CorrespondenceInput,
} from '#shared/charts/correspondenceOption.ts';
import { forcesOption } from '#shared/charts/forcesOption.ts';
import { funnelOption } from '#shared/charts/funnelOption.ts';
import { interviewQualityOption } from '#shared/charts/interviewQualityOption.ts';
import { journeyInWords, journeyOption, journeyTable, type JourneyInput } from '#shared/charts/journeyOption.ts';
import { listChartMarks } from '#shared/charts/listChartMarks.ts';
import { networkInWords, networkOption, networkTable, type NetworkInput } from '#shared/charts/networkOption.ts';
import { overlapArea } from '#shared/charts/boxField.ts';
import { placeLabels } from '#shared/charts/placeLabels.ts';
import { saturationOption } from '#shared/charts/saturationOption.ts';
import { segmentMapOption } from '#shared/charts/segmentMapOption.ts';
import {
  switchingCostsInWords,
  switchingCostsOption,
  switchingCostsTable,
  type SwitchingCostsInput,
} from '#shared/charts/switchingCostsOption.ts';
import { tornadoOption } from '#shared/charts/tornadoOption.ts';
import { estimateTextWidth } from '#shared/charts/textWidth.ts';
import { stageNames } from '#shared/domain/journeyStage.ts';
import { journeyStageKeys } from '#shared/domain/validation.ts';
import { cooccurrence, crowdedMap, forces, frame, funnel, quality, saturation, tornado } from './chartSamples.ts';

const journey: JourneyInput = {
  n: 9,
  stages: journeyStageKeys.map((stage, index) => {
    const known = [
      { people: 4, median: -3, low: -5, high: -1, positive: 1, negative: 4, unrated: 1 },
      { people: 2, median: 1.5, low: 1, high: 2, positive: 2, negative: 0, unrated: 0 },
      null,
      { people: 5, median: 2, low: -1, high: 4, positive: 4, negative: 1, unrated: 0 },
    ][index];
    return {
      stage,
      ...(known ?? { people: 0, median: null, low: null, high: null, positive: 0, negative: 0, unrated: 0 }),
    };
  }),
  unplaced: 3,
};

const costs: SwitchingCostsInput = {
  n: 9,
  costs: [
    { cost: 'head', named: 0, rated: 0, median: null, low: null, high: null },
    { cost: 'habit', named: 6, rated: 5, median: 4, low: 2, high: 5 },
    { cost: 'records', named: 4, rated: 4, median: 2.5, low: 1, high: 4 },
    { cost: 'thinking', named: 2, rated: 0, median: null, low: null, high: null },
    { cost: 'routine', named: 1, rated: 1, median: 1, low: 1, high: 1 },
    { cost: 'wallet', named: 3, rated: 3, median: 3, low: 3, high: 3 },
  ],
};

const map: CorrespondenceInput = {
  groups: [
    { key: 's1', name: 'Сводят сами', people: 7, x: 0.5, y: 0.1 },
    { key: 's2', name: 'Платят вслепую', people: 4, x: -0.4, y: 0.3 },
    { key: 's3', name: 'Ждут бумаг', people: 3, x: -0.2, y: -0.6 },
  ],
  codes: Array.from({ length: 40 }, (_, index) => ({
    id: `c${index}`,
    name: `код номер ${index} с длинным именем`,
    family: 'pain',
    people: [index % 7, index % 4, index % 3],
    x: Math.cos(index * 2.4) * 0.6,
    y: Math.sin(index * 2.4) * 0.6,
    contribution: 1 / 40,
  })),
  shares: [0.62, 0.21],
  inertias: [0.3, 0.1],
  rareCodes: 12,
  minimumPeople: 3,
  sparseShare: 0.9,
  scaling: 'symmetric',
};

const network: NetworkInput = {
  n: 18,
  nodes: [
    { id: 'a', name: 'сверка вручную', family: 'pain', people: 9, x: 0, y: 0 },
    { id: 'b', name: 'своя таблица', family: 'alternative', people: 8, x: 1, y: 0.2 },
    { id: 'c', name: 'злость', family: 'emotion', people: 5, x: 0.4, y: 1 },
  ],
  edges: [
    { a: 0, b: 1, people: 7, lift: 1.75 },
    { a: 0, b: 2, people: 4, lift: 1.6 },
  ],
  minimumPeople: 3,
  minimumLift: 1.2,
  hiddenCodes: 14,
  hiddenEdges: 0,
};

const pictures: readonly [string, (at: ChartFrame) => ChartOption, readonly string[], number][] = [
  ['the journey', (at) => journeyOption(journey, at), ['Доставка', '−3', '+1,5', 'людей'], 3],
  [
    'the switching costs',
    (at) => switchingCostsOption(costs, at),
    ['Кошелёк', '2,5 (4\u00a0из\u00a09)', 'не слышали'],
    5,
  ],
  ['the map of codes', (at) => correspondenceOption(map, at), ['Сводят сами', 'Ось 1: 62\u00a0%'], 43],
  ['the network', (at) => networkOption(network, at), ['своя таблица', '7'], 5],
  ['the forces', (at) => forcesOption(forces, at), ['Держит привычка'], 4],
];

const others: readonly [string, ChartOption, number][] = [
  ['the map of people', segmentMapOption(crowdedMap, frame(650, 440)), 18],
  ['the tornado', tornadoOption(tornado, frame(650, 360)), 4],
  ['the funnel', funnelOption(funnel, frame(650, 360)), 1],
  ['saturation', saturationOption(saturation, frame(650, 360)), 9],
  ['the quality of interviews', interviewQualityOption(quality, frame(650, 360)), 7],
  ['pairs of codes', cooccurrenceOption(cooccurrence, frame(650, 360)), 4],
];

function drawSvg(option: ChartOption, { widthPx, heightPx }: ChartFrame): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: widthPx, height: heightPx });
  chart.setOption(structuredClone(option));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

describe('pictures of evidence', () => {
  test.each(pictures)('%s is drawn with its words, as data only, in the ink it is given', (_name, build, words) => {
    const option = build(frame(700, 440));
    const svg = drawSvg(option, frame(700, 440));
    // Long labels are broken into lines, each its own text.
    for (const word of words) expect(svg).toContain(word);
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
    const dark = JSON.stringify(build({ ...frame(700, 440), ink: darkInk }));
    expect(dark).not.toContain(lightInk.ink);
  });

  test.each(pictures)('%s gives every mark a name and words', (_name, build, _words, count) => {
    const marks = listChartMarks(build(frame(700, 440)));
    expect(marks).toHaveLength(count);
    for (const { name, words, at } of marks) {
      expect(name).not.toBe('');
      expect(words.length).toBeGreaterThan(4);
      expect(at?.every((place) => Number.isFinite(place))).toBe(true);
    }
  });

  test.each(pictures)('%s stays inside its frame at any size', (_name, build) => {
    for (const [width, height] of [
      [320, 300],
      [1400, 700],
    ] as const)
      for (const { at } of listChartMarks(build(frame(width, height)))) {
        expect(at![0] >= 0 && at![0] <= width).toBe(true);
        expect(at![1] >= 0 && at![1] <= height).toBe(true);
      }
  });

  test('say what they show, and what they do not', () => {
    expect(journeyInWords(journey, 'ru')).toBe(
      'Тяжелее всего: «До покупки», −3 у\u00a04\u00a0человек; легче всего: «Распаковка», +2 у\u00a05\u00a0человек. Этапов без данных: 7, над ними линии нет. Пустой кружок: меньше 3 человек. Чувство без отмеченной силы считается за 1. Вне этапов остались чувства у\u00a03\u00a0человек.',
    );
    expect(journeyInWords({ ...journey, stages: [], unplaced: 0 }, 'en')).toBe('No feeling is tied to a stage.');
    expect(switchingCostsInWords(costs, 'en')).toBe(
      'Costliest: “Habit”, median 4 of 5, rated 5\u00a0of\u00a09. Costs not heard of: 1 of 6. Silence is not a zero: it does not enter a median.',
    );
    const words = correspondenceInWords(map, 'ru');
    for (const part of [
      'Ось 1 показывает 62\u00a0%',
      'ось 2 — 21\u00a0%',
      'Главные координаты',
      'кодов (меньше чем у\u00a03\u00a0человек): 12',
      '3\u00a0человека: его место ненадёжно',
      '90\u00a0% клеток',
    ])
      expect(words).toContain(part);
    expect(correspondenceInWords({ ...map, scaling: 'standardCodes' }, 'en')).toContain('standard coordinates');
    expect(networkInWords(network, 'en')).toContain('“сверка вручную” and “своя таблица”, 7\u00a0people, lift 1.8');
    expect(networkInWords({ ...network, edges: [] }, 'ru')).toContain('Ни одна пара кодов');
  });

  test('have a table with every figure', () => {
    expect(journeyTable(journey, 'ru').rows[0]).toEqual([
      'До покупки',
      '4\u00a0человека',
      '−3',
      '−5',
      '−1',
      '1',
      '4',
      '1',
    ]);
    expect(journeyTable(journey, 'ru').rows[2]?.slice(0, 3)).toEqual(['Доставка', '0', '–']);
    expect(switchingCostsTable(costs, 'en').rows[1]).toEqual([
      'Habit',
      '6\u00a0of\u00a09',
      '5\u00a0of\u00a09',
      '4',
      '2',
      '5',
    ]);
    expect(correspondenceTable(map, 'ru').rows).toHaveLength(40);
    expect(networkTable(network, 'en').rows[0]).toEqual(['сверка вручную', 'своя таблица', '7', '1.8']);
  });

  test('the journey draws no line over a stage without people', () => {
    const lines = (option: ChartOption): number =>
      (option['graphic'] as { type: string; style?: { lineWidth?: number } }[]).filter(
        ({ type, style }) => type === 'line' && style?.lineWidth === 1.8,
      ).length;
    // Before and purchase are neighbours; unpacking stands alone after the gap of delivery.
    expect(lines(journeyOption(journey, frame(700, 400)))).toBe(1);
  });

  test.each([470, 488, 650, 1100])(
    'the journey keeps the names of its stages apart and inside, in %i px',
    (widthPx) => {
      for (const language of ['ru', 'en'] as const) {
        const at = { ...frame(widthPx, 320), language };
        const names = new Set<string>(Object.values(stageNames[language]));
        const boxes = (journeyOption(journey, at)['graphic'] as { x: number; y: number; style: { text?: string } }[])
          .filter(({ style }) => names.has((style.text ?? '').replaceAll('\n', ' ')))
          .map(({ x, y, style }) => {
            const lines = (style.text ?? '').split('\n');
            const half = Math.max(...lines.map((line) => estimateTextWidth(line, 12))) / 2;
            return {
              name: style.text,
              left: x - half,
              right: x + half,
              top: y - 7.5 * lines.length,
              down: y + 7.5 * lines.length,
            };
          });
        expect(boxes).toHaveLength(names.size);
        expect(boxes.filter(({ left, right, down }) => left < 0 || right > widthPx || down > 310)).toEqual([]);
        const meeting = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.down && b.top < a.down)
            .map((b) => `${a.name} / ${b.name}`),
        );
        expect(meeting).toEqual([]);
      }
    },
  );

  test('standard coordinates are principal ones over the singular value', () => {
    const placeOf = (scaling: CorrespondenceInput['scaling']) => {
      const marks = listChartMarks(correspondenceOption({ ...map, scaling }, frame(900, 600)));
      const [a, b] = ['c1', 'c2'].map((name) => marks.find((mark) => mark.name === name)!.at!);
      const [s1, s2] = ['s1', 's2'].map((name) => marks.find((mark) => mark.name === name)!.at!);
      return { codes: a![0] - b![0], groups: s1![0] - s2![0] };
    };
    const [symmetric, standard] = [placeOf('symmetric'), placeOf('standardCodes')];
    expect(standard.codes / standard.groups).toBeCloseTo(symmetric.codes / symmetric.groups / Math.sqrt(0.3), 6);
  });
});

describe('marks of charts', () => {
  test('say their figures as the chart prints them', () => {
    const wordsOf = (option: ChartOption) => listChartMarks(option).map(({ words }) => words);
    expect(wordsOf(saturationOption(saturation, frame(650, 360)))[0]).toMatch(/^Интервью 1\. Новых кодов: \d+$/);
    expect(wordsOf(funnelOption(funnel, frame(650, 360)))).toContain('Оплатили: 2 (6–55\u00a0%)');
    expect(wordsOf(interviewQualityOption(quality, frame(650, 360)))[0]).toBe('И0: 62\u00a0%');
    expect(wordsOf(tornadoOption(tornado, frame(650, 360)))).toContain('Цена, +88\u00a0200');
  });

  test.each(others)('%s lists what the pointer can reach', (_name, option, least) => {
    const marks = listChartMarks(option);
    expect(marks.length).toBeGreaterThanOrEqual(least);
    for (const { words } of marks) expect(words).not.toMatch(/NaN|undefined|^$/);
  });
});

test('labels of up to a dozen points at random leave each other alone', () => {
  const whole = { left: 0, top: 0, width: 900, height: 600 };
  const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 })), {
    selector: String,
    maxLength: 12,
  });
  fc.assert(
    fc.property(points, (cells) => {
      const anchors = cells.map(([x, y]) => ({ x: x * 100, y: y * 100, widthPx: 90, heightPx: 16 }));
      const boxes = placeLabels(anchors, whole, []).map(({ box }) => box);
      for (const [index, box] of boxes.entries())
        for (const other of boxes.slice(index + 1)) expect(overlapArea(box, other)).toBe(0);
    }),
    { numRuns: 40 },
  );
});
