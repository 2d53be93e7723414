import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripedPieces, type StripedSpan } from '#shared/text/stripedPieces.ts';
import { measureThreadMs } from '../../support/measureThread.ts';

const codings = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 25 })
  .map((spans): StripedSpan[] =>
    spans.map(([start, length], index) => ({ id: `c${String(index).padStart(2, '0')}`, start, end: start + length })),
  );

describe('stripedPieces', () => {
  it('gives the earliest start the top lane and a coding one lane over its length', () => {
    const result = stripedPieces([
      { id: 'b', start: 4, end: 10 },
      { id: 'a', start: 0, end: 6 },
      { id: 'c', start: 6, end: 12 },
    ]);
    const drawn = result.pieces.map(({ start, end, stripes }) => [
      start,
      end,
      stripes.map(({ coding, lane }) => `${coding.id}${lane}`).join(' '),
    ]);
    expect(drawn).toEqual([
      [0, 4, 'a0'],
      [4, 6, 'a0 b1'],
      [6, 10, 'c0 b1'],
      [10, 12, 'c0'],
    ]);
    expect(result.laneCount).toBe(2);
  });

  it('leaves gaps uncovered and empty codings out', () => {
    const result = stripedPieces([
      { id: 'a', start: 0, end: 2 },
      { id: 'empty', start: 3, end: 3 },
      { id: 'b', start: 5, end: 7 },
    ]);
    expect(result.pieces.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [5, 7],
    ]);
  });

  it('names for every character exactly the codings that cover it', () => {
    fc.assert(
      fc.property(codings, (given) => {
        const { pieces } = stripedPieces(given);
        for (let offset = 0; offset <= 80; offset += 1) {
          const covering = given.filter(({ start, end }) => start <= offset && offset < end).map(({ id }) => id);
          const here = pieces.filter(({ start, end }) => start <= offset && offset < end);
          expect(here.length).toBe(covering.length > 0 ? 1 : 0);
          expect(here.flatMap(({ stripes }) => stripes.map(({ coding }) => coding.id)).toSorted()).toEqual(covering);
        }
      }),
    );
  });

  it('keeps one lane for each coding, lanes apart, and no more lanes than codings over one character', () => {
    fc.assert(
      fc.property(codings, (given) => {
        const { pieces, laneCount } = stripedPieces(given);
        const laneOf = new Map<string, number>();
        for (const { stripes } of pieces) {
          const lanes = stripes.map(({ lane }) => lane);
          expect(lanes).toEqual([...new Set(lanes)].toSorted((left, right) => left - right));
          for (const { coding, lane } of stripes) {
            expect(laneOf.get(coding.id) ?? lane).toBe(lane);
            laneOf.set(coding.id, lane);
          }
        }
        expect(laneCount).toBe(Math.max(0, ...pieces.map(({ stripes }) => stripes.length)));
      }),
    );
  });

  it('does not depend on the order of the codings', () => {
    fc.assert(
      fc.property(codings, (given) => {
        expect(stripedPieces(given.toReversed())).toEqual(stripedPieces(given));
      }),
    );
  });

  it('cuts 5,000 codings of one turn within a frame', async () => {
    const many = Array.from({ length: 5000 }, (_unused, index) => ({
      id: `c${index}`,
      start: (index * 7919) % 600_000,
      end: ((index * 7919) % 600_000) + 20 + ((index * 31) % 400),
    }));
    expect(stripedPieces(many).pieces.length).toBeGreaterThan(5000);
    expect(await measureThreadMs(() => stripedPieces(many))).toBeLessThan(100);
  });
});
