import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { createToldQuotes } from '#shared/report/problems/toldQuotes.ts';
import type { ReportQuote } from '#shared/report/reportBasis.ts';

const said = (quote: string, by = 'vera'): ReportQuote => ({
  codeId: 'pain' as CodeId,
  respondentId: by as RespondentId,
  quote,
});

test('a quote is told once, and others learn where', () => {
  const told = createToldQuotes();
  expect(told.take([said('вручную'), said('ночью')], 1, 'Боли')).toEqual([said('вручную')]);
  expect(told.take([said('вручную'), said('ночью')], 2, 'Чувства')).toEqual([said('ночью')]);
  expect(told.titlesOf([said('ночью'), said('вручную'), said('вручную')])).toEqual(['Чувства', 'Боли']);
  expect(told.titlesOf([said('о другом')])).toEqual([]);
  expect(told.findTitle('pain' as CodeId)).toBe('Боли');
  expect(told.findTitle('joy' as CodeId)).toBeNull();
});

test('words are told with the sentence that holds them, and only of who said them', () => {
  const told = createToldQuotes();
  told.take([said('свожу вручную, каждую пятницу')], 1, 'Боли');
  expect(told.take([said('вручную')], 1, 'Чувства')).toEqual([]);
  expect(told.take([said('вручную', 'лев')], 1, 'Чувства')).toEqual([said('вручную', 'лев')]);
});

test('nothing is told twice, whatever is taken in whatever order', () => {
  const quote = fc.record({ word: fc.constantFrom('а', 'б', 'аб', 'в'), by: fc.constantFrom('vera', 'lev') });
  fc.assert(
    fc.property(fc.array(fc.array(quote, { maxLength: 6 }), { maxLength: 5 }), (sections) => {
      const told = createToldQuotes();
      const taken = sections.flatMap((section, at) =>
        told.take(
          section.map(({ word, by }) => said(word, by)),
          2,
          String(at),
        ),
      );
      const keys = taken.map(({ quote: words, respondentId }) => `${respondentId} ${words}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
