import { describe, expect, test } from 'vitest';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { overlapArea } from '#shared/charts/boxField.ts';
import { placePeopleOnMap, segmentMapOption, type SegmentMapInput } from '#shared/charts/segmentMapOption.ts';
import { estimateTextWidth } from '#shared/charts/textWidth.ts';
import { crowdedMap, frame } from './chartSamples.ts';

interface Drawn {
  readonly symbol: string;
  readonly itemStyle: Readonly<Record<string, unknown>>;
  readonly data: readonly { readonly name?: string; readonly value: readonly number[]; readonly symbolSize?: number }[];
}
const seriesOf = (input: SegmentMapInput) =>
  segmentMapOption(input, frame(650, 560))['series'] as unknown as readonly Drawn[];
const sizes = (input: SegmentMapInput) =>
  new Map(seriesOf(input).flatMap(({ data }) => data.map(({ name, symbolSize }) => [name, symbolSize])));

/** Three hundred people in a cloud, the first five in the open segment. */
function crowd(): SegmentMapInput {
  const random = createRandomSource(7);
  const points = Array.from({ length: 300 }, (_, at) => ({
    respondentId: `r${at}`,
    label: `Человек ${at}`,
    x: random.next(),
    y: random.next(),
  }));
  const ids = points.map(({ respondentId }) => respondentId);
  return {
    points,
    segments: [
      { id: 'open', name: 'Открытый', respondentIds: ids.slice(0, 5), medoidRespondentId: 'r0', isMain: true },
      { id: 'other', name: 'Другой', respondentIds: ids.slice(5, 150), medoidRespondentId: 'r9', isMain: false },
    ],
    varianceShown: 0.3,
  };
}

describe('the map of people', () => {
  test('draws stronger pain larger, unrated pain smallest, and all alike where no pain is known', () => {
    const rated = crowdedMap.points.map((point, at) => ({ ...point, pain: at === 0 ? 90 : at === 1 ? 20 : null }));
    const drawn = sizes({ ...crowdedMap, points: rated });
    expect(drawn.get('r0')!).toBeGreaterThan(drawn.get('r1')!);
    expect(drawn.get('r1')!).toBeGreaterThan(drawn.get('r2')!);
    expect(new Set(crowdedMap.points.map(({ respondentId }) => sizes(crowdedMap).get(respondentId)))).toHaveLength(1);
  });

  test('keeps every person and no overlapping name among three hundred, and names the open segment first', () => {
    const input = crowd();
    const option = segmentMapOption(input, frame(650, 560));
    const drawn = seriesOf(input).flatMap(({ data }) => data.flatMap(({ name }) => name ?? []));
    expect(new Set(drawn)).toHaveLength(300);
    const texts = (option['graphic'] as { type: string; x: number; y: number; style: { text: string } }[]).filter(
      ({ type, style }) => type === 'text' && style.text.startsWith('Человек'),
    );
    const boxes = texts.map(({ x, y, style }) => {
      const width = estimateTextWidth(style.text, 12.5);
      return { left: x - width / 2, top: y - 6, width, height: 12 };
    });
    for (const [at, box] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(overlapArea(box, other)).toBe(0);
    const named = texts.map(({ style }) => style.text);
    expect(named.length).toBeLessThan(300);
    expect(named).toEqual(expect.arrayContaining(['Человек 0', 'Человек 1', 'Человек 2', 'Человек 3', 'Человек 4']));
  });

  test('keeps the names of eleven segments apart where all of them crowd', () => {
    const random = createRandomSource(11);
    const points = Array.from({ length: 176 }, (_, at) => ({
      respondentId: `r${at}`,
      label: `Человек ${at}`,
      x: random.next() * (at < 80 ? 1 : 0.3),
      y: random.next(),
    }));
    const ids = points.map(({ respondentId }) => respondentId);
    const segments = Array.from({ length: 11 }, (_, at) => ({
      id: `s${at}`,
      name: `Срыв срока ${at} + поиск бумаг`,
      respondentIds: ids.slice(at * 16, at * 16 + 16),
      medoidRespondentId: null,
      isMain: at === 0,
    }));
    const option = segmentMapOption({ points, segments, varianceShown: 0.2 }, frame(650, 560));
    const names = (option['graphic'] as { type: string; x: number; y: number; style: { text: string } }[])
      .filter(({ type, style }) => type === 'text' && style.text.startsWith('Срыв'))
      .map(({ x, y, style }) => {
        const width = estimateTextWidth(style.text, 16);
        return { left: x - width / 2, top: y - 9, width, height: 18 };
      });
    expect(names).toHaveLength(11);
    for (const [at, box] of names.entries()) {
      expect(overlapArea(box, { left: 0, top: 0, width: 650, height: 560 })).toBeCloseTo(box.width * box.height);
      for (const other of names.slice(at + 1)) expect(overlapArea(box, other)).toBe(0);
    }
  });

  test('names no whole crowd by long lines when a segment of eighty is open', () => {
    const input = crowd();
    const [open, other] = input.segments;
    const ids = input.points.map(({ respondentId }) => respondentId);
    const segments = [
      { ...open!, respondentIds: ids.slice(0, 80) },
      { ...other!, respondentIds: ids.slice(80) },
    ];
    const option = segmentMapOption({ ...input, segments }, frame(650, 560));
    const lines = (option['graphic'] as { type: string }[]).filter(({ type }) => type === 'line');
    expect(lines.length).toBeLessThanOrEqual(4);
  });

  test('tells eight segments apart by shape, then by filling', () => {
    const segments = Array.from({ length: 8 }, (_, at) => ({
      id: `s${at}`,
      name: `S${at}`,
      respondentIds: [`r${at}`],
      medoidRespondentId: null,
      isMain: false,
    }));
    const looks = seriesOf({ ...crowdedMap, segments })
      .filter(({ data }) => data.length === 1 && data[0]?.name !== undefined)
      .map(({ symbol, itemStyle }) => `${symbol} ${String(itemStyle['color'])}`);
    expect(new Set(looks)).toHaveLength(8);
  });

  test('frames the people picked, where they stand', () => {
    const pickedIds = ['r3', 'r7'];
    const places = placePeopleOnMap(crowdedMap.points, { widthPx: 650, heightPx: 560 });
    const frames = seriesOf({ ...crowdedMap, pickedIds }).filter(
      ({ symbol, data }) => symbol === 'rect' && data.length === 2,
    );
    expect(frames.map(({ data }) => data)).toContainEqual(
      pickedIds.map((id) => [places.get(id)!.x, places.get(id)!.y]),
    );
  });
});
