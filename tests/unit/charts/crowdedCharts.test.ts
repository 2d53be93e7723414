import { describe, expect, test } from 'vitest';
import { type ChartOption, numbersOfTalks } from '#shared/charts/chartFrame.ts';
import { correspondenceOption } from '#shared/charts/correspondenceOption.ts';
import { forcesOption } from '#shared/charts/forcesOption.ts';
import { interviewQualityOption } from '#shared/charts/interviewQualityOption.ts';
import { estimateTextWidth } from '#shared/charts/textWidth.ts';
import { frame } from './chartSamples.ts';

describe('charts of many talks', () => {
  test('number the talks at equal steps with room between them', () => {
    expect(numbersOfTalks(14, 650)).toEqual(Array.from({ length: 14 }, (_talk, index) => String(index + 1)));
    for (const count of [40, 90, 150, 1000]) {
      const shown = numbersOfTalks(count, 650).flatMap((number) => (number === '' ? [] : [Number(number)]));
      const steps = shown.slice(2).map((number, index) => number - shown[index + 1]!);
      expect(shown[0]).toBe(1);
      expect(new Set(steps).size).toBe(1);
      expect((steps[0]! * 650) / count).toBeGreaterThanOrEqual(32);
    }
  });

  test('say the lowest and the highest figure where each has no room', () => {
    const draw = (count: number) => {
      const points = Array.from({ length: count }, (_talk, index) => ({
        title: `Talk ${index}`,
        day: '',
        value: 0.5 + ((index * 7) % count) / count / 4,
      }));
      const input = { measure: 'questionQuality', points, trend: null, limit: null } as const;
      const [series] = interviewQualityOption(input, frame(650, 200))['series'] as {
        data: { name: string; label: ChartOption }[];
      }[];
      return series!.data.filter(({ label }) => label['show'] !== false).map(({ name }) => name);
    };
    expect(draw(20)).toHaveLength(20);
    const values = draw(40);
    expect(values).toHaveLength(2);
    expect(values).toContain('Talk 0');
  });

  test('name the codes that stand at one point together, and leave room for the names of their neighbours', () => {
    const at = (x: number, y: number, ...names: readonly string[]) =>
      names.map((name) => ({ id: name, name, family: 'pain', people: [3], x, y, contribution: 0.1 }) as const);
    const codes = [
      ...at(0, 0, 'papers lie in five places', 'a spreadsheet of their own'),
      ...at(0.2, 0.12, 'hard to say', 'years of history', 'asks me back', 'shame', 'a day is gone'),
      ...at(0.3, -0.1, 'told by a friend'),
      ...at(-0.2, 0.12, 'orders grew'),
      ...at(-0.24, -0.1, 'the hand does it as before'),
      ...at(1, 1, 'far away'),
      ...at(-1, -1, 'farther'),
    ];
    const option = correspondenceOption(
      {
        groups: [{ key: 's', name: 'Alone', people: 9, x: 0.8, y: -0.8 }],
        codes,
        shares: [0.5, 0.5],
        inertias: [0.3, 0.2],
        rareCodes: 0,
        minimumPeople: 3,
        sparseShare: null,
        scaling: 'symmetric',
      },
      frame(1300, 560),
    );
    const words = (option['graphic'] as ChartOption[]).flatMap(({ style }) => {
      const { text } = style as Record<string, unknown>;
      return typeof text === 'string' ? [text.replaceAll('\n', ' ')] : [];
    });
    expect(words).toContain('papers lie in five places, a spreadsheet of their own');
    expect(words).toContain('hard to say, years of history, +3');
    for (const name of ['told by a friend', 'orders grew', 'the hand does it as before', 'far away'])
      expect(words).toContain(name);
  });

  test('keep counts of hundreds of people apart from their intervals', () => {
    const people = [1500, 870, 3, 0];
    const input = {
      n: 1500,
      forces: (['push', 'pull', 'habit', 'anxiety'] as const).map((force, index) => ({
        force,
        people: people[index]!,
        low: 0.12,
        high: 1,
      })),
      moved: 1500,
      held: 3,
      both: 3,
    };
    const widthPx = 650;
    const texts = (forcesOption(input, frame(widthPx, 160))['graphic'] as ChartOption[]).flatMap(({ style, x }) => {
      const { text } = style as Record<string, unknown>;
      return typeof text === 'string' ? [{ text, x: Number(x) }] : [];
    });
    const counts = texts.filter(({ text }) => text.includes('1500') || /из/u.test(text));
    const ranges = texts.filter(({ text }) => /–.*%/u.test(text));
    expect([counts.length, ranges.length]).toEqual([4, 4]);
    for (const count of counts)
      for (const range of ranges)
        expect(count.x + estimateTextWidth(count.text, 13)).toBeLessThan(widthPx - estimateTextWidth(range.text, 12));
  });
});
