import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findMatches } from '../../../electron/backend/language/findMatches.ts';
import { formsOf } from '../../../electron/backend/language/indexTokens.ts';
import { createLemmatizer } from '../../../electron/backend/language/lemmatize.ts';
import { toMatchExpression } from '../../../electron/backend/language/searchTerms.ts';

const lemmatizer = await createLemmatizer();
const database = new Database(':memory:');
database.exec(
  `CREATE VIRTUAL TABLE turn_index USING fts5(form, lemma, content='', tokenize='unicode61 remove_diacritics 0')`,
);
const texts = [
  'Мы искали подрядчика две недели и сверяли счета вручную.',
  'Каждый месяц сверка счетов — это боль, до ночи.',
  'Ищем чек-лист для сверки, большой и понятный.',
  'Боли нет, но клиенты платят поздно. Клиентам неудобно.',
  'We paid for Excel, but invoices were lost.',
  'Ёжик 😀 не платил\r\nза мои\u0306 счёт.',
  'Сталь стали дорогой; мы стали платить больше.',
  'И или не: and or not near form lemma',
];
const insert = database.prepare('INSERT INTO turn_index (rowid, form, lemma) VALUES (?, ?, ?)');
for (const [index, text] of texts.entries()) insert.run(index + 1, formsOf(text), lemmatizer.lemmasOf(text, 'ru'));
const select = database.prepare<[string], { rowid: number }>('SELECT rowid FROM turn_index WHERE turn_index MATCH ?');

afterAll(() => {
  database.close();
});

/** Numbers of the texts, from 1, that the index finds. */
function find(query: string): number[] {
  const expression = toMatchExpression(query, lemmatizer, 'ru');
  return expression === null ? [] : select.all(expression).map(({ rowid }) => rowid);
}

function marked(text: string, query: string): string[] {
  return findMatches(text, query, lemmatizer, 'ru').map(({ start, end }) => text.slice(start, end));
}

describe('toMatchExpression', () => {
  it.each<[string, string, number[]]>([
    ['any form of a word', 'искать', [1, 3]],
    ['capitals and ё', 'СЧЁТА', [1, 2, 6]],
    ['words side by side', 'сверка чек', [3]],
    ['AND', 'месяц AND боль', [2]],
    ['«И»', 'месяц И боль', [2]],
    ['OR', 'ёжик OR недели', [1, 6]],
    ['«ИЛИ» under «И»', 'неделя ИЛИ сверка И ночь', [1, 2]],
    ['brackets', '(неделя OR сверка) ночь', [2]],
    ['NOT', 'счёт NOT ёжик', [1, 2]],
    ['«НЕ»', 'платить НЕ ёжик', [4, 7]],
    ['an exclusion before what is wanted', 'NOT ёжик счёт', [1, 2]],
    ['a phrase of exact forms', '"сверка счетов"', [2]],
    ['a phrase in other forms, which is another phrase', '"сверки счетов"', []],
    ['«a phrase» in angle quotes', '«до ночи»', [2]],
    ['a phrase left open', '"до ночи', [2]],
    ['a beginning', 'боль*', [2, 3, 7]],
    ['a beginning of a hyphenated word', 'чек-ли*', [3]],
    ['a hyphenated word', 'чек-листы', [3]],
    ['NEAR', 'NEAR(искать счет, 6)', [1]],
    ['NEAR too far', 'NEAR(искать счет, 4)', []],
    ['NEAR counted from the end of a hyphenated word', 'NEAR(чек-лист сверка, 1)', [3]],
    ['«РЯДОМ»', 'РЯДОМ(сверка боль)', [2]],
    ['English irregular forms', 'pay losing', [5]],
    ['words in capitals with a leading «НЕ»', 'НЕ ПЛАТИЛ', [6]],
    ['names of the columns as words', 'form lemma near', [8]],
    ['operators in small letters as words', 'и или not', [8]],
    ['nothing but operators', 'AND OR )', []],
    ['nothing', ' ', []],
  ])('finds %s: %s', (_case, query, rows) => {
    expect(find(query)).toEqual(rows);
  });

  it.each([
    '"',
    '""',
    '* - ^ : + \\',
    'form:боль',
    'NEAR(',
    'NEAR((((',
    'NEAR(боль, 99999999999999999999)',
    'а"б\'в; DROP TABLE turn_index --',
    '\u0000боль\u0000',
    '\ud800 боль',
    '('.repeat(5000),
    '(боль '.repeat(500),
    'NOT ('.repeat(200),
    'боль OR '.repeat(3000),
    'боль НЕ (счёт НЕ '.repeat(60),
    'NEAR(боли боли боли боли боли боли боли боли боли)',
    'ء ߊ 𞤢 ሀ ㍿ ⅷ',
  ])('is valid for hostile input %#', (query) => {
    expect(() => find(query)).not.toThrow();
  });

  const words = [
    'боль',
    'боли',
    'счёт',
    'сверка',
    'чек-лист',
    'стали',
    'paid',
    'ёж*',
    'бол*',
    '"до ночи"',
    '«сверка счетов»',
  ];
  const signs = [
    'AND',
    'И',
    'OR',
    'ИЛИ',
    'NOT',
    'НЕ',
    'NEAR(',
    'РЯДОМ (',
    '(',
    ')',
    ', 3)',
    ', 0)',
    '"',
    '*',
    '-',
    '😀',
  ];
  const parts = fc.constantFrom(...words, ...signs);

  it('is valid for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        find(query);
      }),
      { numRuns: 1000 },
    );
  });

  it('is valid for any jumble of its own signs, and highlighting agrees with the index', () => {
    const vocabulary = [
      'боль',
      'боли',
      'счетов',
      'сверка',
      'чек-лист',
      'листы',
      'стали',
      'pay',
      'ёжик',
      'до',
      'ночи',
      '—',
    ];
    const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 }).map((line) => line.join(' '));
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 12 }),
        fc.array(text, { minLength: 1, maxLength: 25 }),
        (jumble, lines) => {
          const query = jumble.join(' ');
          database.exec('SAVEPOINT lines');
          for (const [index, line] of lines.entries()) {
            insert.run(100 + index, formsOf(line), lemmatizer.lemmasOf(line, 'ru'));
          }
          const rows = find(query);
          database.exec('ROLLBACK TO lines; RELEASE lines');
          const numbered = [...texts.entries()].map(([index, line]): [number, string] => [index + 1, line]);
          const all = [...numbered, ...lines.map((line, index): [number, string] => [100 + index, line])];
          expect(all.filter(([, line]) => marked(line, query).length > 0).map(([row]) => row)).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('looks for a bounded number of words', () => {
    const expression = toMatchExpression('слово '.repeat(20_000), lemmatizer, 'ru') ?? '';
    expect(expression.length).toBeLessThan(5000);
    expect(() => select.all(expression)).not.toThrow();
  });
});

describe('findMatches', () => {
  it('marks every form, in the original text', () => {
    expect(marked('Ёжик искал счета\u0301, 😀 счёт\r\nи СЧЕТОВ', 'счет')).toEqual(['счета\u0301', 'счёт', 'СЧЕТОВ']);
  });

  it('marks a phrase as one stretch with what stands between its words', () => {
    expect(marked('Это — до самой ночи; до\r\nночи, «до: ночи»', '"до ночи"')).toEqual(['до\r\nночи', 'до: ночи']);
  });

  it('marks both sides of OR and nothing that is excluded', () => {
    expect(marked('боль и счёт', 'счёт OR боль OR ночь')).toEqual(['боль', 'счёт']);
    expect(marked('боль и счёт', 'боль NOT счёт')).toEqual([]);
  });

  it('marks only the places that stand near each other', () => {
    const text = 'боль тут, а сверка вот; и боль там дальше по тексту совсем одна: боль';
    expect(findMatches(text, 'NEAR(боль сверка, 2)', lemmatizer, 'ru')).toEqual([
      { start: 0, end: 4 },
      { start: 12, end: 18 },
      { start: 26, end: 30 },
    ]);
  });

  it('marks nothing when a word is missing', () => {
    expect(marked('боль и счёт', 'боль ночь')).toEqual([]);
  });
});
