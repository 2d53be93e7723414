import { fewestPeople } from '#shared/analysis/associateTraits.ts';
import { median } from '#shared/analysis/quantile.ts';
import type { PainRankingResult, RankedPainOfPeople } from '#shared/contract/evidenceTablesContract.ts';
import type { CustomerSegmentId, RespondentId } from '#shared/domain/ids.ts';
import { listHeardRespondents } from '../db/presenceQueries.ts';
import { getRecord } from '../db/recordQueries.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { type PainOfPeople, readPainStrengths } from './painStrengths.ts';

/** Everybody who was heard, of the segment if one is named. */
export function listHeardPeople(
  { db }: OpenedProject,
  customerSegmentId: CustomerSegmentId | undefined,
): RespondentId[] {
  const heard = listHeardRespondents(db);
  if (customerSegmentId === undefined) return heard;
  const members = new Set(getRecord(db, 'customerSegment', customerSegmentId).memberIds);
  return heard.filter((id) => members.has(id));
}

function listScores({ strengths }: PainOfPeople): number[] {
  return strengths.flatMap(({ score }) => (score === null ? [] : [score]));
}

function describePain(pain: PainOfPeople, ranking: RankedPainOfPeople['ranking']): RankedPainOfPeople {
  const scores = listScores(pain);
  const isRated = scores.length > 0;
  return {
    codeId: pain.codeId,
    strengths: [...pain.strengths],
    median: isRated ? median(scores) : null,
    min: isRated ? Math.min(...scores) : null,
    max: isRated ? Math.max(...scores) : null,
    ranking,
  };
}

interface AskedRanking {
  readonly customerSegmentId?: CustomerSegmentId | undefined;
  readonly seed: number;
}

/** How strong each pain is, for whom, and how certain the order is. */
export async function rankPains(
  project: OpenedProject,
  analysis: AnalysisRunner,
  { customerSegmentId, seed }: AskedRanking,
  run: RunOptions,
): Promise<PainRankingResult> {
  const people = listHeardPeople(project, customerSegmentId);
  const rowOf = new Map(people.map((id, row) => [id, row]));
  const all = readPainStrengths(project, people);
  const rated = all.filter((pain) => listScores(pain).length >= fewestPeople);
  const { ranked, resamples } = await analysis.run(
    'painRanking',
    `${project.path} ${project.getVersion()} ${customerSegmentId ?? ''} ${seed}`,
    () => ({
      seed,
      people: people.length,
      pains: rated.map((pain) => ({
        scores: listScores(pain),
        people: pain.strengths.flatMap(({ respondentId, score }) =>
          score === null ? [] : [rowOf.get(respondentId) ?? 0],
        ),
      })),
    }),
    run,
  );
  const unranked = all
    .filter((pain) => !rated.includes(pain))
    .toSorted((a, b) => b.strengths.length - a.strengths.length);
  return {
    n: people.length,
    seed,
    resamples,
    minimumRated: fewestPeople,
    pains: [
      ...ranked.map(({ pain, interval, places, group }) => describePain(rated[pain]!, { interval, places, group })),
      ...unranked.map((pain) => describePain(pain, null)),
    ],
  };
}
