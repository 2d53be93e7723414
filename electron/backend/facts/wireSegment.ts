import type { DefiningCode as FoundCode, TestedCode as FoundTest } from '#shared/analysis/describeClusters.ts';
import type { ProposedSegment } from '#shared/analysis/segmentProposal.ts';
import type { SegmentProposal } from '#shared/contract/analysisContract.ts';
import { getCodeType, nameOfCode } from '#shared/domain/codeType.ts';
import type { DefiningCode, TestedCode } from '#shared/domain/definingCode.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { type HeardPresence, listHeardCodes } from './heardPresence.ts';
import { nearestFirst } from './nearestFirst.ts';
import { profileAttribute } from './peopleAttributes.ts';
import {
  listCounterEvidence,
  listEvidence,
  listPeopleWithType,
  painOfPeople,
  spentEffortTypes,
  summarizePain,
} from './segmentEvidence.ts';
import type { SegmentsStudy, Sources } from './segmentSources.ts';

/** Codes that name a proposed segment. */
const codesInName = 2;

/** A segment found, in the project's ids; what makes it one of several known ones is added by `proposeSegments`. */
export type WireSegment = Omit<SegmentProposal, 'id' | 'name' | 'customerSegmentId'> & {
  readonly nameCodeIds: CodeId[];
};

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`Nothing at ${index}`);
  return item;
}

function toWireTest(presence: HeardPresence, code: FoundTest): TestedCode {
  const { codeIndex, inside, outside, lift, p, q, minimumP } = code;
  const codeId = at(presence.codes, codeIndex).id;
  return { heldOut: true, codeId, inside: [...inside], outside: [...outside], lift, p, q, minimumP };
}

export function toWireCode(presence: HeardPresence, code: FoundCode): DefiningCode {
  if (code.heldOut) return toWireTest(presence, code);
  const { codeIndex, inside, outside, lift, circular } = code;
  const codeId = at(presence.codes, codeIndex).id;
  return { heldOut: false, codeId, inside: [...inside], outside: [...outside], lift, circular: { ...circular } };
}

/** The name of a segment by the codes that name it; empty when none of them is known any more. */
export function nameByCodes({ codesById, language }: Sources, codeIds: readonly CodeId[]): string {
  return codeIds
    .flatMap((id) => codesById.get(id) ?? [])
    .map((code) => nameOfCode(code, language))
    .join(' + ');
}

/** For each of the pains: members who have it, by the jobs and present solutions heard from the same people. */
export function listPainContexts(
  { presence, codesById }: Sources,
  members: readonly RespondentId[],
  codeIds: readonly CodeId[],
): SegmentProposal['painContexts'] {
  const isMember = new Set(members);
  const heard = listHeardCodes(presence, (id) => isMember.has(id));
  const typeOf = (id: CodeId): string => codesById.get(id)?.typeId ?? '';
  const groupOf = (id: CodeId): string => (codesById.has(id) ? getCodeType(typeOf(id)).group : '');
  return codeIds
    .filter((id) => groupOf(id) === 'pain')
    .map((codeId) => {
      const having = new Set(heard.filter((item) => item.codeId === codeId).map(({ respondentId }) => respondentId));
      const counts = new Map<CodeId, number>();
      for (const item of heard) {
        if (having.has(item.respondentId)) counts.set(item.codeId, (counts.get(item.codeId) ?? 0) + 1);
      }
      const countOf = (isWanted: (id: CodeId) => boolean) =>
        [...counts]
          .filter(([id]) => isWanted(id))
          .map(([id, people]) => ({ codeId: id, people }))
          .toSorted((left, right) => right.people - left.people || left.codeId.localeCompare(right.codeId));
      return {
        codeId,
        people: having.size,
        jobs: countOf((id) => groupOf(id) === 'job'),
        solutions: countOf((id) => typeOf(id) === 'alt.current'),
      };
    });
}

export function toWireSegment({ sources, attributes }: SegmentsStudy, segment: ProposedSegment): WireSegment {
  const { presence, codings, codesById } = sources;
  const idOf = (index: number): RespondentId => at(presence.respondentIds, index);
  const medoid = idOf(segment.medoidIndex);
  const everyMember = segment.memberIndexes.map(idOf);
  const members = [medoid, ...everyMember.filter((id) => id !== medoid)];
  const definingCodes = segment.definingCodes.map((code) => toWireCode(presence, code));
  const codes = definingCodes.flatMap(({ codeId }) => codesById.get(codeId) ?? []);
  const codeIds = codes.map(({ id }) => id);
  const isMember = presence.respondentIds.map((id) => everyMember.includes(id));
  return {
    nameCodeIds: segment.definingCodes
      .toSorted((left, right) => right.inside[0] - left.inside[0] || right.lift - left.lift)
      .slice(0, codesInName)
      .map(({ codeIndex }) => at(presence.codes, codeIndex).id),
    respondentIds: members,
    stability: segment.stability,
    silhouette: segment.silhouette,
    memberConsensus: everyMember.map((respondentId, index) => ({
      respondentId,
      share: segment.memberConsensus[index] ?? null,
    })),
    medoidRespondentId: medoid,
    definingCodes,
    heldOutTests: segment.heldOutTests.map((code) => toWireTest(presence, code)),
    painContexts: listPainContexts(sources, members, codeIds),
    attributes: attributes.map((attribute) => profileAttribute(attribute, isMember)),
    evidence: listEvidence(codings, nearestFirst(presence, medoid, members), codeIds),
    counterEvidence: listCounterEvidence(codings, members, codes, codesById),
    pain: summarizePain(painOfPeople(codings, members, codesById)),
    spentEffort: [listPeopleWithType(codings, members, spentEffortTypes, codesById).length, members.length],
  };
}
