import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { sectionsAsked } from '#shared/domain/reportKind.ts';
import { buildQualityReport } from '#shared/report/quality/buildQualityReport.ts';
import type { ReportVoice } from '#shared/report/reportBasis.ts';
import type { BackendContext } from '../../backendContext.ts';
import type { RunOptions } from '../../jobs/analysisRunner.ts';
import { readReportBasis } from '../readReportBasis.ts';
import { readTalkQuality } from '../readTalkQuality.ts';

/** The quality of every talk of the project. */
export async function composeQualityReport(
  backend: BackendContext,
  options: ReportOptions,
  voice: ReportVoice,
  run: RunOptions,
): Promise<ReportDocument> {
  const input = { ...readReportBasis(backend), ...(await readTalkQuality(backend, run)) };
  return buildQualityReport(input, { ...voice, sections: sectionsAsked('quality', options.sections) });
}
