import { AppError } from '#shared/domain/appError.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';

export async function renderReport(
  _document: ReportDocument,
  _format: 'html' | 'pdf' | 'md',
): Promise<{ fileName: string; mimeType: string; bytes: Uint8Array }> {
  throw new AppError('reportNotPossible');
}
