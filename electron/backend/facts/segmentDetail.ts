import { codeEnrichment } from '#shared/analysis/codeEnrichment.ts';
import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import type { SegmentDetail } from '#shared/contract/segmentsContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import { buildsSegments, type HeardPresence } from './heardPresence.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import {
  listCounterEvidence,
  listEvidence,
  listPeopleWithType,
  painOfPeople,
  spentEffortTypes,
  summarizePain,
} from './segmentEvidence.ts';
import { countCompanies, readSources } from './segmentsAnalysis.ts';

/** The member with the smallest mean distance to the others; null without members who were heard. */
function findMedoid(presence: HeardPresence, memberRows: readonly number[]): RespondentId | null {
  const distances = jaccardDistances(presence.matrix);
  const total = (row: number) =>
    memberRows.reduce((sum, other) => sum + (distances.values[row * distances.size + other] ?? 0), 0);
  const nearest = memberRows.toSorted((left, right) => total(left) - total(right))[0];
  return nearest === undefined ? null : (presence.respondentIds[nearest] ?? null);
}

/** A kept segment with its figures from the codings as they are now. */
export function describeSegment(project: OpenedProject, customerSegment: CustomerSegment): SegmentDetail {
  const sources = readSources(project);
  const { presence, codings, codesById } = sources;
  const members = customerSegment.memberIds;
  const isMember = (id: RespondentId) => members.includes(id);
  const labels = presence.respondentIds.map((id) => (isMember(id) ? 0 : 1));
  const memberRows = presence.respondentIds.flatMap((id, row) => (isMember(id) ? [row] : []));
  const codeIndexes = customerSegment.definingCodeIds.flatMap((id) => {
    const index = presence.codes.findIndex((code) => code.id === id);
    return index < 0 ? [] : [index];
  });
  const enrichment = codeEnrichment(presence.matrix, labels, codeIndexes).filter(({ cluster }) => cluster === 0);
  const medoidRespondentId = memberRows.length === 0 ? null : findMedoid(presence, memberRows);
  const speakers =
    medoidRespondentId === null ? members : [medoidRespondentId, ...members.filter((id) => id !== medoidRespondentId)];
  const definingCodes = customerSegment.definingCodeIds.flatMap((id) => codesById.get(id) ?? []);
  const painByRespondent = painOfPeople(codings, members, codesById);
  const reviews = listRecordsWhere(project.db, 'evidenceReview', 'customerSegmentId', customerSegment.id);
  const people = listRecords(project.db, 'respondent').filter(({ id }) => isMember(id));
  const spent = listPeopleWithType(codings, members, spentEffortTypes, codesById);
  const basis = customerSegment.provenance?.basis ?? 'all';
  return {
    customerSegment,
    respondents: members.length,
    companies: countCompanies(project, members),
    medoidRespondentId,
    definingCodes: enrichment.flatMap(({ codeIndex, inside, outside, lift, p, q }) => {
      const code = presence.codes[codeIndex];
      if (code === undefined) return [];
      const heldOut = !customerSegment.isManual && !buildsSegments(code, basis);
      return [
        {
          codeId: code.id,
          inside: [...inside] as [number, number],
          outside: [...outside] as [number, number],
          lift,
          p,
          q,
          heldOut,
        },
      ];
    }),
    pain: summarizePain(painByRespondent),
    painByRespondent,
    spentEffort: [spent.length, members.length],
    buyers: people.filter(({ roles }) => roles.includes('buyer')).map(({ id }) => id),
    users: people.filter(({ roles }) => roles.includes('user')).map(({ id }) => id),
    evidence: listEvidence(codings, speakers, customerSegment.definingCodeIds),
    counterEvidence: listCounterEvidence(codings, members, definingCodes, codesById).map((quote) => ({
      ...quote,
      review: reviews.find(({ codingId }) => codingId === quote.codingId) ?? null,
    })),
  };
}
