import { strFromU8 } from 'fflate';
import { AppError } from '#shared/domain/appError.ts';
import type { TranscriptReasonCode } from '#shared/domain/parsedTranscript.ts';
import type { FoundTurns } from './foundTurns.ts';
import { openDocumentBlocks } from './openDocumentBlocks.ts';
import { readDocument } from './readDocument.ts';
import { listZipEntries, readOfficeParts } from './readOfficeParts.ts';

const manifest = new Set(['META-INF/manifest.xml']);
const content = new Set(['content.xml']);

/** Reads an OpenDocument text as LibreOffice, Word and Google Docs save it. */
export function parseOdt(bytes: Uint8Array, file: string): FoundTurns {
  const listed = readOfficeParts(bytes, file, manifest)['META-INF/manifest.xml'];
  if (listed !== undefined && strFromU8(listed, true).includes('encryption-data'))
    throw unreadable(file, 'lockedDocument');
  const body = readOfficeParts(bytes, file, content)['content.xml'];
  if (body === undefined) throw unreadable(file, 'damagedDocument');
  const pictures = (listZipEntries(bytes) ?? []).filter(({ name }) => /^Pictures\/[^/]+$/.test(name)).length;
  return readDocument(openDocumentBlocks(strFromU8(body)), pictures);
}

function unreadable(file: string, reason: TranscriptReasonCode): AppError {
  return new AppError('unreadableSource', { file, line: null, reason });
}
