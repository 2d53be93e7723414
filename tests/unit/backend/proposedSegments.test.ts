import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureOf, openBackend, type TestBackend } from './openBackend.ts';

let opened: TestBackend;

beforeEach(async () => {
  opened = await openBackend();
  await opened.client.projects.openSample({ language: 'en' });
});
afterEach(() => opened.close());

test('keeps a proposed segment with the figures that it was proposed with', async () => {
  const { client } = opened;
  const { segments, by, seed } = await client.analysis.segments({ by: 'pains' });
  const proposal = segments[0]!;
  const { customerSegmentId: id } = await client.segments.keepProposed({
    by,
    seed,
    proposalId: proposal.id,
    name: 'A',
  });
  const { spentEffort, pain, customerSegment } = await client.segments.detail({ id });
  expect({ spentEffort, pain, memberIds: customerSegment.memberIds }).toEqual({
    spentEffort: proposal.spentEffort,
    pain: proposal.pain,
    memberIds: proposal.respondentIds,
  });
});

test('finds the places of known quotations and of no others', async () => {
  const { client } = opened;
  const { segments } = await client.analysis.segments({ by: 'pains' });
  const wanted = [...new Set(segments.flatMap(({ evidence }) => evidence.map(({ quotationId }) => quotationId)))];
  const { total, cards } = await client.codings.find({ quotationIds: wanted, limit: wanted.length });
  expect([total, cards.map(({ quotation }) => quotation.id).toSorted()]).toEqual([wanted.length, wanted.toSorted()]);
});

test('refuses to delete a person whom an interview names, and tells which', async () => {
  const { client } = opened;
  const { records } = await client.projects.records({});
  const { respondentIds, title } = records.interview[0]!;
  const call = client.people.removeRespondent({ id: respondentIds[0]! });
  expect(await failureOf(call)).toEqual({ code: 'recordInUse', details: { name: title } });
});
