import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForm, formsOf, indexTokens, type IndexToken } from '../../../electron/backend/language/indexTokens.ts';
import { createLemmatizer } from '../../../electron/backend/language/lemmatize.ts';

/** The rule in one line, as SQLite's `unicode61` has it. */
function readByRule(text: string): IndexToken[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: foldForm(match[0]),
  }));
}

const letters = fc.constantFrom(..."аяЁёйЙиeéİß'-’ 0٣Ⅷ", 'и\u0306', '\u0301', '😀', '𞤢', '\ud800', '\udc00', 'ﬁ', 'ǅ');
const text = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('indexTokens', () => {
  it('reads the words of any text by the rule', () => {
    fc.assert(
      fc.property(text, (anything) => {
        expect(indexTokens(anything)).toEqual(readByRule(anything));
        expect(formsOf(anything)).toBe(
          readByRule(anything)
            .map(({ form }) => form)
            .join(' '),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('reads every character of the basic plane by the rule', () => {
    const everyCharacter = Array.from({ length: 0x10000 }, (_, unit) => `а${String.fromCharCode(unit)}б `).join('');

    expect(indexTokens(everyCharacter)).toEqual(readByRule(everyCharacter));
  });
});

it('gives a form the lemma of its word', async () => {
  const lemmatizer = await createLemmatizer();
  fc.assert(
    fc.property(text, fc.constantFrom('ru' as const, 'en' as const), (anything, language) => {
      for (const { form } of indexTokens(anything))
        if (indexTokens(form).length === 1)
          expect(lemmatizer.lemmaOfForm(form, language)).toBe(lemmatizer.lemma(form, language));
    }),
  );
});
