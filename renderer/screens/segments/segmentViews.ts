import type { SegmentProposal } from '#shared/contract/analysisContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { DefiningCode } from '#shared/domain/definingCode.ts';
import type { RespondentId } from '#shared/domain/ids.ts';

/** From this share of common members on, a proposed group and a kept segment are the same one, changed. */
const sameFrom = 0.5;

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
}

/** Share of all members that both have; 0 for two empty groups. */
export function overlapOf(first: readonly string[], second: readonly string[]): number {
  const all = new Set([...first, ...second]);
  const common = new Set(first.filter((id) => second.includes(id)));
  return all.size === 0 ? 0 : common.size / all.size;
}

function pairUp(
  proposals: readonly SegmentProposal[],
  kept: readonly CustomerSegment[],
): ReadonlyMap<SegmentProposal, CustomerSegment> {
  const pairs = proposals
    .flatMap((proposal) =>
      kept.map((segment) => ({
        proposal,
        segment,
        overlap: overlapOf(proposal.respondentIds, segment.memberIds),
        isDropped: segment.decision === 'dropped',
      })),
    )
    .filter(({ overlap }) => overlap >= sameFrom)
    .toSorted((a, b) => b.overlap - a.overlap || Number(a.isDropped) - Number(b.isDropped));
  const paired = new Map<SegmentProposal, CustomerSegment>();
  const taken = new Set<CustomerSegment>();
  for (const { proposal, segment } of pairs) {
    if (paired.has(proposal) || taken.has(segment)) continue;
    paired.set(proposal, segment);
    taken.add(segment);
  }
  return paired;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const rankOf = ({ kept, proposal }: SegmentView): number => {
  if (kept?.decision === 'main') return 0;
  if (kept?.decision === 'dropped') return 3;
  return proposal === null ? 2 : 1;
};

/**
 * Joins what is seen now with what was kept: each proposal is paired with the kept segment that shares most members with
 * it, from half of them on, each at most once. The main segment comes first, then what is seen now in the order of the
 * proposals, then kept ones that are not seen now, dropped ones last.
 */
export function buildSegmentViews(
  proposals: readonly SegmentProposal[],
  kept: readonly CustomerSegment[],
): SegmentView[] {
  const paired = pairUp(proposals, kept);
  const found = proposals.map((proposal): SegmentView => {
    const segment = paired.get(proposal) ?? null;
    if (segment === null) {
      return {
        key: `proposal-${proposal.id}`,
        kept: null,
        proposal,
        name: capitalized(proposal.name),
        memberIds: proposal.respondentIds,
        joined: [],
        left: [],
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
    };
  });
  const matched = new Set(paired.values());
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
    }));
  return [...found, ...others].toSorted((a, b) => rankOf(a) - rankOf(b));
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
