import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, createBoxField, overlapArea } from '#shared/charts/boxField.ts';
import { lightInk } from '#shared/charts/chartInk.ts';
import { segmentMapOption } from '#shared/charts/segmentMapOption.ts';

const boxes = fc.array(
  fc.record<Box>({
    left: fc.integer({ min: -200, max: 900 }),
    top: fc.integer({ min: -200, max: 700 }),
    width: fc.integer({ min: 1, max: 160 }),
    height: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('a field of boxes', () => {
  test('covers what all of its boxes cover one by one, each counted once', () => {
    fc.assert(
      fc.property(boxes, boxes, (others, asked) => {
        const field = createBoxField(others.slice(1));
        field.add(others[0]!);
        for (const box of asked)
          expect(field.areaCoveredBy(box)).toBe(others.reduce((sum, other) => sum + overlapArea(box, other), 0));
      }),
    );
  });

  test('draws the map of a thousand people without holding the window', () => {
    const points = Array.from({ length: 1000 }, (_, index) => ({
      respondentId: String(index),
      label: `Person ${index}`,
      x: Math.cos(index * 2.4) * Math.sqrt(index),
      y: Math.sin(index * 2.4) * Math.sqrt(index),
    }));
    const segments = [0, 1, 2, 3].map((part) => ({
      id: String(part),
      name: `Manual checks every month ${part}`,
      respondentIds: points.filter((_, index) => index % 4 === part).map(({ respondentId }) => respondentId),
      medoidRespondentId: String(part),
      isMain: part === 0,
    }));
    const input = { points, segments, varianceShown: 0.4 };
    const draw = (): unknown => segmentMapOption(input, { widthPx: 650, heightPx: 600, ink: lightInk, language: 'en' });
    const timesMs = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      draw();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...timesMs)).toBeLessThan(80);
  });
});
