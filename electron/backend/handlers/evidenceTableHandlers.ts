import { fewestPeople } from '#shared/analysis/associateTraits.ts';
import type { PersonTrait } from '#shared/contract/evidenceTablesContract.ts';
import { listRecords } from '../db/recordQueries.ts';
import { readHeardPresence } from '../facts/heardPresence.ts';
import { readPeopleTraits } from '../facts/peopleTraits.ts';
import { rankOpportunities } from '../facts/rankOpportunities.ts';
import { rankPains } from '../facts/rankPains.ts';
import { readSaturationGroups } from '../facts/saturationGroups.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

/** Rarer ones are not read by anybody. */
const mostAssociations = 200;

export const evidenceTableHandlers = {
  painRanking: implementer.analysis.painRanking.handler(({ input, context: { backend }, signal }) =>
    rankPains(backend.getProject(), backend.analysis, input, jobOptions(backend, 'patterns', input.jobId, signal)),
  ),
  opportunities: implementer.analysis.opportunities.handler(({ input, context: { backend }, signal }) =>
    rankOpportunities(
      backend.getProject(),
      backend.analysis,
      input,
      jobOptions(backend, 'patterns', input.jobId, signal),
    ),
  ),
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
