import { afterEach, beforeEach, expect, test } from 'vitest';
import { unknownRespondent } from '#shared/domain/people.ts';
import { openProject, type TestBackend } from './openBackend.ts';

let opened: TestBackend;

beforeEach(async () => {
  opened = await openProject();
});
afterEach(() => opened.close());

/** Somebody who answered a survey; answers with the person. */
async function answer(attributes: Record<string, string>) {
  const { respondentId } = await opened.client.people.saveRespondent({
    ...unknownRespondent,
    id: null,
    name: 'Кто-то',
    attributes,
  });
  return respondentId;
}

const about = (job: string, importance: string, satisfaction: string): Record<string, string> => ({
  [`важность: ${job}`]: importance,
  [`удовлетворённость: ${job}`]: satisfaction,
});

test('orders what a survey asked about by opportunity, and shows below thirty answers only the order', async () => {
  for (let person = 0; person < 12; person += 1)
    await answer({ ...about('чеки', '9', '3'), ...about('зарплаты', '8', '8'), ...about('отпуск', '4', '') });
  const { n, outcomes } = await opened.client.analysis.opportunities({});
  expect(n).toBe(12);
  expect(
    outcomes.map(({ name, importance, satisfaction, score, band }) => [name, importance, satisfaction, score, band]),
  ).toEqual([
    ['чеки', 9, 3, null, null],
    ['зарплаты', 8, 8, null, null],
    ['отпуск', null, null, null, null],
  ]);
  expect(outcomes.map(({ ranking }) => ranking?.group ?? null)).toEqual([1, 2, null]);
  expect(outcomes[0]?.respondentIds).toHaveLength(12);
});

test('shows the figure and what it is customarily read as from thirty answers on', async () => {
  for (let person = 0; person < 30; person += 1)
    await answer({ ...about('чеки', '10', '3'), ...about('зарплаты', person < 15 ? '8' : '9', '9') });
  const { outcomes } = await opened.client.analysis.opportunities({});
  expect(outcomes.map(({ name, score, band }) => [name, score, band])).toEqual([
    ['чеки', 17, 'strong'],
    ['зарплаты', 8.5, 'weak'],
  ]);
});

test('asks only the people of a segment when one is named, and is empty without a survey', async () => {
  expect(await opened.client.analysis.opportunities({})).toMatchObject({ n: 0, outcomes: [] });
  const inside = [await answer(about('чеки', '9', '3')), await answer(about('чеки', '9', '3'))];
  await answer(about('чеки', '1', '9'));
  const { customerSegmentId } = await opened.client.segments.create({
    name: 'Свои',
    summary: '',
    memberIds: inside,
    definingCodeIds: [],
  });
  const { n, outcomes } = await opened.client.analysis.opportunities({ customerSegmentId });
  expect([n, outcomes.map(({ importance, ranking }) => [importance, ranking])]).toEqual([2, [[9, null]]]);
});
