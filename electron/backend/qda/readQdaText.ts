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

async function readWordText(bytes: Uint8Array, file: string): Promise<string> {
  // The library of Word documents is large, and most files have a plain text beside each.
  const [{ default: mammoth }, { sanitizeDocx }] = await Promise.all([
    import('mammoth'),
    import('../formats/sanitizeDocx.ts'),
  ]);
  const safe = sanitizeDocx(bytes, file).bytes;
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(safe) });
  // A paragraph ends in two line ends there, and in one in every program's plain text.
  return value.replaceAll('\n\n', '\n');
}

/** The text of a source or note: its plain text, else the words of its Word document; null when the file holds neither. */
export async function readQdaText(text: QdaText, file: QdaFile, losses: LossTally): Promise<RawText | null> {
  if (text.content !== null) return withoutZeros({ raw: text.content, hasMark: false });
  const plain = text.plainTextPath === null ? null : file.part(text.plainTextPath);
  const rich = text.richTextPath === null ? null : file.part(text.richTextPath);
  if (rich !== null) losses.add('layouts', 1, text.name);
  if (plain !== null) return withoutZeros(decodePlain(plain));
  if (rich === null) return null;
  const isWord = rich[0] === 0x50 && rich[1] === 0x4b;
  return withoutZeros(isWord ? { raw: await readWordText(rich, text.name), hasMark: false } : decodePlain(rich));
}

/** The database takes no zero character; a space counts the same. */
function withoutZeros({ raw, hasMark }: RawText): RawText {
  return { raw: raw.replaceAll('\0', ' '), hasMark };
}
