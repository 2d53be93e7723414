import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import type { ReportKind } from '#shared/domain/reportKind.ts';
import type { ReportVoice } from '#shared/report/reportBasis.ts';
import type { BackendContext } from '../backendContext.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { RunOptions } from '../jobs/analysisRunner.ts';
import { composeProblemsReport } from './kinds/composeProblemsReport.ts';
import { composeQualityReport } from './kinds/composeQualityReport.ts';
import { composeQuotesReport } from './kinds/composeQuotesReport.ts';
import { composeSegmentCard } from './kinds/composeSegmentCard.ts';
import { composeSegmentReport } from './kinds/composeSegmentReport.ts';
import { composeSessionReport } from './kinds/composeSessionReport.ts';

type Compose = (
  backend: BackendContext,
  options: ReportOptions,
  voice: ReportVoice,
  run: RunOptions,
) => Promise<ReportDocument>;

const composeOf: Readonly<Record<ReportKind, Compose>> = {
  segment: composeSegmentReport,
  problems: composeProblemsReport,
  card: composeSegmentCard,
  quotes: composeQuotesReport,
  quality: composeQualityReport,
  session: composeSessionReport,
};

/** Gathers all that a report is made of and builds it; a project without interviews gives one that says so. */
export async function composeReport(
  backend: BackendContext,
  options: ReportOptions,
  run: RunOptions,
): Promise<ReportDocument> {
  const project = backend.getProject();
  const language = options.language ?? project.getProject().language;
  const voice = { language, isAnonymous: options.isAnonymous };
  const document = await composeOf[options.kind](backend, options, voice, run);
  const [kept] = options.hasLogo ? listRecords(project.db, 'reportLogo') : [];
  if (kept === undefined) return document;
  const { pngBase64, widthPx, heightPx } = kept;
  return { ...document, logo: { pngBase64, widthPx, heightPx } };
}
