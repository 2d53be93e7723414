import type { CustomerSegment } from '../domain/customerSegment.ts';
import type { CodeId, CustomerSegmentId, RespondentId } from '../domain/ids.ts';
import type { SegmentChange, UnassignedReason } from '../domain/segmentChange.ts';
import type { PicturedSegment, SegmentPicture } from '../domain/segmentPicture.ts';
import { type ComparedGroup, matchGroups } from './matchGroups.ts';

/** A segment as it is found now. */
export interface FoundSegment {
  readonly memberIds: readonly RespondentId[];
  readonly definingCodeIds: readonly CodeId[];
  readonly stability: number;
}

export interface KeptSegment extends Pick<CustomerSegment, 'id' | 'memberIds' | 'definingCodeIds' | 'provenance'> {
  /** It was proposed by the same question, so that codes and stability may be compared, and not only the people. */
  readonly isSameQuestion: boolean;
}

export interface TraceInput {
  /** Largest first. */
  readonly found: readonly FoundSegment[];
  readonly unassigned: ReadonlyMap<RespondentId, UnassignedReason>;
  readonly kept: readonly KeptSegment[];
  readonly picture: Pick<SegmentPicture, 'segments' | 'nextNumber' | 'respondentIds'> | null;
}

export interface SegmentTrace {
  /** For every segment found: its number, and the kept segment that it is. */
  readonly numbers: readonly number[];
  readonly keptIds: readonly (CustomerSegmentId | null)[];
  readonly nextNumber: number;
  readonly changes: readonly SegmentChange[];
}

interface Earlier {
  readonly memberIds: readonly RespondentId[];
  readonly definingCodeIds: readonly CodeId[];
  readonly stability: number | null;
}

/**
 * Which of the segments found now are known already, and what has changed in each?
 *
 * A found segment takes the number of the pictured one that it is by `matchGroups` (compared among the people of that
 * picture), else the next number; and, matched on its own, the kept segment that it is. Each is compared with the kept
 * one (by people alone when another question proposed it), else with the pictured one. Pictured segments and kept ones of
 * this question that nothing matches are told as gone, once each.
 * Laws: with the picture of the same segments all numbers stay and every status is `same`; a number is never given to
 * two segments. Cost: O((found + known)³ + members).
 */
export function traceSegments({ found, unassigned, kept, picture }: TraceInput): SegmentTrace {
  const pictured = picture?.segments ?? [];
  const wereHeard = picture === null ? null : new Set<string>(picture.respondentIds);
  const toPictured = matchGroups(pictured.map(toGroup), found.map(toGroup), wereHeard ?? undefined);
  const toKept = matchGroups(kept.map(toGroup), found.map(toGroup));
  let nextNumber = picture?.nextNumber ?? 1;
  const numbers = toPictured.map((at) => pictured[at]?.number ?? nextNumber++);
  const numberNow = new Map(found.flatMap(({ memberIds }, at) => memberIds.map((id) => [id, String(numbers[at])])));
  const numberThen = new Map(pictured.flatMap(({ memberIds, number }) => memberIds.map((id) => [id, String(number)])));

  const compare = (earlier: Earlier, now: FoundSegment | null): Omit<SegmentChange, ChangeHead> => {
    const before = new Set(earlier.memberIds);
    const after = new Set(now?.memberIds);
    const codesBefore = new Set(earlier.definingCodeIds);
    const codesAfter = new Set(now?.definingCodeIds);
    return {
      joined: [...after]
        .filter((id) => !before.has(id))
        .map((respondentId) => ({
          respondentId,
          isNewPerson: wereHeard !== null && !wereHeard.has(respondentId),
          fromProposalId: numberThen.get(respondentId) ?? null,
        })),
      left: [...before]
        .filter((id) => !after.has(id))
        .map((respondentId) => ({
          respondentId,
          toProposalId: numberNow.get(respondentId) ?? null,
          reason: unassigned.get(respondentId) ?? null,
        })),
      codesAdded: [...codesAfter].filter((id) => !codesBefore.has(id)),
      codesGone: now === null ? [] : [...codesBefore].filter((id) => !codesAfter.has(id)),
      stabilityBefore: earlier.stability,
      stabilityNow: now?.stability ?? null,
    };
  };

  const changes = found.map((now, at): SegmentChange => {
    const proposalId = String(numbers[at]);
    const known = kept[toKept[at]!];
    const seen = pictured[toPictured[at]!];
    const customerSegmentId = known?.id ?? null;
    const earlier = known === undefined ? (seen ?? null) : earlierOf(known, now);
    if (earlier === null) {
      const nothing = compare({ memberIds: [], definingCodeIds: [], stability: null }, now);
      return { proposalId, customerSegmentId, status: 'new', comparedWith: 'nothing', ...nothing };
    }
    const change = compare(earlier, now);
    const hasMoved = change.joined.length + change.left.length + change.codesAdded.length + change.codesGone.length > 0;
    const comparedWith = known === undefined ? 'picture' : 'kept';
    return { proposalId, customerSegmentId, status: hasMoved ? 'changed' : 'same', comparedWith, ...change };
  });
  const wasKept = matchGroups(kept.map(toGroup), pictured.map(toGroup));
  const goneKept = kept.flatMap((segment, at): SegmentChange[] => {
    if (toKept.includes(at) || !segment.isSameQuestion) return [];
    const seen = pictured[wasKept.indexOf(at)];
    const proposalId = seen === undefined || numbers.includes(seen.number) ? null : String(seen.number);
    const change = compare(earlierOf(segment, null), null);
    return [{ proposalId, customerSegmentId: segment.id, status: 'gone', comparedWith: 'kept', ...change }];
  });
  const gonePictured = pictured.flatMap((segment, at): SegmentChange[] => {
    if (toPictured.includes(at) || wasKept[at]! >= 0) return [];
    const proposalId = String(segment.number);
    const change = compare(segment, null);
    return [{ proposalId, customerSegmentId: null, status: 'gone', comparedWith: 'picture', ...change }];
  });
  return {
    numbers,
    keptIds: toKept.map((at) => kept[at]?.id ?? null),
    nextNumber,
    changes: [...changes, ...goneKept, ...gonePictured],
  };
}

type ChangeHead = 'proposalId' | 'customerSegmentId' | 'status' | 'comparedWith';

function toGroup({
  memberIds,
  definingCodeIds,
}: Pick<PicturedSegment | FoundSegment, 'memberIds' | 'definingCodeIds'>): ComparedGroup {
  return { members: memberIds, codes: definingCodeIds };
}

function earlierOf(
  { memberIds, definingCodeIds, provenance, isSameQuestion }: KeptSegment,
  now: FoundSegment | null,
): Earlier {
  if (!isSameQuestion) return { memberIds, definingCodeIds: now?.definingCodeIds ?? [], stability: null };
  return { memberIds, definingCodeIds, stability: provenance?.stability ?? null };
}
