import { afterEach, beforeEach, expect, test } from 'vitest';
import { importDocument, smallDocument } from './interchangeDocument.ts';
import { listRecords, openProject, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const [talk] = smallDocument.interviews;
const [coding] = smallDocument.codings;

test('of a project that is partly known, what is new is told, and its first new talk in the order of the file', async () => {
  const { source: first } = await importDocument(client(), smallDocument);
  expect(first?.added).toMatchObject({ interviews: 1, codes: 2, codings: 2 });
  const { source } = await importDocument(client(), {
    ...smallDocument,
    codes: [...smallDocument.codes, { id: 'c3', group: 'pain', name: 'Очередь' }],
    interviews: [talk, { ...talk, id: 'i3', title: 'Третий' }, { ...talk, id: 'i2', title: 'Второй' }],
    codings: [coding, { ...coding, interviewId: 'i2', codeIds: ['c3'] }],
  });
  const titles = new Map((await listRecords(client(), 'interview')).map(({ id, title }) => [id, title]));
  expect(titles.get(source!.interviewId!)).toBe('Третий');
  expect(source?.added).toMatchObject({ interviews: 2, codes: 1, codings: 1 });
  expect(source?.project).toMatchObject({ interviews: 3, codes: 3, codings: 3 });
});

test('of a project that is known already nothing is new', async () => {
  await importDocument(client(), smallDocument);
  const { source } = await importDocument(client(), smallDocument);
  expect(source).toMatchObject({ ok: true, interviewId: null });
  expect(source?.added).toEqual({ interviews: 0, codes: 0, codings: 0, records: 0 });
});
