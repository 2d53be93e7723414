import { describe, expect, it } from 'vitest';
import { lemmatizeEnglish } from '../../../electron/backend/language/lemmatizeEnglish.ts';
import { createDictionaryStemmer, listEnglishWords } from '../../support/englishStems.ts';

describe('lemmatizeEnglish', () => {
  it('says of every word what the dictionary says of it', () => {
    const stemOf = createDictionaryStemmer();
    const ours = new Set(['found', 'people']);
    const words = listEnglishWords().filter((word) => !ours.has(word));
    const different = words.filter((word) => lemmatizeEnglish(word) !== stemOf(word));

    expect(words.length).toBeGreaterThan(80_000);
    expect(different).toEqual([]);
  });

  it('brings words that no dictionary has to one stem by their endings', () => {
    expect(['microservices', 'onboardings', 'delivermen'].map(lemmatizeEnglish)).toEqual(
      ['microservice', 'onboarding', 'deliverman'].map(lemmatizeEnglish),
    );
  });
});
