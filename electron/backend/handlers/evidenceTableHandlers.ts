import { fewestPeople } from '#shared/analysis/associateTraits.ts';
import { median } from '#shared/analysis/quantile.ts';
import type { PersonTrait, RankedPainOfPeople } from '#shared/contract/evidenceTablesContract.ts';
import type { CustomerSegmentId, RespondentId } from '#shared/domain/ids.ts';
import { listHeardRespondents } from '../db/presenceQueries.ts';
import { getRecord, listRecords } from '../db/recordQueries.ts';
import { readHeardPresence } from '../facts/heardPresence.ts';
import { type PainOfPeople, readPainStrengths } from '../facts/painStrengths.ts';
import { readPeopleTraits } from '../facts/peopleTraits.ts';
import { readSaturationGroups } from '../facts/saturationGroups.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

/** Rarer ones are not read by anybody. */
const mostAssociations = 200;

function listHeardPeople({ db }: OpenedProject, customerSegmentId: CustomerSegmentId | undefined): RespondentId[] {
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

export const evidenceTableHandlers = {
  painRanking: implementer.analysis.painRanking.handler(async ({ input, context: { backend }, signal }) => {
    const { customerSegmentId, seed } = input;
    const project = backend.getProject();
    const people = listHeardPeople(project, customerSegmentId);
    const rowOf = new Map(people.map((id, row) => [id, row]));
    const all = readPainStrengths(project, people);
    const rated = all.filter((pain) => listScores(pain).length >= fewestPeople);
    const { ranked, resamples } = await backend.analysis.run(
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
      jobOptions(backend, 'patterns', input.jobId, signal),
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
  }),
  associations: implementer.analysis.associations.handler(async ({ input, context: { backend }, signal }) => {
    const { between } = input;
    const project = backend.getProject();
    const { respondentIds, codes, matrix } = readHeardPresence(project);
    const { traits, attributes } = readPeopleTraits(respondentIds, listRecords(project.db, 'respondent'));
    const { compared, together } = await backend.analysis.run(
      'associations',
      `${project.path} ${project.getVersion()} ${between}`,
      () => ({ between, matrix, traits: traits.map(({ subject, values }) => ({ subject, values })) }),
      jobOptions(backend, 'patterns', input.jobId, signal),
    );
    const traitAt = (index: number): PersonTrait =>
      traits[index]?.trait ?? { kind: 'code', codeId: codes[index - traits.length]!.id };
    const has = (index: number, row: number): boolean =>
      traits[index] === undefined
        ? matrix.values[row * matrix.columns + index - traits.length] === 1
        : traits[index].values[row] === true;
    return {
      n: respondentIds.length,
      minimumPeople: fewestPeople,
      attributes: [...attributes],
      compared,
      associations: together
        .slice(0, mostAssociations)
        .map(({ first, second, inside, outside, difference, interval, p, q, minimumP }) => ({
          first: traitAt(first),
          second: traitAt(second),
          inside: [...inside] as [number, number],
          outside: [...outside] as [number, number],
          difference,
          interval,
          p,
          q,
          minimumP,
          respondentIds: respondentIds.filter((_, row) => has(first, row) && has(second, row)),
        })),
      more: Math.max(0, together.length - mostAssociations),
    };
  }),
  saturation: implementer.analysis.saturation.handler(async ({ input, context: { backend }, signal }) => {
    const project = backend.getProject();
    const groups = readSaturationGroups(project);
    const [everybody, ...segments] = await backend.analysis.run(
      'saturation',
      `${project.path} ${project.getVersion()} ${input.seed}`,
      () => ({
        groups: groups.map(({ people, codesByInterview }) => ({ people, codesByInterview })),
        seed: input.seed,
      }),
      jobOptions(backend, 'saturation', input.jobId, signal),
    );
    return {
      base: 4,
      run: 2,
      threshold: 0.05,
      ...everybody!,
      segments: groups.slice(1).flatMap(({ customerSegmentId }, index) => {
        const figures = segments[index];
        return customerSegmentId === null || figures === undefined ? [] : [{ customerSegmentId, ...figures }];
      }),
    };
  }),
};
