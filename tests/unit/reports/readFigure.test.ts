import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, formatMoney, formatNumber, formatShare } from '#shared/domain/formatFigure.ts';
import { readFigure } from '../../../electron/backend/reports/readFigure.ts';

const languages = ['ru', 'en'] as const;
const anyLanguage = fc.constantFrom(...languages);

describe('a printed figure', () => {
  test('is read back as the number it was printed from', () => {
    fc.assert(
      fc.property(anyLanguage, fc.integer({ min: -10_000_000, max: 10_000_000 }), (language, hundredths) => {
        const value = hundredths / 100;
        expect(readFigure(formatNumber(value, language), language)).toEqual({ kind: 'number', value, unit: '' });
      }),
    );
  });

  test('is read back as the share it was printed from', () => {
    fc.assert(
      fc.property(anyLanguage, fc.integer({ min: -1000, max: 1000 }), (language, thousandths) => {
        const text = formatShare(thousandths / 1000, language, 1);
        expect(readFigure(text, language)).toEqual({ kind: 'share', value: thousandths / 1000 });
      }),
    );
  });

  test('is read back as the amount it was printed from, with its sign', () => {
    fc.assert(
      fc.property(
        anyLanguage,
        fc.integer({ min: -5_000_000, max: 5_000_000 }),
        fc.constantFrom(['RUB', '₽'], ['EUR', '€'], ['USD', '$']),
        (language, value, [currency, unit]) => {
          const text = formatMoney(value, currency!, language);
          expect(readFigure(text, language)).toEqual({ kind: 'number', value, unit });
        },
      ),
    );
    expect(readFigure(formatMoney(13.5, 'EUR', 'en'), 'en')).toEqual({ kind: 'number', value: 13.5, unit: '€' });
  });

  test('is read back as the day it was printed from', () => {
    fc.assert(
      fc.property(
        anyLanguage,
        fc.date({ min: new Date('1999-12-31'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (language, date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readFigure(formatDay(day, language), language)).toEqual({ kind: 'day', day });
        },
      ),
    );
  });

  test.each([
    ['7 из 12', 'ru'],
    ['7 of 12', 'en'],
  ] as const)('is a count of people where it is one: %s', (text, language) => {
    expect(readFigure(text, language)).toEqual({ kind: 'countOf', count: 7, of: 12 });
  });

  test('has the decimal mark of its language', () => {
    expect(readFigure('12,345', 'ru')).toEqual({ kind: 'number', value: 12.345, unit: '' });
    expect(readFigure('12,345', 'en')).toEqual({ kind: 'number', value: 12_345, unit: '' });
  });

  test.each([
    '',
    '—',
    'да',
    '007',
    '+7 912 345-67-89',
    '1.2.3',
    '12345',
    '57–100 %',
    '5 человек',
    '1e5',
    '=1+1',
    '35 мая 2026',
    '7 of 12',
    '₽',
    '%',
  ])('is not seen in «%s»', (text) => {
    expect(readFigure(text, 'ru')).toBeNull();
  });
});
