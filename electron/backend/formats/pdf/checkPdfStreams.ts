import { inflateSync } from 'node:zlib';
import { AppError } from '#shared/domain/appError.ts';

/** Bytes that one stream, and all of them, may unpack to; the text of a long interview is far below one megabyte. */
const streamLimit = 32 * 1024 * 1024;
const totalLimit = 256 * 1024 * 1024;

/**
 * Refuses a PDF whose compressed streams unpack to more than a transcript can need, before the reader unpacks them.
 * Pictures are passed over: nobody unpacks them for their text. Throws `unreadableSource`.
 */
export function checkPdfStreams(bytes: Uint8Array, file: string): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let end = 0;
  for (let at = source.indexOf('stream'); at !== -1; at = source.indexOf('stream', end)) {
    const before = source.toString('latin1', Math.max(end, at - 1000), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    const begin = at + 6 + (source[at + 6] === 13 ? 2 : 1);
    const close = source.indexOf('endstream', begin);
    end = close === -1 ? source.length : close + 9;
    if (!/\/Fl(?:ateDecode)?(?![A-Za-z])/.test(dictionary) || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    const layers = dictionary.match(/\/Fl(?:ateDecode)?(?![A-Za-z])/g)?.length ?? 1;
    total += unpackedSize(source.subarray(begin, close === -1 ? source.length : close), layers, file);
    if (total > totalLimit) throw unpacksTooFar(file);
  }
}

function unpackedSize(packed: Uint8Array, layers: number, file: string): number {
  let content = packed;
  try {
    for (let layer = 0; layer < Math.min(layers, 4); layer += 1) {
      content = inflateSync(content, { maxOutputLength: streamLimit });
    }
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isBomb) throw unpacksTooFar(file);
  }
  return content.length;
}

function unpacksTooFar(file: string): AppError {
  return new AppError('unreadableSource', { file, line: null, reason: 'unpacksTooFar' });
}
