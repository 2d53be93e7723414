import mammoth from 'mammoth';
import { AppError } from '#shared/domain/appError.ts';
import type { FoundTurns } from './foundTurns.ts';
import { readHtmlBlocks } from './htmlBlocks.ts';
import { readDocument } from './readDocument.ts';
import { sanitizeDocx } from './sanitizeDocx.ts';

/** Reads a Word document. */
export async function parseDocx(bytes: Uint8Array, file: string): Promise<FoundTurns> {
  const { bytes: safe, imageCount } = sanitizeDocx(bytes, file);
  return readDocument(readHtmlBlocks(await convert(safe, file)), imageCount);
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
