import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBackend, type TestBackend } from './openBackend.ts';

let opened: TestBackend;
beforeEach(async () => {
  opened = await openBackend();
  await opened.client.projects.openSample({ language: 'en' });
});
afterEach(() => opened.close());

test('tells on whose interviews the groups rest, the most influential first', async () => {
  const { client } = opened;
  const { k, segments, unassigned } = await client.analysis.segments({ by: 'pains' });
  const influence = await client.analysis.segmentInfluence({ by: 'pains' });
  expect(influence.k).toBe(k);
  const agreements = influence.people.map(({ agreement }) => agreement);
  expect(agreements).toEqual(agreements.toSorted((a, b) => a - b));
  expect(agreements.every((value) => value < 1)).toBe(true);
  const known = new Set([
    ...segments.flatMap(({ respondentIds }) => respondentIds),
    ...unassigned.map((one) => one.respondentId),
  ]);
  expect(
    influence.people.flatMap(({ respondentId, movedIds }) => [respondentId, ...movedIds]).every((id) => known.has(id)),
  ).toBe(true);
});

test('finds what the members of a proposed segment have together', async () => {
  const { client } = opened;
  const { segments, n } = await client.analysis.segments({ by: 'all' });
  const { respondentIds, definingCodes } = segments[0]!;
  const codeIds = definingCodes.map(({ codeId }) => codeId);
  const shared = await client.segments.sharedCodes({ memberIds: respondentIds, codeIds });
  expect(shared!.codeIds.every((id) => codeIds.includes(id))).toBe(true);
  expect(shared!.inside[1]).toBe(respondentIds.length);
  expect(shared!.outside[1]).toBe(n - respondentIds.length);
  expect(shared!.inside[0]).toBeGreaterThan(shared!.outside[0]);
});

test('lets the most typical member speak first, then others, each in turn', async () => {
  const { segments } = await opened.client.analysis.segments({ by: 'all' });
  for (const { medoidRespondentId, evidence, respondentIds } of segments) {
    const speakers = evidence.map(({ respondentId }) => respondentId);
    const first = speakers.slice(0, new Set(speakers).size);
    expect(first[0]).toBe(medoidRespondentId);
    expect(new Set(first).size).toBe(first.length);
    expect(first.every((id) => respondentIds.includes(id))).toBe(true);
  }
});

test('knows the pain of everybody heard', async () => {
  const { client } = opened;
  const [{ segments, n }, pains] = await Promise.all([client.analysis.segments({}), client.analysis.pains({})]);
  expect(pains).toHaveLength(n);
  const painOf = new Map(pains.map(({ respondentId, pain }) => [respondentId, pain]));
  for (const { respondentIds, pain } of segments) {
    const known = respondentIds.map((id) => painOf.get(id)).filter((value) => value != null);
    expect(Math.max(...known)).toBe(pain.max);
  }
});
