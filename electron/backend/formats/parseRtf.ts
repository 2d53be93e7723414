import { AppError } from '#shared/domain/appError.ts';
import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { readDocument } from './readDocument.ts';
import type { FoundTurns } from './foundTurns.ts';
import { readRtf } from './rtf/readRtf.ts';

/** Reads Rich Text: paragraphs, tables and code pages of every age. Throws `unreadableSource` for what is no RTF. */
export function parseRtf(bytes: Uint8Array, file: string): FoundTurns & { readonly encoding: string } {
  const found = readRtf(bytes);
  if (found === null) throw new AppError('unreadableSource', { file, line: null, reason: 'damagedDocument' });
  const { blocks, encoding, pictureCount, isCutOff } = found;
  const turns = readDocument(blocks, pictureCount);
  const cutOff: ImportWarning[] = isCutOff ? [{ code: 'documentCutOff', line: null, details: {} }] : [];
  return { ...turns, warnings: [...turns.warnings, ...cutOff], encoding };
}
