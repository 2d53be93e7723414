import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeId } from '#shared/domain/ids.ts';
import { addCode, addInterview, codeWords, openProject, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

test('counts the forces of everybody and of a group, without opinions and solution interviews', async () => {
  const pain = await addCode(client(), 'вручную');
  const risk = await addCode(client(), 'страх потерять', 'risk.fear');
  const vera = await addInterview(client(), ['Вера: Сверяю вручную и боюсь потерять.']);
  await codeWords(client(), vera, 'вручную', pain);
  await codeWords(client(), vera, 'боюсь', risk);
  const oleg = await addInterview(client(), ['Олег: Мне хватает таблицы.']);
  await codeWords(client(), oleg, 'таблицы', 'alt.current' as CodeId, 'wtp.opinion' as CodeId);
  const anna = await addInterview(client(), ['Анна: Больно.'], 'solution');
  await codeWords(client(), anna, 'Больно', pain);
  const { groups } = await client().pictures.forces({ groups: [null, [...vera.respondentIds]] });
  const counts = groups.map(({ n, forces, moved, held, both }) => [
    n,
    ...forces.map(({ people }) => people.length),
    moved.length,
    held.length,
    both.length,
  ]);
  expect(counts).toEqual([
    [2, 1, 0, 1, 1, 1, 2, 1],
    [1, 1, 0, 0, 1, 1, 1, 1],
  ]);
  expect(groups[0]!.forces[0]).toMatchObject({ force: 'push', people: vera.respondentIds, codes: [pain] });
});

test('places feelings at the stages told in the same words, and follows changes of the data', async () => {
  const delivery = await addCode(client(), 'доставка', 'stage.after');
  const anger = await addCode(client(), 'злость', 'emotion.neg');
  const relief = await addCode(client(), 'облегчение', 'emotion.pos');
  const vera = await addInterview(client(), ['Вера: Ждали две недели, бесило.', 'Вера: Потом полегчало.']);
  await codeWords(client(), vera, 'Ждали две недели, бесило', delivery);
  await codeWords(client(), vera, 'бесило', anger);
  await codeWords(client(), vera, 'полегчало', relief);
  const ask = async () => (await client().pictures.journey({ groups: [null] })).groups[0]!;
  const before = await ask();
  const at = before.stages.find(({ stage }) => stage === 'delivery')!;
  expect(at).toMatchObject({ median: -1, unrated: vera.respondentIds, codes: [anger] });
  expect(before.stages.filter(({ median }) => median !== null)).toHaveLength(1);
  expect(before.unplacedPeople).toEqual(vera.respondentIds);
  const { codings } = await client().interviews.get({ id: vera.interviewId });
  const coding = codings.find(({ codeId }) => codeId === anger)!;
  await client().codings.update({ id: coding.id, patch: { emotion: 4 } });
  expect((await ask()).stages.find(({ stage }) => stage === 'delivery')).toMatchObject({ median: -4, unrated: [] });
});

test('gives the median of rated switching costs and leaves the silent out', async () => {
  const habit = await addCode(client(), 'рука сама', 'switch.habit');
  for (const [name, effort] of [
    ['Вера', 4],
    ['Олег', 1],
    ['Анна', null],
  ] as const) {
    const talk = await addInterview(client(), [`${name}: Привык так.`]);
    await codeWords(client(), talk, 'Привык', habit);
    const { codings } = await client().interviews.get({ id: talk.interviewId });
    if (effort !== null) await client().codings.update({ id: codings[0]!.id, patch: { effort } });
  }
  const { groups } = await client().pictures.switchingCosts({ groups: [null] });
  const { n, costs } = groups[0]!;
  expect(n).toBe(3);
  expect(costs.map(({ cost, median, named, rated }) => [cost, median, named.length, rated.length])).toEqual([
    ['head', null, 0, 0],
    ['habit', 2.5, 3, 2],
    ['records', null, 0, 0],
    ['thinking', null, 0, 0],
    ['routine', null, 0, 0],
    ['wallet', null, 0, 0],
  ]);
});

test('maps groups by the named codes of at least so many people', async () => {
  const [paper, table, rare] = [
    await addCode(client(), 'бумаги'),
    await addCode(client(), 'таблица'),
    await addCode(client(), 'редкое'),
  ];
  const talk = async (name: string, ...codes: CodeId[]) => {
    const interview = await addInterview(client(), [`${name}: Как есть.`]);
    await codeWords(client(), interview, 'Как есть', ...codes);
    return interview.respondentIds[0]!;
  };
  const left = [await talk('Вера', paper!), await talk('Олег', paper!, rare!)];
  const right = [await talk('Анна', table!), await talk('Пётр', table!, 'pain.problem' as CodeId)];
  const map = await client().pictures.correspondence({ groups: [left, right], minimumPeople: 2 });
  expect(map.codes.map(({ code, people }) => [code, people.map(({ length }) => length)])).toEqual([
    [paper, [2, 0]],
    [table, [0, 2]],
  ]);
  expect(map.rareCodes).toBe(1);
  expect(map.shares[0]).toBeCloseTo(1, 9);
  expect(map.groups.map(({ people, weight }) => [people, weight])).toEqual([
    [2, 2],
    [2, 2],
  ]);
});
