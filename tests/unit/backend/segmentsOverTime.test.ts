import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BackendClient } from '#shared/contract/client.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { addInterview, openBackend, type TestBackend } from './openBackend.ts';

let opened: TestBackend;
const client = (): BackendClient => opened.client;

beforeEach(async () => {
  opened = await openBackend();
  await client().projects.openSample({ language: 'en' });
});
afterEach(() => opened.close());

/** A new person who says what the codes stand for. */
async function hearPerson(name: string, codeIds: readonly CodeId[]): Promise<RespondentId> {
  const { interviewId, turns, respondentIds } = await addInterview(client(), [
    'Я: How was it?',
    ...codeIds.map((_id, at) => `${name}: That happened ${at} times last month`),
  ]);
  const answers = turns.filter(({ role }) => role === 'respondent');
  for (const [at, codeId] of codeIds.entries()) {
    await client().codings.create({ interviewId, turnId: answers[at]!.id, start: 0, end: 4, codeIds: [codeId] });
  }
  return respondentIds[0]!;
}

describe('a remembered picture', () => {
  test('keeps numbers, names and places when one interview is added, and tells what changed', async () => {
    const before = await client().analysis.segments({ by: 'all' });
    expect(before).toMatchObject({ verdict: 'segments', since: null });
    expect(before.segments.map(({ id }) => id)).toEqual(before.segments.map((_segment, at) => String(at + 1)));
    await client().segments.rememberPicture({ by: 'all' });
    const target = before.segments.at(-1)!;
    const codeIds = target.definingCodes.map(({ codeId }) => codeId).slice(0, 8);
    const newcomer = await hearPerson('Zoe', codeIds);
    const after = await client().analysis.segments({ by: 'all' });
    expect(after.verdict).toBe('segments');
    expect(after.segments.map(({ id, name }) => [id, name])).toEqual(before.segments.map(({ id, name }) => [id, name]));
    const change = after.changes.find(({ proposalId }) => proposalId === target.id)!;
    expect(change.status).toBe('changed');
    expect(change.joined).toContainEqual({ respondentId: newcomer, isNewPerson: true, fromProposalId: null });
    expect(after.since).not.toBeNull();

    const places = new Map(before.map.points.map(({ respondentId, x, y }) => [respondentId, { x, y }]));
    const spread = Math.max(...before.map.points.map(({ x, y }) => Math.hypot(x, y)));
    const moved = after.map.points.flatMap(({ respondentId, x, y }) => {
      const place = places.get(respondentId);
      return place === undefined ? [] : [Math.hypot(place.x - x, place.y - y)];
    });
    const mean = moved.reduce((sum, way) => sum + way, 0) / moved.length;
    expect(moved).toHaveLength(before.map.points.length);
    expect(mean).toBeLessThan(0.15 * spread);
  });

  test('is written once, and not again while it shows the same', async () => {
    const first = await client().segments.rememberPicture({});
    expect(first.changeSet.changes.map(({ entity }) => entity)).toEqual(['segmentPicture']);
    const again = await client().segments.rememberPicture({});
    expect(again.changeSet.changes).toEqual([]);
    const { changes, since } = await client().analysis.segments({});
    expect(since).not.toBeNull();
    expect(changes.every(({ joined, left, status }) => joined.length + left.length === 0 && status !== 'gone')).toBe(
      true,
    );
  });

  test('is not taken back by undo, which takes back what the user did', async () => {
    await client().people.saveOrganization({ id: null, name: 'North' });
    await client().segments.rememberPicture({});
    await client().projects.undo({});
    const { records } = await client().projects.records({});
    expect(records.organization.some(({ name }) => name === 'North')).toBe(false);
    expect(records.segmentPicture).toHaveLength(1);
  });

  test('forgets people and codes that are deleted', async () => {
    const before = await client().analysis.segments({});
    const newcomer = await hearPerson('Zoe', before.segments[0]!.definingCodes.map(({ codeId }) => codeId).slice(0, 8));
    await client().segments.rememberPicture({});
    const { records } = await client().projects.records({});
    const talk = records.interview.find(({ respondentIds }) => respondentIds.includes(newcomer))!;
    await client().interviews.remove({ id: talk.id });
    await client().people.removeRespondent({ id: newcomer });
    const code = before.segments[0]!.definingCodes[0]!.codeId;
    await client().codes.remove({ id: code, moveCodingsTo: null });
    const { changes } = await client().analysis.segments({});
    expect(JSON.stringify(changes)).not.toContain(newcomer);
    expect(JSON.stringify(changes)).not.toContain(code);
  });

  test('belongs to its question', async () => {
    await client().segments.rememberPicture({ by: 'all' });
    expect((await client().analysis.segments({ by: 'pains' })).since).toBeNull();
    expect((await client().analysis.segments({ by: 'all', seed: 9 })).since).not.toBeNull();
  });
});

describe('a kept segment', () => {
  test('is known again with its decision, whatever number it is shown under, and tells who came and left', async () => {
    const { records } = await client().projects.records({});
    for (const { id } of records.customerSegment) await client().segments.remove({ id });
    const { segments } = await client().analysis.segments({ by: 'pains' });
    const proposal = segments[0]!;
    const { customerSegmentId: id } = await client().segments.keepProposed({
      by: 'pains',
      proposalId: proposal.id,
      name: 'A',
    });
    await client().segments.decide({ id, decision: 'main', reason: 'It hurts' });
    const again = await client().analysis.segments({ by: 'pains' });
    expect(again.segments.map((segment) => segment.customerSegmentId)).toEqual(
      again.segments.map((segment) => (segment.id === proposal.id ? id : null)),
    );
    expect(again.changes.find(({ customerSegmentId }) => customerSegmentId === id)).toMatchObject({
      status: 'same',
      comparedWith: 'kept',
      stabilityBefore: proposal.stability,
      stabilityNow: proposal.stability,
    });
    const [gone = proposal.respondentIds[0]!, ...staying] = proposal.respondentIds;
    const outsider = records.respondent.find(({ id: person }) => !proposal.respondentIds.includes(person))!.id;
    await client().segments.setMembers({ id, memberIds: [...staying, outsider] });
    const change = (await client().analysis.segments({ by: 'pains' })).changes.find(
      ({ customerSegmentId }) => customerSegmentId === id,
    )!;
    expect(change.joined.map(({ respondentId }) => respondentId)).toEqual([gone]);
    expect(change.left.map(({ respondentId }) => respondentId)).toEqual([outsider]);
    expect((await client().projects.records({})).records.customerSegment[0]).toMatchObject({ decision: 'main' });
  });

  test('remembers the picture in the step that keeps it, and undo takes both back', async () => {
    const { segments } = await client().analysis.segments({ by: 'jobs' });
    await client().segments.keepProposed({ by: 'jobs', proposalId: segments[0]!.id, name: 'A' });
    expect((await client().analysis.segments({ by: 'jobs' })).since).not.toBeNull();
    await client().projects.undo({});
    expect((await client().analysis.segments({ by: 'jobs' })).since).toBeNull();
  });
});

describe('a question', () => {
  async function codesByGroup(group: string): Promise<CodeId[]> {
    const { codeIds } = await client().analysis.segments({ by: 'all' });
    const { records } = await client().projects.records({});
    const types = new Map(records.code.map(({ id, typeId }) => [id, typeId]));
    return codeIds.filter((id) => types.get(id)?.startsWith(`${group}.`));
  }

  test('by picked codes is built by these alone; all others are held out', async () => {
    const picked = await codesByGroup('pain');
    const result = await client().analysis.segments({ codeIds: picked });
    expect(result).toMatchObject({ by: 'codes', pickedCodeIds: picked.toSorted() });
    expect(result.codeIds.toSorted()).toEqual(picked.toSorted());
    for (const { definingCodes, heldOutTests } of result.segments) {
      for (const { codeId, heldOut } of definingCodes) expect(heldOut).toBe(!picked.includes(codeId));
      expect(heldOutTests.some(({ codeId }) => picked.includes(codeId))).toBe(false);
    }
    const { customerSegmentId: id } = await client().segments.keepProposed({
      codeIds: picked,
      proposalId: result.segments[0]!.id,
      name: 'Picked',
    });
    const { definingCodes, customerSegment } = await client().segments.detail({ id });
    expect(customerSegment.provenance).toMatchObject({ basis: 'codes', codeIds: picked.toSorted() });
    for (const { codeId, heldOut } of definingCodes) expect(heldOut).toBe(!picked.includes(codeId));
  });

  test('by picked codes travels with a kept segment into another project', async () => {
    const picked = await codesByGroup('pain');
    const { segments } = await client().analysis.segments({ codeIds: picked });
    await client().segments.keepProposed({ codeIds: picked, proposalId: segments[0]!.id, name: 'Picked' });
    const namesOf = async (): Promise<string[]> => {
      const { records } = await client().projects.records({});
      const kept = records.customerSegment.find(({ name }) => name === 'Picked')!;
      const names = new Map(records.code.map(({ id, name }) => [id, name]));
      return (kept.provenance?.codeIds ?? []).map((id) => names.get(id) ?? 'unknown').toSorted();
    };
    const wanted = await namesOf();
    const { file } = await client().projects.exportFile({ format: 'json' });
    await client().projects.create({ path: `${opened.folder}/copy.custdev`, name: 'Copy', language: 'en' });
    const { previews } = await client().imports.preview({ files: [new File([await file.arrayBuffer()], 'copy.json')] });
    const [preview] = previews;
    if (preview === undefined || preview.kind === 'refused') throw new Error('The export was refused');
    await client().imports.commit({ items: [{ previewId: preview.previewId }] });
    expect(wanted.length).toBe(picked.length);
    expect(await namesOf()).toEqual(wanted);
  });

  test('with attributes says of how many people each is known, and how members differ', async () => {
    const { records } = await client().projects.records({});
    for (const [at, person] of records.respondent.entries()) {
      const { externalId: _external, ...fields } = person;
      const attributes: Record<string, string> = { ...person.attributes, staff: at === 0 ? '' : String(10 + at) };
      await client().people.saveRespondent({ ...fields, attributes });
    }
    const result = await client().analysis.segments({ by: 'all', attributes: ['Staff'] });
    const heard = result.n;
    expect(result.attributes).toMatchObject([{ name: 'staff', kind: 'numeric' }]);
    expect(result.attributes[0]!.known).toBeGreaterThanOrEqual(heard - 1);
    for (const { attributes } of result.segments) {
      expect(attributes[0]!.median?.inside).toBeGreaterThan(9);
    }
  });
});
