import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
import {
  addCode,
  addInterview,
  type AddedInterview,
  codeOfFailure,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

const pain = 'pain.problem' as CodeId;
const codeIds = [pain];
const said = [
  'Сверяю выписку с накладными вручную',
  'По пятницам сверяю накладные и выписку',
  'Сверка выписки с накладной съедает день',
  'Клиент молчит третью неделю',
  'Клиенты молчат и не отвечают',
  'Хочу в отпуск',
];

let test_: TestBackend;
let talk: AddedInterview;
let quotations: QuotationId[];
const client = () => test_.client;
const board = () => client().affinity.board({ codeIds });
const at = (...indexes: number[]) => indexes.map((index) => quotations[index]!);

async function codeTurn(index: number, codes: CodeId[], emotion: number | null = null): Promise<QuotationId> {
  const turn = talk.turns[index]!;
  const { quotationId } = await client().codings.create({
    interviewId: talk.interviewId,
    turnId: turn.id,
    start: 0,
    end: turn.text.length,
    codeIds: codes,
    scales: { emotion, frequency: null, effort: null },
  });
  return quotationId;
}

beforeEach(async () => {
  test_ = await openProject();
  await client().app.updateSettings({ author: 'Анна' });
  talk = await addInterview(
    client(),
    said.map((text) => `Вера: ${text}`),
  );
  quotations = [];
  for (const index of talk.turns.keys()) quotations.push(await codeTurn(index, codeIds, index));
});
afterEach(() => test_.close());

describe('the board', () => {
  test('groups what says the like, names it by its own words and leaves the rest alone', async () => {
    const { cards, groups, aloneIds } = await board();
    expect(cards.map(({ text }) => text)).toEqual(said);
    expect(groups.map(({ id, quotationIds }) => [id, new Set(quotationIds)])).toEqual([
      [null, new Set(at(0, 1, 2))],
      [null, new Set(at(3, 4))],
    ]);
    expect(groups[0]!.words).toMatch(/выписк|накладн|сверя/u);
    expect(aloneIds).toEqual(at(5));
  });

  test('shows the code that a card is near to, with the quotation as the reason', async () => {
    const code = await addCode(client(), 'Ручная сверка');
    await client().affinity.toCode({ codeIds, groups: [], quotationIds: at(0, 1), codeId: code });
    const { cards } = await board();
    expect(cards.find(({ quotationId }) => quotationId === quotations[2])?.near).toMatchObject({
      codeId: code,
      quote: expect.stringMatching(/накладн/u) as string,
    });
    expect(cards.find(({ quotationId }) => quotationId === quotations[5])?.near).toBeNull();
  });

  test('keeps the corrections over new quotations, and every place', async () => {
    const { groups } = await board();
    await client().affinity.arrange({
      codeIds,
      groups: [
        { ...groups[0]!, name: 'Сверка', quotationIds: at(0, 1, 2, 5) },
        { ...groups[1]!, name: '' },
      ],
    });
    const before = await board();
    const fresh = await addInterview(client(), ['Олег: Кот спит', 'Олег: Сверяю выписку и накладные ночью']);
    for (const turn of fresh.turns)
      await client().codings.create({
        interviewId: fresh.interviewId,
        turnId: turn.id,
        start: 0,
        end: turn.text.length,
        codeIds,
      });
    const after = await board();
    expect(after.groups).toEqual(before.groups);
    expect(before.groups.map(({ name, quotationIds }) => [name, quotationIds])).toEqual([
      ['Сверка', at(0, 1, 2, 5)],
      ['', groups[1]!.quotationIds],
    ]);
    expect(after.aloneIds).toHaveLength(2);
  });

  test('is undone in one step each', async () => {
    const before = await readEverything(client());
    await client().affinity.arrange({
      codeIds,
      groups: [{ id: null, name: 'Разное', place: { x: -5, y: 10 }, quotationIds: at(0, 3) }],
      putApartIds: at(1),
    });
    expect((await board()).putApartIds).toEqual(at(1));
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('takes a card out of the group it was in, and drops a group left empty', async () => {
    await client().affinity.arrange({
      codeIds,
      groups: [
        { id: null, name: 'А', place: null, quotationIds: at(0) },
        { id: null, name: 'Б', place: null, quotationIds: at(1) },
      ],
    });
    const [first, second] = await listRecords(client(), 'affinityGroup');
    await client().affinity.arrange({ codeIds, groups: [{ ...second!, quotationIds: at(1, 0) }] });
    expect(await listRecords(client(), 'affinityGroup')).toEqual([{ ...second!, quotationIds: at(1, 0) }]);
    expect(await codeOfFailure(client().affinity.arrange({ codeIds, groups: [first!] }))).toBe('recordNotFound');
  });

  test('starts over when asked to', async () => {
    const proposed = await board();
    await client().affinity.arrange({
      codeIds,
      groups: [{ id: null, name: 'Всё', place: null, quotationIds: quotations }],
    });
    await client().affinity.startOver({ codeIds });
    expect(await board()).toEqual(proposed);
  });
});

describe('a group that becomes a code', () => {
  test('gives the code to everybody’s codings once, keeps scales, and is undone with the board', async () => {
    await client().app.updateSettings({ author: 'Борис' });
    await codeTurn(0, codeIds, 2);
    const known = await addCode(client(), 'Ручная сверка');
    await codeTurn(1, [known], 5);
    const { groups } = await board();
    const before = await readEverything(client());
    const { codeId, quotations: count } = await client().affinity.toCode({
      codeIds,
      groups: groups.slice(1),
      quotationIds: at(0, 1),
      codeId: null,
      newCode: { typeId: 'pain.problem', name: 'ручная сверка' },
    });
    expect([codeId, count]).toEqual([known, 2]);
    const { codings } = await client().interviews.get({ id: talk.interviewId });
    const of = (id: QuotationId) =>
      codings
        .filter(({ quotationId }) => quotationId === id)
        .map(({ coder, codeId: code, emotion }) => `${coder} ${code === known ? 'named' : code} ${emotion}`)
        .toSorted();
    expect(of(quotations[0]!)).toEqual(['Анна named 0', 'Борис named 2']);
    expect(of(quotations[1]!)).toEqual(['Анна named 1', 'Борис named 5']);
    expect(of(quotations[2]!)).toEqual(['Анна pain.problem 2']);
    const after = await board();
    expect(after.cards.map(({ quotationId }) => quotationId)).toEqual(at(2, 3, 4, 5));
    expect(after.groups.map(({ quotationIds }) => quotationIds)).toEqual([groups[1]!.quotationIds]);
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
    expect((await board()).groups).toEqual(groups);
  });

  test('does not double the code where the same coder gave it already', async () => {
    const known = await addCode(client(), 'Ручная сверка');
    await codeTurn(0, [known], 5);
    await client().affinity.toCode({ codeIds, groups: [], quotationIds: at(0), codeId: known });
    const { codings } = await client().interviews.get({ id: talk.interviewId });
    expect(codings.filter(({ quotationId }) => quotationId === quotations[0])).toMatchObject([
      { codeId: known, emotion: 5 },
    ]);
  });

  test('is no bare type', async () => {
    const refused = client().affinity.toCode({
      codeIds,
      groups: [],
      quotationIds: at(0),
      codeId: 'pain.hard' as CodeId,
    });
    expect(await codeOfFailure(refused)).toBe('invalidInput');
  });
});
