import { fewestPeople } from '#shared/analysis/associateTraits.ts';
import { fewestForFigure, opportunityBand, opportunityScore } from '#shared/analysis/opportunityScore.ts';
import { median } from '#shared/analysis/quantile.ts';
import { findSurveyOutcomes, readSurveyAnswer, type SurveyOutcome } from '#shared/analysis/surveyOutcomes.ts';
import type { Opportunities, RankedOpportunity } from '#shared/contract/opportunitiesContract.ts';
import type { CustomerSegmentId } from '#shared/domain/ids.ts';
import type { Respondent } from '#shared/domain/people.ts';
import { getRecord, listRecords } from '../db/recordQueries.ts';
import type { AnalysisRunner, RunOptions } from '../jobs/analysisRunner.ts';
import type { OpenedProject } from '../project/openedProject.ts';

interface Answer {
  readonly row: number;
  readonly importance: number;
  readonly satisfaction: number;
  readonly score: number;
}

interface AnsweredOutcome extends SurveyOutcome {
  readonly answers: readonly Answer[];
}

/** Whoever answered both questions about the outcome. */
function listAnswers(people: readonly Respondent[], outcome: SurveyOutcome): Answer[] {
  return people.flatMap(({ attributes }, row): Answer[] => {
    const importance = readSurveyAnswer(attributes[outcome.importance] ?? '');
    const satisfaction = readSurveyAnswer(attributes[outcome.satisfaction] ?? '');
    if (importance === null || satisfaction === null) return [];
    const score = opportunityScore(importance, satisfaction);
    return score === null ? [] : [{ row, importance, satisfaction, score }];
  });
}

function describeOutcome(
  people: readonly Respondent[],
  { name, answers }: AnsweredOutcome,
  ranking: RankedOpportunity['ranking'],
): RankedOpportunity {
  const middle = (read: (answer: Answer) => number): number | null =>
    answers.length === 0 ? null : median(answers.map(read));
  const score = answers.length < fewestForFigure ? null : middle((answer) => answer.score);
  return {
    name,
    respondentIds: answers.map(({ row }) => people[row]!.id),
    importance: middle(({ importance }) => importance),
    satisfaction: middle(({ satisfaction }) => satisfaction),
    score,
    band: score === null ? null : opportunityBand(score),
    ranking,
  };
}

interface AskedOpportunities {
  readonly customerSegmentId?: CustomerSegmentId | undefined;
  readonly seed: number;
}

/** The largest score: scores are ranked as shares of it. */
const largestScore = 20;

/** What a survey asked about, by how much room is left, and how certain that order is. */
export async function rankOpportunities(
  project: OpenedProject,
  analysis: AnalysisRunner,
  { customerSegmentId, seed }: AskedOpportunities,
  run: RunOptions,
): Promise<Opportunities> {
  const members =
    customerSegmentId === undefined
      ? null
      : new Set(getRecord(project.db, 'customerSegment', customerSegmentId).memberIds);
  const people = listRecords(project.db, 'respondent').filter(({ id }) => members === null || members.has(id));
  const attributes = [...new Set(people.flatMap((person) => Object.keys(person.attributes)))];
  const outcomes = findSurveyOutcomes(attributes).map((outcome) => ({
    ...outcome,
    answers: listAnswers(people, outcome),
  }));
  const ranked = outcomes.filter(({ answers }) => answers.length >= fewestPeople);
  const n = new Set(outcomes.flatMap(({ answers }) => answers.map(({ row }) => row))).size;
  const named = { n, seed, minimumRated: fewestPeople, minimumForFigure: fewestForFigure };
  if (ranked.length === 0)
    return { ...named, resamples: 0, outcomes: outcomes.map((outcome) => describeOutcome(people, outcome, null)) };
  const { ranked: order, resamples } = await analysis.run(
    'painRanking',
    `opportunities ${project.path} ${project.getVersion()} ${customerSegmentId ?? ''} ${seed}`,
    () => ({
      seed,
      people: people.length,
      pains: ranked.map(({ answers }) => ({
        people: answers.map(({ row }) => row),
        scores: answers.map(({ score }) => (100 * score) / largestScore),
      })),
    }),
    run,
  );
  return {
    ...named,
    resamples,
    outcomes: [
      ...order.map(({ pain, places, group }) => describeOutcome(people, ranked[pain]!, { places, group })),
      ...outcomes
        .filter((outcome) => !ranked.includes(outcome))
        .map((outcome) => describeOutcome(people, outcome, null)),
    ],
  };
}
