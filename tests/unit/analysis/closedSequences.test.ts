import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedSequences } from '#shared/analysis/closedSequences.ts';

const [A, B, C] = [0, 1, 2];
const letters = (items: readonly number[]): string => items.map((item) => 'ABC'[item]).join('');

describe('closedSequences', () => {
  it('finds the six closed sequences of Wang & Han 2004, table 1', () => {
    const data = [
      [C, A, A, B, C],
      [A, B, C, B],
      [C, A, B, C],
      [A, B, B, C, A],
    ];
    const { sequences, isTruncated } = closedSequences(data, { minimumSupport: 2 });
    expect(Object.fromEntries(sequences.map(({ items, rows }) => [letters(items), rows.length]))).toEqual({
      AA: 2,
      ABB: 2,
      ABC: 4,
      CA: 3,
      CABC: 2,
      CB: 3,
    });
    expect(isTruncated).toBe(false);
    expect(letters(sequences[0]?.items ?? [])).toBe('ABC');
  });

  it('says when it stopped looking', () => {
    const data = [
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ];
    expect(closedSequences(data, { minimumSupport: 2, maximumLength: 2 }).isTruncated).toBe(true);
    expect(closedSequences(data, { minimumSupport: 2, maximumSequences: 3 }).isTruncated).toBe(true);
  });

  it('agrees with counting every subsequence', () => {
    const anySequence = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(anySequence, { maxLength: 6 }), fc.integer({ min: 1, max: 3 }), (data, minimumSupport) => {
        const support = countSubsequences(data);
        const expected = [...support]
          .filter(([, rows]) => rows.size >= minimumSupport)
          .filter(
            ([key, rows]) =>
              ![...support].some(
                ([other, otherRows]) =>
                  other.length > key.length && otherRows.size === rows.size && isSubsequence(key, other),
              ),
          )
          .map(([key, rows]) => `${key}: ${rows.size}`);
        const { sequences } = closedSequences(data, { minimumSupport });
        expect(sequences.map(({ items, rows }) => `${items.join('')}: ${rows.length}`).toSorted()).toEqual(
          expected.toSorted(),
        );
      }),
    );
  });
});

function isSubsequence(shorter: string, longer: string): boolean {
  let at = 0;
  for (const item of longer) if (item === shorter[at]) at += 1;
  return at === shorter.length;
}

function countSubsequences(data: readonly (readonly number[])[]): Map<string, Set<number>> {
  const support = new Map<string, Set<number>>();
  data.forEach((sequence, row) => {
    for (let chosen = 1; chosen < 2 ** sequence.length; chosen += 1) {
      const key = sequence.filter((_, place) => chosen & (1 << place)).join('');
      support.set(key, (support.get(key) ?? new Set()).add(row));
    }
  });
  return support;
}
