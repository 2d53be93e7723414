import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync, zipSync, type UnzipFileInfo, type Zippable } from 'fflate';
import { AppError } from '#shared/domain/appError.ts';

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

/** Limits in bytes; the parts of a document of 100,000 words unpack to about 5 MB. */
const partLimit = 32 * 1024 * 1024;
const totalLimit = 48 * 1024 * 1024;

/** A Word document reduced to its text parts. */
export interface SanitizedDocx {
  /** A new archive, not compressed. */
  readonly bytes: Uint8Array;
  readonly imageCount: number;
}

/** Names and sizes of a zip's entries, nothing unpacked; null when the bytes are no readable zip. */
export function listZipEntries(bytes: Uint8Array): readonly UnzipFileInfo[] | null {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter(entry) {
        entries.push(entry);
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
}

/**
 * Unpacks only the text parts of a Word document, within limits, before any XML is read.
 * Throws `sourceTooLarge` for bombs and `unreadableSource` for entity declarations or damage.
 */
export function sanitizeDocx(bytes: Uint8Array, file: string): SanitizedDocx {
  const entries = listZipEntries(bytes) ?? [];
  const needed = entries.filter(({ name }) => neededParts.has(name));
  const unpacked = needed.reduce((total, { originalSize }) => total + originalSize, 0);
  if (unpacked > totalLimit || needed.some(({ originalSize }) => originalSize > partLimit)) {
    throw new AppError('sourceTooLarge', { file, bytes: unpacked, limitBytes: partLimit });
  }
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unpack(bytes, file))) {
    if (isWide(content)) throw unreadable(file, 'damagedDocument');
    if (declaresEntities(content)) throw unreadable(file, 'xmlEntities');
    if (!isWellFormed(content)) throw unreadable(file, 'damagedDocument');
    parts[name] = content;
  }
  if (parts['word/document.xml'] === undefined) throw unreadable(file, 'damagedDocument');
  const imageCount = entries.filter(({ name }) => /^word\/media\/[^/]+$/.test(name)).length;
  return { bytes: zipSync(parts, { level: 0 }), imageCount };
}

function unpack(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => neededParts.has(name) });
  } catch {
    throw unreadable(file, 'damagedDocument');
  }
}

/** Word writes UTF-8; in UTF-16 the search for declarations would be blind. */
function isWide(content: Uint8Array): boolean {
  return content[0] === 0xff || content[0] === 0xfe || content[0] === 0 || content[1] === 0;
}

/** mammoth's parser takes many seconds over XML that is not well-formed, so it never sees any. */
function isWellFormed(content: Uint8Array): boolean {
  return XMLValidator.validate(strFromU8(content)) === true;
}

/** Word writes no document type; entities can only come from hostile hands. */
function declaresEntities(content: Uint8Array): boolean {
  return /<!\s*(?:DOCTYPE|ENTITY)/i.test(strFromU8(content, true));
}

function unreadable(file: string, reason: string): AppError {
  return new AppError('unreadableSource', { file, line: null, reason });
}
