import type { DefiningCode, ProposedSegment, SegmentationWarning } from '#shared/analysis/segmentProposal.ts';
import type { SegmentProposal as WireProposal, SegmentsResult } from '#shared/contract/analysisContract.ts';
import { nameOfCode } from '#shared/domain/codeType.ts';
import type { Code } from '#shared/domain/coding.ts';
import type { SegmentBasis } from '#shared/domain/customerSegment.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import { readHeardCodings } from './heardCodings.ts';
import { buildsSegments, type HeardPresence, readHeardPresence } from './heardPresence.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { AnalysisOutput } from '../jobs/analysisTasks.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import {
  listCounterEvidence,
  listEvidence,
  listPeopleWithType,
  painOfPeople,
  spentEffortTypes,
  summarizePain,
} from './segmentEvidence.ts';

/** Fewer people with codes than this leave no choice of k. */
const fewestPeople = 8;

/** Codes that name a proposed segment. */
const codesInName = 2;

export interface SegmentsQuestion {
  readonly by: SegmentBasis;
  readonly seed: number;
}

interface Sources {
  readonly presence: HeardPresence;
  readonly codings: readonly HeardCoding[];
  readonly codesById: ReadonlyMap<CodeId, Code>;
  readonly language: Language;
}

function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

function toWireCode(presence: HeardPresence, code: DefiningCode) {
  const { codeIndex, inside, outside, lift, p, q, heldOut } = code;
  const known = presence.codes[codeIndex];
  if (known === undefined) throw new Error(`No code ${codeIndex}`);
  return {
    codeId: known.id,
    inside: [...inside] as [number, number],
    outside: [...outside] as [number, number],
    lift,
    p,
    q,
    heldOut,
  };
}

/** Members with the most typical first, then in their order. */
function orderMembers(presence: HeardPresence, segment: ProposedSegment): RespondentId[] {
  const idOf = (index: number) => presence.respondentIds[index];
  return [segment.medoidIndex, ...segment.memberIndexes.filter((index) => index !== segment.medoidIndex)]
    .map(idOf)
    .filter(isPresent);
}

function toWireSegment(
  { presence, codings, codesById, language }: Sources,
  segment: ProposedSegment,
  number: number,
): WireProposal {
  const members = orderMembers(presence, segment);
  const [medoid] = members;
  if (medoid === undefined) throw new Error('A segment without members');
  const definingCodes = [
    ...segment.definingCodes,
    ...segment.heldOutTests.filter(({ q, lift }) => q <= 0.05 && lift > 1),
  ];
  const unique = [...new Map(definingCodes.map((code) => [code.codeIndex, code])).values()];
  const codes = unique.map(({ codeIndex }) => presence.codes[codeIndex]).filter(isPresent);
  const nameCodes = segment.definingCodes
    .toSorted((left, right) => right.inside[0] - left.inside[0] || right.lift - left.lift)
    .slice(0, codesInName);
  const name = nameCodes
    .map(({ codeIndex }) => presence.codes[codeIndex])
    .filter(isPresent)
    .map((code) => nameOfCode(code, language))
    .join(' + ');
  return {
    id: String(number),
    name: name === '' ? String(number) : name,
    respondentIds: members,
    stability: segment.stability,
    medoidRespondentId: medoid,
    definingCodes: unique.map((code) => toWireCode(presence, code)),
    evidence: listEvidence(
      codings,
      members,
      codes.map(({ id }) => id),
    ),
    counterEvidence: listCounterEvidence(codings, members, codes, codesById),
    pain: summarizePain(painOfPeople(codings, members, codesById)),
    spentEffort: [listPeopleWithType(codings, members, spentEffortTypes, codesById).length, members.length],
  };
}

/** A warning as one string, code first: `doubtfulStability 2`. */
function toWireWarning(warning: SegmentationWarning): string {
  return Object.values(warning).join(' ');
}

function toWire(
  sources: Sources,
  question: SegmentsQuestion,
  companies: number,
  output: AnalysisOutput<'segments'>,
): SegmentsResult {
  const { proposal, map } = output;
  const { respondentIds, codes } = sources.presence;
  const bySize = proposal.segments.toSorted((left, right) => right.memberIndexes.length - left.memberIndexes.length);
  return {
    n: proposal.n,
    by: question.by,
    seed: question.seed,
    verdict: proposal.verdict,
    k: proposal.k,
    silhouette: proposal.silhouette,
    nullTest: { p: proposal.nullTest?.p ?? null, permutations: proposal.nullTest?.permutations ?? 0 },
    segments: bySize.map((segment, index) => toWireSegment(sources, segment, index + 1)),
    unassigned: proposal.unassigned.flatMap(({ index, reason }) => {
      const respondentId = respondentIds[index];
      return respondentId === undefined ? [] : [{ respondentId, reason }];
    }),
    warnings: proposal.warnings.map(toWireWarning),
    codeIds: codes.filter((code) => buildsSegments(code, question.by)).map(({ id }) => id),
    companies,
    interviewsMissing: Math.max(0, fewestPeople - proposal.usable),
    map: {
      points: map.rows.flatMap((row, index) => {
        const respondentId = respondentIds[row];
        const point = map.points[index];
        return respondentId === undefined || point === undefined
          ? []
          : [{ respondentId, x: point[0] ?? 0, y: point[1] ?? 0 }];
      }),
      varianceShown: map.varianceShown,
    },
  };
}

export function countCompanies(project: OpenedProject, respondentIds: readonly RespondentId[]): number {
  const wanted = new Set(respondentIds);
  const people = listRecords(project.db, 'respondent').filter(({ id }) => wanted.has(id));
  const companies = new Set(people.map(({ organizationId }) => organizationId).filter((id) => id !== null));
  return companies.size;
}

export function readSources(project: OpenedProject): Sources {
  return {
    presence: readHeardPresence(project.db),
    codings: readHeardCodings(project),
    codesById: new Map(listRecords(project.db, 'code').map((code) => [code.id, code])),
    language: project.getProject().language,
  };
}

/** Proposes segments from the data as they are; the same question about the same data is computed once. */
export async function proposeSegments(
  project: OpenedProject,
  analysis: AnalysisRunner,
  question: SegmentsQuestion,
  options: RunOptions,
): Promise<SegmentsResult> {
  const sources = readSources(project);
  const { presence } = sources;
  const heldOutCodeIndexes = presence.codes.flatMap((code, index) =>
    buildsSegments(code, question.by) ? [] : [index],
  );
  const key = `${project.path} ${project.getVersion()} ${question.by} ${question.seed}`;
  const output = await analysis.run(
    'segments',
    key,
    () => ({
      respondents: presence.respondentIds,
      codes: presence.codes.map(({ id }) => ({ id })),
      matrix: presence.matrix,
      heldOutCodeIndexes,
      seed: question.seed,
    }),
    options,
  );
  return toWire(sources, question, countCompanies(project, presence.respondentIds), output);
}
