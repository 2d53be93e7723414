import { codeEnrichment } from '#shared/analysis/codeEnrichment.ts';
import { toDescriptive, toTested } from '#shared/analysis/describeClusters.ts';
import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import { selectPresence } from '#shared/analysis/presenceMatrix.ts';
import type { SegmentDetail } from '#shared/contract/segmentsContract.ts';
import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { DefiningCode } from '#shared/domain/definingCode.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { HeardPresence } from './heardPresence.ts';
import { nearestFirst } from './nearestFirst.ts';
import { questionOf, splitCodes } from './segmentBasis.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import {
  listCounterEvidence,
  listEvidence,
  listPeopleWithType,
  painOfPeople,
  spentEffortTypes,
  summarizePain,
} from './segmentEvidence.ts';
import { countCompanies, readSources, type Sources } from './segmentSources.ts';
import { listPainContexts, toWireCode } from './wireSegment.ts';

/** The member with the smallest mean distance to the others; null without members who were heard. */
function findMedoid(presence: HeardPresence, memberRows: readonly number[]): RespondentId | null {
  const everyCode = presence.codes.map((_code, column) => column);
  const { size, values } = jaccardDistances(selectPresence(presence.matrix, memberRows, everyCode));
  const totals = memberRows.map((_row, at) => values.subarray(at * size, (at + 1) * size).reduce((a, b) => a + b, 0));
  const nearest = memberRows[totals.indexOf(Math.min(...totals))];
  return nearest === undefined ? null : (presence.respondentIds[nearest] ?? null);
}

/**
 * Codes of a kept segment. A group chosen by hand was chosen with all codes in view, so none of them is a test; else
 * q is taken over all codes that were held out, not only those that were found to define.
 */
function describeCodes({ presence }: Sources, segment: CustomerSegment): DefiningCode[] {
  const members = new Set(segment.memberIds);
  const labels = presence.respondentIds.map((id) => (members.has(id) ? 0 : 1));
  const { building } = splitCodes(presence.codes, questionOf(segment.provenance));
  const isHeldOut = presence.codes.map(({ id }) => !segment.isManual && !building.has(id));
  const enrich = (isWanted: boolean) =>
    codeEnrichment(
      presence.matrix,
      labels,
      presence.codes.flatMap((_code, index) => (isHeldOut[index] === isWanted ? [index] : [])),
    ).filter(({ cluster }) => cluster === 0);
  const described = [...enrich(false).map(toDescriptive), ...enrich(true).map(toTested)];
  const byId = new Map(described.map((code) => [presence.codes[code.codeIndex]?.id, toWireCode(presence, code)]));
  return segment.definingCodeIds.flatMap((id) => byId.get(id) ?? []);
}

/** A kept segment with its figures from the codings as they are now. */
export function describeSegment(project: OpenedProject, customerSegment: CustomerSegment): SegmentDetail {
  const sources = readSources(project);
  const { presence, codings, codesById } = sources;
  const members = customerSegment.memberIds;
  const isMember = (id: RespondentId) => members.includes(id);
  const memberRows = presence.respondentIds.flatMap((id, row) => (isMember(id) ? [row] : []));
  const medoidRespondentId = memberRows.length === 0 ? null : findMedoid(presence, memberRows);
  const speakers = medoidRespondentId === null ? members : nearestFirst(presence, medoidRespondentId, members);
  const definingCodes = customerSegment.definingCodeIds.flatMap((id) => codesById.get(id) ?? []);
  const painByRespondent = painOfPeople(codings, members, codesById);
  const reviews = listRecordsWhere(project.db, 'evidenceReview', 'customerSegmentId', customerSegment.id);
  const people = listRecords(project.db, 'respondent').filter(({ id }) => isMember(id));
  const spent = listPeopleWithType(codings, members, spentEffortTypes, codesById);
  return {
    customerSegment,
    respondents: members.length,
    companies: countCompanies(project, members),
    medoidRespondentId,
    definingCodes: describeCodes(sources, customerSegment),
    painContexts: listPainContexts(sources, members, customerSegment.definingCodeIds),
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
