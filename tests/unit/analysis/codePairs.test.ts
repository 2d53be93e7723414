import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeCooccurrenceOfSets } from '#shared/analysis/codeCooccurrence.ts';
import { packPairs, readPairs } from '#shared/analysis/codePairs.ts';

const codes = 7;
const sets = fc.array(fc.uniqueArray(fc.nat(codes - 1)), { maxLength: 30 });
const pairs = Array.from({ length: codes }, (_row, a) =>
  Array.from({ length: codes }, (_column, b) => ({ a, b })).slice(a + 1),
).flat();

test('every pair that shares a person comes back with its counts', () => {
  fc.assert(
    fc.property(sets, sets, (people, quotations) => {
      const [inPeople, inQuotations] = [people, quotations].map((rows) =>
        packPairs(codeCooccurrenceOfSets(rows, codes)),
      );
      const countIn = (rows: readonly number[][], a: number, b: number): number =>
        rows.filter((row) => row.includes(a) && row.includes(b)).length;
      expect(readPairs(inPeople!, inQuotations!, codes)).toEqual(
        pairs
          .map(({ a, b }) => ({ a, b, people: countIn(people, a, b), quotations: countIn(quotations, a, b) }))
          .filter((pair) => pair.people > 0),
      );
    }),
  );
});

test('none and one code make no pair', () => {
  for (const few of [0, 1]) {
    const packed = packPairs(codeCooccurrenceOfSets(few === 0 ? [] : [[0]], few));
    expect(packed).toBe('');
    expect(readPairs(packed, packed, few)).toEqual([]);
  }
});
