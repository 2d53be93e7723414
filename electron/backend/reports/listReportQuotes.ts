import type { ReportQuote } from '#shared/report/reportBasis.ts';
import type { HeardCoding } from '../db/presenceQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import { readHeardCodings } from '../facts/heardCodings.ts';
import type { OpenedProject } from '../project/openedProject.ts';

/**
 * Every quote on a named code, by code and then as heard; one that carries several codes stands under each,
 * and one that two coders agree on stands there once.
 */
export function listReportQuotes(project: OpenedProject): ReportQuote[] {
  const codes = listRecords(project.db, 'code').filter(({ isBuiltIn }) => !isBuiltIn);
  const orderOf = new Map(codes.map(({ id }, order) => [id, order]));
  const heldOn = new Map(listRecords(project.db, 'interview').map(({ id, date }) => [id, date]));
  const seen = new Set<string>();
  const isFirst = ({ quotationId, codeId, respondentId }: HeardCoding) => {
    const key = `${quotationId} ${codeId} ${respondentId}`;
    return !seen.has(key) && seen.add(key).size > 0;
  };
  return readHeardCodings(project)
    .filter(({ codeId, kind }) => orderOf.has(codeId) && kind !== 'solution')
    .filter(isFirst)
    .toSorted((left, right) => (orderOf.get(left.codeId) ?? 0) - (orderOf.get(right.codeId) ?? 0))
    .map(({ codeId, respondentId, interviewId, quote, startMs }) => ({
      codeId,
      respondentId,
      quote,
      startMs,
      heldOn: heldOn.get(interviewId) ?? null,
    }));
}
