import { decodeText } from '../formats/decodeText.ts';
import type { LossTally } from './lossTally.ts';
import type { QdaFile } from './openQdaFile.ts';
import type { QdaText } from './qdaModel.ts';

/** A text as it stands in the file. */
export interface RawText {
  /** With its own line ends, without its byte-order mark. */
  readonly raw: string;
  readonly hasMark: boolean;
}

function decodePlain(bytes: Uint8Array): RawText {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { raw: new TextDecoder('utf-8', { fatal: true }).decode(bytes), hasMark };
  } catch {
    return { raw: decodeText(bytes).text, hasMark: false };
  }
}

/** Null when the document is damaged: one bad source does not spoil the study. */
async function readWordText(bytes: Uint8Array, file: string): Promise<string | null> {
  // The library of Word documents is large, and most files have a plain text beside each.
  const [{ default: mammoth }, { sanitizeDocx }] = await Promise.all([
    import('mammoth'),
    import('../formats/sanitizeDocx.ts'),
  ]);
  try {
    const safe = sanitizeDocx(bytes, file).bytes;
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(safe) });
    // A paragraph ends in two line ends there, and in one in every program's plain text.
    return value.replaceAll('\n\n', '\n');
  } catch {
    return null;
  }
}

async function readRichText(bytes: Uint8Array, name: string): Promise<RawText | null> {
  const isWord = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isWord) return withoutZeros(decodePlain(bytes));
  const raw = await readWordText(bytes, name);
  return raw === null ? null : withoutZeros({ raw, hasMark: false });
}

/** The text of a source or note: its plain text, else the words of its Word document; null when the file holds neither. */
export async function readQdaText(text: QdaText, file: QdaFile, losses: LossTally): Promise<RawText | null> {
  const { content, plainTextPath, richTextPath } = text;
  if (content !== null) return withoutZeros({ raw: content, hasMark: false });
  if (richTextPath !== null && file.has(richTextPath)) losses.add('layouts', 1, text.name);
  const plain = plainTextPath === null ? null : file.part(plainTextPath);
  if (plain !== null) return withoutZeros(decodePlain(plain));
  const rich = richTextPath === null ? null : file.part(richTextPath);
  return rich === null ? null : readRichText(rich, text.name);
}

/** The database takes no zero character; a space counts the same. */
function withoutZeros({ raw, hasMark }: RawText): RawText {
  return { raw: raw.replaceAll('\0', ' '), hasMark };
}
