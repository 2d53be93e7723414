import { afterEach, describe, expect, test } from 'vitest';
import { importDocument, smallDocument } from './interchangeDocument.ts';
import { listRecords, openProject, readEverything, type TestBackend } from './openBackend.ts';

const opened: TestBackend[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function open(): Promise<TestBackend> {
  const one = await openProject();
  opened.push(one);
  return one;
}

type Document = typeof smallDocument;

/** The small document after a change to a copy of it. */
function changed(change: (document: Document) => void): Document {
  const copy = structuredClone(smallDocument);
  change(copy);
  return copy;
}

describe('a document', () => {
  test('brings everything in, and a second time changes nothing', async () => {
    const { client } = await open();
    const { source } = await importDocument(client, smallDocument);
    expect(source).toMatchObject({ ok: true, turns: 2, warnings: [] });
    const once = await readEverything(client);
    const { version } = await client.interviews.counts({});
    await importDocument(client, smallDocument);
    expect(await readEverything(client)).toEqual(once);
    expect((await client.interviews.counts({})).version).toBe(version);
    expect(await listRecords(client, 'respondent')).toMatchObject([
      { externalId: 'r1', attributes: { город: 'Омск' }, roles: ['buyer'] },
      { externalId: 'r2' },
    ]);
  });

  test('leaves what the user changed since as the user left it', async () => {
    const { client } = await open();
    await importDocument(client, smallDocument);
    const [code, child] = (await listRecords(client, 'code')).filter(({ isBuiltIn }) => !isBuiltIn);
    await client.codes.update({ id: child!.id, patch: { parentId: null, name: 'Своё' } });
    const { codings } = await client.interviews.get({ id: (await listRecords(client, 'interview'))[0]!.id });
    await client.codings.update({ id: codings.find(({ codeId }) => codeId === code!.id)!.id, patch: { emotion: 1 } });
    const before = await readEverything(client);
    await importDocument(client, smallDocument);
    expect(await readEverything(client)).toEqual(before);
  });

  test('names each unknown key once, however deep, and takes the rest', async () => {
    const { client } = await open();
    const document = changed((one) => {
      Object.assign(one, { mood: 1 });
      Object.assign(one.project, { colour: 'red' });
      for (const turn of one.interviews[0]!.turns) Object.assign(turn, { toString: 1 });
      Object.assign(one.codings[0]!.scales, { joy: 5 });
    });
    const { source } = await importDocument(client, document);
    expect(source?.ok).toBe(true);
    expect(source?.warnings.map(({ code, details }) => [code, details['key']])).toEqual(
      ['project.colour', 'interviews.turns.toString', 'codings.scales.joy', 'mood'].map((key) => ['unknownKey', key]),
    );
  });

  const wrong: [string, string, (document: Document) => void][] = [
    ['a kind that is none', 'interviews.0.kind', (one) => Object.assign(one.interviews[0]!, { kind: 'chat' })],
    ['a scale above five', 'codings.0.scales.emotion', (one) => (one.codings[0]!.scales.emotion = 6)],
    ['a day that is none', 'interviews.0.date', (one) => (one.interviews[0]!.date = '2026-02-40')],
    ['an unknown person', 'interviews.0.respondentIds.0', (one) => (one.interviews[0]!.respondentIds = ['r9'])],
    ['an unknown code', 'codings.0.codeIds.1', (one) => (one.codings[0]!.codeIds = ['c1', 'c9'])],
    ['an unknown interview', 'codings.0.interviewId', (one) => (one.codings[0]!.interviewId = 'i9')],
    ['a turn that is not there', 'codings.0.turn', (one) => (one.codings[0]!.turn = 7)],
    ['an end beyond the turn', 'codings.0.end', (one) => (one.codings[0]!.end = 999)],
    ['half a character', 'codings.0.end', (one) => (one.codings[0]!.end = 9)],
    ['white space alone', 'codings.0.end', (one) => Object.assign(one.codings[0]!, { start: 7, end: 8 })],
    ['parents in a circle', 'codes.1.parentId', (one) => Object.assign(one.codes[0]!, { parentId: 'c2' })],
    ['a code as its own parent', 'codes.0.parentId', (one) => Object.assign(one.codes[0]!, { parentId: 'c1' })],
    ['another version', 'version', (one) => (one.version = 2)],
  ];
  test.each(wrong)('with %s is refused at %s and leaves nothing', async (_name, path, change) => {
    const { client } = await open();
    const before = await readEverything(client);
    const { preview, source } = await importDocument(client, changed(change));
    const error = preview?.kind === 'refused' ? preview.error : source?.error;
    expect(error).toMatchObject({ code: 'invalidInterchange', details: { file: 'проект.json', path } });
    expect(await readEverything(client)).toEqual(before);
  });
});
