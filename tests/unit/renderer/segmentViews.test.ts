import { describe, expect, test } from 'vitest';
import type { SegmentProposal } from '#shared/contract/analysisContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import {
  buildSegmentViews,
  countAsClear,
  overlapOf,
  printProbability,
} from '../../../renderer/screens/segments/segmentViews.ts';

function proposalOf(id: string, members: string): SegmentProposal {
  const respondentIds = members.split('') as SegmentProposal['respondentIds'];
  return {
    id,
    name: `Proposal ${id}`,
    customerSegmentId: null,
    respondentIds,
    stability: 0.9,
    silhouette: 0.4,
    memberConsensus: [],
    medoidRespondentId: respondentIds[0]!,
    definingCodes: [],
    heldOutTests: [],
    painContexts: [],
    attributes: [],
    evidence: [],
    counterEvidence: [],
    pain: { median: null, min: null, max: null, n: 0 },
    spentEffort: [0, respondentIds.length],
  };
}

function keptOf(id: string, members: string, decision: CustomerSegment['decision'] = 'candidate'): CustomerSegment {
  return {
    id: id as CustomerSegment['id'],
    externalId: null,
    name: `kept ${id}`,
    summary: '',
    memberIds: members.split('') as CustomerSegment['memberIds'],
    definingCodeIds: [],
    isManual: false,
    provenance: null,
    decision,
    decisionReason: '',
    decidedBy: null,
    decidedAt: null,
    wave: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

const shown = (views: ReturnType<typeof buildSegmentViews>) =>
  views.map(({ name, joined, left }) => `${name} +${joined.join('')} −${left.join('')}`);

describe('segments seen now and segments kept', () => {
  test('shows a proposal as the kept segment that shares at least half of all members, with what changed', () => {
    expect(shown(buildSegmentViews([proposalOf('1', 'abcd')], [keptOf('k', 'abce')]))).toEqual(['kept k +d −e']);
  });

  test('keeps both apart when they share less than half', () => {
    expect(shown(buildSegmentViews([proposalOf('1', 'abcd')], [keptOf('k', 'abxyz')]))).toEqual([
      'Proposal 1 + −',
      'kept k + −',
    ]);
  });

  test('pairs each kept segment once, with the proposal that is nearest to it', () => {
    const views = buildSegmentViews([proposalOf('1', 'abcdef'), proposalOf('2', 'abcd')], [keptOf('k', 'abcd')]);
    expect(shown(views)).toEqual(['Proposal 1 + −', 'kept k + −']);
  });

  test('prefers a living segment to a dropped one with the same members', () => {
    const views = buildSegmentViews([proposalOf('1', 'abc')], [keptOf('old', 'abc', 'dropped'), keptOf('new', 'abc')]);
    expect(views.find(({ proposal }) => proposal !== null)?.kept?.id).toBe('new');
  });

  test('puts the main segment first and dropped ones last', () => {
    const views = buildSegmentViews(
      [proposalOf('1', 'abc'), proposalOf('2', 'def')],
      [keptOf('dropped', 'abc', 'dropped'), keptOf('unseen', 'xyz'), keptOf('main', 'def', 'main')],
    );
    expect(views.map(({ name }) => name)).toEqual(['kept main', 'kept unseen', 'kept dropped']);
  });
});

test('overlap is the common share of all members, 0 for two empty groups', () => {
  expect([overlapOf(['a', 'b'], ['b', 'c']), overlapOf([], []), overlapOf(['a'], ['a'])]).toEqual([1 / 3, 0, 1]);
});

test('counts the shuffles that looked as clear, without the data themselves', () => {
  expect([countAsClear(0.001, 999), countAsClear(0.045, 999), countAsClear(1, 999)]).toEqual([0, 44, 999]);
});

test('never prints a probability as zero', () => {
  const print = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
  expect([printProbability(0.00004, 'p', print), printProbability(0.0123, 'q', print)]).toEqual([
    'p < 0.001',
    'q 0.012',
  ]);
});
