import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripedPieces } from '#shared/text/stripedPieces.ts';
import { drawnStripes } from '../../../../renderer/editor/drawnStripes.ts';
import { mostStripes } from '../../../../renderer/editor/stripeStyle.ts';

const codings = fc
  .array(fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 20 }) }), { maxLength: 14 })
  .map((list) => list.map(({ start, length }, index) => ({ id: `c${index}`, start, end: start + length })));

describe('stripes as they are drawn', () => {
  it('leaves no coded character without a stripe, and no two stripes in one lane', () => {
    fc.assert(
      fc.property(codings, (list) => {
        for (const { stripes, drawn } of drawnStripes(stripedPieces(list).pieces)) {
          expect(drawn).toHaveLength(Math.min(mostStripes, stripes.length));
          expect(new Set(drawn.map(({ lane }) => lane)).size).toBe(drawn.length);
          for (const { lane } of drawn) expect(lane).toBeLessThan(mostStripes);
          for (const stripe of stripes) if (stripe.lane < mostStripes) expect(drawn).toContain(stripe);
        }
      }),
    );
  });

  it('says once for each deep stretch how many more there are', () => {
    fc.assert(
      fc.property(codings, (list) => {
        const drawn = drawnStripes(stripedPieces(list).pieces);
        const isDeep = ({ stripes }: (typeof drawn)[number]): boolean => stripes.length > mostStripes;
        for (const [index, piece] of drawn.entries()) {
          const next = drawn[index + 1];
          const isEnd = isDeep(piece) && !(next !== undefined && next.start === piece.end && isDeep(next));
          expect(piece.deeper > 0).toBe(isEnd);
        }
      }),
    );
  });

  it('tells the depth where it is greatest, and shows a deep coding when a lane is free again', () => {
    const six = [0, 1, 2, 3, 4, 5].map((start) => ({ id: `c${start}`, start, end: 20 - 2 * start }));
    const longest = { id: 'late', start: 6, end: 30 };
    const drawn = drawnStripes(stripedPieces([...six, longest]).pieces);
    expect(drawn.map(({ deeper }) => deeper).filter((deeper) => deeper > 0)).toEqual([3]);
    expect(drawn.at(-1)?.drawn.map(({ coding }) => coding.id)).toEqual(['late']);
  });
});
