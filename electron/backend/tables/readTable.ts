import { AppError } from '#shared/domain/appError.ts';
import { listZipEntries } from '../formats/readOfficeParts.ts';
import { transcriptByteLimit } from '#shared/domain/sourceLimits.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';
import type { SourceTable } from './sourceTable.ts';

/** What kind of table the file is; null for everything else. A workbook is known by what it holds, whatever its name. */
export function findTableFormat(fileName: string, bytes: Uint8Array): 'csv' | 'xlsx' | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return listZipEntries(bytes)?.some(({ name }) => name === 'xl/workbook.xml') === true ? 'xlsx' : null;
  return /\.(?:csv|tsv|tab)$/i.test(fileName) ? 'csv' : null;
}

/** Throws only `AppError`: `emptySource`, `sourceTooLarge`, `tableTooLarge`, `unsupportedFormat`, `unreadableSource`. */
export async function readTable(format: 'csv' | 'xlsx', bytes: Uint8Array, file: string): Promise<SourceTable> {
  if (bytes.length === 0) throw new AppError('emptySource', { file, line: null });
  if (bytes.length > transcriptByteLimit)
    throw new AppError('sourceTooLarge', { file, bytes: bytes.length, limitBytes: transcriptByteLimit });
  return format === 'xlsx' ? await readWorkbook(bytes, file) : readCsv(bytes, file);
}
