import type { ReportDocument, ReportFormat } from '#shared/domain/reportDocument.ts';
import { nameWithoutNames } from '../privacy/nameWithoutNames.ts';

/** File systems take 255 bytes; the day, the words about names, the ending and a "(1)" have room besides. */
const mostBytes = 205;
const mostKickerBytes = 130;

/** What every file system takes: letters and digits of any script with commas, hyphens and dashes between them. */
function plainWords(text: string, longestBytes: number): string {
  const words = text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N},–—-]+/gu, ' ')
    .replaceAll(/ (?=,)|(?<=,),+/gu, '');
  let [kept, bytes] = ['', 0];
  for (const sign of words) {
    bytes += Buffer.byteLength(sign);
    if (bytes > longestBytes) break;
    kept += sign;
  }
  return kept.replaceAll(/^[ ,–—-]+|[ ,–—-]+$/gu, '');
}

/** The name under which a report is saved: its kind, its subject, its day, and whether it is without names. */
export function nameReportFile(
  { kicker, title, date, language }: ReportDocument,
  format: ReportFormat,
  isAnonymous: boolean,
): string {
  const kind = plainWords(kicker, mostKickerBytes);
  const subject = plainWords(title, mostBytes - Buffer.byteLength(kind));
  const parts = [kind, `${kind},`.startsWith(`${subject},`) ? '' : subject, date.slice(0, 10)];
  const name = parts.filter((part) => part !== '').join(', ');
  return `${isAnonymous ? nameWithoutNames(name, language) : name}.${format}`;
}
