import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginLayout } from '../../../../renderer/editor/marginLayout.ts';

const items = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 400 }), height: fc.integer({ min: 20, max: 200 }) }))
  .map((list) => list.map(({ top, height }, index) => ({ id: String(index), top, bottom: top + height })));

describe('the margin beside a transcript', () => {
  it('lets a label stand at its first line when nothing is in the way', () => {
    expect(marginLayout([{ id: 'a', top: 10, bottom: 40 }], 19)).toEqual([
      { id: 'a', top: 10, bottom: 40, lane: 0, labelTop: 10 },
    ]);
  });

  it('pushes a label down that would cover another', () => {
    const placed = marginLayout(
      [
        { id: 'a', top: 0, bottom: 33 },
        { id: 'b', top: 0, bottom: 66 },
      ],
      19,
    );
    expect(placed.map(({ id, lane, labelTop }) => [id, lane, labelTop])).toEqual([
      ['b', 0, 0],
      ['a', 1, 19],
    ]);
  });

  it('never lets brackets of one lane or any two labels overlap', () => {
    fc.assert(
      fc.property(items, (list) => {
        const placed = marginLayout(list, 19);
        expect(placed.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        for (const [index, left] of placed.entries()) {
          expect(left.labelTop).toBeGreaterThanOrEqual(left.top);
          for (const right of placed.slice(index + 1)) {
            expect(Math.abs(left.labelTop - right.labelTop)).toBeGreaterThanOrEqual(19);
            const isApart = left.bottom <= right.top || right.bottom <= left.top;
            expect(left.lane !== right.lane || isApart).toBe(true);
          }
        }
      }),
    );
  });
});
