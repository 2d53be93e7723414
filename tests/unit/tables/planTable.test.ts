import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnRole, TableMapping } from '#shared/domain/tableMapping.ts';
import { codesOfCell } from '../../../electron/backend/tables/codesOfCell.ts';
import { findRoleByTitle } from '../../../electron/backend/tables/columnWords.ts';
import { keysOfTalks } from '../../../electron/backend/tables/knownOfTable.ts';
import { planTable } from '../../../electron/backend/tables/planTable.ts';
import { chooseSheet, hasHeaderRow, proposeMapping } from '../../../electron/backend/tables/proposeMapping.ts';
import type { SourceTable } from '../../../electron/backend/tables/sourceTable.ts';

function tableOf(...rows: string[][]): SourceTable {
  return { encoding: 'utf-8', warnings: [], sheets: [{ name: '', rows }] };
}

function planOf(table: SourceTable, changes: Partial<TableMapping> = {}) {
  return planTable(table.sheets[0]!, { ...proposeMapping(table, 0), ...changes }, 'ru');
}

const survey = tableOf(
  ['Отметка времени', 'Имя', 'Компания', 'Город', 'Как вы сверяете счета?', 'Что раздражает?'],
  ['2026-05-01', 'Анна Вельт', 'Обжиг', 'Казань', 'Вручную, каждую пятницу', 'Копирую одно и то же'],
  ['2026-05-02', 'Пётр Шубин', 'Кегль', 'Казань', '', ''],
  ['2026-05-03', 'Вера Лапшина', 'Обжиг', 'Пермь', 'В таблице, вместе с бухгалтером', ''],
);

describe('what a table seems to be', () => {
  test('a row a person, with questions as titles', () => {
    const { form, roles, kind, hasHeader } = proposeMapping(survey, 0);
    expect({ form, kind, hasHeader }).toEqual({ form: 'people', kind: 'problem', hasHeader: true });
    expect(roles).toEqual(['date', 'person', 'company', 'attribute', 'answer', 'answer']);
  });

  test('coded segments: a row a quotation, with a path of codes', () => {
    const rows = ['P1', 'P2', 'P1', 'P2', 'P1', 'P2'].map((person, at) => [
      person,
      `Причины > Причина ${at % 3}, иная`,
      `Слова человека номер ${at}, которые были сказаны`,
    ]);
    const mapping = proposeMapping(tableOf(['participant', 'code', 'segment'], ...rows), 0);
    expect(mapping).toMatchObject({ form: 'answers', pathSeparator: ' > ', codeSeparator: '' });
    expect(mapping.roles).toEqual(['person', 'codes', 'text']);
  });

  test('reviews, also without a heading', () => {
    const reviews = tableOf(
      ['Product', 'Date', 'Rating', 'Review text'],
      ['Kiln', '2026-01-02', '1', 'It went cold in the middle of the night and nobody answered'],
      ['Kiln', '2026-01-03', '5', 'Works every single day, I forgot what it was like before it'],
    );
    expect(proposeMapping(reviews, 0)).toMatchObject({
      form: 'documents',
      kind: 'byRating',
      roles: ['product', 'date', 'rating', 'text'],
    });
    const bare = tableOf(
      ['Печь остыла посреди ночи, и никто не ответил на звонок', '1'],
      ['Работает каждый день, я уже забыл, как было до неё', '5'],
    );
    expect(proposeMapping(bare, 0)).toMatchObject({
      form: 'documents',
      hasHeader: false,
      roles: ['text', 'attribute'],
    });
  });

  test('a list of people, without any words', () => {
    const mapping = proposeMapping(tableOf(['ФИО', 'Город'], ['Анна', 'Казань'], ['Пётр', 'Пермь']), 0);
    expect(mapping).toMatchObject({ form: 'people', roles: ['person', 'attribute'] });
  });

  test('the sheet with words when it is the longer one', () => {
    const [words, figures] = [
      survey.sheets[0]!,
      {
        name: 'Итоги',
        rows: [
          ['Город', 'Сколько'],
          ['Казань', '2'],
        ],
      },
    ];
    expect(chooseSheet({ ...survey, sheets: [figures, words] })).toBe(1);
    expect(chooseSheet({ ...survey, sheets: [words, figures] })).toBe(0);
  });

  test('commas separate codes only where what is between them repeats', () => {
    const rows = (cells: string[]) => tableOf(['Код', 'Цитата'], ...cells.map((cell) => [cell, `Слова: ${cell}`]));
    expect(proposeMapping(rows(['цена, срок', 'срок', 'цена', 'срок, цена', 'цена']), 0).codeSeparator).toBe(',');
    expect(proposeMapping(rows(['дорого, но надёжно', 'долго, но верно']), 0).codeSeparator).toBe('');
    expect(proposeMapping(rows(['цена; срок', 'срок']), 0).codeSeparator).toBe(';');
  });

  test.each([
    ['Respondent ID', 'person'],
    ['ФИО', 'person'],
    ['Как вас зовут?', 'person'],
    ['Название компании', 'company'],
    ['review_id', 'document'],
    ['Текст отзыва', 'text'],
    ['Sentence content', 'text'],
    ['Feature (Positive)', 'codes'],
    ['Тема', 'codes'],
    ['Оценка', 'rating'],
    ['Дата отзыва', 'date'],
    ['№', 'ignore'],
    ['Должность', null],
  ])('the title «%s» means %s', (title, role) => {
    expect(findRoleByTitle(title)).toBe(role);
  });

  test('a heading is told from data', () => {
    expect(
      hasHeaderRow([
        ['Имя', 'Возраст'],
        ['Анна', '31'],
      ]),
    ).toBe(true);
    expect(
      hasHeaderRow([
        ['Анна', '31'],
        ['Пётр', '40'],
      ]),
    ).toBe(false);
    expect(hasHeaderRow([['Имя', 'Возраст']])).toBe(false);
  });
});

describe('what comes in', () => {
  test('of a survey: a talk of questions and answers for each person who said something', () => {
    const { talks, silent, skippedRows } = planOf(survey);
    expect(talks.map(({ person, date, turns }) => [person.name, date, turns.length])).toEqual([
      ['Анна Вельт', '2026-05-01', 4],
      ['Вера Лапшина', '2026-05-03', 2],
    ]);
    expect(talks[0]!.turns.slice(0, 2)).toEqual([
      { role: 'interviewer', text: 'Как вы сверяете счета?', codes: [] },
      { role: 'respondent', text: 'Вручную, каждую пятницу', codes: [] },
    ]);
    expect(silent).toEqual([{ name: 'Пётр Шубин', company: 'Кегль', attributes: { Город: 'Казань' } }]);
    expect(skippedRows).toBe(0);
  });

  test('of answers: one talk a person, a question asked once, codes on their words', () => {
    const table = tableOf(
      ['Участник', 'Вопрос', 'Ответ', 'Коды'],
      ['Анна', 'Что болит?', 'Сверка', 'время; деньги'],
      ['Пётр', 'Что болит?', 'Ничего', ''],
      ['Анна', 'Что болит?', 'И отчёты', 'время'],
      ['Анна', 'Что болит?', 'И отчёты', 'нервы'],
    );
    const { talks } = planOf(table, { form: 'answers' });
    expect(talks).toHaveLength(2);
    expect(talks[0]!.turns).toEqual([
      { role: 'interviewer', text: 'Что болит?', codes: [] },
      { role: 'respondent', text: 'Сверка', codes: [['время'], ['деньги']] },
      { role: 'respondent', text: 'И отчёты', codes: [['время'], ['нервы']] },
    ]);
  });

  test('of reviews: complaint or loyalty by the half of the scale; rows of one document together', () => {
    const table = tableOf(
      ['Товар', 'Оценка', 'Отзыв', 'Review id'],
      ['Печь', '2', 'Остыла посреди ночи', 'а'],
      ['Печь', '2', 'Никто не ответил', 'а'],
      ['Печь', '5', 'Греет', 'б'],
      ['Печь', '', 'Обычная', ''],
      ['Печь', '3', '', ''],
    );
    const { talks, skippedRows } = planOf(table);
    expect(talks.map(({ kind, turns }) => [kind, turns.length])).toEqual([
      ['complaint', 2],
      ['loyalty', 1],
      ['loyalty', 1],
    ]);
    expect(talks[0]!.person).toEqual({
      name: null,
      company: '',
      attributes: { Товар: 'Печь', Оценка: '2', 'Review id': 'а' },
    });
    expect(skippedRows).toBe(1);
  });

  test('several columns of codes stand under their titles and belong to the words to their left', () => {
    const roles: ColumnRole[] = ['answer', 'codes', 'answer', 'codes'];
    const table = tableOf(['Что болит?', 'Боль', 'Что пробовали?', 'Проба'], ['Сверка', 'время', 'Таблицу', 'Excel']);
    const [talk] = planOf(table, { roles, form: 'people' }).talks;
    expect(talk!.turns.filter(({ role }) => role === 'respondent').map(({ codes }) => codes)).toEqual([
      [['Боль', 'время']],
      [['Проба', 'Excel']],
    ]);
  });

  test('a number is no name; columns without titles are counted', () => {
    const table = tableOf(['P', 'Ответ'], ['7', 'Сверяю вручную каждый день']);
    expect(planOf(table).talks[0]!.person.name).toBe('P 7');
    const bare = planOf(tableOf(['Сверяю вручную каждый день до самой ночи', '31']), {
      hasHeader: false,
      roles: ['text', 'attribute'],
    });
    expect(bare.talks[0]!.person.attributes).toEqual({ 'Столбец 2': '31' });
  });
});

test.each([
  ['цена; срок ;цена', ';', '', [['цена'], ['срок']]],
  ['Причины > Цена', '', ' > ', [['Причины', 'Цена']]],
  ["['joy', 'sadness']", '', '', [['joy'], ['sadness']]],
  ['[1 4]', '', '', [['1'], ['4']]],
  ['[]', ';', '', []],
  [' ; ', ';', ' > ', []],
])('codes of the cell %j', (cell, codeSeparator, pathSeparator, paths) => {
  expect(codesOfCell(cell, { codeSeparator, pathSeparator })).toEqual(paths);
});

test('whatever the order of rows, the same talks come in, each known by a key of its own', () => {
  const cell = fc.constantFrom('Печь остыла', 'Греет', 'Никто не ответил', '');
  const rows = fc.array(fc.tuple(fc.constantFrom('Вера', 'Марк', ''), cell, fc.constantFrom('1', '5')), {
    minLength: 1,
  });
  const keysFor = (body: readonly string[][]): string[] => {
    const mapping: TableMapping = {
      ...proposeMapping(survey, 0),
      form: 'documents',
      roles: ['person', 'text', 'rating'],
    };
    const { talks, silent, skippedRows } = planTable(
      { name: '', rows: [['Имя', 'Отзыв', 'Оценка'], ...body] },
      mapping,
      'ru',
    );
    expect(talks.length + silent.length + skippedRows).toBe(body.length);
    return keysOfTalks(talks);
  };
  fc.assert(
    fc.property(rows, fc.nat(), (body, at) => {
      const turned = [...body.slice(at % body.length), ...body.slice(0, at % body.length)];
      const keys = keysFor(body);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keysFor(turned).toSorted()).toEqual(keys.toSorted());
    }),
  );
});
