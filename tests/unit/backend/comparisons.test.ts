import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeId } from '#shared/domain/ids.ts';
import {
  addCode,
  addInterview,
  codeOfFailure,
  codeWords,
  openProject,
  type AddedInterview,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

async function talk(name: string, codeIds: readonly CodeId[], kind: 'problem' | 'solution' = 'problem') {
  const interview = await addInterview(client(), [`${name}: Сверяю вручную.`], kind);
  if (codeIds.length > 0) await codeWords(client(), interview, 'вручную', ...codeIds);
  return interview;
}

async function keepByHand(interviews: readonly AddedInterview[], definingCodeIds: CodeId[]) {
  return client().segments.create({
    name: 'Сводят сами',
    summary: '',
    memberIds: interviews.flatMap(({ respondentIds }) => respondentIds),
    definingCodeIds,
  });
}

test('counts people of both kinds of interviews, and only named codes', async () => {
  const pain = await addCode(client(), 'вручную');
  await talk('Вера', [pain]);
  await talk('Олег', [pain, 'pain.problem' as CodeId]);
  await talk('Анна', []);
  const seen = await talk('Пётр', [], 'solution');
  const { first, second, codes, sharedRespondentIds } = await client().comparisons.compare({
    first: { kind: 'interviews', interviewKind: 'problem' },
    second: { kind: 'interviews', interviewKind: 'solution' },
  });
  expect([first.respondentIds.length, second.respondentIds.length]).toEqual([3, 1]);
  expect(second.interviewIds).toEqual([seen.interviewId]);
  expect(sharedRespondentIds).toEqual([]);
  expect(codes.map(({ codeId }) => codeId)).toEqual([pain]);
  expect(codes[0]).toMatchObject({ difference: 2 / 3, test: { kind: 'independent' } });
});

test('follows the same people from one kind of interview to the other', async () => {
  const price = await addCode(client(), 'дорого', 'wtp.fact');
  const problem = await talk('Вера', [price]);
  const { interviewId } = await client().interviews.create({
    kind: 'solution',
    title: 'Решение',
    date: '2026-10-05',
    language: 'ru',
    respondentIds: [...problem.respondentIds],
    turns: [{ speaker: 'Вера', role: 'respondent', text: 'Беру.' }],
  });
  const answer = await client().comparisons.compare({
    first: { kind: 'interviews', interviewKind: 'problem' },
    second: { kind: 'interviews', interviewKind: 'solution' },
  });
  expect(answer.second.interviewIds).toEqual([interviewId]);
  expect(answer.sharedRespondentIds).toEqual(problem.respondentIds);
  expect(answer.codes[0]).toMatchObject({ interval: null, test: { kind: 'paired', gained: 1, lost: 0 } });
});

test('only describes a segment that was made by hand', async () => {
  const pain = await addCode(client(), 'вручную');
  const members = [await talk('Вера', [pain]), await talk('Олег', [pain])];
  await talk('Анна', []);
  const { customerSegmentId } = await keepByHand(members, [pain]);
  const { first, second, codes } = await client().comparisons.compare({
    first: { kind: 'segment', customerSegmentId },
    second: { kind: 'others', customerSegmentId },
  });
  expect([first.respondentIds.length, second.respondentIds.length]).toEqual([2, 1]);
  expect(codes).toMatchObject([{ difference: 1, test: { kind: 'descriptive' } }]);
});

test('takes days with both ends, and leaves talks without a date out', async () => {
  const pain = await addCode(client(), 'вручную');
  const dated = await talk('Вера', [pain]);
  const undated = await talk('Олег', [pain]);
  await client().interviews.update({ id: undated.interviewId, patch: { date: null } });
  const { first, second } = await client().comparisons.compare({
    first: { kind: 'dates', from: '2026-10-01', to: '2026-10-01' },
    second: { kind: 'dates', from: '2026-10-02', to: null },
  });
  expect(first.interviewIds).toEqual([dated.interviewId]);
  expect(second.respondentIds).toEqual([]);
});

test('says that a segment is gone', async () => {
  const side = { kind: 'segment', customerSegmentId: '019a0000-0000-7000-8000-000000000000' } as never;
  expect(await codeOfFailure(client().comparisons.compare({ first: side, second: side }))).toBe('recordNotFound');
});
