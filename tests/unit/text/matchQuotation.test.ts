import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findApproximate } from '#shared/text/findApproximate.ts';
import { matchQuotation } from '#shared/text/matchQuotation.ts';
import { isSpanValid } from '#shared/text/span.ts';
import { anyText } from './anyText.ts';

const text = 'Каждый месяц сверяем счета вручную. Это долго.\nА потом снова сверяем счета вручную, «до ночи» — и всё.';

const quoteOf = (anchor: Parameters<typeof matchQuotation>[1]): string | null => {
  const match = matchQuotation(text, anchor);
  return match === null ? null : text.slice(match.span.start, match.span.end);
};

describe('matchQuotation', () => {
  const quote = 'сверяем счета вручную';

  it('finds the exact quote and says so', () => {
    const match = matchQuotation(text, { quote: 'Это долго.' });
    expect(match).toEqual({ span: { start: 36, end: 46 }, score: 1, isExact: true });
  });

  it.each([
    ['what stood before', { prefix: 'снова ' }],
    ['what stood after', { suffix: ', «до' }],
    ['the position', { position: 55 }],
  ])('tells equal quotes apart by %s', (_case, context) => {
    expect(matchQuotation(text, { quote, ...context })?.span.start).toBe(text.lastIndexOf(quote));
  });

  it('trusts context more than position', () => {
    const match = matchQuotation(text, { quote, prefix: 'Каждый месяц ', suffix: '. Это', position: 60 });
    expect(match?.span.start).toBe(13);
  });

  it('finds the first of places that nothing tells apart', () => {
    expect(matchQuotation(text, { quote })?.span.start).toBe(13);
  });

  it('forgives case, ё, quotes and dashes', () => {
    expect(quoteOf({ quote: '"ДО НОЧИ" - и все' })).toBe('«до ночи» — и всё');
  });

  it('forgives corrections within the quote', () => {
    expect(quoteOf({ quote: 'Каждый месец мы сверяем счита', suffix: ' вручную' })).toBe('Каждый месяц сверяем счета');
  });

  it('takes whole words where the words are only similar', () => {
    const retold = 'Я ведь плачу ей за спокойствие, но спокойствия я не получаю совсем.';
    const match = matchQuotation(retold, { quote: 'я плачу за спокойствие, а спокойствия не получаю' });
    expect(retold.slice(match?.span.start, match?.span.end)).toBe(
      'плачу ей за спокойствие, но спокойствия я не получаю',
    );
  });

  it('gives null for words that are not there', () => {
    expect(quoteOf({ quote: 'зарплату платим раз в год', prefix: 'Каждый ' })).toBeNull();
    expect(quoteOf({ quote: '  ' })).toBeNull();
  });

  it('scores an exact place above one with errors', () => {
    const exact = matchQuotation(text, { quote: 'Это долго', prefix: '' });
    const near = matchQuotation(text, { quote: 'Эта долго', prefix: '' });
    expect(exact!.score).toBeGreaterThan(near!.score);
    expect(near?.isExact).toBe(false);
  });

  it('finds any stretch of any text again, with a valid span', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (given, one, other) => {
        const start = Math.min(one, other, given.length);
        const end = Math.min(Math.max(one, other), given.length);
        if (!isSpanValid(given, { start, end }) || given.slice(start, end).trim() === '') return;
        const match = matchQuotation(given, {
          quote: given.slice(start, end),
          prefix: given.slice(0, start),
          suffix: given.slice(end),
          position: start,
        });
        expect(match?.span).toEqual({ start, end });
      }),
    );
  });
});

describe('findApproximate', () => {
  const distance = (left: string, right: string): number => {
    let row = Array.from({ length: right.length + 1 }, (_unused, index) => index);
    for (const [index, unit] of left.split('').entries()) {
      const next = [index + 1];
      for (let column = 1; column <= right.length; column += 1) {
        const replaced = row[column - 1]! + (right[column - 1] === unit ? 0 : 1);
        next.push(Math.min(replaced, row[column]! + 1, next[column - 1]! + 1));
      }
      row = next;
    }
    return row.at(-1)!;
  };
  const letters = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 14 });

  it('reports true distances, and finds something exactly when a stretch is close enough', () => {
    fc.assert(
      fc.property(
        letters,
        letters.filter((pattern) => pattern !== ''),
        fc.nat(3),
        (given, pattern, limit) => {
          const matches = findApproximate(given, pattern, limit);
          for (const { start, end, errors } of matches) expect(distance(given.slice(start, end), pattern)).toBe(errors);
          const stretches = Array.from({ length: given.length }, (_unused, start) =>
            Array.from({ length: given.length - start }, (_none, length) => given.slice(start, start + length + 1)),
          ).flat();
          const best = Math.min(...stretches.map((stretch) => distance(stretch, pattern)));
          const allowed = Math.min(limit, pattern.length - 1);
          expect(matches.length > 0).toBe(best <= allowed);
          if (matches.length > 0) expect(Math.min(...matches.map(({ errors }) => errors))).toBe(best);
        },
      ),
      { numRuns: 400 },
    );
  });
});
