import { painScore } from '#shared/analysis/painScore.ts';
import type { PainStrength } from '#shared/contract/evidenceTablesContract.ts';
import { getCodeType } from '#shared/domain/codeType.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readHeardCodings } from './heardCodings.ts';

export interface PainOfPeople {
  readonly codeId: CodeId;
  readonly strengths: readonly PainStrength[];
}

function countScales({ emotion, frequency, effort }: HeardCoding): number {
  return [emotion, frequency, effort].filter((value) => value !== null).length;
}

function scoreOf({ emotion, frequency, effort }: HeardCoding): number | null {
  return emotion === null || frequency === null || effort === null ? null : painScore(emotion, frequency, effort);
}

/** The rule of `painOfPeople`: the strongest of the codings with all three scales. */
function ratePerson(codings: readonly HeardCoding[]): PainStrength {
  const [telling] = codings
    .map((coding) => ({ coding, score: scoreOf(coding) }))
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || countScales(b.coding) - countScales(a.coding));
  const { respondentId, codingId, emotion, frequency, effort } = telling!.coding;
  return {
    respondentId,
    score: telling!.score,
    codingId,
    emotion,
    frequency,
    effort,
    quotations: new Set(codings.map(({ quotationId }) => quotationId)).size,
  };
}

/** Named pains heard from these people about themselves, with their strength for each; pains in the order of the codebook. */
export function readPainStrengths(project: OpenedProject, people: readonly RespondentId[]): PainOfPeople[] {
  const isAsked = new Set(people);
  const pains = listRecords(project.db, 'code').filter(
    (code) => !code.isBuiltIn && getCodeType(code.typeId).group === 'pain',
  );
  const heard = Map.groupBy(
    readHeardCodings(project).filter(({ kind, respondentId }) => kind !== 'solution' && isAsked.has(respondentId)),
    ({ codeId }) => codeId,
  );
  return pains
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ id }) => {
      const byPerson = Map.groupBy(heard.get(id) ?? [], ({ respondentId }) => respondentId);
      if (byPerson.size === 0) return [];
      const strengths = [...byPerson.values()].map(ratePerson);
      return [{ codeId: id, strengths: strengths.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1)) }];
    });
}
