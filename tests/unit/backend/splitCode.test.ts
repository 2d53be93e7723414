import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeId, QuotationId } from '#shared/domain/ids.ts';
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
const words = ['Акты', 'счета', 'сроки', 'договоры', 'чеки', 'письма'];

beforeEach(async () => {
  test_ = await openProject();
  talk = await addInterview(client(), ['Я: Что болит?', `Вера: ${words.join(', ')} — всё теряется.`]);
});
afterEach(() => test_.close());

const codings = async () => (await client().interviews.get({ id: talk.interviewId })).codings;
const findCode = async (id: CodeId) => (await listRecords(client(), 'code')).find((code) => code.id === id);
const known = (codeId: CodeId) => ({ kind: 'known' as const, codeId });
const made = (name: string) => ({ kind: 'new' as const, name });
const codesOn = async (quotationId: QuotationId) =>
  (await codings()).filter((coding) => coding.quotationId === quotationId).map(({ codeId }) => codeId);

async function expectUndoable(before: unknown): Promise<void> {
  const after = await readEverything(client());
  await client().projects.undo({});
  expect(await readEverything(client())).toEqual(before);
  await client().projects.redo({});
  expect(await readEverything(client())).toEqual(after);
}

describe('splitting a code', () => {
  test('sends quotations to a known part and to a new one beside it, and keeps the rest, as one change', async () => {
    const parent = await addCode(client(), 'Бумаги');
    const code = (await client().codes.create({ typeId: 'pain.problem', name: 'Потери', parentId: parent })).codeId;
    const child = (await client().codes.create({ typeId: 'pain.problem', name: 'Дитя', parentId: code })).codeId;
    const other = await addCode(client(), 'Споры');
    await client().codes.update({ id: code, patch: { shortcut: '7' } });
    const [first, second, third] = [
      await codeWords(client(), talk, words[0]!, code),
      await codeWords(client(), talk, words[1]!, code),
      await codeWords(client(), talk, words[2]!, code),
    ];
    await client().codings.update({ id: first.codingIds[0]!, patch: { emotion: 4, note: 'вздох' } });
    const before = await readEverything(client());
    const { codeIds, isRemoved, changeSet } = await client().codes.split({
      id: code,
      parts: [known(other), made('Потери актов')],
      sent: [
        { quotationId: first.quotationId, part: 1 },
        { quotationId: second.quotationId, part: 0 },
      ],
      isRemovedWhenEmpty: true,
    });
    expect(isRemoved).toBe(false);
    expect(changeSet.method).toBe('codes.split');
    expect(codeIds[0]).toBe(other);
    expect(await findCode(codeIds[1]!)).toMatchObject({
      name: 'Потери актов',
      typeId: 'pain.problem',
      parentId: parent,
      shortcut: null,
    });
    expect(await findCode(code)).toMatchObject({ shortcut: '7', parentId: parent });
    expect(await findCode(child)).toMatchObject({ parentId: code });
    expect(await codings()).toMatchObject([
      { id: first.codingIds[0], codeId: codeIds[1], emotion: 4, note: 'вздох' },
      { id: second.codingIds[0], codeId: other },
      { id: third.codingIds[0], codeId: code },
    ]);
    await expectUndoable(before);
  });

  test('takes along every coder of a quotation, and never doubles a code that a coder set already', async () => {
    const [code, part] = [await addCode(client(), 'Потери'), await addCode(client(), 'Акты')];
    const mine = await codeWords(client(), talk, words[0]!, code, part);
    await client().codings.update({ id: mine.codingIds[0]!, patch: { effort: 2, note: 'моё' } });
    await client().app.updateSettings({ author: 'Олег' });
    const his = await codeWords(client(), talk, words[0]!, code);
    const before = await readEverything(client());
    const sent = [{ quotationId: mine.quotationId, part: 0 }];
    await client().codes.split({ id: code, parts: [known(part)], sent });
    expect(await codings()).toMatchObject([
      { id: mine.codingIds[1], codeId: part, effort: 2, note: 'моё' },
      { id: his.codingIds[0], codeId: part, coder: 'Олег' },
    ]);
    expect(await codings()).toHaveLength(2);
    await expectUndoable(before);
  });

  test('removes an emptied code when asked: children move up, and what named it names the parts that took over', async () => {
    const code = await addCode(client(), 'Потери');
    const child = (await client().codes.create({ typeId: 'pain.problem', name: 'Дитя', parentId: code })).codeId;
    const [first, second] = [
      await codeWords(client(), talk, words[0]!, code),
      await codeWords(client(), talk, words[1]!, code),
    ];
    await client().segments.create({ name: 'С', memberIds: [], definingCodeIds: [code] });
    const before = await readEverything(client());
    const { codeIds, isRemoved } = await client().codes.split({
      id: code,
      parts: [made('А'), made('Б'), made('В')],
      sent: [
        { quotationId: first.quotationId, part: 0 },
        { quotationId: second.quotationId, part: 1 },
      ],
      isRemovedWhenEmpty: true,
    });
    expect(isRemoved).toBe(true);
    expect(await findCode(code)).toBeUndefined();
    expect(await findCode(child)).toMatchObject({ parentId: null });
    expect(await listRecords(client(), 'customerSegment')).toMatchObject([{ definingCodeIds: codeIds.slice(0, 2) }]);
    await expectUndoable(before);
  });

  test('splits a bare type into names, and never removes it', async () => {
    const bare = 'pain.problem' as CodeId;
    const coded = await codeWords(client(), talk, words[0]!, bare);
    const { codeIds, isRemoved } = await client().codes.split({
      id: bare,
      parts: [made('Потери')],
      sent: [{ quotationId: coded.quotationId, part: 0 }],
      isRemovedWhenEmpty: true,
    });
    expect(isRemoved).toBe(false);
    expect(await codesOn(coded.quotationId)).toEqual(codeIds);
    expect(await findCode(bare)).toBeDefined();
  });

  test('refuses itself, another type, a part that is not there and a quotation without the code, and changes nothing', async () => {
    const [code, other] = [await addCode(client(), 'Потери'), await addCode(client(), 'Усталость', 'emotion.neg')];
    const coded = await codeWords(client(), talk, words[0]!, code);
    const foreign = await codeWords(client(), talk, words[1]!, other);
    const before = await readEverything(client());
    const send = (quotationId: QuotationId, part = 0) => [{ quotationId, part }];
    const split = (part: ReturnType<typeof known> | ReturnType<typeof made>, sent: ReturnType<typeof send>) =>
      codeOfFailure(client().codes.split({ id: code, parts: [part], sent }));
    expect(await split(known(code), send(coded.quotationId))).toBe('invalidInput');
    expect(await split(made('ПОТЕРИ'), send(coded.quotationId))).toBe('invalidInput');
    expect(await split(known(other), send(coded.quotationId))).toBe('invalidInput');
    expect(await split(made('А'), send(coded.quotationId, 1))).toBe('invalidInput');
    expect(await split(made('А'), send(foreign.quotationId))).toBe('recordNotFound');
    expect(await readEverything(client())).toEqual(before);
  });

  test('undoing any split gives the same project back, and redoing it the same split', async () => {
    const code = await addCode(client(), 'Потери');
    const quotationIds: QuotationId[] = [];
    for (const word of words) quotationIds.push((await codeWords(client(), talk, word, code)).quotationId);
    const part = fc.constantFrom('А', 'Б', 'В');
    const choice = fc.record({ part: fc.nat(2), isSent: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(part, part, part),
        fc.array(choice, { minLength: words.length, maxLength: words.length }),
        fc.boolean(),
        async (names, choices, isRemovedWhenEmpty) => {
          const sent = quotationIds.flatMap((quotationId, index) =>
            choices[index]!.isSent ? [{ quotationId, part: choices[index]!.part }] : [],
          );
          if (sent.length === 0) return;
          const before = await readEverything(client());
          const { codeIds } = await client().codes.split({
            id: code,
            parts: names.map(made),
            sent,
            isRemovedWhenEmpty,
          });
          for (const [index, quotationId] of quotationIds.entries()) {
            const { isSent, part: at } = choices[index]!;
            expect(await codesOn(quotationId)).toEqual([isSent ? codeIds[at] : code]);
          }
          await expectUndoable(before);
          await client().projects.undo({});
          expect(await readEverything(client())).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('coding several turns at once', () => {
  test('gives known and new codes to every span as one change and one undo', async () => {
    const long = await addInterview(client(), ['Вера: Акты теряются.', 'Я: И?', 'Вера: Счета спорят.']);
    const code = await addCode(client(), 'Потери');
    const before = await readEverything(client());
    const { quotationId, codingIds, changeSet } = await client().codings.create({
      interviewId: long.interviewId,
      turnId: long.turns[0]!.id,
      start: 0,
      end: 4,
      otherSpans: [{ turnId: long.turns[2]!.id, start: 0, end: 5 }],
      codeIds: [code],
      newCode: { typeId: 'emotion.neg', name: 'Усталость' },
    });
    const { quotations, codings: all } = await client().interviews.get({ id: long.interviewId });
    expect(quotations.map(({ text }) => text)).toEqual(['Акты', 'Счета']);
    expect(quotations[0]!.id).toBe(quotationId);
    expect(all.map(({ id }) => id)).toEqual(codingIds);
    expect(codingIds).toHaveLength(4);
    expect(changeSet.changes.filter(({ entity }) => entity === 'code')).toHaveLength(1);
    await expectUndoable(before);
  });

  test('codes nothing at all when one of the spans is no place', async () => {
    const code = await addCode(client(), 'Потери');
    const before = await readEverything(client());
    const turnId = talk.turns[1]!.id;
    const span = { interviewId: talk.interviewId, turnId, start: 0, end: 4 };
    const otherSpans = [{ turnId, start: 5, end: 999 }];
    const call = client().codings.create({ ...span, otherSpans, codeIds: [code] });
    expect(await codeOfFailure(call)).toBe('invalidSpan');
    expect(await readEverything(client())).toEqual(before);
  });
});
