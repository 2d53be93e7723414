import type { SegmentProposal, SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { DefiningCode } from '#shared/domain/definingCode.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { SegmentChange } from '#shared/domain/segmentChange.ts';

/** One segment as the screen shows it: kept, proposed, or both when the proposal is a kept one found again. */
export interface SegmentView {
  /** Stable while the project's records and the basis stay. */
  readonly key: string;
  readonly kept: CustomerSegment | null;
  readonly proposal: SegmentProposal | null;
  readonly name: string;
  /** The kept members when it is kept. */
  readonly memberIds: readonly RespondentId[];
  /** In the proposal and not in the kept segment; empty unless both are there. */
  readonly joined: readonly RespondentId[];
  /** In the kept segment and not in the proposal; empty unless both are there. */
  readonly left: readonly RespondentId[];
  /** What happened since it was kept or last seen; null when it is compared with nothing. */
  readonly change: SegmentChange | null;
}

export type SeenSegments = Pick<SegmentsResult, 'segments' | 'changes'>;

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const rankOf = ({ kept, proposal }: SegmentView): number => {
  if (kept?.decision === 'main') return 0;
  if (kept?.decision === 'dropped' || kept?.decision === 'later') return 3;
  return proposal === null ? 2 : 1;
};

const keyOfPeople = (ids: readonly RespondentId[]): string => ids.toSorted().join(' ');

/**
 * Joins what is seen now with what was kept, as the engine recognised it. A segment that was kept since then
 * is the proposal of the same people, as the engine is going to say too. The main segment comes first, then what is seen
 * now in the order of the proposals, then kept ones that are not seen now, dropped ones last. A proposal that no code
 * sets apart has only a number, which `nameless` makes a name.
 */
export function buildSegmentViews(
  { segments, changes }: SeenSegments,
  kept: readonly CustomerSegment[],
  nameless: (number: string) => string = (number) => number,
): SegmentView[] {
  const keptById = new Map<string, CustomerSegment>(kept.map((segment) => [segment.id, segment]));
  const known = new Set<string | null>(segments.map(({ customerSegmentId }) => customerSegmentId));
  const keptSince = new Map(
    kept.filter(({ id }) => !known.has(id)).map((segment) => [keyOfPeople(segment.memberIds), segment]),
  );
  const keptOf = ({ customerSegmentId, respondentIds }: SegmentProposal): CustomerSegment | undefined =>
    customerSegmentId === null ? keptSince.get(keyOfPeople(respondentIds)) : keptById.get(customerSegmentId);
  const changeOf = (proposalId: string | null, keptId: string | null): SegmentChange | null =>
    changes.find((change) =>
      keptId === null ? change.proposalId === proposalId : change.customerSegmentId === keptId,
    ) ?? null;
  const found = segments.map((proposal): SegmentView => {
    const segment = keptOf(proposal);
    if (segment === undefined) {
      return {
        key: `proposal-${proposal.id}`,
        kept: null,
        proposal,
        name: /^\d+$/u.test(proposal.name) ? nameless(proposal.name) : capitalized(proposal.name),
        memberIds: proposal.respondentIds,
        joined: [],
        left: [],
        change: changeOf(proposal.id, null),
      };
    }
    return {
      key: segment.id,
      kept: segment,
      proposal,
      name: segment.name,
      memberIds: segment.memberIds,
      joined: proposal.respondentIds.filter((id) => !segment.memberIds.includes(id)),
      left: segment.memberIds.filter((id) => !proposal.respondentIds.includes(id)),
      change: changeOf(proposal.id, segment.id),
    };
  });
  const matched = new Set(found.map(({ kept: segment }) => segment));
  const others = kept
    .filter((segment) => !matched.has(segment))
    .map((segment): SegmentView => ({
      key: segment.id,
      kept: segment,
      proposal: null,
      name: segment.name,
      memberIds: segment.memberIds,
      joined: [],
      left: [],
      change: changeOf(null, segment.id),
    }));
  return [...found, ...others].toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The views that are not what they were when the picture was last looked at. */
export function viewsThatMoved(views: readonly SegmentView[]): SegmentView[] {
  return views.filter(
    ({ change, proposal }) =>
      change !== null && change.status !== 'same' && (change.status !== 'gone' || proposal === null),
  );
}

/** Whether there is anything to tell since the picture was last looked at. */
export function hasMovedSince(
  { since, changes }: Pick<SegmentsResult, 'since' | 'changes'>,
  views: readonly SegmentView[],
) {
  const isGone = changes.some(({ status, customerSegmentId }) => status === 'gone' && customerSegmentId === null);
  return since !== null && (isGone || viewsThatMoved(views).length > 0);
}

/** What sets the members apart most comes first: common inside, then rare outside. */
export function orderDefiningCodes(codes: readonly DefiningCode[]): DefiningCode[] {
  const share = ([k, n]: readonly [number, number]): number => (n === 0 ? 0 : k / n);
  return codes.toSorted(
    (a, b) => share(b.inside) - share(a.inside) || share(a.outside) - share(b.outside) || (b.lift ?? 0) - (a.lift ?? 0),
  );
}

/** How many shuffles looked at least as clear as the data: p counts the data themselves as one more shuffle. */
export function countAsClear(p: number, permutations: number): number {
  return Math.max(0, Math.round(p * (permutations + 1)) - 1);
}

/** A probability as it is printed after its letter: never a bare zero. */
export function printProbability(p: number, letter: string, print: (value: number, digits: number) => string): string {
  return p < 0.0005 ? `${letter} < ${print(0.001, 3)}` : `${letter} ${print(p, 3)}`;
}

/** Below it a segment often falls apart when the sample changes. */
export const stableFrom = 0.75;
