import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportPreview } from '#shared/contract/importsContract.ts';
import { unknownRespondent } from '#shared/domain/people.ts';
import { smallDocument } from './interchangeDocument.ts';
import { failureOf, listRecords, openBackend, openProject, readEverything, type TestBackend } from './openBackend.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const talk = 'Аня: Как вы сверяете счета?\n\nБорис Ёлкин: Вручную, каждую пятницу. 🧾\n';

async function preview(...files: [name: string, content: string | Uint8Array][]): Promise<ImportPreview[]> {
  const { previews } = await client().imports.preview({
    files: files.map(([name, content]) => new File([content as string], name)),
  });
  return previews;
}

function idOf(one: ImportPreview | undefined): string {
  if (one === undefined || one.kind === 'refused') throw new Error(`No preview: ${JSON.stringify(one)}`);
  return one.previewId;
}

/** Where each person works, by names. */
async function listPlaces(): Promise<Record<string, string | null>> {
  const companies = new Map<string, string>(
    (await listRecords(client(), 'organization')).map(({ id, name }) => [id, name]),
  );
  const people = await listRecords(client(), 'respondent');
  return Object.fromEntries(
    people.map(({ name, organizationId }) => [name, companies.get(organizationId ?? '') ?? null]),
  );
}

describe('transcripts', () => {
  test('are previewed without keeping anything, then kept', async () => {
    const before = await readEverything(client());
    const [one] = await preview(['Борис.txt', talk]);
    expect(one).toMatchObject({ kind: 'transcript', turnCount: 2, duplicateOf: null, language: 'ru' });
    expect(await readEverything(client())).toEqual(before);
    const { sources, version } = await client().imports.commit({ items: [{ previewId: idOf(one) }] });
    expect(sources).toMatchObject([{ ok: true, path: 'Борис.txt', turns: 2, error: null }]);
    expect(version).toBe(2);
    expect(await listRecords(client(), 'respondent')).toMatchObject([{ name: 'Борис Ёлкин' }]);
    expect((await client().search.find({ query: 'пятницы' })).total).toBe(1);
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
    expect((await client().search.find({ query: 'пятницы' })).total).toBe(0);
  });

  test('take the corrections of the user', async () => {
    const [one] = await preview(['Борис.txt', talk]);
    const roles = { Аня: 'respondent', 'Борис Ёлкин': 'interviewer' } as const;
    const corrections = { kind: 'solution', title: 'Второй разговор', date: '2026-05-01', roles } as const;
    const item = { previewId: idOf(one), ...corrections, respondentNames: ['Анна', 'анна'] };
    const { sources } = await client().imports.commit({ items: [item] });
    const { interview, turns } = await client().interviews.get({ id: sources[0]!.interviewId! });
    expect(interview).toMatchObject({ kind: 'solution', title: 'Второй разговор', date: '2026-05-01' });
    expect(turns.map(({ role }) => role)).toEqual(['respondent', 'interviewer']);
    expect(await listRecords(client(), 'respondent')).toMatchObject([{ name: 'Анна' }]);
    expect(interview.respondentIds).toHaveLength(1);
  });

  test('bring their people into the company that was named, and one undo takes all of it back', async () => {
    const { organizationId } = await client().people.saveOrganization({ id: null, name: 'Ромашка' });
    const placed = { ...unknownRespondent, id: null, name: 'Вера', organizationId };
    await client().people.saveRespondent(placed);
    const before = await readEverything(client());
    const [one, other] = await preview(['Борис.txt', talk], ['Вера.txt', talk.replace('Борис Ёлкин', 'Вера')]);
    const items = [
      { previewId: idOf(one), company: ' ООО «Лютик» ' },
      { previewId: idOf(other), company: 'Пион' },
    ];
    const [first] = (await client().imports.commit({ items: items.slice(0, 1) })).sources;
    expect(first).toMatchObject({ ok: true });
    expect(await listPlaces()).toEqual({ 'Борис Ёлкин': 'ООО «Лютик»', Вера: 'Ромашка' });
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
    await client().imports.commit({ items: items.slice(1) });
    expect(await listPlaces()).toEqual({ Вера: 'Ромашка' });
    expect((await listRecords(client(), 'organization')).map(({ name }) => name)).toEqual(['Ромашка']);
  });

  test('a company is known in capitals and in small letters', async () => {
    await client().people.saveOrganization({ id: null, name: 'Ромашка' });
    const [one] = await preview(['Борис.txt', talk]);
    await client().imports.commit({ items: [{ previewId: idOf(one), company: 'РОМАШКА' }] });
    expect(await listPlaces()).toEqual({ 'Борис Ёлкин': 'Ромашка' });
    expect(await listRecords(client(), 'organization')).toHaveLength(1);
  });

  test('are known again by their bytes, and their people by name', async () => {
    const [one] = await preview(['Борис.txt', talk]);
    const { sources } = await client().imports.commit({ items: [{ previewId: idOf(one) }] });
    const [again, other] = await preview(['копия.txt', talk], ['Борис 2.txt', talk.replace('пятницу', 'среду')]);
    expect(again).toMatchObject({ duplicateOf: sources[0]!.interviewId });
    expect(other).toMatchObject({ duplicateOf: null });
    await client().imports.commit({ items: [{ previewId: idOf(other) }] });
    expect(await listRecords(client(), 'respondent')).toHaveLength(1);
  });

  test('a bad source spoils no good one', async () => {
    const previews = await preview(
      ['пусто.txt', ''],
      ['Борис.txt', talk],
      ['сломан.docx', new Uint8Array([80, 75, 3, 4, 0, 255])],
      ['сломан.json', '{"format":"custdev-json"'],
    );
    expect(previews.map(({ kind }) => kind)).toEqual(['refused', 'transcript', 'refused', 'refused']);
    const items = ['unknown', idOf(previews[1]), idOf(previews[1])].map((previewId) => ({ previewId }));
    const { sources } = await client().imports.commit({ items });
    expect(sources.map(({ ok, error }) => ok || error?.code)).toEqual(['recordNotFound', true, 'recordNotFound']);
    expect(await listRecords(client(), 'interview')).toHaveLength(1);
  });

  test('pasted text without a title gets one that can be shown', async () => {
    const { preview: pasted } = await client().imports.previewText({ title: ' ', text: talk });
    const { sources } = await client().imports.commit({ items: [{ previewId: idOf(pasted) }] });
    const { interview } = await client().interviews.get({ id: sources[0]!.interviewId! });
    expect(interview.title).not.toBe('');
  });

  test('what was discarded is gone', async () => {
    const [one] = await preview(['Борис.txt', talk]);
    await client().imports.discard({ previewIds: [idOf(one)] });
    const { sources } = await client().imports.commit({ items: [{ previewId: idOf(one) }] });
    expect(sources).toMatchObject([{ ok: false, error: { code: 'recordNotFound' } }]);
  });

  test('need a project, and say so once', async () => {
    const empty = await openBackend();
    const call = empty.client.imports.preview({ files: [new File([talk], 'a.txt')] });
    expect(await failureOf(call)).toMatchObject({ code: 'noProjectOpen' });
    await empty.close();
  });
});

describe('several files', () => {
  const texts = (count: number) =>
    Array.from({ length: count }, (_item, index): [string, string] => [
      `${index}.txt`,
      talk.replace('пятницу', `неделю ${index}`).replace('Борис', `Борис ${index}`),
    ]);
  /** Fails after its people and its talk were written: it codes a turn that it does not have. */
  const halfway = JSON.stringify({
    ...smallDocument,
    codings: smallDocument.codings.map((coding) => ({ ...coding, turn: 9 })),
  });

  test.each([
    ['a few', 4],
    ['many', 45],
  ])('%s are one step of undo and redo', async (_name, count) => {
    const before = await readEverything(client());
    const items = (await preview(...texts(count))).map((one) => ({ previewId: idOf(one) }));
    const { sources, version } = await client().imports.commit({ items });
    expect(sources.map(({ ok, path }) => ok && path)).toEqual(texts(count).map(([name]) => name));
    expect(version).toBe(2);
    const after = await readEverything(client());
    await client().projects.undo({});
    expect(await readEverything(client())).toEqual(before);
    expect((await client().search.find({ query: 'неделю' })).total).toBe(0);
    await client().projects.redo({});
    expect(await readEverything(client())).toEqual(after);
    expect((await client().search.find({ query: 'неделю' })).total).toBe(count);
  });

  test.each([
    ['a few', 4],
    ['many', 45],
  ])('of %s, one that fails halfway leaves no trace, spoils none and can be looked at again', async (_name, count) => {
    const previews = await preview(...texts(count));
    const [bad] = await preview(['проект.json', halfway]);
    const items = previews.map((one) => ({ previewId: idOf(one) })).toSpliced(2, 0, { previewId: idOf(bad) });
    const { sources, version } = await client().imports.commit({ items });
    expect(
      sources.flatMap(({ ok, error }, place) => (ok ? [] : [[place, error?.code, error?.details['file']]])),
    ).toEqual([[2, 'invalidInterchange', 'проект.json']]);
    expect(version).toBe(2);
    expect(await listRecords(client(), 'interview')).toHaveLength(count);
    expect((await listRecords(client(), 'respondent')).map(({ name }) => name)).not.toContain('Олег');
    expect(await listRecords(client(), 'organization')).toEqual([]);
    const again = await client().imports.commit({ items: items.slice(1, 3) });
    expect(again.sources.map(({ error }) => error?.code)).toEqual(['recordNotFound', 'invalidInterchange']);
  });

  test('when none comes in, there is no step', async () => {
    const [bad, worse] = await preview(['проект.json', halfway], ['копия.json', halfway]);
    const { sources, version } = await client().imports.commit({
      items: [{ previewId: idOf(bad) }, { previewId: idOf(worse) }],
    });
    expect(sources.map(({ error }) => error?.code)).toEqual(['invalidInterchange', 'invalidInterchange']);
    expect(version).toBe(1);
  });
});

describe('cancelling', () => {
  const count = 100;
  const long = talk.repeat(120);

  /** Aborts when that many sources are done. */
  async function importUntil(done: number) {
    const texts = Array.from({ length: count }, (_item, index) => long.replaceAll('пятницу', `неделю ${index}`));
    const previews = await preview(...texts.map((text, index): [string, string] => [`${index}.txt`, text]));
    const controller = new AbortController();
    const events = await client().app.events({});
    const items = previews.map((one) => ({ previewId: idOf(one) }));
    const call = failureOf(client().imports.commit({ items, jobId: 'import' }, { signal: controller.signal }));
    for await (const event of events) {
      if (event.type !== 'jobProgress' || event.kind !== 'import' || event.done < done) continue;
      expect(event).toMatchObject({ jobId: 'import', total: count });
      controller.abort();
      break;
    }
    return { failure: await call, items };
  }

  test('leaves nothing of what came in, not even a step, and the files can be added after all', async () => {
    const before = await readEverything(client());
    const { failure, items } = await importUntil(3);
    expect(failure).toMatchObject({ code: 'jobCancelled' });
    expect(await readEverything(client())).toEqual(before);
    expect((await client().search.find({ query: 'неделю' })).total).toBe(0);
    expect((await client().projects.history({ limit: 10 })).entries).toHaveLength(1);
    const { sources } = await client().imports.commit({ items });
    expect(sources.map(({ ok }) => ok)).toEqual(items.map(() => true));
    expect(await listRecords(client(), 'interview')).toHaveLength(count);
  });

  test('whoever cancels learns whether it was too late', async () => {
    const { failure } = await importUntil(3);
    expect(failure).toMatchObject({ code: 'jobCancelled' });
    expect(await client().imports.outcome({ jobId: 'import' })).toEqual({ committed: null });
    const [one] = await preview(['Борис.txt', talk]);
    const answer = await client().imports.commit({ items: [{ previewId: idOf(one) }], jobId: 'other' });
    expect(await client().imports.outcome({ jobId: 'other' })).toEqual({ committed: answer });
    expect(await client().imports.outcome({ jobId: 'import' })).toEqual({ committed: null });
  });

  test('an import stops when another project is opened, and puts nothing into it', async () => {
    const path = `${test_.folder}/другой.custdev`;
    const texts = Array.from({ length: 5 }, (_item, index) => talk.replace('пятницу', `неделю ${index}`));
    const previews = await preview(...texts.map((text, index): [string, string] => [`${index}.txt`, text]));
    const call = failureOf(client().imports.commit({ items: previews.map((one) => ({ previewId: idOf(one) })) }));
    await client().projects.create({ path, name: 'Другой', language: 'ru' });
    expect((await call).code).toBe('noProjectOpen');
    expect(await listRecords(client(), 'interview')).toEqual([]);
  });
});
