import mammoth from 'mammoth';
import { AppError } from '#shared/domain/appError.ts';
import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { blockLines } from './blockLines.ts';
import { findDate } from './findDate.ts';
import { findTurns } from './findTurns.ts';
import type { FoundTurns } from './foundTurns.ts';
import { readHtmlBlocks } from './htmlBlocks.ts';
import { sanitizeDocx } from './sanitizeDocx.ts';
import type { SourceLine } from './sourceLine.ts';

/** Reads a Word document: paragraphs with labels, tables of questions and answers, tables of speakers. */
export async function parseDocx(bytes: Uint8Array, file: string): Promise<FoundTurns> {
  const { bytes: safe, imageCount } = sanitizeDocx(bytes, file);
  const html = await convert(safe, file);
  const lines = blockLines(readHtmlBlocks(html));
  const found = findTurns(lines);
  const warnings: ImportWarning[] = [...found.warnings];
  const conversations = lines.filter(isConversationHead).length;
  if (conversations > 1) warnings.push({ code: 'severalConversations', line: null, details: { count: conversations } });
  if (imageCount > 0) warnings.push({ code: 'imagesSkipped', line: null, details: { count: imageCount } });
  return { ...found, date: found.date ?? findTableDate(lines), warnings };
}

async function convert(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        styleMap: ['u => u', 'strike => s'],
        externalFileAccess: false,
      },
    );
    return result.value;
  } catch {
    throw new AppError('unreadableSource', { file, line: null, reason: 'damagedDocument' });
  }
}

const dateRow = /^(?:дата|date)[^:\n]{0,40}:\s*(.+)$/imu;

/** A table of particulars with a date, as stands at the head of each interview. */
function isConversationHead({ form, text }: SourceLine): boolean {
  return form === 'apart' && dateRow.test(text);
}

function findTableDate(lines: readonly SourceLine[]): string | null {
  const head = lines.find(isConversationHead);
  return head === undefined ? null : findDate(dateRow.exec(head.text)?.[1] ?? '');
}
