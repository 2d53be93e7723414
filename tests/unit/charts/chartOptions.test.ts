import fc from 'fast-check';
import * as echarts from 'echarts';
import { describe, expect, test } from 'vitest';
import type { ChartFrame, ChartOption } from '#shared/charts/chartFrame.ts';
import { darkInk, lightInk, printInk } from '#shared/charts/chartInk.ts';
import { cooccurrenceInWords, cooccurrenceOption, cooccurrenceTable } from '#shared/charts/cooccurrenceOption.ts';
import { forcesInWords, forcesOption, forcesTable } from '#shared/charts/forcesOption.ts';
import { funnelInWords, funnelOption, funnelTable } from '#shared/charts/funnelOption.ts';
import { intervalBar } from '#shared/charts/intervalBar.ts';
import { convexHull, paddedHull } from '#shared/charts/paddedHull.ts';
import {
  interviewQualityInWords,
  interviewQualityOption,
  interviewQualityTable,
} from '#shared/charts/interviewQualityOption.ts';
import { overlapArea } from '#shared/charts/boxField.ts';
import { placeLabels } from '#shared/charts/placeLabels.ts';
import { estimateTextWidth } from '#shared/charts/textWidth.ts';
import { saturationInWords, saturationOption, saturationTable } from '#shared/charts/saturationOption.ts';
import { segmentMapInWords, segmentMapOption, segmentMapTable } from '#shared/charts/segmentMapOption.ts';
import { tornadoInWords, tornadoOption, tornadoTable } from '#shared/charts/tornadoOption.ts';
import { cooccurrence, crowdedMap, forces, frame, funnel, quality, saturation, tornado } from './chartSamples.ts';

function drawSvg(option: ChartOption, { widthPx, heightPx }: ChartFrame): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: widthPx, height: heightPx });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const samples: readonly [string, (at: ChartFrame) => ChartOption, readonly string[]][] = [
  ['the map', (at) => segmentMapOption(crowdedMap, at), ['Анна Л.', 'Собирают месяц вручную', 'Глеб О.']],
  [
    'the tornado',
    (at) => tornadoOption(tornado, at),
    ['Покупок на клиента', '+88\u00a0200', '−4\u00a0500', 'вклад 291\u00a0000\u00a0₽'],
  ],
  ['the funnel', (at) => funnelOption(funnel, at), ['Оплатили', '6–55\u00a0%', 'безубыточно от 4,2\u00a0%']],
  ['saturation', (at) => saturationOption(saturation, at), ['насыщение: 9']],
  ['the quality of interviews', (at) => interviewQualityOption(quality, at), ['62\u00a0%', 'предел 30\u00a0%']],
  ['co-occurrence', (at) => cooccurrenceOption(cooccurrence, at), ['своя таблица\u00a02']],
  ['the forces', (at) => forcesOption(forces, at), ['Держит привычка', '11\u00a0из\u00a018', '39–80\u00a0%']],
];

test('saturation of many interviews leaves out figures that would run into each other', () => {
  const newCodes = Array.from({ length: 150 }, () => 77);
  const at = frame(650, 360);
  expect(drawSvg(saturationOption({ newCodes, reachedAt: null }, at), at)).not.toContain('>77<');
  const few = drawSvg(saturationOption({ newCodes: newCodes.slice(0, 9), reachedAt: null }, at), at);
  expect(few).toContain('>77<');
});

describe('every chart', () => {
  test.each(samples)('%s is drawn as SVG with its words in it', (_name, build, words) => {
    const at = frame(650, 360);
    const svg = drawSvg(build(at), at);
    for (const word of words) expect(svg).toContain(word);
  });

  test.each(samples)('%s holds data only, so that it crosses a wire unchanged', (_name, build) => {
    const option = build(frame(650, 360));
    expect(structuredClone(option)).toEqual(option);
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  });

  test.each(samples)('%s uses the ink it is given', (_name, build) => {
    const texts = [lightInk, darkInk, printInk].map((ink) => JSON.stringify(build({ ...frame(650, 360), ink })));
    expect(new Set(texts).size).toBe(3);
    expect(texts[1]).not.toContain(lightInk.ink);
  });

  test.each([
    ['the map', segmentMapOption({ points: [], segments: [], varianceShown: 0 }, frame(400, 300))],
    ['the tornado', tornadoOption({ contribution: 0, currency: 'RUB', bars: [] }, frame(400, 300))],
    ['the funnel', funnelOption({ asked: 0, stages: [], breakEven: null }, frame(400, 300))],
    ['saturation', saturationOption({ newCodes: [], reachedAt: null }, frame(400, 300))],
    ['co-occurrence', cooccurrenceOption({ names: [], pairs: [] }, frame(400, 300))],
  ] as const)('%s of nothing is still a picture', (_name, option) => {
    expect(drawSvg(option, frame(400, 300))).toContain('</svg>');
  });
});

describe('words and tables', () => {
  test('say what the charts show in both languages', () => {
    expect(funnelInWords(funnel, 'ru')).toBe('Заплатили 2 из 9 (6–55\u00a0%). Безубыточно от 4,2\u00a0%.');
    expect(funnelInWords({ asked: 0, stages: [], breakEven: null }, 'en')).toBe('Nobody has been asked for money yet.');
    expect(tornadoInWords(tornado, 'en')).toBe(
      '“Цена” changes the contribution most: ₽88,200 for every 10%. “Первая продажа” changes it least.',
    );
    expect(saturationInWords({ newCodes: [3, 2], reachedAt: null }, 'en')).toBe(
      '2 interviews gave 5 codes. Saturation does not show.',
    );
    expect(cooccurrenceInWords(cooccurrence, 'ru')).toContain(
      '«сверка вручную в конце месяца» и «своя таблица», 7\u00a0человек',
    );
    expect(interviewQualityInWords(quality, 'en')).toBe(
      'it gets better. Interviewer’s share of the talk: −5\u00a0points from talk to talk (95%: −8 to −2; 7\u00a0interviews). Why cannot be seen from here.',
    );
    expect(interviewQualityTable(quality, 'ru').rows[0]).toEqual(['1', '1 мар', 'И0', '62\u00a0%']);
    expect(forcesInWords(forces, 'ru')).toContain(
      'к новому толкает или тянет 16, держит привычка или тревога 12; и то и другое у\u00a010\u00a0человек',
    );
    expect(segmentMapInWords(crowdedMap, 'ru')).toContain('Никуда не вошли: 3\u00a0человека');
  });

  test('have a row for every mark', () => {
    expect(segmentMapTable(crowdedMap, 'ru').rows).toHaveLength(18);
    expect(segmentMapTable(crowdedMap, 'en').rows[1]).toEqual(['Денис В.', 'Собирают месяц вручную', 'most typical']);
    expect(funnelTable(funnel, 'ru').rows.at(-1)).toEqual(['Оплатили', '2', '6–55\u00a0%']);
    expect(tornadoTable(tornado, 'en').rows[0]).toEqual(['Цена', '−₽88,200', '₽88,200']);
    expect(saturationTable(saturation, 'ru').rows.at(-1)).toEqual(['9', '0', '26']);
    expect(cooccurrenceTable(cooccurrence, 'ru').rows[0]?.[2]).toBe('7');
    expect(forcesTable(forces, 'en').rows).toHaveLength(4);
  });
});

const places = fc.array(fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 400 }) }), {
  minLength: 1,
  maxLength: 24,
});

describe('the map', () => {
  test('leaves every point where the scaling put it, at one scale for both axes', () => {
    const option = segmentMapOption(crowdedMap, frame(650, 560));
    const drawn = new Map(
      (option['series'] as { data: { name?: string; value: [number, number] }[] }[])
        .flatMap(({ data }) => data)
        .filter(({ name }) => name !== undefined)
        .map(({ name, value }) => [name, value] as const),
    );
    const distance = (a: string, b: string): number => {
      const [p, q] = [drawn.get(a), drawn.get(b)] as [[number, number], [number, number]];
      return Math.hypot(p[0] - q[0], p[1] - q[1]);
    };
    const ratios = crowdedMap.points.slice(1).map((point) => {
      const [first] = crowdedMap.points;
      return distance('r0', point.respondentId) / Math.hypot(point.x - (first?.x ?? 0), point.y - (first?.y ?? 0));
    });
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] ?? 0, 6);
  });

  test('keeps labels apart, off the points and inside the frame', () => {
    const option = segmentMapOption(crowdedMap, frame(650, 560));
    const graphic = option['graphic'] as {
      type: string;
      x: number;
      y: number;
      style: { text: string; font: string };
    }[];
    const labels = graphic
      .filter(({ type }) => type === 'text')
      .map(({ x, y, style }) => {
        const size = Number(/([\d.]+)px/.exec(style.font)?.[1]);
        const width = estimateTextWidth(style.text, size);
        return { left: x - width / 2, top: y - size / 2, width, height: size };
      });
    const dots = (option['series'] as { data: { name?: string; value: [number, number] }[] }[])
      .flatMap(({ data }) => data)
      .flatMap(({ name, value }) =>
        name === undefined ? [] : [{ left: value[0] - 6, top: value[1] - 6, width: 12, height: 12 }],
      );
    expect([labels.length, dots.length]).toEqual([21, 18]);
    for (const [index, label] of labels.entries()) {
      for (const other of [...labels.slice(index + 1), ...dots]) expect(overlapArea(label, other)).toBe(0);
      expect(overlapArea(label, { left: 0, top: 0, width: 650, height: 560 })).toBeCloseTo(
        label.width * label.height,
        6,
      );
    }
  });

  test('placed labels never overlap while there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 60, max: 900 }), y: fc.integer({ min: 40, max: 700 }) }), {
          minLength: 1,
          maxLength: 10,
        }),
        (points) => {
          const anchors = points.map((point) => ({ ...point, widthPx: 60, heightPx: 16 }));
          const dots = points.map(({ x, y }) => ({ left: x - 6, top: y - 6, width: 12, height: 12 }));
          const placed = placeLabels(anchors, { left: 0, top: 0, width: 960, height: 760 }, dots);
          expect(placed).toHaveLength(anchors.length);
          for (const [index, { box }] of placed.entries()) {
            for (const other of placed.slice(index + 1)) expect(overlapArea(box, other.box)).toBe(0);
            for (const dot of dots) expect(overlapArea(box, dot)).toBe(0);
          }
        },
      ),
    );
  });
});

describe('a hull', () => {
  test('holds every point, and its outline stays the padding away from each', () => {
    fc.assert(
      fc.property(places, (points) => {
        const outline = paddedHull(points, 20);
        for (const { x, y } of points) {
          const nearest = Math.min(...outline.map(([left, top]) => Math.hypot(left - x, top - y)));
          expect(nearest).toBeGreaterThan(20 - 1e-6);
        }
        for (const [left, top] of outline) {
          const corner = Math.min(...convexHull(points).map(({ x, y }) => Math.hypot(left - x, top - y)));
          expect(corner).toBeCloseTo(20, 6);
        }
      }),
    );
  });

  test('of points in a line has two corners', () => {
    expect(
      convexHull([
        { x: 0, y: 0 },
        { x: 2, y: 2 },
        { x: 1, y: 1 },
        { x: 0, y: 0 },
      ]),
    ).toHaveLength(2);
  });
});

test('an interval bar stays on its track and never vanishes', () => {
  expect(intervalBar({ value: 1, low: 1, high: 1 }, 100)).toEqual({
    trackWidthPx: 100,
    leftPx: 98,
    widthPx: 2,
    tickPx: 100,
  });
  expect(intervalBar({ value: 0.5, low: 0.25, high: 0.75 }, 80)).toEqual({
    trackWidthPx: 80,
    leftPx: 20,
    widthPx: 40,
    tickPx: 40,
  });
});
