import { zipSync } from 'fflate';
import { AppError } from '#shared/domain/appError.ts';
import { listZipEntries, readOfficeParts } from './readOfficeParts.ts';

/** The only parts of a Word document that a transcript needs; whatever else the archive names is never unpacked. */
const neededParts = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'word/numbering.xml',
  'word/styles.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
]);

/** A Word document reduced to its text parts. */
export interface SanitizedDocx {
  /** A new archive, not compressed. */
  readonly bytes: Uint8Array;
  readonly imageCount: number;
}

/** Unpacks only the text parts of a Word document; throws as `readOfficeParts` does. */
export function sanitizeDocx(bytes: Uint8Array, file: string): SanitizedDocx {
  const parts = readOfficeParts(bytes, file, neededParts);
  if (parts['word/document.xml'] === undefined) {
    throw new AppError('unreadableSource', { file, line: null, reason: 'damagedDocument' });
  }
  const entries = listZipEntries(bytes) ?? [];
  const imageCount = entries.filter(({ name }) => /^word\/media\/[^/]+$/.test(name)).length;
  return { bytes: zipSync({ ...parts }, { level: 0 }), imageCount };
}
