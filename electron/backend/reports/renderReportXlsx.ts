import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { writeXlsx } from '../tables/writeXlsx.ts';
import { joinBytes } from './joinBytes.ts';
import { reportTables } from './reportTables.ts';

/** The report's figures as a workbook, by the one writer of workbooks: no formulas, no properties that name anybody. */
export async function renderReportXlsx(document: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  return joinBytes(await writeXlsx(reportTables(document)));
}
