import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { measureThreadMs } from '../../support/measureThread.ts';
import {
  addInterview,
  codeOfFailure,
  codeWords,
  addCode,
  listRecords,
  openProject,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const leading = 'Я: Согласитесь, это неудобно?';

describe('the quality of all interviews', () => {
  test('stands in the order in which they were held, undated last', async () => {
    const second = await addInterview(client(), ['Я: Как было?', 'Вера: Так.']);
    const undated = await addInterview(client(), ['Я: Как было?', 'Нина: Так.']);
    const first = await addInterview(client(), ['Я: Как было?', 'Олег: Так.']);
    await client().interviews.update({ id: undated.interviewId, patch: { date: null } });
    await client().interviews.update({ id: first.interviewId, patch: { date: '2026-09-01' } });
    const { interviews } = await client().interviews.qualityOfAll({});
    expect(interviews.map(({ id }) => id)).toEqual([first, second, undated].map(({ interviewId }) => interviewId));
    expect(interviews[0]).toMatchObject({ questionCount: 1, errors: 0, questionQuality: 1, openShare: 1 });
  });

  test('names each rule with its worst examples, one a talk first', async () => {
    const bad = await addInterview(client(), [leading, 'Вера: Да.', leading, 'Вера: Ну да.']);
    const other = await addInterview(client(), [leading, 'Олег: Нет, терпимо.']);
    const { rules, interviews } = await client().interviews.qualityOfAll({});
    const rule = rules.find(({ ruleId }) => ruleId === 'q.leading');
    expect(rule).toMatchObject({
      severity: 'error',
      isQuestion: true,
      hints: 3,
      interviews: 2,
      dismissed: 0,
      isOff: false,
    });
    expect(
      rule?.examples.map(({ interviewId, turn, question, answer }) => [interviewId, turn, question, answer]),
    ).toEqual([
      [bad.interviewId, 0, 'Согласитесь, это неудобно?', 'Да.'],
      [other.interviewId, 0, 'Согласитесь, это неудобно?', 'Нет, терпимо.'],
      [bad.interviewId, 2, 'Согласитесь, это неудобно?', 'Ну да.'],
    ]);
    expect(interviews.map(({ errors }) => errors)).toEqual([2, 1]);
  });

  test('counts a rule no more that is off for the project, and again when it is back', async () => {
    const talk = await addInterview(client(), [leading, 'Вера: Да, неудобно.']);
    await codeWords(client(), talk, 'Да, неудобно', await addCode(client(), 'А'));
    const reasonOfGate = async () =>
      (await client().workflow.status({})).gates.find(({ id }) => id === 'S1.3')?.reason.key;
    expect(await reasonOfGate()).toBe('S1.3.errors');
    const off = { interviewId: null, turnId: null, ruleId: 'q.leading' };
    await client().interviews.dismissHint(off);
    await client().interviews.dismissHint(off);
    expect(await reasonOfGate()).toBe('S1.3.clean');
    const { rules, interviews } = await client().interviews.qualityOfAll({});
    expect(rules.find(({ ruleId }) => ruleId === 'q.leading')).toMatchObject({ hints: 0, dismissed: 1, isOff: true });
    expect(interviews[0]).toMatchObject({ errors: 0, questionQuality: 1 });
    expect((await client().interviews.quality({ id: talk.interviewId })).hints[0]?.isDismissed).toBe(true);
    const [dismissal, ...more] = await listRecords(client(), 'hintDismissal');
    expect(more).toEqual([]);
    await client().interviews.restoreHint({ id: dismissal!.id });
    expect((await client().interviews.qualityOfAll({})).interviews[0]).toMatchObject({ errors: 1 });
    expect(await reasonOfGate()).toBe('S1.3.errors');
  });

  test('a hint of one turn cannot be dealt with for the whole project', async () => {
    const talk = await addInterview(client(), [leading, 'Вера: Да.']);
    const call = client().interviews.dismissHint({ interviewId: null, turnId: talk.turns[0]!.id, ruleId: 'q.leading' });
    expect(await codeOfFailure(call)).toBe('invalidInput');
  });

  test('is cancelled by its signal', async () => {
    await addInterview(client(), [leading, 'Вера: Да.']);
    const controller = new AbortController();
    controller.abort();
    const call = client().interviews.qualityOfAll({ jobId: 'a' }, { signal: controller.signal });
    await expect(call).rejects.toThrow();
  });

  test('follows the words of a talk, and two talks of the same words count twice', async () => {
    const talk = await addInterview(client(), [leading, 'Вера: Да.']);
    await addInterview(client(), [leading, 'Вера: Да.']);
    const errors = async () => (await client().interviews.qualityOfAll({})).interviews.map((quality) => quality.errors);
    expect(await errors()).toEqual([1, 1]);
    await client().interviews.updateTurn({ turnId: talk.turns[0]!.id, role: 'respondent' });
    expect(await errors()).toEqual([0, 1]);
    await client().projects.undo({});
    expect(await errors()).toEqual([1, 1]);
  });

  test('lists the hints of every talk only when they are asked for', async () => {
    await addInterview(client(), [leading, 'Вера: Да.']);
    const listed = async (hasHints: boolean) =>
      (await client().interviews.qualityOfAll({ hasHints })).interviews.map(({ hints }) => hints.length);
    expect([await listed(false), await listed(true)]).toEqual([[0], [1]]);
  });

  test('follows what kind of talk it was, and talks that come and go', async () => {
    const talk = await addInterview(client(), ['Я: Что бы вы сделали, если бы мы исчезли?', 'Вера: Ничего.']);
    const warnings = async () => (await client().interviews.qualityOfAll({})).interviews.map((one) => one.warnings);
    expect(await warnings()).toEqual([1]);
    await client().interviews.update({ id: talk.interviewId, patch: { kind: 'risk' } });
    expect(await warnings()).toEqual([0]);
    await client().projects.undo({});
    await addInterview(client(), ['Я: Как было?', 'Нина: Так.']);
    expect(await warnings()).toEqual([1, 0]);
    await client().projects.undo({});
    expect(await warnings()).toEqual([1]);
  });

  test('is the same for two who ask at one time', async () => {
    await addInterview(client(), [leading, 'Вера: Да.']);
    const [one, other] = await Promise.all([
      client().interviews.qualityOfAll({}),
      client().interviews.qualityOfAll({}),
    ]);
    expect(other).toEqual(one);
    expect(one.interviews).toHaveLength(1);
  });

  test('reads no words again when a hint is dismissed', async () => {
    const words = Array.from({ length: 3000 }, (_unused, at) => [
      `Я: Как было ${at}?`,
      `Вера: Так, ${'слово '.repeat(40)}`,
    ]);
    await addInterview(client(), words.flat());
    const readingMs = await measureThreadMs(() => client().interviews.qualityOfAll({}));
    await client().interviews.dismissHint({ interviewId: null, turnId: null, ruleId: 'q.leading' });
    const tenTimesMs = await measureThreadMs(async () => {
      for (let time = 0; time < 10; time += 1) await client().interviews.qualityOfAll({});
    });
    expect(tenTimesMs).toBeLessThan(readingMs);
  });
});
