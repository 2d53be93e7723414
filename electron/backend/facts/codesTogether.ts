import { codeCooccurrence, codeCooccurrenceOfSets } from '#shared/analysis/codeCooccurrence.ts';
import { packPairs } from '#shared/analysis/codePairs.ts';
import type { CooccurrenceResult } from '#shared/contract/analysisContract.ts';
import type { QuotationNumber } from '../db/quotedCodeQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readHeardPresence, readQuotationsByCode } from './heardPresence.ts';
import { rememberAnswer } from './rememberAnswer.ts';

/** Which codes meet: in the people who were heard with both, and in the quotations of anybody that carry both. */
export function readCodesTogether(project: OpenedProject): CooccurrenceResult {
  return rememberAnswer(project, 'codes together', () => {
    const { codes, matrix } = readHeardPresence(project);
    const codesOf = new Map<QuotationNumber, number[]>();
    const quotationsOf = readQuotationsByCode(project);
    for (const [index, { id }] of codes.entries()) {
      for (const quotation of quotationsOf.get(id) ?? []) {
        const known = codesOf.get(quotation);
        if (known === undefined) codesOf.set(quotation, [index]);
        else known.push(index);
      }
    }
    return {
      codeIds: codes.map(({ id }) => id),
      people: packPairs(codeCooccurrence(matrix)),
      quotations: packPairs(codeCooccurrenceOfSets([...codesOf.values()], codes.length)),
    };
  });
}
