import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import type { BackendContext } from '../backendContext.ts';

/** Gathers everything that the report is made of. */
export async function composeReport(_backend: BackendContext, _options: ReportOptions): Promise<ReportDocument> {
  throw new AppError('reportNotPossible');
}
