import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedCoding, mergeSameCode } from '../../../../renderer/editor/mergeSameCode.ts';

function coding(id: string, codeId: string, start: number, end: number): MarkedCoding {
  return { id, quotationId: `q${id}`, codeId, family: 'pain', name: codeId, start, end };
}

const codings = fc
  .array(
    fc.record({
      code: fc.constantFrom('a', 'b'),
      start: fc.integer({ min: 0, max: 30 }),
      length: fc.integer({ min: 1, max: 10 }),
    }),
  )
  .map((list) => list.map(({ code, start, length }, index) => coding(String(index), code, start, start + length)));

describe('stretches of one code', () => {
  it('joins what two coders marked with the same code', () => {
    expect(mergeSameCode([coding('1', 'a', 0, 10), coding('2', 'a', 5, 12)])).toEqual([
      { ...coding('1', 'a', 0, 12), quotationIds: ['q1', 'q2'] },
    ]);
  });

  it('keeps different codes and touching spans apart', () => {
    const merged = mergeSameCode([coding('1', 'a', 0, 5), coding('2', 'a', 5, 9), coding('3', 'b', 0, 9)]);
    expect(merged.map(({ id }) => id).toSorted()).toEqual(['1', '2', '3']);
  });

  it('covers exactly the characters that the codings cover', () => {
    fc.assert(
      fc.property(codings, (list) => {
        const covered = (spans: readonly MarkedCoding[], codeId: string): number[] =>
          Array.from({ length: 45 }, (_, at) => at).filter((at) =>
            spans.some((span) => span.codeId === codeId && span.start <= at && at < span.end),
          );
        const merged = mergeSameCode(list);
        for (const codeId of ['a', 'b']) expect(covered(merged, codeId)).toEqual(covered(list, codeId));
      }),
    );
  });
});
