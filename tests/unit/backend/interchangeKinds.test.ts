import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { entityNames } from '#shared/domain/entities.ts';
import { placeOfKind } from '../../../electron/backend/interchange/placeOfKind.ts';
import { interchangeSchema } from '../../../electron/backend/interchange/interchangeSchema.ts';
import { fillProject, namesOfFilledProject } from './fillProject.ts';
import { exportDocument, exportWords, importDocument, withoutDays } from './interchangeDocument.ts';
import { openProject, readEverything, type TestBackend } from './openBackend.ts';
import { comparable, readRecords } from './readRecords.ts';

const opened: TestBackend[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function open(language: 'ru' | 'en' = 'ru'): Promise<TestBackend> {
  const one = await openProject();
  opened.push(one);
  await one.client.projects.update({ language });
  return one;
}

/** The sample and everything that it lacks. */
async function openFilled(language: 'ru' | 'en'): Promise<TestBackend> {
  const one = await open(language);
  const sample = JSON.parse(readFileSync(`resources/sample/sample.${language}.json`, 'utf8')) as { codes: object[] };
  Object.assign(sample.codes[0]!, { color: '#a1b2c3' });
  expect((await importDocument(one.client, sample)).source?.error).toBeNull();
  await fillProject(one);
  return one;
}

const travelling = entityNames.filter((name) => 'section' in placeOfKind[name]);

test('every kind of record travels in a part of the document, or says why it does not', () => {
  expect(Object.keys(placeOfKind).toSorted()).toEqual([...entityNames].toSorted());
  for (const place of Object.values(placeOfKind)) {
    if ('section' in place) expect(Object.keys(interchangeSchema.entries)).toContain(place.section);
    else expect(place.staysBecause).not.toBe('');
  }
});

describe.each(['ru', 'en'] as const)('a project of every kind of record (%s)', (language) => {
  test('is the same after a round trip: each record, each field, and the document', { timeout: 120_000 }, async () => {
    const first = await openFilled(language);
    const before = readRecords(first);
    expect(entityNames.filter((name) => before.get(name)?.length === 0)).toEqual([]);
    const out = await exportDocument(first.client);
    expect((await importDocument(first.client, out)).source?.error).toBeNull();
    expect(comparable(readRecords(first)), 'into the very project').toEqual(comparable(before));

    const second = await open(language);
    const { source } = await importDocument(second.client, out);
    expect(source).toMatchObject({ ok: true, error: null, warnings: [] });
    const after = readRecords(second);
    const [left, right] = [comparable(before), comparable(after)];
    for (const name of travelling) expect(right[name], name).toEqual(left[name]);
    for (const name of entityNames.filter((kind) => kind !== 'project' && !travelling.includes(kind)))
      expect(right[name], name).toEqual([]);

    const again = await exportDocument(second.client);
    const { project: _project, leftOut, ...rest } = out;
    const { project: _other, ...restAgain } = again;
    expect(leftOut).toEqual({ recordings: 1 });
    expect(withoutDays(restAgain)).toEqual(withoutDays(rest));

    const once = await readEverything(second.client);
    const { version } = await second.client.interviews.counts({});
    expect((await importDocument(second.client, out)).source?.error).toBeNull();
    expect(await readEverything(second.client)).toEqual(once);
    expect((await second.client.interviews.counts({})).version).toBe(version);
  });
});

test('what was changed since the file was written stays as it was changed', { timeout: 120_000 }, async () => {
  const test_ = await openFilled('ru');
  const { client } = test_;
  const out = await exportDocument(client);
  const { records } = await client.projects.records({});
  const [promise, row, risk] = [records.clientPromise[0]!, records.hadiRow[0]!, records.risk[0]!];
  const [danger, search, guide] = [records.danger[0]!, records.savedSearch[0]!, records.guide[0]!];
  const [memo, verdict] = [records.memo[0]!, records.solutionVerdict[0]!];
  await client.validation.savePromise({ ...promise, text: 'Другое' });
  await client.hadi.save({ ...row, action: 'другое' });
  await client.validation.saveRisk({ ...risk, text: 'Другой' });
  await client.firing.saveDanger({ ...danger, who: 'Другой' });
  await client.search.save({ ...search, name: 'Другой' });
  await client.guides.save({ ...guide, title: 'Другой' });
  await client.memos.save({ ...memo, text: 'Другая' });
  await client.validation.saveVerdict({ ...verdict, decidedOn: '2026-01-02' });
  const before = comparable(readRecords(test_));
  expect((await importDocument(client, out)).source?.error).toBeNull();
  expect(comparable(readRecords(test_))).toEqual(before);
});

test('without names has none in any part, and no sign of the company', { timeout: 120_000 }, async () => {
  const { client } = await openFilled('ru');
  expect(await exportWords(client)).toMatch(namesOfFilledProject);
  const words = await exportWords(client, true);
  expect(words.match(new RegExp(`.{40}${namesOfFilledProject.source}`, 'iu'))).toBeNull();
  const document = JSON.parse(words) as Record<string, unknown>;
  expect(document['pseudonyms']).toEqual([]);
  expect(document['reportLogos']).toEqual([]);
  expect(document['affinityGroups']).toHaveLength(2);
});
