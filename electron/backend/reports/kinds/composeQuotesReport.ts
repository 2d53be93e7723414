import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { sectionsAsked } from '#shared/domain/reportKind.ts';
import { buildQuotesReport } from '#shared/report/quotes/buildQuotesReport.ts';
import type { ReportVoice } from '#shared/report/reportBasis.ts';
import type { BackendContext } from '../../backendContext.ts';
import { listReportQuotes } from '../listReportQuotes.ts';
import { readReportBasis } from '../readReportBasis.ts';

/** Quotes of the codes asked for that still are there, else of all named codes. */
export function composeQuotesReport(
  backend: BackendContext,
  options: ReportOptions,
  voice: ReportVoice,
): Promise<ReportDocument> {
  const basis = readReportBasis(backend);
  const codeIds = options.codeIds.filter((id) => basis.codes.some((code) => code.id === id));
  const quotes = listReportQuotes(backend.getProject()).filter(
    ({ codeId }) => codeIds.length === 0 || codeIds.includes(codeId),
  );
  const { groupBy } = options;
  const sections = sectionsAsked('quotes', options.sections);
  return Promise.resolve(buildQuotesReport({ ...basis, quotes, codeIds }, { ...voice, sections, groupBy }));
}
