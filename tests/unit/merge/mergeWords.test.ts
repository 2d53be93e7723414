import { describe, expect, test } from 'vitest';
import { mergeKindWords } from '#shared/contract/mergeWords.ts';
import { entityNames } from '#shared/domain/entities.ts';

describe('what a merge calls the kinds of records', () => {
  test.each(['en', 'ru'] as const)('every kind has words of its own in %s', (language) => {
    const said = entityNames.map((entity) => mergeKindWords(entity, language));
    expect(said.filter((words) => words.trim() === '')).toEqual([]);
    expect(said.filter((words, at) => said.indexOf(words) !== at)).toEqual([]);
  });

  test('the words of a kind are Cyrillic in Russian and Latin in English', () => {
    for (const entity of entityNames) {
      expect(mergeKindWords(entity, 'ru')).toMatch(/^[А-Яа-яё «»-]+$/u);
      expect(mergeKindWords(entity, 'en')).toMatch(/^[A-Za-z -]+$/u);
    }
  });
});
