import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildQdaStudy } from '../../support/qdaStudy.ts';
import { addPerson, failureOf, listRecords, openProject, type TestBackend } from './openBackend.ts';
import { readRecords } from './readRecords.ts';

let test_: TestBackend;
const client = () => test_.client;

beforeEach(async () => {
  test_ = await openProject();
});
afterEach(() => test_.close());

const talks = 50;
const codingsOfTalk = 100;
const file = 'исследование.qdpx';

let study: Uint8Array<ArrayBuffer>;
beforeAll(() => {
  study = buildQdaStudy(talks, codingsOfTalk);
});

async function preview(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { previews } = await client().imports.preview({ files: [new File([bytes], name)] });
  const [one] = previews;
  if (one === undefined || one.kind === 'refused') throw new Error(`No preview: ${JSON.stringify(one)}`);
  expect(one).toMatchObject({ fileName: name, interviews: talks, codings: talks * codingsOfTalk });
  return one.previewId;
}

interface Adding {
  readonly added: Promise<{ readonly version: number }>;
  readonly controller: AbortController;
}

/** Begins to add the study, and answers when half of it is written. */
async function addHalf(previewId: string): Promise<Adding> {
  const events = await client().app.events({});
  const controller = new AbortController();
  const added = client().imports.commit({ items: [{ previewId }], jobId: 'study' }, { signal: controller.signal });
  added.catch(() => undefined);
  for await (const event of events)
    if (event.type === 'jobProgress' && event.jobId === 'study' && event.done > event.total / 2 && event.total > 1)
      return { added, controller };
  throw new Error('Nothing was told of the middle');
}

describe('a project of 5,000 codings', () => {
  test('cancelled in its middle leaves nothing, and comes in after all, as one step', { timeout: 60_000 }, async () => {
    await addPerson(client(), 'Вера');
    const before = readRecords(test_);
    const previewId = await preview(file, study);
    const { added, controller } = await addHalf(previewId);
    controller.abort();
    expect((await failureOf(added)).code).toBe('jobCancelled');
    expect(readRecords(test_)).toEqual(before);
    expect((await client().search.find({ query: 'answer' })).total).toBe(0);
    expect((await client().projects.history({ limit: 10 })).entries).toHaveLength(2);

    const { sources } = await client().imports.commit({ items: [{ previewId }] });
    expect(sources).toMatchObject([{ ok: true, path: file, project: { interviews: talks } }]);
    expect(await listRecords(client(), 'interview')).toHaveLength(talks);
    expect((await client().search.find({ query: 'answer' })).total).toBeGreaterThan(0);

    let isUndone = false;
    const undoing = client()
      .projects.undo({})
      .then(() => {
        isUndone = true;
      });
    const { records } = await client().projects.records({});
    expect({ isUndone, talks: records.interview.length }).toEqual({ isUndone: false, talks });
    await undoing;
    expect(readRecords(test_)).toEqual(before);
    await client().projects.redo({});
    expect(await listRecords(client(), 'interview')).toHaveLength(talks);
  });

  test(
    'keeps nobody waiting who reads, and lets in what is written meanwhile after it',
    { timeout: 60_000 },
    async () => {
      const previewId = await preview(file, study);
      const { added } = await addHalf(previewId);
      let isAdded = false;
      const done = added.then(() => {
        isAdded = true;
      });
      const { version, records } = await client().projects.records({});
      expect({ isAdded, version, talks: records.interview.length }).toEqual({ isAdded: false, version: 1, talks: 0 });
      const person = addPerson(client(), 'Вера');
      await Promise.all([done, person]);
      const names = (await listRecords(client(), 'respondent')).map(({ name }) => name);
      expect(names.filter((name) => name === 'Вера')).toHaveLength(1);
      const { entries } = await client().projects.history({ limit: 2 });
      expect(entries.map(({ method }) => method)).toEqual(['people.saveRespondent', 'imports.commit']);
    },
  );

  test('what is written while it is cancelled stays', { timeout: 60_000 }, async () => {
    const { added, controller } = await addHalf(await preview(file, study));
    const person = addPerson(client(), 'Вера');
    controller.abort();
    expect((await failureOf(added)).code).toBe('jobCancelled');
    await person;
    const { records, version } = await client().projects.records({});
    expect(version).toBe(2);
    expect(records.respondent.map(({ name }) => name)).toEqual(['Вера']);
    expect(records.interview).toEqual([]);
  });

  test('leaves nothing when the program is closed in its middle', { timeout: 60_000 }, async () => {
    const before = readRecords(test_);
    const { added } = await addHalf(await preview(file, study));
    const failure = failureOf(added);
    await test_.backend.close();
    expect((await failure).code).toBe('jobCancelled');
    expect(readRecords(test_)).toEqual(before);
  });

  test('of our own is stopped and kept alike', { timeout: 60_000 }, async () => {
    await client().imports.commit({ items: [{ previewId: await preview(file, study) }] });
    const exported = await client().projects.exportFile({ format: 'json', isAnonymous: false });
    const json = new Uint8Array(await exported.file.arrayBuffer());
    await client().projects.create({ path: join(test_.folder, 'другой.custdev'), name: 'Другой', language: 'en' });
    const previewId = await preview('study.json', json);
    const { added, controller } = await addHalf(previewId);
    controller.abort();
    expect((await failureOf(added)).code).toBe('jobCancelled');
    expect((await client().projects.records({})).records.interview).toEqual([]);
    await client().imports.commit({ items: [{ previewId }] });
    expect(await listRecords(client(), 'interview')).toHaveLength(talks);
  });
});
