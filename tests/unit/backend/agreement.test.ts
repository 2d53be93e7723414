import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SettlementDecision } from '#shared/domain/codingPass.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import {
  addCode,
  addInterview,
  codeOfFailure,
  codeWords,
  failureOf,
  listRecords,
  openProject,
  readEverything,
  type AddedInterview,
  type TestBackend,
} from './openBackend.ts';

let test_: TestBackend;
let pain: CodeId;
let job: CodeId;
let talk: AddedInterview;
const client = () => test_.client;
const anna = { coder: 'Анна', isSecondPass: false };
const again = { coder: 'Анна', isSecondPass: true };
const boris = { coder: 'Борис', isSecondPass: false };
const sentences = Array.from({ length: 24 }, (_, at) => `Сверяю накладную номер ${at + 1}.`);

beforeEach(async () => {
  test_ = await openProject();
  await client().app.updateSettings({ author: 'Анна' });
  pain = await addCode(client(), 'вручную');
  job = await addCode(client(), 'учёт', 'job.core');
  talk = await addInterview(client(), ['Я: Как?', `Вера: ${sentences.join(' ')}`]);
});
afterEach(() => test_.close());

const sentence = (number: number) => sentences[number - 1]!;
async function code(who: string, number: number, ...codeIds: CodeId[]) {
  await client().app.updateSettings({ author: who });
  const answer = await codeWords(client(), talk, sentence(number), ...codeIds);
  await client().app.updateSettings({ author: 'Анна' });
  return answer;
}
const seen = async () => (await client().interviews.get({ id: talk.interviewId })).codings;
const heardWith = async (codeId: CodeId) => (await client().interviews.counts({})).codes[codeId];
const passages = async (first = anna, second = again) =>
  (await client().agreement.differences({ first, second })).passages;

async function settleFirst(decision: SettlementDecision) {
  const [passage] = await passages();
  const { interviewId, differences } = passage!;
  return client().agreement.settle({
    interviewId,
    first: differences.flatMap(({ first }) => first),
    second: differences.flatMap(({ second }) => second),
    decision,
  });
}

describe('two coders', () => {
  test('are compared in the interviews that both coded, sentence by sentence', async () => {
    await code('Анна', 1, pain);
    await code('Анна', 2, pain, job);
    await code('Борис', 1, pain);
    const alone = await addInterview(client(), ['Олег: Другое дело.']);
    const { sides, suggested } = await client().agreement.sides({});
    expect(sides).toEqual([
      { ...anna, interviews: 1, codings: 3 },
      { ...boris, interviews: 1, codings: 1 },
    ]);
    expect(suggested).toEqual({ first: anna, second: boris });
    const result = await client().agreement.measure({ first: anna, second: boris });
    expect(result).toMatchObject({
      interviews: [{ interviewId: talk.interviewId, isBlind: false }],
      missing: [{ interviewId: alone.interviewId, lacks: 'both', isRunning: false }],
      units: 24,
      openDifferences: 1,
    });
    const [first, second] = result.codes.toSorted((a) => (a.codeId === pain ? -1 : 1));
    expect(first).toMatchObject({ codeId: pain, both: 1, onlyFirst: 1, onlySecond: 0, neither: 22 });
    expect(second).toMatchObject({ codeId: job, both: 0, onlyFirst: 1 });
  });

  test('are judged by blind codings alone', async () => {
    await code('Анна', 1, pain);
    await client().app.updateSettings({ author: 'Борис' });
    const turn = talk.turns[1]!;
    const span = { interviewId: talk.interviewId, turnId: turn.id, start: 0, end: sentence(1).length };
    await client().codings.create({ ...span, codeIds: [pain], origin: 'accepted' });
    const result = await client().agreement.measure({ first: anna, second: boris });
    expect(result).toMatchObject({ notBlind: { first: 0, second: 1 }, codes: [{ units: 23, both: 0, leftOut: 1 }] });
  });

  test('have raw counts instead of coefficients in turns that are too few', async () => {
    await code('Анна', 1, pain);
    await code('Борис', 3, pain);
    const { codes, units } = await client().agreement.measure({ first: anna, second: boris, unit: 'turn' });
    expect(units).toBe(1);
    expect(codes).toMatchObject([{ verdict: 'tooFew', alpha: null, kappa: null, unitized: null }]);
  });
});

describe('a blind second pass', () => {
  test('hides what was coded before, counts nowhere, and is there after reopening', async () => {
    await code('Анна', 1, pain);
    const before = await heardWith(pain);
    const { passId } = await client().agreement.startPass({ interviewId: talk.interviewId });
    expect(await seen()).toEqual([]);
    await code('Анна', 1, pain);
    await code('Анна', 2, job);
    expect((await seen()).map(({ codeId, passId: own }) => [codeId, own])).toEqual([
      [pain, passId],
      [job, passId],
    ]);
    expect(await heardWith(pain)).toEqual(before);
    expect(await heardWith(job)).toBeUndefined();
    expect((await client().interviews.counts({})).interviews[talk.interviewId]).toMatchObject({
      quotations: 1,
      codings: 1,
    });
    const path = (await client().projects.current({})).open!.path;
    await client().projects.close({});
    await client().projects.open({ path });
    expect(await seen()).toHaveLength(2);
    await client().agreement.endPass({ id: passId });
    expect((await seen()).map(({ codeId }) => codeId)).toEqual([pain]);
    expect(await passages()).toMatchObject([{ differences: [{ codeId: job, kind: 'onlySecond' }] }]);
    const { interviews } = await client().agreement.measure({ first: anna, second: again });
    expect(interviews).toEqual([{ interviewId: talk.interviewId, isBlind: true }]);
  });

  test('hides nothing from somebody else', async () => {
    await code('Анна', 1, pain);
    await client().agreement.startPass({ interviewId: talk.interviewId });
    await client().app.updateSettings({ author: 'Борис' });
    expect(await seen()).toHaveLength(1);
  });

  test('moves its own quotation and leaves the words of the first coding alone', async () => {
    const { quotationId } = await code('Анна', 1, pain);
    await client().agreement.startPass({ interviewId: talk.interviewId });
    await code('Анна', 1, pain);
    await client().codings.resizeQuotation({ id: quotationId, start: 0, end: 6 });
    const answer = await client().interviews.get({ id: talk.interviewId });
    const ends = new Map(answer.quotations.map(({ id, end }) => [id, end]));
    expect(ends.get(quotationId)).toBe(sentence(1).length);
    expect(answer.codings.map((coding) => ends.get(coding.quotationId))).toEqual([6]);
  });

  test('keeps its words when the first coding moves', async () => {
    const { quotationId } = await code('Анна', 1, pain);
    const { passId } = await client().agreement.startPass({ interviewId: talk.interviewId });
    await code('Анна', 1, pain);
    await client().agreement.endPass({ id: passId });
    await client().codings.resizeQuotation({ id: quotationId, start: 40, end: 60 });
    expect(await passages()).toMatchObject([
      { start: 0, differences: [{ kind: 'onlySecond' }] },
      { start: 40, differences: [{ kind: 'onlyFirst' }] },
    ]);
  });

  test('is taken back with everything coded in it', async () => {
    await code('Анна', 1, pain);
    const before = await readEverything(client());
    const { passId } = await client().agreement.startPass({ interviewId: talk.interviewId });
    await code('Анна', 5, job);
    await client().agreement.cancelPass({ id: passId });
    expect(await readEverything(client())).toEqual(before);
  });

  test('goes with undo, last step first', async () => {
    await code('Анна', 1, pain);
    const before = await readEverything(client());
    await client().agreement.startPass({ interviewId: talk.interviewId });
    await code('Анна', 5, job);
    await client().projects.undo({});
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
  });

  test('is refused where nothing is coded, and while another runs', async () => {
    const start = () => client().agreement.startPass({ interviewId: talk.interviewId });
    expect(await failureOf(start())).toMatchObject({ code: 'passRefused', details: { reason: 'nothingCoded' } });
    await code('Анна', 1, pain);
    const { passId } = await start();
    expect(await failureOf(start())).toMatchObject({ code: 'passRefused', details: { reason: 'running' } });
    await client().agreement.endPass({ id: passId });
    expect(await codeOfFailure(client().agreement.endPass({ id: passId }))).toBe('passRefused');
  });

  test('is drawn for coded interviews at random, the same for the same seed', async () => {
    await code('Анна', 1, pain);
    for (const name of ['Олег', 'Пётр', 'Нина']) {
      const other = await addInterview(client(), [`${name}: Сверяю сама.`]);
      await codeWords(client(), other, 'сама', pain);
    }
    const draw = () => client().agreement.drawPasses({ count: 2, seed: 3 });
    const { interviewIds } = await draw();
    expect(new Set(interviewIds).size).toBe(2);
    await client().projects.undo({});
    expect((await draw()).interviewIds).toEqual(interviewIds);
    expect((await client().agreement.drawPasses({ count: 9, seed: 3 })).interviewIds).toHaveLength(2);
    expect(await codeOfFailure(draw())).toBe('passRefused');
  });
});

describe('a difference', () => {
  beforeEach(async () => {
    await code('Анна', 1, pain);
    const { passId } = await client().agreement.startPass({ interviewId: talk.interviewId });
    await code('Анна', 1, job);
    await client().agreement.endPass({ id: passId });
  });

  test.each([
    ['first', [['pain']]],
    ['second', [['job']]],
    ['both', [['pain', 'job']]],
    ['neither', [[]]],
  ] as const)('settled for %s is not asked again and leaves the coefficients', async (decision, [wanted]) => {
    const before = await client().agreement.measure({ first: anna, second: again });
    await settleFirst(decision);
    const names = new Map([
      [pain, 'pain'],
      [job, 'job'],
    ]);
    expect((await seen()).map(({ codeId }) => names.get(codeId))).toEqual(wanted);
    expect(await passages()).toMatchObject([{ settlement: { decision } }]);
    const after = await client().agreement.measure({ first: anna, second: again });
    expect(after).toEqual({ ...before, openDifferences: 0, settledDifferences: 1 });
  });

  test('settled and undone is as it was', async () => {
    const before = await readEverything(client());
    const open = await passages();
    await settleFirst('second');
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
    expect(await passages()).toEqual(open);
  });

  test('is asked again when somebody codes the words anew', async () => {
    await settleFirst('neither');
    await code('Анна', 1, await addCode(client(), 'ошибки'));
    expect(await passages()).toMatchObject([{ settlement: null }]);
  });

  test('counts again for the first coding when the pass is taken back', async () => {
    await settleFirst('second');
    const [pass] = await listRecords(client(), 'codingPass');
    await client().agreement.cancelPass({ id: pass!.id });
    expect((await seen()).map(({ codeId }) => codeId)).toEqual([pain]);
    expect(await listRecords(client(), 'codingSettlement')).toEqual([]);
  });

  test('travels with the pass in the exchange format', async () => {
    await settleFirst('second');
    const before = await passages();
    const { file } = await client().projects.exportFile({ format: 'json' });
    const other = await openProject();
    try {
      const { previews } = await other.client.imports.preview({ files: [file as File] });
      const [preview] = previews;
      if (preview === undefined || preview.kind === 'refused') throw new Error('refused');
      await other.client.imports.commit({ items: [{ previewId: preview.previewId }] });
      const arrived = (await other.client.agreement.differences({ first: anna, second: again })).passages;
      expect(arrived).toMatchObject([{ settlement: { decision: 'second' }, text: before[0]!.text }]);
      const measured = await other.client.agreement.measure({ first: anna, second: again });
      expect(measured).toMatchObject({ openDifferences: 0, settledDifferences: 1, notBlind: { first: 0, second: 0 } });
      const [interview] = await listRecords(other.client, 'interview');
      const { codings } = await other.client.interviews.get({ id: interview!.id });
      expect(codings).toMatchObject([{ isSetAside: false }]);
    } finally {
      await other.close();
    }
  });

  test('goes with its interview', async () => {
    await settleFirst('second');
    await client().interviews.remove({ id: talk.interviewId });
    expect(await listRecords(client(), 'codingPass')).toEqual([]);
    expect((await client().projects.check({})).problems).toEqual([]);
    await client().projects.undo({});
    expect(await passages()).toMatchObject([{ settlement: { decision: 'second' } }]);
  });
});
