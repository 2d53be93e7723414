import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import {
  addCode,
  addPerson,
  codeOfFailure,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from '../backend/openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
  await client().app.updateSettings({ language: 'ru', author: 'Анна' });
});
afterEach(() => test_.close());

type TablePreview = Extract<ImportPreview, { kind: 'table' }>;

async function preview(text: string, name = 'опрос.csv'): Promise<TablePreview> {
  const { previews } = await client().imports.preview({ files: [new File([text], name)] });
  const [one] = previews;
  if (one?.kind !== 'table') throw new Error(`No table: ${JSON.stringify(one)}`);
  return one;
}

async function bringIn(text: string, name?: string) {
  const { previewId } = await preview(text, name);
  return (await client().imports.commit({ items: [{ previewId }] })).sources[0]!;
}

const coded = `Участник;Компания;Город;Код;Цитата
Анна Вельт;Обжиг;Казань;Причины > Время;Сверяю вручную каждую пятницу до ночи
Пётр Шубин;;Пермь;Причины > Деньги;Плачу бухгалтеру пять тысяч, и всё равно ошибки
Анна Вельт;;;Причины > Нервы;Сверяю вручную каждую пятницу до ночи
Анна Вельт;;;Привычка > Время;Всегда так делали, никто и не спрашивал почему
Пётр Шубин;;;Время;Полдня уходит на то, чтобы найти одну ошибку
`;

describe('coded segments', () => {
  test('come in as people, talks, a tree of codes and codings, in one change that undo takes back', async () => {
    const before = await readEverything(client());
    const summary = {
      people: 2,
      interviews: 2,
      turns: 4,
      codes: 6,
      untypedCodes: 6,
      codings: 5,
      knownInterviews: 0,
      skippedRows: 0,
    };
    expect((await preview(coded)).summary).toEqual(summary);
    expect(await readEverything(client())).toEqual(before);
    expect(await bringIn(coded)).toMatchObject({ ok: true, turns: 4, table: summary, error: null });

    const [anna, peter] = await listRecords(client(), 'respondent');
    expect([anna, peter]).toMatchObject([
      { name: 'Анна Вельт', attributes: { Город: 'Казань' } },
      { name: 'Пётр Шубин', organizationId: null, attributes: { Город: 'Пермь' } },
    ]);
    const codes = (await listRecords(client(), 'code')).filter(({ isBuiltIn }) => !isBuiltIn);
    const nameOf = new Map(codes.map(({ id, name }) => [id, name]));
    expect(codes.map(({ name, parentId }) => [name, nameOf.get(parentId!) ?? null])).toEqual([
      ['Причины', null],
      ['Время', 'Причины'],
      ['Нервы', 'Причины'],
      ['Привычка', null],
      // No two codes have one name.
      ['Привычка: Время', 'Привычка'],
      ['Деньги', 'Причины'],
    ]);
    const [talk] = await listRecords(client(), 'interview');
    const { turns, quotations, codings } = await client().interviews.get({ id: talk!.id });
    expect(turns.map(({ speaker, role }) => [speaker, role])).toEqual([
      ['Анна Вельт', 'respondent'],
      ['Анна Вельт', 'respondent'],
    ]);
    expect(quotations.map(({ text }) => text)).toEqual(turns.map(({ text }) => text));
    expect(codings.map(({ origin, coder }) => `${origin} ${coder}`)).toEqual(Array(3).fill('import Анна'));

    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('the same file twice changes nothing; rows added and reordered bring what is new', async () => {
    await bringIn(coded);
    const before = await readEverything(client());
    expect(await bringIn(coded, 'копия.csv')).toMatchObject({ ok: true, table: { interviews: 0, knownInterviews: 2 } });
    expect(await readEverything(client())).toEqual(before);
    const [title, ...rows] = coded.trim().split('\n');
    const longer = [title, 'Вера Лапшина;Кегль;Тула;Время;Час в день на переписку с банком', ...rows].join('\n');
    expect((await bringIn(longer)).table).toMatchObject({ people: 1, interviews: 1, codes: 0, codings: 1 });
  });

  test('know people by name, and add what they lack; known codes stay what they are', async () => {
    await addPerson(client(), 'анна вельт');
    const codeId = await addCode(client(), 'время');
    await bringIn(coded);
    const people = await listRecords(client(), 'respondent');
    expect(people.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['анна вельт', { Город: 'Казань' }],
      ['Пётр Шубин', { Город: 'Пермь' }],
    ]);
    const [company] = await listRecords(client(), 'organization');
    expect(people[0]!.organizationId).toBe(company!.id);
    const { cards } = await client().codings.find({ codeIds: [codeId] });
    expect(cards.map(({ quotation }) => quotation.text)).toEqual(['Полдня уходит на то, чтобы найти одну ошибку']);
  });
});

describe('reviews', () => {
  const reviews = `Товар,Дата,Оценка,Отзыв
Печь,2026-01-02,1,"Остыла посреди ночи,
никто не ответил"
Печь,2026-01-03,5,Греет
Печь,2026-01-03,5,Греет
`;

  test('come in as documents of their own, each with its day, mark and product', async () => {
    expect((await bringIn(reviews)).table).toMatchObject({ people: 3, interviews: 3, turns: 3 });
    const interviews = await listRecords(client(), 'interview');
    expect(interviews.map(({ title, kind, date }) => [title, kind, date])).toEqual([
      ['Отзыв 1', 'complaint', '2026-01-02'],
      ['Отзыв 2', 'loyalty', '2026-01-03'],
      ['Отзыв 3', 'loyalty', '2026-01-03'],
    ]);
    expect((await listRecords(client(), 'respondent'))[0]!.attributes).toEqual({ Товар: 'Печь', Оценка: '1' });
    const before = await readEverything(client());
    await bringIn(reviews);
    expect(await readEverything(client())).toEqual(before);
  });
});

describe('what the user says of the columns', () => {
  const survey = 'Имя;Заметки;Что болит?\nАнна;Сверяю счета вручную каждую пятницу до самой ночи;Сверка\n';

  test('changes what comes in, and is shown before it does', async () => {
    const one = await preview(survey);
    expect(one.mapping.roles).toEqual(['person', 'text', 'answer']);
    const arranged = await client().imports.arrangeTable({
      previewId: one.previewId,
      mapping: { roles: ['person', 'ignore', 'answer'], kind: 'solution' },
    });
    expect(arranged.preview).toMatchObject({ summary: { interviews: 1, turns: 2 }, mapping: { form: 'people' } });
    await client().imports.commit({ items: [{ previewId: one.previewId }] });
    const [talk] = await listRecords(client(), 'interview');
    expect(talk).toMatchObject({ kind: 'solution', title: 'Анна', sourceName: 'опрос.csv' });
    const { turns } = await client().interviews.get({ id: talk!.id });
    expect(turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(['Интервьюер: Что болит?', 'Анна: Сверка']);
  });

  test('is remembered for the next table with these columns, and only when it came in', async () => {
    const roles = ['person', 'ignore', 'answer'] as const;
    const one = await preview(survey);
    await client().imports.arrangeTable({ previewId: one.previewId, mapping: { roles: [...roles] } });
    expect((await preview(survey)).isRemembered).toBe(false);
    await client().imports.commit({ items: [{ previewId: one.previewId }] });
    const next = await preview(survey.replace('Анна', 'Вера'), 'другой.csv');
    expect([next.isRemembered, next.mapping.roles]).toEqual([true, roles]);
    expect((await preview(survey.replace('Заметки', 'Город'))).isRemembered).toBe(false);
  });

  test('no heading makes the first row data', async () => {
    const one = await preview(survey);
    const { preview: bare } = await client().imports.arrangeTable({
      previewId: one.previewId,
      mapping: { hasHeader: false },
    });
    expect(bare).toMatchObject({ rowCount: 2, columns: [{ title: 'Столбец 1' }, {}, {}] });
  });

  test('kind and type of codes can be said when it is added, without a look', async () => {
    const { previewId } = await preview(coded);
    await client().imports.commit({ items: [{ previewId, kind: 'loyalty', codeTypeId: 'pain.problem' }] });
    expect((await listRecords(client(), 'interview')).map(({ kind }) => kind)).toEqual(['loyalty', 'loyalty']);
    const codes = (await listRecords(client(), 'code')).filter(({ isBuiltIn }) => !isBuiltIn);
    expect(new Set(codes.map(({ typeId }) => typeId))).toEqual(new Set(['pain.problem']));
  });

  test('codes take the type that their name or one above says, and only the others the one that is chosen', async () => {
    const named = `Участник;Код;Цитата
Анна Вельт;Боли > Чеки теряются;Сверяю вручную каждую пятницу до ночи
Анна Вельт;Боли > Триггеры;В марте пришло письмо из налоговой, и мы спохватились
Пётр Шубин;Скидки;Плачу бухгалтеру пять тысяч, и всё равно ошибки
`;
    const { previewId, mapping, summary } = await preview(named);
    expect([mapping.codeTypeId, summary.codes, summary.untypedCodes]).toEqual(['flag.generic', 4, 1]);
    const { preview: chosen } = await client().imports.arrangeTable({
      previewId,
      mapping: { codeTypeId: 'alt.current' },
    });
    expect(chosen.kind === 'table' && chosen.summary.untypedCodes).toBe(1);
    await client().imports.commit({ items: [{ previewId }] });
    const typesOf = async () =>
      Object.fromEntries(
        (await listRecords(client(), 'code')).flatMap(({ name, typeId, isBuiltIn }) =>
          isBuiltIn ? [] : [[name, typeId]],
        ),
      );
    const types = {
      Боли: 'pain.problem',
      'Чеки теряются': 'pain.problem',
      Триггеры: 'trigger.why',
      Скидки: 'alt.current',
    };
    expect(await typesOf()).toEqual(types);
    await bringIn('Участник;Код;Цитата\nИнна Лис;Скидки > Проблемы;Торгуюсь каждый месяц, и мне уступают', 'ещё.csv');
    expect(await typesOf()).toEqual({ ...types, Проблемы: 'alt.current' });
  });

  test('a preview that is gone is refused', async () => {
    const { previewId } = await preview(survey);
    await client().imports.discard({ previewIds: [previewId] });
    expect(await codeOfFailure(client().imports.arrangeTable({ previewId, mapping: {} }))).toBe('recordNotFound');
  });
});

test('cancelled before it is written, nothing comes in', async () => {
  const { previewId } = await preview(coded);
  const before = await readEverything(client());
  const controller = new AbortController();
  controller.abort();
  await client()
    .imports.commit({ items: [{ previewId }] }, { signal: controller.signal })
    .catch(() => undefined);
  expect(await readEverything(client())).toEqual(before);
});

test('a table of figures alone says that nothing comes in', async () => {
  const { summary } = await preview('Город;Сколько\nКазань;2\nПермь;3\n');
  expect(summary).toMatchObject({ people: 0, interviews: 0, skippedRows: 2 });
});
