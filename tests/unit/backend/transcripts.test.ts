import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  addCode,
  addInterview,
  codeOfFailure,
  codeWords,
  openProject,
  readEverything,
  type TestBackend,
} from './openBackend.ts';

let test: TestBackend;
beforeEach(async () => {
  test = await openProject();
});
afterEach(() => test.close());

async function addTalk() {
  const { client } = test;
  const talk = await addInterview(client, ['Я: Как вы сверяете?', 'Вера: Вручную, по пятницам']);
  const codeId = await addCode(client, 'Вручную');
  const { quotationId } = await codeWords(client, talk, 'Вручную', codeId);
  const { interviewId, turns } = talk;
  const edit = (text: string, start: number, end: number, baseVersion?: number) =>
    client.transcripts.edit({
      interviewId,
      steps: [{ kind: 'replace', turnId: turns[1]!.id, edit: [{ start, end, text }] }],
      ...(baseVersion === undefined ? {} : { baseVersion }),
    });
  const quotationNow = async () =>
    (await client.interviews.get({ id: interviewId })).quotations.find(({ id }) => id === quotationId);
  return { client, interviewId, turnId: turns[1]!.id, codeId, quotationId, edit, quotationNow };
}

it('counts a quotation that lost its words nowhere, and counts it again once it has a place', async () => {
  const { client, interviewId, turnId, codeId, quotationId, edit, quotationNow } = await addTalk();
  const countsBefore = await client.interviews.counts({});
  await edit('Руками', 0, 7);
  expect(await quotationNow()).toMatchObject({ isOrphan: true, text: 'Вручную', start: 0, end: 0 });
  const lost = await client.interviews.counts({});
  expect([lost.interviews[interviewId]?.quotations, lost.codes[codeId]?.respondents ?? 0]).toEqual([0, 0]);
  expect((await client.codings.find({ codeIds: [codeId] })).total).toBe(0);

  await client.transcripts.reanchor({ quotationId, turnId, start: 0, end: 6 });
  expect(await quotationNow()).toMatchObject({ isOrphan: false, text: 'Руками' });
  expect((await client.interviews.counts({})).codes).toEqual(countsBefore.codes);
});

it('undoes an edit with everything that it moved, and redoes it', async () => {
  const { client, edit } = await addTalk();
  const before = await readEverything(client);
  await edit('Руками', 0, 7);
  const after = await readEverything(client);
  await client.projects.undo({});
  expect(await readEverything(client)).toEqual(before);
  await client.projects.redo({});
  expect(await readEverything(client)).toEqual(after);
});

it('lets go of a quotation with its codings', async () => {
  const { client, interviewId, quotationId, edit } = await addTalk();
  await edit('', 0, 7);
  await client.transcripts.letGo({ quotationId });
  const { quotations, codings } = await client.interviews.get({ id: interviewId });
  expect([quotations, codings]).toEqual([[], []]);
});

it('refuses an edit of a turn that was changed since', async () => {
  const { client, edit } = await addTalk();
  const { version } = await client.interviews.counts({});
  await edit('Руками', 0, 7, version);
  expect(await codeOfFailure(edit('Сами', 0, 7, version))).toBe('transcriptChanged');
  const next = await client.interviews.counts({});
  await edit('Сами', 0, 6, next.version);
});

it('keeps the original as it came in, and finds the new words', async () => {
  const { client, interviewId, edit } = await addTalk();
  await edit('Таблицей', 0, 7);
  const { turns } = await client.transcripts.original({ interviewId });
  expect(turns?.map(({ text }) => text)).toEqual(['Как вы сверяете?', 'Вручную, по пятницам']);
  expect((await client.search.find({ query: 'таблица' })).total).toBe(1);
  expect((await client.search.find({ query: 'вручную' })).total).toBe(0);
});

it('leaves a quotation without words out of an export that can be read back', async () => {
  const { client, edit } = await addTalk();
  await edit('', 0, 7);
  const { file } = await client.projects.exportFile({ format: 'json' });
  const exported = JSON.parse(Buffer.from(await file.arrayBuffer()).toString('utf8')) as { codings: unknown[] };
  expect(exported.codings).toEqual([]);
});
