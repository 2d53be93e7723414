import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adjustedRandIndex } from '#shared/analysis/adjustedRandIndex.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import type { SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { BackendClient } from '#shared/contract/client.ts';
import { codeGroupSchema } from '#shared/domain/codeType.ts';
import * as v from 'valibot';
import { shuffleColumns } from '../../bench/plantedProject.ts';
import { golden, goldenMatrix } from '../analysis/referenceData.ts';
import { failureOf, listRecords, openBackend, type TestBackend } from './openBackend.ts';

/** Each cell of the matrix as a coding on what that person says; the code's group is the beginning of its id. */
function toInterchange(matrix: readonly (readonly number[])[]): object {
  const wordsOf = (code: string) => `Про ${code} говорю так.`;
  const present = matrix.map((row) => golden.codes.filter((_code, column) => row[column] === 1));
  return {
    format: 'custdev-json',
    version: 1,
    project: { name: 'Golden', language: 'en' },
    codes: golden.codes.map((id) => ({ id, group: v.parse(codeGroupSchema, id.split('.')[0]), name: id })),
    respondents: golden.respondents.map((id) => ({ id, name: id })),
    interviews: golden.respondents.map((id, row) => ({
      id: `I-${id}`,
      kind: 'problem',
      respondentIds: [id],
      date: '2026-10-01',
      turns: [
        { speaker: 'Q', role: 'interviewer', text: 'How is it now?' },
        { speaker: id, role: 'respondent', text: present[row]!.map(wordsOf).join(' ') },
      ],
    })),
    codings: golden.respondents.flatMap((id, row) => {
      let start = 0;
      return present[row]!.map((code) => {
        const span = { interviewId: `I-${id}`, turn: 1, start, end: start + wordsOf(code).length };
        start = span.end + 1;
        return { ...span, codeIds: [code], coder: 'tracker' };
      });
    }),
  };
}

async function importMatrix(client: BackendClient, path: string, matrix: readonly (readonly number[])[]) {
  await client.projects.create({ path, name: 'Golden', language: 'en' });
  const file = new File([JSON.stringify(toInterchange(matrix))], 'golden.json');
  const { previews } = await client.imports.preview({ files: [file] });
  const [preview] = previews;
  if (preview?.kind !== 'interchange') throw new Error(JSON.stringify(preview));
  await client.imports.commit({ items: [{ previewId: preview.previewId }] });
}

let test_: TestBackend;
beforeAll(async () => {
  test_ = await openBackend();
});
afterAll(() => test_.close());

describe('the golden project', () => {
  let result: SegmentsResult;
  let names: Map<string, string | null>;

  beforeAll(async () => {
    await importMatrix(test_.client, `${test_.folder}/golden.custdev`, golden.matrix);
    result = await test_.client.analysis.segments({});
    const people = await listRecords(test_.client, 'respondent');
    names = new Map(people.map(({ id, externalId }) => [id, externalId]));
  });

  test('has three segments that chance does not explain', () => {
    expect(result).toMatchObject({ verdict: 'segments', k: 3, n: 24, by: 'all' });
    expect(result.nullTest).toEqual({ p: 0.001, permutations: 999 });
    expect(result.silhouette).toBeCloseTo(0.2989, 4);
  });

  test('finds the planted groups and leaves out those who fit badly', () => {
    const groupOf = new Map<string, number>();
    for (const [group, { respondentIds }] of result.segments.entries())
      for (const id of respondentIds) groupOf.set(names.get(id) ?? '', group);
    const assigned = golden.respondents.flatMap((id, row) => (groupOf.has(id) ? [row] : []));
    const found = assigned.map((row) => groupOf.get(golden.respondents[row]!)!);
    const planted = assigned.map((row) => golden.planted[row]!);
    expect(adjustedRandIndex(found, planted)).toBeGreaterThanOrEqual(0.8);
    const badly = result.unassigned.filter(({ reason }) => reason === 'fitsBadly');
    expect(new Set(badly.map(({ respondentId }) => names.get(respondentId)))).toEqual(new Set(['R17', 'R23']));
  });

  test('brings quotes for and against, of members first and of nobody twice in a round', () => {
    for (const segment of result.segments) {
      expect(segment.evidence.length).toBeGreaterThan(0);
      expect(segment.evidence.every(({ respondentId }) => segment.respondentIds.includes(respondentId))).toBe(true);
      const firstRound = segment.evidence
        .slice(0, segment.respondentIds.length)
        .map(({ respondentId }) => respondentId);
      expect(new Set(firstRound).size).toBe(firstRound.length);
      for (const { quote } of segment.counterEvidence) expect(quote).toContain('говорю так');
    }
  });

  test('answers the same question once, and the same again', async () => {
    const events = await test_.client.app.events({});
    expect(await test_.client.analysis.segments({ jobId: 'same' })).toEqual(result);
    expect((await test_.client.analysis.segments({ seed: 2, jobId: 'other' })).k).toBe(3);
    for await (const event of events) {
      if (event.type !== 'jobProgress') continue;
      expect(event.jobId).toBe('other');
      break;
    }
  });

  test('keeps a proposal as it was proposed, and undo takes it back', async () => {
    const [proposal] = result.segments;
    const { customerSegmentId } = await test_.client.segments.keepProposed({ proposalId: '1', name: 'Первый' });
    const [kept] = await listRecords(test_.client, 'customerSegment');
    expect(kept).toMatchObject({
      id: customerSegmentId,
      memberIds: proposal!.respondentIds,
      definingCodeIds: proposal!.definingCodes.map(({ codeId }) => codeId),
      isManual: false,
      provenance: { seed: 1, nullP: 0.001, permutations: 999, stability: proposal!.stability, customerSegmentCount: 3 },
    });
    const detail = await test_.client.segments.detail({ id: customerSegmentId });
    expect(detail.respondents).toBe(proposal!.respondentIds.length);
    expect(detail.medoidRespondentId).not.toBeNull();
    await test_.client.segments.setMembers({ id: customerSegmentId, memberIds: kept!.memberIds.slice(1) });
    expect((await listRecords(test_.client, 'customerSegment'))[0]).toMatchObject({ isManual: true });
    await test_.client.projects.undo({});
    await test_.client.projects.undo({});
    expect(await listRecords(test_.client, 'customerSegment')).toEqual([]);
    const none = test_.client.segments.keepProposed({ proposalId: '9', name: 'Нет' });
    expect((await failureOf(none)).code).toBe('recordNotFound');
  });

  test('cancelling ends the work at once and leaves the next question answerable', async () => {
    const controller = new AbortController();
    const events = await test_.client.app.events({});
    const input = { by: 'all', seed: 77, jobId: 'job' } as const;
    const call = failureOf(test_.client.analysis.segments(input, { signal: controller.signal }));
    for await (const event of events) if (event.type === 'jobProgress') break;
    controller.abort();
    expect((await call).code).toBe('jobCancelled');
    expect((await test_.client.analysis.saturation({})).n).toBe(24);
  });

  test('closing the project cancels what is asked about it', async () => {
    const call = failureOf(test_.client.analysis.segments({ seed: 78 }));
    const { open } = await test_.client.projects.current({});
    await test_.client.projects.close({});
    expect((await call).code).toBe('jobCancelled');
    await test_.client.projects.open({ path: open!.path });
  });
});

test('copies with shuffled columns have no structure, nearly all of them', async () => {
  const verdicts: string[] = [];
  for (let copy = 1; copy <= 10; copy += 1) {
    const { rows, columns, values } = shuffleColumns(goldenMatrix, createRandomSource(copy));
    const shuffled = Array.from({ length: rows }, (_item, row) => [
      ...values.subarray(row * columns, (row + 1) * columns),
    ]);
    await importMatrix(test_.client, `${test_.folder}/copy ${copy}.custdev`, shuffled);
    verdicts.push((await test_.client.analysis.segments({})).verdict);
  }
  expect(verdicts.filter((verdict) => verdict === 'noStructure').length).toBeGreaterThanOrEqual(9);
});
