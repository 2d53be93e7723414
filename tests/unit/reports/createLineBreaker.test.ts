import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineBreaker } from '../../../electron/backend/reports/createLineBreaker.ts';

/** Every sign is one point wide. */
const breakLines = createLineBreaker((text) => text.length);

describe('the lines of a text', () => {
  test('hold as many words as fit, with the space at their end beyond the edge', () => {
    expect(breakLines('раз два три четыре', 7)).toEqual(['раз два ', 'три ', 'четыре']);
    expect(breakLines('раз два', 7)).toEqual(['раз два']);
  });

  test('keep words together that a hard space joins', () => {
    expect(breakLines('около 12\u00a0% людей', 9)).toEqual(['около ', '12\u00a0% ', 'людей']);
  });

  test('are left to the library where a word is wider than they are, and where the text has ends of its own', () => {
    expect(breakLines('короткое длиннющее', 8)).toBeNull();
    for (const text of ['две\nстроки', 'с\tпропуском', 'два  пробела', ' впереди', 'в конце ', '\r'])
      expect(breakLines(text, 100)).toBeNull();
  });

  test('joined are the text, and each fits', () => {
    const word = fc.stringMatching(/^[а-яёa-z,.«»—-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 12, max: 60 }), (words, width) => {
        const lines = breakLines(words.join(' '), width) ?? [];
        expect(lines.join('')).toBe(words.join(' '));
        for (const [index, line] of lines.entries()) {
          expect(line.trimEnd().length).toBeLessThanOrEqual(width);
          const [next = ''] = (lines[index + 1] ?? '').split(' ');
          if (next !== '') expect(line.length + next.length).toBeGreaterThan(width);
        }
      }),
    );
  });
});
