import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordFinder, foldWord, wordPattern } from '#shared/text/createWordFinder.ts';

const known = ['анна', 'лева', 'ковалева', 'сад', 'müller', 'o2', '№', 'и'];
const find = createWordFinder(known);

/** Cuts every word out, as the finder does not. */
function findByCutting(text: string): number[] {
  const words = new Set(known);
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => (words.has(foldWord(word)) ? [index] : []));
}

test('finds words in any spelling that reads the same', () => {
  expect(find('АННА и Лёва Ковалёва в саду, не Анна2.')).toEqual([0, 5, 7, 12]);
  expect(find('Herr Müller, Müller, o2')).toEqual([5, 13, 21]);
  expect(find('Mu\u0308ller, 😀 Анна')).toEqual([0, 12]);
  expect(find('')).toEqual([]);
});

test('finds in any text what cutting all its words finds', () => {
  const piece = fc.oneof(
    fc.constantFrom(...known, 'Анна', 'ЛЁВА', 'Müller', 'сады', 'Сад'),
    fc.constantFrom(' ', ', ', '-', '\u00a0', '😀', '\u0308', '\u0301', '«', '\n', '№', 'İ', 'ß', '\ud83d'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(find(text)).toEqual(findByCutting(text));
    }),
    { numRuns: 500 },
  );
});
