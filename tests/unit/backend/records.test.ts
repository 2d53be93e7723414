import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { EconomicsInputs } from '#shared/domain/validation.ts';
import {
  addCode,
  addInterview,
  type AddedInterview,
  addPerson,
  codeOfFailure,
  codeWords,
  failureOf,
  listRecords,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
let talk: AddedInterview;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
  talk = await addInterview(client(), [
    'Я: Как вы сверяете?',
    'Вера: Вручную, каждую пятницу.',
    'Олег: А я в таблице.',
  ]);
});
afterEach(() => test_.close());

async function expectUndoable(before: unknown): Promise<void> {
  const after = await readEverything(client());
  await client().projects.undo({});
  expect(await readEverything(client())).toEqual(before);
  await client().projects.redo({});
  expect(await readEverything(client())).toEqual(after);
}

const found = async (query: string) => (await client().search.find({ query })).total;

describe('interviews', () => {
  test('go with everything that stands on their words, and come back with it', async () => {
    const code = await addCode(client(), 'Сверка');
    const { quotationId, codingIds } = await codeWords(client(), talk, 'Вручную', code);
    const { customerSegmentId } = await client().segments.create({ name: 'С', memberIds: [], definingCodeIds: [code] });
    await client().segments.reviewCounterEvidence({ id: customerSegmentId, codingId: codingIds[0]!, note: '' });
    await client().memos.save({ id: null, targetKind: 'interview', targetId: talk.interviewId, text: 'мысль' });
    await client().memos.save({ id: null, targetKind: 'quotation', targetId: quotationId, text: 'ещё' });
    await client().interviews.dismissHint({ interviewId: talk.interviewId, turnId: null, ruleId: 'x' });
    const verdict = { respondentId: talk.respondentIds[0]!, mvpId: null, hasUnpromptedDelight: true, note: '' };
    const seen = { isFitConfirmed: true, hasPraise: false, doesPriceBlock: false, missReason: null };
    const where = { interviewId: talk.interviewId, quotationId, decidedOn: '2026-10-02' };
    await client().validation.saveVerdict({ id: null, ...verdict, ...seen, ...where });
    const before = await readEverything(client());
    await client().interviews.remove({ id: talk.interviewId });
    const { records } = await client().projects.records({});
    expect([records.interview, records.memo, records.evidenceReview, records.solutionVerdict]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(records.respondent).toHaveLength(2);
    expect(await found('пятницу')).toBe(0);
    await expectUndoable(before);
    await client().projects.undo({});
    expect(await found('пятницу')).toBe(1);
    expect(await client().projects.check({})).toEqual({ isSound: true, problems: [] });
  });

  test('name people once each, and only those who exist', async () => {
    const [vera] = talk.respondentIds;
    const call = client().interviews.update({ id: talk.interviewId, patch: { respondentIds: ['x' as RespondentId] } });
    expect(await codeOfFailure(call)).toBe('recordNotFound');
    await client().interviews.update({ id: talk.interviewId, patch: { respondentIds: [vera!, vera!] } });
    expect((await listRecords(client(), 'interview'))[0]?.respondentIds).toEqual([vera]);
  });

  test('count words, turns and codings as they are after every change', async () => {
    const counts = async () => (await client().interviews.counts({})).interviews[talk.interviewId];
    expect(await counts()).toMatchObject({ turns: 3, respondentTurns: 2, words: 10, quotations: 0, codings: 0 });
    await codeWords(client(), talk, 'Вручную', 'pain.problem' as CodeId, await addCode(client(), 'А'));
    expect(await counts()).toMatchObject({ quotations: 1, codings: 2, codedTurns: 1 });
    await client().interviews.updateSpeaker({
      interviewId: talk.interviewId,
      speaker: 'Олег',
      role: 'other',
      newSpeaker: 'О',
    });
    expect(await counts()).toMatchObject({ respondentTurns: 1 });
    await client().projects.undo({});
    expect(await counts()).toMatchObject({ respondentTurns: 2 });
  });

  test('a speaker made an interviewer is heard no more', async () => {
    const code = await addCode(client(), 'А');
    await codeWords(client(), talk, 'таблице', code);
    expect((await client().interviews.counts({})).codes[code]).toMatchObject({ respondents: 1 });
    await client().interviews.updateTurn({ turnId: talk.turns[2]!.id, role: 'interviewer' });
    expect((await client().interviews.counts({})).codes[code]).toMatchObject({ codings: 1, respondents: 0 });
  });

  test('a hint dealt with is marked, once, until it is brought back', async () => {
    const leading = await addInterview(client(), ['Я: Правда же, вам это удобно?', 'Нина: Да.']);
    const id = leading.interviewId;
    const [hint] = (await client().interviews.quality({ id })).hints;
    const dismissal = { interviewId: id, turnId: hint!.turnId, ruleId: hint!.ruleId };
    await client().interviews.dismissHint(dismissal);
    await client().interviews.dismissHint(dismissal);
    const kept = await listRecords(client(), 'hintDismissal');
    expect(kept).toHaveLength(1);
    expect((await client().interviews.quality({ id })).hints[0]?.isDismissed).toBe(true);
    await client().interviews.restoreHint({ id: kept[0]!.id });
    expect((await client().interviews.quality({ id })).hints[0]?.isDismissed).toBe(false);
    expect((await client().interviews.qualityOfAll({})).interviews).toHaveLength(2);
  });
});

describe('people', () => {
  test('who are heard stay; others go with what names them', async () => {
    const [vera] = talk.respondentIds;
    expect(await failureOf(client().people.removeRespondent({ id: vera! }))).toMatchObject({
      code: 'recordInUse',
      details: { name: 'Разговор' },
    });
    const nina = await addPerson(client(), 'Нина');
    await client().segments.create({ name: 'С', memberIds: [nina, vera!], definingCodeIds: [] });
    await client().validation.savePromise({
      id: null,
      text: 'позвонить',
      respondentId: nina,
      dueOn: null,
      doneOn: null,
    });
    const before = await readEverything(client());
    await client().people.removeRespondent({ id: nina });
    expect((await listRecords(client(), 'customerSegment'))[0]?.memberIds).toEqual([vera]);
    expect((await listRecords(client(), 'clientPromise'))[0]?.respondentId).toBeNull();
    await expectUndoable(before);
  });

  test('stay when their company goes; a company that is not there is refused', async () => {
    const { organizationId } = await client().people.saveOrganization({ id: null, name: 'Склад' });
    const [vera] = await listRecords(client(), 'respondent');
    const { externalId: _none, ...fields } = vera!;
    await client().people.saveRespondent({ ...fields, organizationId });
    const wrong = client().people.saveRespondent({ ...fields, organizationId: 'x' as never });
    expect(await codeOfFailure(wrong)).toBe('recordNotFound');
    await client().people.removeOrganization({ id: organizationId });
    expect((await listRecords(client(), 'respondent'))[0]?.organizationId).toBeNull();
  });
});

describe('segments', () => {
  test('by hand name only who and what exists; main needs a reason and is one', async () => {
    const members = [...talk.respondentIds];
    const wrong = { name: 'С', memberIds: ['x' as RespondentId], definingCodeIds: [] };
    expect(await codeOfFailure(client().segments.create(wrong))).toBe('recordNotFound');
    const one = await client().segments.create({ name: 'Первый', memberIds: members, definingCodeIds: [] });
    const two = await client().segments.create({ name: 'Второй', memberIds: members, definingCodeIds: [] });
    const decide = (id: typeof one.customerSegmentId, reason: string) =>
      client().segments.decide({ id, decision: 'main', reason });
    expect(await codeOfFailure(decide(one.customerSegmentId, '  '))).toBe('reasonRequired');
    await decide(one.customerSegmentId, 'больнее всех');
    const before = await readEverything(client());
    await decide(two.customerSegmentId, ' платят ');
    expect(await listRecords(client(), 'customerSegment')).toMatchObject([
      { decision: 'candidate' },
      { decision: 'main', decisionReason: 'платят', isManual: true },
    ]);
    await expectUndoable(before);
    await client().segments.remove({ id: two.customerSegmentId });
    expect(await listRecords(client(), 'customerSegment')).toHaveLength(1);
  });

  test('show what speaks against them, and who has read it', async () => {
    const [a, b] = [await addCode(client(), 'А'), await addCode(client(), 'Б')];
    await codeWords(client(), talk, 'Вручную', a);
    const against = await codeWords(client(), talk, 'таблице', a, b);
    const memberIds = [talk.respondentIds[0]!];
    const { customerSegmentId: id } = await client().segments.create({ name: 'С', memberIds, definingCodeIds: [a] });
    const before = await client().segments.detail({ id });
    expect(before.evidence.map(({ quote }) => quote)).toEqual(['Вручную']);
    expect(before.counterEvidence).toMatchObject([{ quote: 'таблице', review: null }]);
    const codingId = against.codingIds[0]!;
    await client().segments.reviewCounterEvidence({ id, codingId, note: 'раз' });
    await client().segments.reviewCounterEvidence({ id, codingId, note: 'два' });
    const [review] = await listRecords(client(), 'evidenceReview');
    expect((await client().segments.detail({ id })).counterEvidence[0]?.review).toEqual(review);
    expect(review?.note).toBe('два');
    await client().segments.withdrawReview({ id: review!.id });
    expect(await listRecords(client(), 'evidenceReview')).toEqual([]);
    const unknown = client().segments.reviewCounterEvidence({ id, codingId: 'x' as never, note: '' });
    expect(await codeOfFailure(unknown)).toBe('recordNotFound');
  });
});

describe('validation', () => {
  const input = (value: number) => ({ value, source: 'guess' as const, note: '', range: null });
  const inputs: EconomicsInputs = {
    UA: input(1000),
    C1: input(0.02),
    AvP: input(500),
    COGS: input(100),
    firstSaleCogs: input(0),
    APC: input(2),
    CPA: input(5),
    fixedCosts: input(1000),
    reachableBuyers: input(10_000),
  };
  const save = (change: Partial<EconomicsInputs>, isCurrent = true) =>
    client().validation.saveScenario({ id: null, name: 'С', mvpId: null, inputs: { ...inputs, ...change }, isCurrent });

  test.each([
    ['a negative price', { AvP: input(-1) }, 'AvP'],
    ['a conversion above one', { C1: input(1.2) }, 'C1'],
    ['half a user', { UA: input(10.5) }, 'UA'],
  ])('refuses %s', async (_name, change, key) => {
    expect(await failureOf(save(change))).toMatchObject({ code: 'impossibleInput', details: { input: key } });
    expect(await listRecords(client(), 'economicsScenario')).toEqual([]);
  });

  test.each([
    ['a range without its value', { AvP: { ...input(500), range: { low: 600, high: 700 } } }, 'AvP', 'rangeMisses'],
    ['a range turned round', { COGS: { ...input(100), range: { low: 120, high: 90 } } }, 'COGS', 'rangeReversed'],
    ['a share above one in a range', { C1: { ...input(0.02), range: { low: 0, high: 1.5 } } }, 'C1', 'aboveOne'],
  ])('refuses %s', async (_name, change, key, reason) => {
    expect(await failureOf(save(change))).toMatchObject({ code: 'impossibleInput', details: { input: key, reason } });
  });

  test.each([
    ['a subscription that nobody leaves', { churn: input(0), retention: [] }, 'churn', 'zero'],
    ['a curve on which people come back', { churn: input(0.1), retention: [0.6, 0.7] }, 'retention', 'rising'],
  ])('refuses %s', async (_name, subscription, key, reason) => {
    const saved = client().validation.saveScenario({
      id: null,
      name: 'П',
      mvpId: null,
      inputs,
      subscription,
      isCurrent: true,
    });
    expect(await failureOf(saved)).toMatchObject({ code: 'impossibleInput', details: { input: key, reason } });
  });

  test('a subscription tells how often a buyer pays, and is undone', async () => {
    const before = await readEverything(client());
    const churn = { ...input(0.05), range: { low: 0.04, high: 0.1 } };
    const subscription = { churn, retention: [0.8, 0.7] };
    await client().validation.saveScenario({ id: null, name: 'П', mvpId: null, inputs, subscription, isCurrent: true });
    const [scenario] = await listRecords(client(), 'economicsScenario');
    // 1 + 0.8 + 0.7 + 0.7·0.95/0.05
    expect(scenario?.inputs.APC.value).toBeCloseTo(15.8, 9);
    expect(scenario?.inputs.APC.range?.low).toBeCloseTo(2.5 + (0.7 * 0.9) / 0.1, 9);
    expect(scenario?.inputs.APC.range?.high).toBeCloseTo(2.5 + (0.7 * 0.96) / 0.04, 9);
    expect(scenario?.subscription).toEqual(subscription);
    await expectUndoable(before);
  });

  test('keeps one scenario current', async () => {
    await save({});
    await save({}, false);
    await save({});
    const scenarios = await listRecords(client(), 'economicsScenario');
    expect(scenarios.map(({ isCurrent }) => isCurrent)).toEqual([false, false, true]);
  });

  test('detaches what hung on an MVP that goes', async () => {
    const mvp = {
      name: 'М',
      promise: '',
      price: 10,
      currency: 'RUB',
      painCodeIds: [],
      tested: '',
      customerSegmentId: null,
    };
    const { mvpId } = await client().validation.saveMvp({ id: null, ...mvp });
    const wrong = client().validation.saveMvp({ id: null, ...mvp, painCodeIds: ['x' as CodeId] });
    expect(await codeOfFailure(wrong)).toBe('recordNotFound');
    await client().validation.saveScenario({ id: null, name: 'С', mvpId, inputs, isCurrent: true });
    const before = await readEverything(client());
    await client().validation.removeMvp({ id: mvpId });
    expect(await listRecords(client(), 'economicsScenario')).toMatchObject([{ mvpId: null }]);
    await expectUndoable(before);
  });
});

describe('the path', () => {
  test('a gate is passed for a written reason, once a wave', async () => {
    const override = (reason: string) => client().workflow.overrideGate({ gateId: 'S1.1', reason });
    expect(await codeOfFailure(override(' '))).toBe('reasonRequired');
    await override('знаем');
    await override('точно знаем');
    const [kept] = await listRecords(client(), 'gateOverride');
    expect(await listRecords(client(), 'gateOverride')).toHaveLength(1);
    const gate = (await client().workflow.status({})).gates.find(({ id }) => id === 'S1.1');
    expect(gate?.override).toMatchObject({ reason: 'точно знаем', wave: 1 });
    await client().workflow.withdrawOverride({ id: kept!.id });
    expect(await listRecords(client(), 'gateOverride')).toEqual([]);
  });

  test('going back opens the next wave and deletes nothing', async () => {
    const loop = (reason: string) => client().workflow.openLoop({ loopId: 'L1', reason, goal: ' Цель ' });
    expect(await codeOfFailure(loop(''))).toBe('reasonRequired');
    const before = await readEverything(client());
    await loop('не тот сегмент');
    expect(await client().workflow.status({})).toMatchObject({ wave: 2, waves: [{ number: 1 }, { goal: 'Цель' }] });
    expect((await addInterview(client(), ['Нина: Да.'])).interviewId).toBeTruthy();
    expect((await listRecords(client(), 'interview')).map(({ wave }) => wave)).toEqual([1, 2]);
    for (let step = 0; step < 3; step += 1) await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });
});
