import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameValue, mergeValues } from '#shared/domain/mergeValues.ts';

const word = fc.constantFrom('а', 'б', 'в', 'г', 'д', 'е');
const words = fc.uniqueArray(word, { maxLength: 6 });
const table = fc.dictionary(word, fc.constantFrom('1', '2', '3'), { maxKeys: 4, noNullPrototype: true });
const plain = fc.constantFrom<unknown>('x', 'y', 'z', 1, 2, null, true);

/** Three values of one kind: what it was, and what each side made of it. */
const triples = fc.oneof(fc.tuple(plain, plain, plain), fc.tuple(words, words, words), fc.tuple(table, table, table));

describe('merging one value', () => {
  test('takes what only one side changed', () => {
    fc.assert(
      fc.property(triples, ([base, mine]) => {
        expect(mergeValues(base, mine, base)).toMatchObject({ value: mine });
        expect(mergeValues(base, base, mine)).toMatchObject({ value: mine });
        expect(mergeValues(undefined, mine, mine)).toMatchObject({ value: mine });
      }),
    );
  });

  test('gives the same from either side', () => {
    fc.assert(
      fc.property(triples, ([base, mine, theirs]) => {
        const [one, other] = [mergeValues(base, mine, theirs), mergeValues(base, theirs, mine)];
        expect(one.from === 'neither').toBe(other.from === 'neither');
        if (one.from !== 'neither' && other.from !== 'neither') expect(isSameValue(one.value, other.value)).toBe(true);
      }),
    );
  });

  test('changes nothing when either side is merged in again', () => {
    fc.assert(
      fc.property(triples, ([base, mine, theirs]) => {
        const merged = mergeValues(base, mine, theirs);
        if (merged.from === 'neither') return;
        expect(mergeValues(theirs, merged.value, theirs)).toMatchObject({ value: merged.value });
      }),
    );
  });

  test('keeps in a list what either added and lets go of what either took away', () => {
    fc.assert(
      fc.property(words, words, words, (base, mine, theirs) => {
        const merged = mergeValues(base, mine, theirs);
        const expected = [...new Set([...base, ...mine, ...theirs])].filter((item) =>
          base.includes(item) ? mine.includes(item) && theirs.includes(item) : true,
        );
        expect(merged.from).not.toBe('neither');
        expect('value' in merged && new Set(merged.value as string[])).toEqual(new Set(expected));
      }),
    );
  });

  test('leaves to somebody what both changed differently', () => {
    expect(mergeValues('a', 'b', 'c')).toEqual({ from: 'neither' });
    expect(mergeValues({ город: 'Тула' }, { город: 'Орёл' }, { город: 'Псков' })).toEqual({ from: 'neither' });
  });
});
