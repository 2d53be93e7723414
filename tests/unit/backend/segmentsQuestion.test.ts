import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BackendClient } from '#shared/contract/client.ts';
import type { CodeId } from '#shared/domain/ids.ts';
import { failureOf, openBackend, type TestBackend } from './openBackend.ts';

let opened: TestBackend;
const client = (): BackendClient => opened.client;

// Nothing here changes the project.
beforeAll(async () => {
  opened = await openBackend();
  await client().projects.openSample({ language: 'en' });
});
afterAll(() => opened.close());

const idsAndMembers = (segments: readonly { id: string; respondentIds: readonly string[] }[]) =>
  segments.map(({ id, respondentIds }) => [id, respondentIds.toSorted().join(' ')]);

describe('the preview', () => {
  test('shows the groups and the map that the check will judge, without a verdict', async () => {
    const preview = await client().analysis.segmentsPreview({ by: 'all' });
    const checked = await client().analysis.segments({ by: 'all' });
    expect(preview.isChecked).toBe(false);
    expect('verdict' in preview || 'nullTest' in preview || 'segments' in preview).toBe(false);
    expect(idsAndMembers(preview.groups)).toEqual(idsAndMembers(checked.segments));
    expect(preview.map).toEqual(checked.map);
    expect([preview.k, preview.silhouette]).toEqual([checked.k, checked.silhouette]);
  });
});

describe('a question', () => {
  async function codesByGroup(group: string): Promise<CodeId[]> {
    const { codeIds } = await client().analysis.segments({ by: 'all' });
    const { records } = await client().projects.records({});
    const types = new Map(records.code.map(({ id, typeId }) => [id, typeId]));
    return codeIds.filter((id) => types.get(id)?.startsWith(`${group}.`));
  }

  test('by pains puts each under its jobs and present solutions, which therefore test nothing', async () => {
    const jobs = await codesByGroup('job');
    const { segments, codeIds } = await client().analysis.segments({ by: 'pains' });
    expect(jobs.length).toBeGreaterThan(0);
    expect(jobs.every((id) => codeIds.includes(id))).toBe(true);
    for (const { heldOutTests, painContexts, definingCodes } of segments) {
      expect(heldOutTests.some(({ codeId }) => jobs.includes(codeId))).toBe(false);
      const pains = await codesByGroup('pain');
      expect(painContexts.map(({ codeId }) => codeId)).toEqual(
        definingCodes.map(({ codeId }) => codeId).filter((id) => pains.includes(id)),
      );
      for (const { people, jobs: under } of painContexts) {
        expect(people).toBeGreaterThan(0);
        for (const job of under) expect(job.people).toBeLessThanOrEqual(people);
      }
    }
  });

  test.each([
    ['one code is too few', async () => ({ codeIds: (await codesByGroup('pain')).slice(0, 1) }), 'basisNeedsCodes'],
    ['none is too few', () => ({ by: 'codes' as const }), 'basisNeedsCodes'],
    [
      'codes for another basis',
      async () => ({ by: 'pains' as const, codeIds: await codesByGroup('pain') }),
      'basisTakesNoCodes',
    ],
    ['a code that is none', () => ({ codeIds: ['nowhere' as CodeId] }), 'recordNotFound'],
    ['an attribute of nobody', () => ({ attributes: ['shoe size'] }), 'attributeUnknown'],
  ])('is refused in words: %s', async (_title, make, code) => {
    expect((await failureOf(client().analysis.segments(await make()))).code).toBe(code);
  });

  test('about a bare type is refused with its name', async () => {
    const { records } = await client().projects.records({});
    const type = records.code.find(({ isBuiltIn }) => isBuiltIn)!;
    const failure = await failureOf(client().analysis.segments({ codeIds: [type.id] }));
    expect(failure.code).toBe('codeBuildsNoSegments');
    expect(failure.details['name']).not.toBe('');
  });
});
