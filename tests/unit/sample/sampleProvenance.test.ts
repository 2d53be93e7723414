import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createBackend } from '../../../electron/backend/createBackend.ts';
import { languages } from '../../../shared/domain/language.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'custdev-sample-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

describe.each(languages)('the segments kept in the sample (%s)', (language) => {
  it('are those that the analysis proposes, with the figures that it gives', async () => {
    const backend = await createBackend({ dataFolder, version: '0', host: 'direct' });
    await backend.client.projects.openSample({ language });
    const { records } = await backend.client.projects.records({});
    const proposed = await backend.client.analysis.segments({ by: 'all', seed: 1 });
    await backend.close();
    const bySmallestId = (ids: readonly string[]) => ids.toSorted().join(' ');
    const kept = records.customerSegment.map(({ memberIds, provenance }) => ({
      members: bySmallestId(memberIds),
      provenance,
    }));
    const expected = proposed.segments.map(({ respondentIds, stability }) => ({
      members: bySmallestId(respondentIds),
      provenance: {
        basis: 'all',
        seed: 1,
        respondentCount: proposed.n,
        customerSegmentCount: proposed.segments.length,
        silhouette: Number(proposed.silhouette?.toFixed(4)),
        nullP: proposed.nullTest.p,
        permutations: proposed.nullTest.permutations,
        stability: Number(stability.toFixed(3)),
      },
    }));
    const byMembers = (left: { members: string }, right: { members: string }) =>
      left.members.localeCompare(right.members);
    expect(kept.toSorted(byMembers)).toEqual(expected.toSorted(byMembers));
  });
});
