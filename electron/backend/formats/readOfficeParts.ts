import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { AppError } from '#shared/domain/appError.ts';
import type { TranscriptReasonCode } from '#shared/domain/parsedTranscript.ts';

/** Limits in bytes; the parts of a document of 100,000 words unpack to about 5 MB. */
const partLimit = 32 * 1024 * 1024;
const totalLimit = 48 * 1024 * 1024;

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
 * Unpacks only the named XML parts of an office document, within limits, before any XML is read.
 * Throws `sourceTooLarge` for bombs and `unreadableSource` for entity declarations or damage.
 */
export function readOfficeParts(
  bytes: Uint8Array,
  file: string,
  needed: ReadonlySet<string>,
): Readonly<Record<string, Uint8Array>> {
  const entries = (listZipEntries(bytes) ?? []).filter(({ name }) => needed.has(name));
  const unpacked = entries.reduce((total, { originalSize }) => total + originalSize, 0);
  if (unpacked > totalLimit || entries.some(({ originalSize }) => originalSize > partLimit)) {
    throw new AppError('sourceTooLarge', { file, bytes: unpacked, limitBytes: partLimit, isUnpacked: 1 });
  }
  const parts = unpack(bytes, file, needed);
  for (const content of Object.values(parts)) {
    if (isWide(content)) throw unreadable(file, 'damagedDocument');
    if (declaresEntities(content)) throw unreadable(file, 'xmlEntities');
    if (!isWellFormed(content)) throw unreadable(file, 'damagedDocument');
  }
  return parts;
}

function unpack(bytes: Uint8Array, file: string, needed: ReadonlySet<string>): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => needed.has(name) });
  } catch {
    throw unreadable(file, 'damagedDocument');
  }
}

/** Office programs write UTF-8; in UTF-16 the search for declarations would be blind. */
function isWide(content: Uint8Array): boolean {
  return content[0] === 0xff || content[0] === 0xfe || content[0] === 0 || content[1] === 0;
}

/** Readers take many seconds over XML that is not well-formed, so they never see any. */
function isWellFormed(content: Uint8Array): boolean {
  return XMLValidator.validate(strFromU8(content)) === true;
}

/** Office programs write no document type; entities can only come from hostile hands. */
function declaresEntities(content: Uint8Array): boolean {
  return /<!\s*(?:DOCTYPE|ENTITY)/i.test(strFromU8(content, true));
}

function unreadable(file: string, reason: TranscriptReasonCode): AppError {
  return new AppError('unreadableSource', { file, line: null, reason });
}
