import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, createBoxField, overlapArea } from '#shared/charts/boxField.ts';

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

  test('looks at none of the boxes that stand far away', () => {
    let looks = 0;
    const far = Array.from({ length: 1000 }, (_, index) => {
      const [left, top] = [500 + (index % 40) * 10, 500 + Math.floor(index / 40) * 10];
      return {
        get left() {
          looks += 1;
          return left;
        },
        top,
        width: 16,
        height: 16,
      };
    });
    const field = createBoxField([...far, { left: 0, top: 0, width: 16, height: 16 }]);
    looks = 0;
    expect(field.areaCoveredBy({ left: 8, top: 8, width: 80, height: 16 })).toBe(64);
    expect(looks).toBe(0);
    field.areaCoveredBy({ left: 700, top: 600, width: 80, height: 16 });
    expect(looks).toBeLessThan(400);
  });
});
