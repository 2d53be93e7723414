import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Scales } from '#shared/domain/coding.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { RespondentRole } from '#shared/domain/people.ts';
import { addCode, addInterview, codeOfFailure, openProject, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const unrated: Scales = { emotion: null, frequency: null, effort: null };

/** Somebody says «Ой» once for each rating; the words carry the code. Answers with the person. */
async function complain(name: string, codeId: CodeId, ratings: readonly Scales[], kind?: 'solution') {
  const interview = await addInterview(
    client(),
    ratings.map((_, index) => `${name}: Ой, ${index + 1}.`),
    kind,
  );
  for (const [index, scales] of ratings.entries()) {
    const turn = interview.turns[index]!;
    const place = { interviewId: interview.interviewId, turnId: turn.id, start: 0, end: 2, codeIds: [codeId] };
    await client().codings.create({ ...place, scales });
  }
  return interview.respondentIds[0]!;
}

async function describePerson(id: RespondentId, attributes: Record<string, string>, roles: RespondentRole[] = []) {
  const { respondent } = (await client().projects.records({})).records;
  const { externalId: _externalId, ...person } = respondent.find((one) => one.id === id)!;
  await client().people.saveRespondent({ ...person, attributes, roles });
}

const rated = (emotion: number, frequency: number, effort: number): Scales => ({ emotion, frequency, effort });

test('ranks a pain by its strongest fully rated quotations, and names what is missing elsewhere', async () => {
  const bank = await addCode(client(), 'банк');
  const waiting = await addCode(client(), 'ожидание');
  for (const name of ['Вера', 'Олег']) await complain(name, bank, [rated(2, 5, 1), rated(4, 4, 3)]);
  const anna = await complain('Анна', bank, [rated(5, 5, 0)]);
  const ivan = await complain('Иван', bank, [unrated, { emotion: 4, frequency: null, effort: 2 }]);
  await complain('Пётр', waiting, [rated(5, 5, 5)]);
  await complain('Юля', waiting, [rated(5, 5, 5)], 'solution');
  const { n, pains, minimumRated } = await client().analysis.painRanking({});
  expect({ n, minimumRated, order: pains.map(({ codeId }) => codeId) }).toEqual({
    n: 5,
    minimumRated: 3,
    order: [bank, waiting],
  });
  expect(pains[0]?.strengths.map(({ score }) => score && Math.round(score * 100) / 100)).toEqual([
    72.68,
    72.68,
    40,
    null,
  ]);
  expect(pains[0]?.strengths.find(({ respondentId }) => respondentId === ivan)).toMatchObject({
    emotion: 4,
    frequency: null,
    effort: 2,
    quotations: 2,
  });
  expect(pains[0]).toMatchObject({ min: 40, ranking: { places: { low: 1, high: 1 }, group: 1 } });
  expect(pains[1]).toMatchObject({ median: 100, ranking: null });
  const { segmentId } = await keep([anna, ivan]);
  const inside = await client().analysis.painRanking({ customerSegmentId: segmentId });
  expect(inside.pains.map(({ codeId, median, ranking }) => [codeId, median, ranking])).toEqual([[bank, 40, null]]);
  expect(inside.n).toBe(2);
});

async function keep(memberIds: RespondentId[]) {
  const { customerSegmentId } = await client().segments.create({
    name: 'Сводят сами',
    summary: '',
    memberIds,
    definingCodeIds: [],
  });
  return { segmentId: customerSegmentId };
}

test('pairs attributes and roles with codes among people of whom both are known', async () => {
  const act = await addCode(client(), 'акт');
  const other = await addCode(client(), 'прочее');
  const places = ['Казань', 'казань', 'Казань ', 'Тула', 'Тула', 'Тула', 'Омск', ''];
  for (const [index, city] of places.entries()) {
    const person = await complain(`Имя${index}`, index < 3 ? act : other, [unrated]);
    await describePerson(person, { город: city, команда: String(index) }, index % 2 === 0 ? ['buyer'] : ['user']);
  }
  const { n, attributes, associations, compared } = await client().analysis.associations({});
  expect(n).toBe(8);
  expect(attributes).toEqual([
    { name: 'город', kind: 'words', known: 7, isCompared: true },
    { name: 'команда', kind: 'numeric', known: 8, isCompared: true },
    { name: 'roles', kind: 'roles', known: 8, isCompared: true },
  ]);
  const found = associations.find(
    ({ first, second }) =>
      first.kind === 'value' && first.value === 'Казань' && second.kind === 'code' && second.codeId === act,
  );
  // Of C(7, 3) choices one is as extreme.
  expect(found).toMatchObject({ inside: [3, 3], outside: [0, 4], difference: 1 });
  expect(found?.p).toBeCloseTo(1 / 35, 12);
  expect(found?.minimumP).toBeCloseTo(1 / 35, 12);
  expect(found?.respondentIds).toHaveLength(3);
  expect(compared).toBeGreaterThan(associations.length);
  const codes = await client().analysis.associations({ between: 'codes' });
  expect(codes).toMatchObject({ compared: 1, associations: [], more: 0 });
});

test('measures saturation of everybody and of each kept segment', async () => {
  const codes = await Promise.all(['а', 'б', 'в'].map((name) => addCode(client(), name)));
  const people: RespondentId[] = [];
  for (const [index, codeId] of [0, 1, 0, 1, 0, 1, 2].entries())
    people.push(await complain(`Имя${index}`, codes[codeId]!, [unrated]));
  const { segmentId } = await keep(people.slice(0, 6));
  const { segments, ...everybody } = await client().analysis.saturation({});
  expect(everybody).toMatchObject({ n: 7, people: 7, newCodes: [1, 1, 0, 0, 0, 0, 1], reachedAt: 6, observedCodes: 3 });
  expect(everybody.toHear.map(({ share, morePeople }) => [share, morePeople])).toEqual([
    [0.1, 22],
    [0.2, 7],
    [0.3, 2],
  ]);
  expect(segments).toMatchObject([
    {
      customerSegmentId: segmentId,
      n: 6,
      people: 6,
      newCodes: [1, 1, 0, 0, 0, 0],
      observedCodes: 2,
      estimatedCodes: 2,
      estimatedInterval: null,
    },
  ]);
});

test('answers for an empty project and refuses an unknown segment', async () => {
  expect(await client().analysis.painRanking({})).toMatchObject({ n: 0, pains: [] });
  expect(await client().analysis.associations({})).toMatchObject({ n: 0, attributes: [], compared: 0 });
  expect(await client().analysis.saturation({})).toMatchObject({ n: 0, estimatedCodes: null, segments: [] });
  const { segmentId } = await keep([await complain('Вера', await addCode(client(), 'банк'), [unrated])]);
  await client().segments.remove({ id: segmentId });
  expect(await codeOfFailure(client().analysis.painRanking({ customerSegmentId: segmentId }))).toBe('recordNotFound');
});
