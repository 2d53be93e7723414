import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeId } from '#shared/domain/ids.ts';
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
  talk = await addInterview(client(), ['Я: Что болит?', 'Вера: Акты теряются, счета спорят, сроки горят.']);
});
afterEach(() => test_.close());

const codings = async () => (await client().interviews.get({ id: talk.interviewId })).codings;
const findCode = async (id: CodeId) => (await listRecords(client(), 'code')).find((code) => code.id === id);

async function expectUndoable(before: unknown): Promise<void> {
  const after = await readEverything(client());
  await client().projects.undo({});
  expect(await readEverything(client())).toEqual(before);
  await client().projects.redo({});
  expect(await readEverything(client())).toEqual(after);
}

test('gives one code for the same name under the same type, whatever the case', async () => {
  const code = await addCode(client(), 'Ёлки');
  const again = await client().codes.create({ typeId: 'pain.problem', name: 'ёЛКИ' });
  expect(again).toMatchObject({ codeId: code, changeSet: { changes: [] } });
  expect(await addCode(client(), 'Ёлки', 'emotion.neg')).not.toBe(code);
});

test('refuses a parent that is not there and a blank name', async () => {
  const parentId = 'x' as CodeId;
  const call = client().codes.create({ typeId: 'pain.problem', name: 'А', parentId });
  expect(await codeOfFailure(call)).toBe('recordNotFound');
  expect(await codeOfFailure(client().codes.create({ typeId: 'pain.problem', name: '  ' }))).toBe('invalidInput');
  expect(await codeOfFailure(client().codes.create({ typeId: 'pain.none', name: 'А' }))).toBe('invalidInput');
});

test('moves a code under a parent and refuses a circle', async () => {
  const [a, b, c] = [await addCode(client(), 'А'), await addCode(client(), 'Б'), await addCode(client(), 'В')];
  await client().codes.update({ id: b, patch: { parentId: a } });
  const before = await readEverything(client());
  await client().codes.update({ id: c, patch: { parentId: b } });
  await expectUndoable(before);
  expect(await codeOfFailure(client().codes.update({ id: a, patch: { parentId: c } }))).toBe('invalidInput');
  expect(await codeOfFailure(client().codes.update({ id: a, patch: { parentId: a } }))).toBe('invalidInput');
});

test('takes a branch to another type as one, but leaves in it what had a type of its own', async () => {
  const [a, b, c] = [await addCode(client(), 'А'), await addCode(client(), 'Б'), await addCode(client(), 'В')];
  const other = await addCode(client(), 'Г', 'pain.hard');
  await client().codes.update({ id: other, patch: { parentId: b } });
  await client().codes.update({ id: b, patch: { parentId: a } });
  await client().codes.update({ id: c, patch: { parentId: b } });
  const before = await readEverything(client());
  await client().codes.update({ id: a, patch: { typeId: 'emotion.neg' } });
  expect((await Promise.all([a, b, c, other].map(findCode))).map((code) => code?.typeId)).toEqual([
    'emotion.neg',
    'emotion.neg',
    'emotion.neg',
    'pain.hard',
  ]);
  await expectUndoable(before);
});

test('counts the quotations of a code, its codings and its people', async () => {
  const code = await addCode(client(), 'А');
  await codeWords(client(), talk, 'Акты', code);
  await codeWords(client(), talk, 'счета', code);
  expect((await client().interviews.counts({})).codes[code]).toEqual({ codings: 2, quotations: 2, respondents: 1 });
});

test('protects built-in codes, but lets them have a shortcut', async () => {
  const builtIn = 'pain.problem' as CodeId;
  const own = await addCode(client(), 'А');
  expect(await codeOfFailure(client().codes.update({ id: builtIn, patch: { name: 'Моё' } }))).toBe('builtInCode');
  expect(await codeOfFailure(client().codes.remove({ id: builtIn, moveCodingsTo: null }))).toBe('builtInCode');
  expect(await codeOfFailure(client().codes.merge({ sourceIds: [builtIn], targetId: own }))).toBe('builtInCode');
  await client().codes.update({ id: own, patch: { shortcut: '1' } });
  await client().codes.update({ id: builtIn, patch: { shortcut: '1' } });
  expect(await findCode(own)).toMatchObject({ shortcut: null });
  expect(await findCode(builtIn)).toMatchObject({ shortcut: '1' });
});

test('merges codes: no quotation carries the target twice, and no scale, note or review is lost', async () => {
  const [a, b, c] = [await addCode(client(), 'А'), await addCode(client(), 'Б'), await addCode(client(), 'В')];
  const child = (await client().codes.create({ typeId: 'pain.problem', name: 'Дитя', parentId: b })).codeId;
  const both = await codeWords(client(), talk, 'Акты', a, b);
  await codeWords(client(), talk, 'счета', b);
  await codeWords(client(), talk, 'сроки', c);
  await client().codings.update({ id: both.codingIds[1]!, patch: { emotion: 5, note: 'важно' } });
  const { customerSegmentId: id } = await client().segments.create({
    name: 'С',
    memberIds: [],
    definingCodeIds: [b, a],
  });
  await client().segments.reviewCounterEvidence({ id, codingId: both.codingIds[1]!, note: 'прочитано' });
  expect(await client().codes.usage({ ids: [b, c] })).toEqual({
    codings: 3,
    quotations: 3,
    onlyHere: 2,
    respondents: 1,
    childCodes: 1,
  });
  const before = await readEverything(client());
  await client().codes.merge({ sourceIds: [b, c, b, a], targetId: a });
  expect((await codings()).map(({ codeId }) => codeId)).toEqual([a, a, a]);
  expect((await codings())[0]).toMatchObject({ id: both.codingIds[0], emotion: 5, note: 'важно' });
  expect(await listRecords(client(), 'evidenceReview')).toMatchObject([{ codingId: both.codingIds[0] }]);
  expect(await listRecords(client(), 'customerSegment')).toMatchObject([{ definingCodeIds: [a] }]);
  expect(await findCode(child)).toMatchObject({ parentId: null });
  expect(await findCode(b)).toBeUndefined();
  await expectUndoable(before);
});

test('merges a parent into its own child', async () => {
  const parent = await addCode(client(), 'Общее');
  const child = (await client().codes.create({ typeId: 'pain.problem', name: 'Частное', parentId: parent })).codeId;
  await codeWords(client(), talk, 'Акты', parent);
  await client().codes.merge({ sourceIds: [parent], targetId: child });
  expect(await findCode(child)).toMatchObject({ parentId: null });
  expect(await codings()).toMatchObject([{ codeId: child }]);
});

test('removes a code with its codings', async () => {
  const [a, b] = [await addCode(client(), 'А'), await addCode(client(), 'Б')];
  await codeWords(client(), talk, 'Акты', a, b);
  await codeWords(client(), talk, 'счета', b);
  await client().memos.save({ id: null, targetKind: 'code', targetId: b, text: 'мысль' });
  const before = await readEverything(client());
  await client().codes.remove({ id: b, moveCodingsTo: null });
  const { quotations } = await client().interviews.get({ id: talk.interviewId });
  expect(quotations).toMatchObject([{ text: 'Акты' }]);
  expect(await listRecords(client(), 'memo')).toEqual([]);
  await expectUndoable(before);
});

test('removes a code and moves its codings, but never to itself or to nowhere', async () => {
  const [a, b] = [await addCode(client(), 'А'), await addCode(client(), 'Б')];
  await codeWords(client(), talk, 'счета', b);
  expect(await codeOfFailure(client().codes.remove({ id: b, moveCodingsTo: b }))).toBe('invalidInput');
  expect(await codeOfFailure(client().codes.remove({ id: b, moveCodingsTo: 'x' as CodeId }))).toBe('recordNotFound');
  const before = await readEverything(client());
  await client().codes.remove({ id: b, moveCodingsTo: a });
  expect(await codings()).toMatchObject([{ codeId: a }]);
  await expectUndoable(before);
});
