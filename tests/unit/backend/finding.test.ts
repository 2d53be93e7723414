import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InterviewId } from '#shared/domain/ids.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import {
  addCode,
  addInterview,
  type AddedInterview,
  codeOfFailure,
  codeWords,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

describe('search.find', () => {
  test('marks every match in the turn, and can keep to respondents', async () => {
    await addInterview(client(), ['Я: Сверяете счета?', 'Вера: Сверяю счёт 😀 и снова счета. Устала.']);
    const { total, hits } = await client().search.find({ query: 'счета', isRespondentsOnly: true });
    expect(total).toBe(1);
    const [hit] = hits;
    expect(hit?.spans.map(({ start, end }) => hit.turnText.slice(start, end))).toEqual(['счёт', 'счета']);
    expect(hit).toMatchObject({ role: 'respondent', speaker: 'Вера', turn: 1 });
    expect((await client().search.find({ query: 'счета' })).total).toBe(2);
    expect((await client().search.find({ query: 'счета', limit: 1, offset: 1 })).hits).toHaveLength(1);
  });
});

describe('search.findRecords', () => {
  test('finds codes, people with what is known of them, companies and memos by any form', async () => {
    const { organizationId } = await client().people.saveOrganization({ id: null, name: 'Казанские печи' });
    const person = {
      ...unknownRespondent,
      id: null,
      name: 'Марина',
      organizationId,
      attributes: { город: 'Казань' },
      note: 'печёт',
    };
    const { respondentId } = await client().people.saveRespondent(person);
    const codeId = await addCode(client(), 'Печь остыла');
    await client().memos.save({ id: null, targetKind: 'code', targetId: codeId, text: 'Спросить о печах' });
    const { records } = await client().search.findRecords({ query: 'печь' });
    expect(records.map(({ kind }) => kind).toSorted()).toEqual(['code', 'memo', 'organization', 'respondent']);
    const both = await client().search.findRecords({ query: 'Марина Казань' });
    expect(both.records).toMatchObject([
      { id: respondentId, parts: [{ field: 'name' }, { name: 'город', text: 'Казань' }] },
    ]);
    expect(
      both.records[0]?.parts.map(({ text, spans }) => spans.map((span) => text.slice(span.start, span.end))),
    ).toEqual([['Марина'], ['Казань']]);
    expect((await client().search.findRecords({ query: 'трактор' })).records).toEqual([]);
  });
});

describe('codings.find', () => {
  let talk: AddedInterview;
  const find = async (query: Parameters<TestBackend['client']['codings']['find']>[0]) =>
    (await client().codings.find(query)).cards.map(({ quotation }) => quotation.text);

  beforeEach(async () => {
    talk = await addInterview(client(), [
      'Я: Как прошёл месяц?',
      'Вера: Сверяла вручную до ночи и злилась.',
      'Я: И что потом?',
      'Вера: Наняла бухгалтера за пять тысяч.',
      'Вера: Теперь сплю.',
    ]);
  });

  test('and, near, not', async () => {
    const manual = await addCode(client(), 'Вручную');
    const anger = await addCode(client(), 'Злость', 'emotion.neg');
    const hired = await addCode(client(), 'Наняла', 'spent.money');
    await codeWords(client(), talk, 'Сверяла вручную до ночи', manual);
    await codeWords(client(), talk, 'ночи и злилась', anger);
    await codeWords(client(), talk, 'Наняла бухгалтера', hired);
    await codeWords(client(), talk, 'Теперь сплю', manual);
    expect(await find({ anyCodeIds: [manual] })).toEqual(['Сверяла вручную до ночи', 'Теперь сплю']);
    expect(await find({ anyCodeIds: [manual, hired] })).toHaveLength(3);
    expect(await find({ anyCodeIds: [manual], overlapCodeIds: [anger] })).toEqual(['Сверяла вручную до ночи']);
    expect(await find({ anyCodeIds: [manual], notCodeIds: [anger] })).toEqual(['Теперь сплю']);
    expect(await find({ anyCodeIds: [manual], nearCodeIds: [hired], nearTurns: 1 })).toEqual(['Теперь сплю']);
    expect(await find({ anyCodeIds: [manual], nearCodeIds: [hired], nearTurns: 2 })).toHaveLength(2);
    expect(await find({ anyCodeIds: [manual], nearCodeIds: [anger, hired], nearTurns: 2 })).toEqual([
      'Сверяла вручную до ночи',
    ]);
  });

  test('pages follow one another in the order of the talks and their words, whatever their size', async () => {
    const [manual, rare] = [await addCode(client(), 'Вручную'), await addCode(client(), 'Редкое')];
    const dates = ['2026-03-01', '2026-01-01', null, '2026-01-01', '2026-02-01'];
    for (const [number, date] of dates.entries()) {
      const other = await addInterview(client(), ['Вера: Пять.', `Вера: Раз${number} два${number} три${number}.`]);
      await client().interviews.update({ id: other.interviewId, patch: { date } });
      // A talk in between of which nothing is found.
      if (number === 3) continue;
      for (const words of [`три${number}`, `Раз${number}`]) await codeWords(client(), other, words, manual);
      if (number % 2 === 0) await codeWords(client(), other, 'Пять', manual, rare);
    }
    const inOrder = ['Пять', 'Раз2', 'три2', 'Раз1', 'три1', 'Пять', 'Раз4', 'три4', 'Пять', 'Раз0', 'три0'];
    const firsts = ['Пять', 'Пять', 'Пять'];
    for (const [codeId, expected] of [[manual, inOrder] as const, [rare, firsts] as const]) {
      for (let limit = 1; limit <= expected.length + 1; limit += 1) {
        const pages: string[] = [];
        for (let offset = 0; offset <= expected.length; offset += limit)
          pages.push(...(await find({ anyCodeIds: [codeId], limit, offset })));
        expect(pages).toEqual(expected);
      }
      const beyond = await client().codings.find({ anyCodeIds: [codeId], limit: 1, offset: 100 });
      expect(beyond).toMatchObject({ total: expected.length, cards: [] });
    }
  });

  test('person, role, speaker, kind, days, strength and coder of one and the same coding', async () => {
    const manual = await addCode(client(), 'Вручную');
    const anger = await addCode(client(), 'Злость', 'emotion.neg');
    await client().app.updateSettings({ author: 'Ася' });
    await codeWords(client(), talk, 'Сверяла', manual);
    const turn = talk.turns[1]!;
    const place = { interviewId: talk.interviewId, turnId: turn.id, start: 0, end: 7 };
    await client().codings.create({
      ...place,
      codeIds: [anger],
      scales: { emotion: 4, frequency: null, effort: null },
    });
    const [person] = await listRecords(client(), 'respondent');
    await client().people.saveRespondent({ ...person!, roles: ['buyer'], attributes: { город: 'Орёл' } });
    expect(await find({ anyCodeIds: [anger], minEmotion: 4 })).toEqual(['Сверяла']);
    expect(await find({ anyCodeIds: [manual], minEmotion: 4 })).toEqual([]);
    expect(await find({ coders: ['Ася'] })).toEqual(['Сверяла']);
    expect(await find({ coders: ['Борис'] })).toEqual([]);
    expect(await client().codings.coders({})).toEqual({ coders: ['Ася'] });
    expect(await find({ respondentRoles: ['buyer', 'user'] })).toEqual(['Сверяла']);
    expect(await find({ respondentRoles: ['influencer'] })).toEqual([]);
    expect(await find({ attributes: [{ name: 'город', value: 'Орёл' }] })).toEqual(['Сверяла']);
    expect(await find({ attributes: [{ name: 'город', value: 'Тула' }] })).toEqual([]);
    expect(await find({ speakerRoles: ['interviewer'] })).toEqual([]);
    expect(await find({ dateFrom: '2026-10-01', dateTo: '2026-10-01' })).toEqual(['Сверяла']);
    expect(await find({ dateFrom: '2026-10-02' })).toEqual([]);
    expect(await find({ dateTo: '2026-09-30' })).toEqual([]);
  });

  test('a code with the codes under it, wherever it is named, or only itself', async () => {
    const work = await addCode(client(), 'Ручной труд');
    const { codeId: manual } = await client().codes.create({ typeId: 'pain.problem', name: 'Вручную', parentId: work });
    const { codeId: night } = await client().codes.create({ typeId: 'pain.problem', name: 'Ночью', parentId: manual });
    const hired = await addCode(client(), 'Наняла', 'spent.money');
    await codeWords(client(), talk, 'Сверяла вручную', work);
    await codeWords(client(), talk, 'до ночи', night);
    await codeWords(client(), talk, 'вручную до ночи и злилась', hired);
    await codeWords(client(), talk, 'Наняла бухгалтера', hired);
    const all = { hasChildCodes: true };
    expect(await find({ anyCodeIds: [work] })).toEqual(['Сверяла вручную']);
    expect(await find({ ...all, anyCodeIds: [work] })).toEqual(['Сверяла вручную', 'до ночи']);
    expect(await find({ ...all, codeIds: [manual] })).toEqual(['до ночи']);
    expect(await find({ codeIds: [manual] })).toEqual([]);
    expect(await find({ ...all, anyCodeIds: [hired], overlapCodeIds: [manual] })).toEqual([
      'вручную до ночи и злилась',
    ]);
    expect(await find({ ...all, anyCodeIds: [hired], notCodeIds: [work] })).toEqual(['Наняла бухгалтера']);
    expect(await find({ ...all, anyCodeIds: [hired], nearCodeIds: [manual], nearTurns: 2 })).toHaveLength(2);
  });

  test('who speaks, by the name in the transcript', async () => {
    const manual = await addCode(client(), 'Вручную');
    const other = await addInterview(client(), ['Я: А вы?', 'Глеб: Сверял вручную.']);
    await codeWords(client(), talk, 'Сверяла вручную', manual);
    await codeWords(client(), other, 'Сверял вручную', manual);
    expect((await client().codings.speakers({})).speakers.map(({ name }) => name)).toEqual(['Вера', 'Глеб']);
    expect(await find({ speakers: ['Глеб'] })).toEqual(['Сверял вручную']);
    expect(await find({ speakers: ['Вера', 'Глеб'] })).toHaveLength(2);
    expect(await find({ speakers: ['Я'] })).toEqual([]);
  });

  test('tells the turns around when asked', async () => {
    await codeWords(client(), talk, 'Теперь сплю', await addCode(client(), 'Сон'));
    const [card] = (await client().codings.find({ hasContext: true })).cards;
    expect(card?.context).toEqual({
      before: { speaker: 'Вера', role: 'respondent', text: 'Наняла бухгалтера за пять тысяч.' },
      own: { speaker: 'Вера', role: 'respondent', text: 'Теперь сплю.' },
      after: null,
    });
    expect((await client().codings.find({})).cards[0]?.context).toBeNull();
  });

  test('goes out as a table in which no cell is a formula', async () => {
    await codeWords(client(), talk, 'Теперь сплю', await addCode(client(), '=СУММА(1)'));
    const { file } = await client().codings.exportFound({});
    const text = new TextDecoder().decode(await file.arrayBuffer());
    expect(file.name).toBe('проект.csv');
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain(`Теперь сплю,Вера,,Разговор,problem,2026-10-01,4,,'=СУММА(1),`);
  });
});

describe('codings.createMany', () => {
  test('codes all places as one change and says what was left out and why', async () => {
    const talk = await addInterview(client(), ['Я: Счета?', 'Вера: Счета. Опять счета.']);
    const [question, answer] = talk.turns;
    const place = (
      turn: typeof question,
      start: number,
      quote: string,
      interviewId: InterviewId = talk.interviewId,
    ) => ({
      interviewId,
      turnId: turn!.id,
      start,
      end: start + quote.length,
      quote,
    });
    const before = await readEverything(client());
    const places = [
      place(question, 0, 'Счета'),
      place(answer, 0, 'Счета'),
      place(answer, 7, 'Опять счета'),
      place(answer, 7, 'Снова счета'),
      place(answer, 0, 'Счета'),
    ];
    const coded = await client().codings.createMany({
      places,
      codeId: null,
      newCode: { typeId: 'pain.problem', name: 'Счета' },
    });
    expect(coded.codingIds).toHaveLength(2);
    expect(coded.leftOut).toEqual([
      { place: 0, reason: 'notRespondent' },
      { place: 3, reason: 'changed' },
      { place: 4, reason: 'alreadyCoded' },
    ]);
    const again = await client().codings.createMany({ places: places.slice(1, 3), codeId: coded.codeId });
    expect(again.codingIds).toEqual([]);
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
    expect(await codeOfFailure(client().codings.createMany({ places, codeId: null }))).toBe('invalidInput');
  });
});

describe('saved searches', () => {
  test('are kept, renamed, changed and taken back', async () => {
    const query = { words: 'счёт И ночь', isRespondentsOnly: true, quotations: null };
    const { savedSearchId: id } = await client().search.save({ id: null, name: 'Счета ночью', kind: 'text', query });
    await client().search.rename({ id, name: 'Ночные счета' });
    expect(await listRecords(client(), 'savedSearch')).toMatchObject([
      { id, name: 'Ночные счета', kind: 'text', query },
    ]);
    await client().search.save({
      id,
      name: 'Ночь',
      kind: 'quotations',
      query: { ...query, quotations: { minEmotion: 3 } },
    });
    expect(await listRecords(client(), 'savedSearch')).toMatchObject([
      { name: 'Ночь', query: { quotations: { minEmotion: 3 } } },
    ]);
    await client().search.remove({ id });
    expect(await listRecords(client(), 'savedSearch')).toEqual([]);
    await client().projects.undo({});
    expect(await listRecords(client(), 'savedSearch')).toMatchObject([{ name: 'Ночь' }]);
  });
});

describe('analysis.phrases', () => {
  const says = (name: string, words: string) => addInterview(client(), ['Я: Как дела?', `${name}: ${words}`]);
  const filler = (seed: string) =>
    ['стол', 'лампа', 'окно', 'чашка', 'поезд', 'сад'].map((word) => `${word}${seed}`).join(' ');

  test('finds what three people say, with a quote of each, in any form', async () => {
    const first = await says('Вера', `${filler('а')}. Сверяю таблицу до ночи, сил нет.`);
    await says('Олег', `${filler('б')}. Мы сверяли таблицы.`);
    await says('Инна', `${filler('в')}. Опять сверять таблицу, опять.`);
    const { n, phrases } = await client().analysis.phrases({});
    expect(n).toBe(3);
    expect(phrases).toMatchObject([{ respondents: 3, occurrences: 3, comparedOccurrences: 0 }]);
    const [phrase] = phrases;
    expect(phrase?.quotes.map(({ quote, start, end }) => quote.slice(start, end))).toEqual([
      'Сверяю таблицу',
      'сверяли таблицы',
      'сверять таблицу',
    ]);
    expect(phrase?.quotes[0]).toMatchObject({
      interviewId: first.interviewId,
      turn: 1,
      quote: 'Сверяю таблицу до ночи, сил нет.',
    });
  });

  test('does not count what the interviewer said first, nor talks about our solution', async () => {
    await says('Вера', `${filler('а')}. Сверяю таблицу.`);
    await says('Олег', `${filler('б')}. Сверяю таблицу.`);
    await addInterview(client(), ['Я: Сверяете таблицу?', `Инна: ${filler('в')}. Сверяю таблицу.`]);
    await addInterview(client(), ['Я: Вот макет', `Пётр: ${filler('г')}. Сверяю таблицу.`], 'solution');
    expect((await client().analysis.phrases({})).phrases).toEqual([]);
  });

  test('compares a segment with everybody else', async () => {
    const members = [];
    for (const [index, name] of ['Вера', 'Олег', 'Инна'].entries())
      members.push(...(await says(name, `${filler(String(index))}. Сверяю таблицу.`)).respondentIds);
    for (const [index, name] of ['Пётр', 'Анна', 'Юрий'].entries())
      await says(name, `${filler(`x${index}`)} ${filler(`y${index}`)}. Ношу бумагу.`);
    const shape = { name: 'Сверяют', summary: '', memberIds: members, definingCodeIds: [] };
    const { customerSegmentId } = await client().segments.create(shape);
    const { n, phrases } = await client().analysis.phrases({ customerSegmentId });
    expect(n).toBe(3);
    expect(phrases).toMatchObject([{ text: 'сверяю таблицу', respondents: 3 }]);
    expect((await client().analysis.phrases({})).phrases.map(({ text }) => text).toSorted()).toEqual([
      'ношу бумагу',
      'сверяю таблицу',
    ]);
  });
});
