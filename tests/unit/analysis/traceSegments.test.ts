import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundSegment, type KeptSegment, traceSegments } from '#shared/analysis/traceSegments.ts';
import type { CodeId, CustomerSegmentId, RespondentId } from '#shared/domain/ids.ts';
import type { SegmentPicture } from '#shared/domain/segmentPicture.ts';
import { segmentChangeInWords } from '#shared/text/segmentChangeInWords.ts';

const found = (members: string, codes: string, stability = 0.9): FoundSegment => ({
  memberIds: [...members] as RespondentId[],
  definingCodeIds: [...codes] as CodeId[],
  stability,
});
const kept = (id: string, members: string, codes: string, stability = 0.8, isSameQuestion = true): KeptSegment => ({
  isSameQuestion,
  id: id as CustomerSegmentId,
  memberIds: [...members] as RespondentId[],
  definingCodeIds: [...codes] as CodeId[],
  provenance: { stability } as KeptSegment['provenance'],
});
type Picture = Pick<SegmentPicture, 'segments' | 'nextNumber' | 'respondentIds'>;
const pictureOf = (segments: readonly FoundSegment[], heard: string): Picture => ({
  segments: segments.map((segment, at) => ({
    number: at + 1,
    memberIds: [...segment.memberIds],
    definingCodeIds: [...segment.definingCodeIds],
    nameCodeIds: [],
    stability: segment.stability,
  })),
  nextNumber: segments.length + 1,
  respondentIds: [...heard] as RespondentId[],
});
const nobody = new Map();
const earlier = [found('abcd', 'xy', 0.81), found('efgh', 'zw', 0.7)];

describe('segments over time', () => {
  it('are numbered by size at first sight, and all are new', () => {
    const { numbers, keptIds, nextNumber, changes } = traceSegments({
      found: earlier,
      unassigned: nobody,
      kept: [],
      picture: null,
    });
    expect({ numbers, keptIds, nextNumber }).toEqual({ numbers: [1, 2], keptIds: [null, null], nextNumber: 3 });
    expect(changes.map(({ status, comparedWith }) => [status, comparedWith])).toEqual([
      ['new', 'nothing'],
      ['new', 'nothing'],
    ]);
  });

  it('keep their numbers when sizes turn round, and tell who came from where and who went where', () => {
    const now = [found('efghin', 'zw', 0.92), found('abc', 'xyv', 0.81)];
    const { numbers, changes, nextNumber } = traceSegments({
      found: now,
      unassigned: new Map([['d' as RespondentId, 'fitsBadly']]),
      kept: [],
      picture: pictureOf(earlier, 'abcdefghi'),
    });
    expect([numbers, nextNumber]).toEqual([[2, 1], 3]);
    expect(changes[0]).toMatchObject({
      proposalId: '2',
      status: 'changed',
      comparedWith: 'picture',
      joined: [
        { respondentId: 'i', isNewPerson: false, fromProposalId: null },
        { respondentId: 'n', isNewPerson: true, fromProposalId: null },
      ],
      left: [],
      stabilityBefore: 0.7,
      stabilityNow: 0.92,
    });
    expect(changes[1]).toMatchObject({
      proposalId: '1',
      left: [{ respondentId: 'd', toProposalId: null, reason: 'fitsBadly' }],
      codesAdded: ['v'],
      codesGone: [],
    });
  });

  it('move people from one to another by name', () => {
    const { changes } = traceSegments({
      found: [found('abc', 'xy'), found('defgh', 'zw')],
      unassigned: nobody,
      kept: [],
      picture: pictureOf(earlier, 'abcdefgh'),
    });
    expect(changes[0]!.left).toEqual([{ respondentId: 'd', toProposalId: '2', reason: null }]);
    expect(changes[1]!.joined).toEqual([{ respondentId: 'd', isNewPerson: false, fromProposalId: '1' }]);
  });

  it('never give a number twice, and tell what is not found any more', () => {
    const picture = { ...pictureOf(earlier, 'abcdefgh'), nextNumber: 7 };
    const { numbers, nextNumber, changes } = traceSegments({
      found: [found('abcd', 'xy'), found('pqrs', 'uv')],
      unassigned: nobody,
      kept: [],
      picture,
    });
    expect([numbers, nextNumber]).toEqual([[1, 7], 8]);
    expect(changes.map(({ proposalId, status }) => [proposalId, status])).toEqual([
      ['1', 'same'],
      ['7', 'new'],
      ['2', 'gone'],
    ]);
  });

  it('are compared with the kept segment first, and what was kept and seen is gone once', () => {
    const known = [kept('K', 'abcd', 'xy', 0.81), kept('L', 'efgh', 'zw')];
    const { keptIds, changes } = traceSegments({
      found: [found('abcn', 'xy', 0.6)],
      unassigned: nobody,
      kept: known,
      picture: pictureOf(earlier, 'abcdefgh'),
    });
    expect(keptIds).toEqual(['K']);
    expect(
      changes.map(({ proposalId, customerSegmentId, status, comparedWith }) => [
        proposalId,
        customerSegmentId,
        status,
        comparedWith,
      ]),
    ).toEqual([
      ['1', 'K', 'changed', 'kept'],
      ['2', 'L', 'gone', 'kept'],
    ]);
    expect(changes[0]).toMatchObject({ stabilityBefore: 0.81, stabilityNow: 0.6 });
    expect(changes[1]!.left.map(({ respondentId }) => respondentId)).toEqual(['e', 'f', 'g', 'h']);
  });

  it('are compared by people alone with a segment that another question proposed, which is never gone', () => {
    const known = [kept('K', 'abcd', 'pq', 0.5, false), kept('L', 'efgh', 'zw', 0.5, false)];
    const { changes } = traceSegments({
      found: [found('abcde', 'xy')],
      unassigned: nobody,
      kept: known,
      picture: null,
    });
    expect(changes).toMatchObject([
      {
        customerSegmentId: 'K',
        status: 'changed',
        joined: [{ respondentId: 'e' }],
        codesAdded: [],
        codesGone: [],
        stabilityBefore: null,
      },
    ]);
  });

  it('are the same ones when nothing changed', () => {
    const partition = fc.uniqueArray(fc.integer({ min: 3, max: 9 }), { minLength: 1, maxLength: 5 }).map((sizes) =>
      sizes.map((size, at): FoundSegment => ({
        memberIds: Array.from({ length: size }, (_item, person) => `p${at}.${person}` as RespondentId),
        definingCodeIds: [`c${at}` as CodeId],
        stability: 0.8,
      })),
    );
    fc.assert(
      fc.property(partition, (segments) => {
        const heard = segments.flatMap(({ memberIds }) => memberIds);
        const picture = { ...pictureOf(segments, ''), respondentIds: heard };
        const { numbers, changes, nextNumber } = traceSegments({
          found: segments,
          unassigned: nobody,
          kept: [],
          picture,
        });
        expect(numbers).toEqual(segments.map((_segment, at) => at + 1));
        expect(nextNumber).toBe(picture.nextNumber);
        expect(changes.every(({ status }) => status === 'same')).toBe(true);
      }),
    );
  });
});

describe('a change in words', () => {
  const { changes } = traceSegments({
    found: [found('abcjn', 'xyv', 0.92), found('defgh', 'zw', 0.7)],
    unassigned: nobody,
    kept: [],
    picture: pictureOf(earlier, 'abcdefghj'),
  });
  const nameOf = (id: string): string => `№${id}`;

  it('says figures and nothing else, in both languages', () => {
    expect(segmentChangeInWords(changes[0]!, 'en', nameOf)).toBe(
      'came: 2 (from no segment: 1, new people: 1); left: 1 (to “№2”: 1); codes came: 1; stability: 0.81 → 0.92',
    );
    expect(segmentChangeInWords(changes[0]!, 'ru', nameOf)).toBe(
      'пришли: 2 (ни из какого сегмента: 1, новые люди: 1); ушли: 1 (в «№2»: 1); коды появились: 1; устойчивость: 0,81 → 0,92',
    );
    expect(segmentChangeInWords(changes[1]!, 'en', nameOf)).toBe('came: 1 (from “№1”: 1)');
  });

  it('says when a segment is the same, new or gone', () => {
    const same = { ...changes[1]!, joined: [], status: 'same' as const };
    expect(segmentChangeInWords(same, 'ru', nameOf)).toBe('те же люди, те же коды');
    expect(segmentChangeInWords({ ...same, status: 'gone' }, 'en', nameOf)).toBe('not found any more');
    expect(segmentChangeInWords({ ...changes[0]!, status: 'new' }, 'en', nameOf)).toBe('new: 2');
  });
});
