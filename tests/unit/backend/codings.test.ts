import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeId, TurnId } from '#shared/domain/ids.ts';
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
let talk: AddedInterview;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
  talk = await addInterview(client(), ['Я: Как вы сверяете счета?', 'Вера: Вручную 😀 каждую пятницу, ё-моё.']);
});
afterEach(() => test_.close());

const get = () => client().interviews.get({ id: talk.interviewId });

/** Undo, then redo, must go to where it was and come back. */
async function expectUndoable(before: unknown): Promise<void> {
  const after = await readEverything(client());
  await client().projects.undo({});
  expect(await readEverything(client())).toEqual(before);
  await client().projects.redo({});
  expect(await readEverything(client())).toEqual(after);
}

describe('coding', () => {
  test('codes a span with known codes and a new one at once', async () => {
    const known = await addCode(client(), 'Сверка');
    const before = await readEverything(client());
    const turn = talk.turns[1]!;
    const answer = await client().codings.create({
      interviewId: talk.interviewId,
      turnId: turn.id,
      start: 0,
      end: 7,
      codeIds: [known, known],
      newCode: { typeId: 'emotion.neg', name: 'Усталость' },
      scales: { emotion: 4, frequency: null, effort: 2 },
      note: 'со вздохом',
    });
    const { quotations, codings } = await get();
    expect(quotations).toMatchObject([{ id: answer.quotationId, start: 0, end: 7, text: 'Вручную' }]);
    expect(codings.map(({ id }) => id)).toEqual(answer.codingIds);
    expect(codings).toMatchObject([{ codeId: known, emotion: 4, effort: 2 }, { note: 'со вздохом' }]);
    await expectUndoable(before);
  });

  test('updates the coding when the coder says the same again, and keeps what was said before', async () => {
    const code = await addCode(client(), 'Сверка');
    const place = { interviewId: talk.interviewId, turnId: talk.turns[1]!.id, start: 0, end: 7, codeIds: [code] };
    const first = await client().codings.create({ ...place, scales: { emotion: 4, frequency: 1, effort: null } });
    const second = await client().codings.create({ ...place, scales: { emotion: null, frequency: 3, effort: null } });
    expect(second).toMatchObject({ quotationId: first.quotationId, codingIds: first.codingIds });
    expect((await get()).codings).toMatchObject([{ emotion: 4, frequency: 3, effort: null }]);
  });

  test.each([
    ['half of a surrogate pair', 8, 9],
    ['an end inside a pair', 0, 9],
    ['an empty span', 3, 3],
    ['a span turned round', 5, 2],
    ['an end beyond the turn', 0, 1000],
    ['white space alone', 7, 8],
  ])('refuses %s', async (_name, start, end) => {
    const code = await addCode(client(), 'Сверка');
    const place = { interviewId: talk.interviewId, turnId: talk.turns[1]!.id, codeIds: [code] };
    expect(await codeOfFailure(client().codings.create({ ...place, start, end }))).toBe('invalidSpan');
    expect((await get()).quotations).toEqual([]);
  });

  test('refuses what is not there and what says nothing', async () => {
    const place = { interviewId: talk.interviewId, turnId: talk.turns[1]!.id, start: 0, end: 7 };
    const nobody = 'nobody' as CodeId;
    expect(await codeOfFailure(client().codings.create({ ...place, codeIds: [] }))).toBe('invalidInput');
    expect(await codeOfFailure(client().codings.create({ ...place, codeIds: [nobody] }))).toBe('recordNotFound');
    const elsewhere = { ...place, turnId: 'x' as TurnId, codeIds: [await addCode(client(), 'Сверка')] };
    expect(await codeOfFailure(client().codings.create(elsewhere))).toBe('recordNotFound');
    expect(await codeOfFailure(client().codings.remove({ ids: ['x' as never] }))).toBe('recordNotFound');
  });

  test('names a bare type later', async () => {
    const { codingIds } = await codeWords(client(), talk, 'Вручную', 'pain.problem' as CodeId);
    expect((await client().interviews.counts({})).toBeNamed).toBe(1);
    const before = await readEverything(client());
    const newCode = { typeId: 'pain.problem', name: 'Ручная сверка' };
    await client().codings.update({ id: codingIds[0]!, patch: { emotion: 5 }, newCode });
    const named = (await listRecords(client(), 'code')).find(({ name }) => name === 'Ручная сверка');
    expect((await get()).codings).toMatchObject([{ id: codingIds[0], codeId: named?.id, emotion: 5 }]);
    expect((await client().interviews.counts({})).toBeNamed).toBe(0);
    await expectUndoable(before);
  });

  test('refuses a code that is not there', async () => {
    const { codingIds } = await codeWords(client(), talk, 'Вручную', await addCode(client(), 'А'));
    const call = client().codings.update({ id: codingIds[0]!, patch: { codeId: 'x' as CodeId } });
    expect(await codeOfFailure(call)).toBe('recordNotFound');
  });

  test('takes the quotation with its last coding, however often it is named', async () => {
    const [a, b] = [await addCode(client(), 'А'), await addCode(client(), 'Б')];
    const { codingIds } = await codeWords(client(), talk, 'Вручную', a, b);
    await client().codings.remove({ ids: [codingIds[0]!] });
    expect((await get()).quotations).toHaveLength(1);
    const before = await readEverything(client());
    await client().codings.remove({ ids: [codingIds[1]!, codingIds[1]!] });
    expect(await get()).toMatchObject({ quotations: [], codings: [] });
    await expectUndoable(before);
  });
});

describe('resizing', () => {
  test('moves the ends and the words', async () => {
    const { quotationId } = await codeWords(client(), talk, 'Вручную', await addCode(client(), 'А'));
    const before = await readEverything(client());
    await client().codings.resizeQuotation({ id: quotationId, start: 0, end: 10 });
    expect((await get()).quotations).toMatchObject([{ start: 0, end: 10, text: 'Вручную 😀' }]);
    expect(await codeOfFailure(client().codings.resizeQuotation({ id: quotationId, start: 0, end: 9 }))).toBe(
      'invalidSpan',
    );
    await expectUndoable(before);
  });

  test('makes one of two quotations that come to cover the same words', async () => {
    const [a, b] = [await addCode(client(), 'А'), await addCode(client(), 'Б')];
    const kept = await codeWords(client(), talk, 'Вручную', a);
    const moved = await codeWords(client(), talk, 'каждую', a, b);
    await client().codings.update({ id: moved.codingIds[0]!, patch: { emotion: 3 } });
    const { hypothesisId } = await client().hypotheses.save({
      id: null,
      who: 'бухгалтеры',
      job: '',
      problem: '',
      alternative: '',
      refutation: '',
      status: 'open',
    });
    await client().hypotheses.addEvidence({ hypothesisId, quotationId: moved.quotationId, stance: 'for' });
    const before = await readEverything(client());
    await client().codings.resizeQuotation({ id: moved.quotationId, start: 0, end: 7 });
    const { quotations, codings } = await get();
    expect(quotations.map(({ id }) => id)).toEqual([kept.quotationId]);
    expect(codings).toMatchObject([
      { codeId: a, emotion: 3 },
      { codeId: b, quotationId: kept.quotationId },
    ]);
    expect(await listRecords(client(), 'hypothesisEvidence')).toMatchObject([{ quotationId: kept.quotationId }]);
    await expectUndoable(before);
  });
});

describe('finding quotations', () => {
  test('filters by every side', async () => {
    const other = await addInterview(client(), ['Олег: Считаем в таблице.'], 'solution');
    const [a, b] = [await addCode(client(), 'А'), await addCode(client(), 'Б', 'emotion.neg')];
    const first = await codeWords(client(), talk, 'Вручную', a, b);
    const second = await codeWords(client(), other, 'Считаем', a, 'pain.hard' as CodeId);
    await client().codings.update({ id: first.codingIds[1]!, patch: { emotion: 4 } });
    const { customerSegmentId } = await client().segments.create({
      name: 'Олеги',
      memberIds: [...other.respondentIds],
      definingCodeIds: [],
    });
    const find = async (filter: Parameters<ReturnType<typeof client>['codings']['find']>[0]) =>
      (await client().codings.find(filter)).cards.map(({ quotation }) => quotation.id);
    const [one, two] = [first.quotationId, second.quotationId];
    expect(new Set(await find({}))).toEqual(new Set([one, two]));
    expect(await find({ codeIds: [a, b] })).toEqual([one]);
    expect(await find({ groups: ['emotion'] })).toEqual([one]);
    expect(await find({ respondentIds: [...other.respondentIds] })).toEqual([two]);
    expect(await find({ interviewIds: [talk.interviewId] })).toEqual([one]);
    expect(await find({ quotationIds: [two] })).toEqual([two]);
    expect(await find({ customerSegmentId })).toEqual([two]);
    expect(await find({ kinds: ['solution'] })).toEqual([two]);
    expect(await find({ isToBeNamed: true })).toEqual([two]);
    expect(await find({ minEmotion: 4 })).toEqual([one]);
    const page = await client().codings.find({ limit: 1, offset: 1 });
    expect(page).toMatchObject({ total: 2, cards: [{}] });
    const card = (await client().codings.find({ quotationIds: [two] })).cards[0];
    expect(card).toMatchObject({ interviewKind: 'solution', respondentIds: other.respondentIds, turnPosition: 0 });
    expect(card?.codings).toHaveLength(2);
  });
});
