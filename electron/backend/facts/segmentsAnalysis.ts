import { alignMap, type MapPoint } from '#shared/analysis/alignMap.ts';
import type { SegmentationWarning } from '#shared/analysis/segmentProposal.ts';
import { type KeptSegment, traceSegments } from '#shared/analysis/traceSegments.ts';
import type { SegmentsPreview, SegmentsResult } from '#shared/contract/analysisContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import type { SegmentPicture } from '#shared/domain/segmentPicture.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { MapPlaces } from '../jobs/segmentTasks.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { questionKey, questionOf, type SegmentsQuestion } from './segmentBasis.ts';
import { findPicture, type PictureContents } from './segmentPictures.ts';
import { countCompanies, prepareStudy, type SegmentsStudy } from './segmentSources.ts';
import { nameByCodes, toWireSegment } from './wireSegment.ts';

/** Fewer people with codes than this leave no choice of k. */
const fewestPeople = 8;

export interface ProposedSegments {
  readonly result: SegmentsResult;
  /** What is remembered of the result; null when there are no segments to remember. */
  readonly picture: PictureContents | null;
}

/** A warning as one string, code first: `doubtfulStability 2`. */
function toWireWarning(warning: SegmentationWarning): string {
  return Object.values(warning).join(' ');
}

/** People at their places, turned so that those of the earlier picture lie as they lay. */
function toWireMap({ sources }: SegmentsStudy, map: MapPlaces, earlier: SegmentPicture | null): SegmentsResult['map'] {
  const earlierPlaces = new Map(
    earlier?.map.map(({ respondentId, x, y }): [RespondentId, MapPoint] => [respondentId, [x, y]]),
  );
  const placed = map.rows.flatMap((row, index) => {
    const respondentId = sources.presence.respondentIds[row];
    const now = map.points[index];
    return respondentId === undefined || now === undefined ? [] : [{ respondentId, now }];
  });
  const move = alignMap(
    placed.flatMap(({ respondentId, now }) => {
      const place = earlierPlaces.get(respondentId);
      return place === undefined ? [] : [{ now, earlier: place }];
    }),
  );
  const points = placed.map(({ respondentId, now }) => {
    const [x, y] = move(now);
    return { respondentId, x, y };
  });
  return { points, varianceShown: map.varianceShown, landmarks: map.landmarks };
}

function describeQuestion({ question, sources, attributes }: SegmentsStudy) {
  return {
    n: sources.presence.respondentIds.length,
    by: question.by,
    seed: question.seed,
    pickedCodeIds: [...question.codeIds],
    attributes: attributes.map(({ name, kind, known }) => ({ name, kind, known })),
  };
}

function toIds<Reason>(
  { sources }: SegmentsStudy,
  people: readonly { readonly index: number; readonly reason: Reason }[],
): { respondentId: RespondentId; reason: Reason }[] {
  return people.flatMap(({ index, reason }) => {
    const respondentId = sources.presence.respondentIds[index];
    return respondentId === undefined ? [] : [{ respondentId, reason }];
  });
}

function listKept(project: OpenedProject, question: SegmentsQuestion): KeptSegment[] {
  const key = questionKey(question);
  return listRecords(project.db, 'customerSegment').map((segment) => ({
    ...segment,
    isSameQuestion: segment.provenance !== null && questionKey(questionOf(segment.provenance)) === key,
  }));
}

async function answer(
  project: OpenedProject,
  analysis: AnalysisRunner,
  study: SegmentsStudy,
  options: RunOptions,
): Promise<ProposedSegments> {
  const { sources, question } = study;
  const { respondentIds, codes } = sources.presence;
  const { proposal, map: places } = await analysis.run('segments', study.key, () => study.input, options);
  const earlier = findPicture(project.db, question);
  const found = proposal.segments
    .toSorted((left, right) => right.memberIndexes.length - left.memberIndexes.length)
    .map((segment) => toWireSegment(study, segment));
  const unassigned = toIds(study, proposal.unassigned);
  const trace = traceSegments({
    found: found.map(({ respondentIds: memberIds, definingCodes, stability }) => ({
      memberIds,
      definingCodeIds: definingCodes.map(({ codeId }) => codeId),
      stability,
    })),
    unassigned: new Map(unassigned.map(({ respondentId, reason }) => [respondentId, reason])),
    kept: listKept(project, question),
    picture: earlier,
  });
  const remembered = new Map(earlier?.segments.map((segment) => [segment.number, segment]));
  const numbered = found
    .map((segment, index) => {
      const number = trace.numbers[index]!;
      const nameCodeIds = remembered.get(number)?.nameCodeIds ?? segment.nameCodeIds;
      const isNamed = nameByCodes(sources, nameCodeIds) !== '';
      return {
        number,
        segment,
        nameCodeIds: isNamed ? nameCodeIds : segment.nameCodeIds,
        customerSegmentId: trace.keptIds[index] ?? null,
        change: trace.changes[index]!,
      };
    })
    .toSorted((left, right) => left.number - right.number);
  const map = toWireMap(study, places, earlier);
  const result: SegmentsResult = {
    ...describeQuestion(study),
    verdict: proposal.verdict,
    noStructureBecause: proposal.noStructureBecause,
    k: proposal.k,
    silhouette: proposal.silhouette,
    nullTest: { p: proposal.nullTest?.p ?? null, permutations: proposal.nullTest?.permutations ?? 0 },
    agreement: proposal.agreement,
    consensus: proposal.consensus,
    segments: numbered.map(
      ({ number, segment: { nameCodeIds: _own, ...segment }, nameCodeIds, customerSegmentId }) => ({
        ...segment,
        id: String(number),
        name: nameByCodes(sources, nameCodeIds) || String(number),
        customerSegmentId,
      }),
    ),
    unassigned,
    since: earlier?.takenAt ?? null,
    changes: [...numbered.map(({ change }) => change), ...trace.changes.slice(found.length)],
    warnings: proposal.warnings.map(toWireWarning),
    codeIds: codes.filter(({ id }) => study.parts.building.has(id)).map(({ id }) => id),
    companies: countCompanies(project, respondentIds),
    interviewsMissing: Math.max(0, fewestPeople - proposal.usable),
    map,
  };
  const picture = {
    segments: numbered.map(({ number, segment, nameCodeIds }) => ({
      number,
      memberIds: segment.respondentIds,
      definingCodeIds: segment.definingCodes.map(({ codeId }) => codeId),
      nameCodeIds: [...nameCodeIds],
      stability: segment.stability,
    })),
    nextNumber: trace.nextNumber,
    respondentIds: [...respondentIds],
    map: map.points,
  };
  return { result, picture: proposal.verdict === 'segments' ? picture : null };
}

const answers = new WeakMap<
  OpenedProject,
  { readonly version: number; readonly byKey: Map<string, ProposedSegments> }
>();

function answersOf(project: OpenedProject): Map<string, ProposedSegments> {
  const version = project.getVersion();
  const known = answers.get(project);
  if (known?.version === version) return known.byKey;
  const byKey = new Map<string, ProposedSegments>();
  answers.set(project, { version, byKey });
  return byKey;
}

/**
 * Proposes segments from the data as they are. The computation is done once for the same codes on the same people,
 * whatever else changes; the whole answer once for each version of the data.
 */
export async function proposeSegments(
  project: OpenedProject,
  analysis: AnalysisRunner,
  question: SegmentsQuestion,
  options: RunOptions,
): Promise<ProposedSegments> {
  const key = `${questionKey(question)} ${question.seed}`;
  const version = project.getVersion();
  const known = answersOf(project).get(key);
  if (known !== undefined) return known;
  const proposed = await answer(project, analysis, prepareStudy(project, question), options);
  if (project.getVersion() === version) answersOf(project).set(key, proposed);
  return proposed;
}

/** The groups and the map at once, as they will be judged: numbered and turned after the earlier picture. */
export async function previewSegments(
  project: OpenedProject,
  analysis: AnalysisRunner,
  question: SegmentsQuestion,
  options: RunOptions,
): Promise<SegmentsPreview> {
  const study = prepareStudy(project, question);
  const { respondentIds, codes } = study.sources.presence;
  const { unchecked, map } = await analysis.run('segmentsPreview', study.key, () => study.input, options);
  const earlier = findPicture(project.db, question);
  const groups = unchecked.groups
    .toSorted((left, right) => right.memberIndexes.length - left.memberIndexes.length)
    .map(({ memberIndexes, medoidIndex, definingCodeIndexes }) => {
      const medoid = respondentIds[medoidIndex]!;
      const members = memberIndexes.flatMap((index) => respondentIds[index] ?? []);
      return {
        medoidRespondentId: medoid,
        respondentIds: [medoid, ...members.filter((id) => id !== medoid)],
        definingCodeIds: definingCodeIndexes.flatMap((index) => codes[index]?.id ?? []),
      };
    });
  const { numbers, keptIds } = traceSegments({
    found: groups.map((group) => ({
      memberIds: group.respondentIds,
      definingCodeIds: group.definingCodeIds,
      stability: 0,
    })),
    unassigned: new Map(),
    kept: listKept(project, question),
    picture: earlier,
  });
  return {
    ...describeQuestion(study),
    isChecked: false,
    k: unchecked.k,
    silhouette: unchecked.silhouette,
    groups: groups
      .map((group, index) => ({ id: String(numbers[index]), customerSegmentId: keptIds[index] ?? null, ...group }))
      .toSorted((left, right) => Number(left.id) - Number(right.id)),
    unassigned: toIds(study, unchecked.unassigned),
    map: toWireMap(study, map, earlier),
  };
}
