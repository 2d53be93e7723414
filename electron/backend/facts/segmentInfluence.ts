import { sharedCodes } from '#shared/analysis/sharedCodes.ts';
import type { PersonPain, SegmentInfluence } from '#shared/contract/analysisContract.ts';
import type { SharedCodesAnswer } from '#shared/contract/segmentsContract.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import type { SegmentsQuestion } from './segmentBasis.ts';
import { painOfPeople } from './segmentEvidence.ts';
import { prepareStudy, readSources } from './segmentSources.ts';

/** Whose interviews the groups rest on, see `personInfluence`. */
export async function describeInfluence(
  project: OpenedProject,
  analysis: AnalysisRunner,
  question: SegmentsQuestion,
  options: RunOptions,
): Promise<SegmentInfluence> {
  const { sources, key, input } = prepareStudy(project, question);
  const found = await analysis.run('segmentInfluence', key, () => input, options);
  const idsOf = (indexes: readonly number[]): RespondentId[] =>
    indexes.flatMap((index) => sources.presence.respondentIds[index] ?? []);
  return {
    k: found.k,
    people: found.people.flatMap(({ index, agreement, k, movedIndexes }) =>
      idsOf([index]).map((respondentId) => ({ respondentId, agreement, k, movedIds: idsOf(movedIndexes) })),
    ),
  };
}

/** The codes that members share, see `sharedCodes`; null when they share none. */
export function describeSharedCodes(
  project: OpenedProject,
  memberIds: readonly RespondentId[],
  codeIds: readonly CodeId[],
): SharedCodesAnswer {
  const { respondentIds, codes, matrix } = readSources(project).presence;
  const wanted = new Set<string>([...memberIds, ...codeIds]);
  const rows = respondentIds.flatMap((id, row) => (wanted.has(id) ? [row] : []));
  const columns = codes.flatMap(({ id }, column) => (wanted.has(id) ? [column] : []));
  const shared = sharedCodes(matrix, rows, columns);
  if (shared === null) return null;
  return {
    codeIds: shared.codes.flatMap((column) => codes[column]?.id ?? []),
    inside: [...shared.inside],
    outside: [...shared.outside],
  };
}

/** Pain of everybody heard, as on the map. */
export function listPains(project: OpenedProject): PersonPain[] {
  const { presence, codings, codesById } = readSources(project);
  return painOfPeople(codings, presence.respondentIds, codesById);
}
