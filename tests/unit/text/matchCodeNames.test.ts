import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchCodeNames } from '#shared/text/matchCodeNames.ts';
import { soundKey, switchKeyboardLayout, transliterateToRussian } from '#shared/text/transliterate.ts';
import { measureThreadMs } from '../../support/measureThread.ts';
import { anyText } from './anyText.ts';

const names = [
  'Боль',
  'Сверка вручную',
  'Боюсь ошибиться',
  'Ручная сверка в конце месяца',
  'Ёмкость склада',
  'Большой отчёт',
  'Потеря счёта',
  'Слабая боль',
  'Invoice by hand',
  'Hand-made reports',
];
const codes = names.map((name, index) => ({ id: `code-${index}`, name }));

const found = (query: string): string[] =>
  matchCodeNames(codes, query).map(({ code, ranges }) => {
    const marked = ranges
      .toReversed()
      .reduce(
        (name, { start, end }) => `${name.slice(0, start)}[${name.slice(start, end)}]${name.slice(end)}`,
        code.name,
      );
    return marked;
  });

describe('matchCodeNames', () => {
  it('puts names that begin with the query first, then names with such a word', () => {
    expect(found('бол')).toEqual(['[Бол]ь', '[Бол]ьшой отчёт', 'Слабая [бол]ь']);
  });

  it('finds several word beginnings in any order', () => {
    expect(found('вруч све')).toEqual(['[Све]рка [вруч]ную']);
    expect(found('с сл')).toEqual([]);
    expect(found('м све')).toEqual(['Ручная [све]рка в конце [м]есяца']);
    expect(found('с ск')).toEqual([]);
    expect(found('б бою')).toEqual([]);
    expect(found('о бою')).toEqual(['[Бою]сь [о]шибиться']);
  });

  it('finds the middle of a word', () => {
    expect(found('чёт')).toEqual(['Потеря с[чёт]а', 'Большой от[чёт]']);
  });

  it('takes е for ё and back', () => {
    expect(found('емк')).toEqual(['[Ёмк]ость склада']);
    expect(found('отчет')).toEqual(['Большой [отчёт]']);
  });

  it('forgives another ending', () => {
    expect(found('сверки')).toEqual(['[Сверк]а вручную', 'Ручная [сверк]а в конце месяца']);
    expect(found('потерю')).toEqual(['[Потер]я счёта']);
  });

  it('reads Russian typed in Latin letters', () => {
    expect(found('bol')).toEqual(['[Бол]ь', '[Бол]ьшой отчёт', 'Слабая [бол]ь']);
    expect(found('sverka vruch')).toEqual(['[Сверка] [вруч]ную']);
    expect(found('yomkost')).toEqual(['[Ёмкост]ь склада']);
    expect(found('schet')).toEqual(['Потеря [счёт]а']);
  });

  it('reads the wrong keyboard layout', () => {
    expect(found(',jkm')).toEqual(['[Боль]', '[Боль]шой отчёт', 'Слабая [боль]']);
    expect(found('рфтв')).toEqual(['[Hand]-made reports', 'Invoice by [hand]']);
  });

  it('finds nothing for what stands nowhere', () => {
    expect(found('зарплата')).toEqual([]);
    expect(found('qqq')).toEqual([]);
  });

  it('gives everything in order for an empty query', () => {
    expect(found('  ')).toEqual(names);
  });

  it('never fails, and underlines inside the name', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (query, texts) => {
        const given = texts.map((name, index) => ({ id: String(index), name }));
        for (const { code, ranges } of matchCodeNames(given, query)) {
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(code.name.length);
            expect(start).toBeLessThanOrEqual(end);
          }
        }
      }),
    );
  });

  it('answers within a few milliseconds over 500 names', async () => {
    const many = Array.from({ length: 500 }, (_unused, index) => ({
      id: String(index),
      name: `${names[index % names.length]!} ${index}`,
    }));
    const queries = ['бол', 'sverka', ',jkm', 'сверки', 'qqq'];
    const askAll = (): void => {
      for (let turn = 0; turn < 20; turn += 1) for (const query of queries) matchCodeNames(many, query);
    };
    askAll();
    expect((await measureThreadMs(askAll)) / (20 * queries.length)).toBeLessThan(5);
  });
});

describe('transliteration', () => {
  it.each([
    ["bol'", 'боль'],
    ['sverka', 'сверка'],
    ['shchetka', 'щетка'],
    ['zhaloba', 'жалоба'],
    ['klyuch', 'ключ'],
    ['moy', 'мой'],
  ])('reads %s as %s', (latin, russian) => {
    expect(transliterateToRussian(latin)).toBe(russian);
  });

  it('gives one key to what Latin typing cannot tell apart', () => {
    expect(soundKey('боль')).toBe(soundKey(transliterateToRussian('bol')));
  });
});

describe('switchKeyboardLayout', () => {
  it.each([
    [',jkm', 'боль'],
    ['Cdthrf', 'Сверка'],
    ['рудд', 'hell'],
  ])('turns %s into %s', (typed, meant) => {
    expect(switchKeyboardLayout(typed)).toBe(meant);
  });
});
