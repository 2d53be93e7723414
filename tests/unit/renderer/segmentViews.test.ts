import { describe, expect, test } from 'vitest';
import type { SegmentProposal } from '#shared/contract/analysisContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { SegmentChange } from '#shared/domain/segmentChange.ts';
import {
  buildSegmentViews,
  countAsClear,
  hasMovedSince,
  type SeenSegments,
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

const seen = (segments: readonly SegmentProposal[], changes: readonly SegmentChange[] = []): SeenSegments => ({
  segments: [...segments],
  changes: [...changes],
});
const foundAgain = (id: string, members: string, keptId: string): SegmentProposal => ({
  ...proposalOf(id, members),
  customerSegmentId: keptId as CustomerSegment['id'],
});
const changeOf = (proposalId: string | null, keptId: string | null): SegmentChange => ({
  proposalId,
  customerSegmentId: keptId as CustomerSegment['id'] | null,
  status: 'changed',
  comparedWith: keptId === null ? 'picture' : 'kept',
  joined: [],
  left: [],
  codesAdded: [],
  codesGone: [],
  stabilityBefore: null,
  stabilityNow: null,
});

describe('segments seen now and segments kept', () => {
  test('shows a proposal as the kept segment that the engine found again, with who came and went', () => {
    expect(shown(buildSegmentViews(seen([foundAgain('1', 'abcd', 'k')]), [keptOf('k', 'abce')]))).toEqual([
      'kept k +d −e',
    ]);
  });

  test('keeps both apart when the engine saw two segments', () => {
    expect(shown(buildSegmentViews(seen([proposalOf('1', 'abcd')]), [keptOf('k', 'abce')]))).toEqual([
      'Proposal 1 + −',
      'kept k + −',
    ]);
  });

  test('leaves a segment kept a moment ago where it was found, before the engine has looked again', () => {
    const views = buildSegmentViews(seen([proposalOf('1', 'abcd'), proposalOf('2', 'efg')]), [keptOf('k', 'dcba')]);
    expect(shown(views)).toEqual(['kept k + −', 'Proposal 2 + −']);
    expect(views.map(({ key }) => key)).toEqual(['k', 'proposal-2']);
  });

  test('takes a kept segment with the same people once', () => {
    const views = buildSegmentViews(seen([foundAgain('1', 'abc', 'k'), proposalOf('2', 'abd')]), [keptOf('k', 'abd')]);
    expect(shown(views)).toEqual(['kept k +c −d', 'Proposal 2 + −']);
  });

  test('shows a proposal alone while the kept segment has not come yet', () => {
    expect(shown(buildSegmentViews(seen([foundAgain('1', 'abc', 'k')]), []))).toEqual(['Proposal 1 + −']);
  });

  test('gives a name to a proposal that no code sets apart', () => {
    const numbered = { ...proposalOf('2', 'abc'), name: '2' };
    const views = buildSegmentViews(seen([proposalOf('1', 'def'), numbered]), [], (number) => `Группа ${number}`);
    expect(views.map(({ name }) => name)).toEqual(['Proposal 1', 'Группа 2']);
  });

  test('gives each segment the change that is told of it', () => {
    const changes = [changeOf('2', null), changeOf('1', 'k'), changeOf(null, 'gone')];
    const views = buildSegmentViews(seen([foundAgain('1', 'abc', 'k'), proposalOf('2', 'def')], changes), [
      keptOf('k', 'abc'),
      keptOf('gone', 'xyz'),
    ]);
    expect(views.map(({ key, change }) => [key, changes.indexOf(change!)])).toEqual([
      ['k', 1],
      ['proposal-2', 0],
      ['gone', 2],
    ]);
  });

  test('has news only where something moved since it was looked at', () => {
    const views = (change: SegmentChange) => buildSegmentViews(seen([proposalOf('1', 'abc')], [change]), []);
    const news = (since: string | null, change: SegmentChange) =>
      hasMovedSince({ since, changes: [change] }, views(change));
    const changed = changeOf('1', null);
    expect(news('2026-11-01', changed)).toBe(true);
    expect(news('2026-11-01', { ...changed, status: 'same' })).toBe(false);
    expect(news('2026-11-01', { ...changeOf('7', null), status: 'gone' })).toBe(true);
    expect(news(null, changed)).toBe(false);
  });

  test('puts the main segment first and dropped ones last', () => {
    const views = buildSegmentViews(seen([foundAgain('1', 'abc', 'dropped'), foundAgain('2', 'def', 'main')]), [
      keptOf('dropped', 'abc', 'dropped'),
      keptOf('unseen', 'xyz'),
      keptOf('main', 'def', 'main'),
    ]);
    expect(views.map(({ name }) => name)).toEqual(['kept main', 'kept unseen', 'kept dropped']);
  });
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
