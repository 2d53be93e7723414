import type { TranscriptReasonCode } from '#shared/domain/parsedTranscript.ts';
import { listZipEntries } from './readOfficeParts.ts';

/** What a file is: a text to be read by its extension and shape, a document, or a kind that is refused. */
export type RecognizedFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'docx' | 'pdf' | 'rtf' | 'odt' }
  | { readonly kind: 'refused'; readonly reason: TranscriptReasonCode };

const signatures: readonly (readonly [readonly number[], number, TranscriptReasonCode])[] = [
  [[0x1f, 0x8b, 0x08], 0, 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 0, 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 0, 'archive'],
  [[0x49, 0x44, 0x33], 0, 'media'],
  [[0x52, 0x49, 0x46, 0x46], 0, 'media'],
  [[0x4f, 0x67, 0x67, 0x53], 0, 'media'],
  [[0x1a, 0x45, 0xdf, 0xa3], 0, 'media'],
  [[0x66, 0x74, 0x79, 0x70], 4, 'media'],
  [[0x89, 0x50, 0x4e, 0x47], 0, 'media'],
  [[0xff, 0xd8, 0xff], 0, 'media'],
];

const refusedExtensions: ReadonlyMap<string, TranscriptReasonCode> = new Map([
  ['doc', 'oldWord'],
  ['eml', 'mail'],
  ['msg', 'mail'],
  ['mht', 'mail'],
  ['mhtml', 'mail'],
  ['pages', 'binary'],
  ['xls', 'spreadsheet'],
  ['xlsx', 'spreadsheet'],
  ['ods', 'spreadsheet'],
  ['csv', 'spreadsheet'],
  ['tsv', 'spreadsheet'],
  ['zip', 'archive'],
  ['gz', 'archive'],
  ['7z', 'archive'],
  ['rar', 'archive'],
  ['mp3', 'media'],
  ['mp4', 'media'],
  ['m4a', 'media'],
  ['wav', 'media'],
  ['ogg', 'media'],
  ['webm', 'media'],
  ['mov', 'media'],
  ['avi', 'media'],
  ['mkv', 'media'],
  ['png', 'media'],
  ['jpg', 'media'],
  ['jpeg', 'media'],
  ['exe', 'binary'],
]);

/** Judges by what the bytes begin with first, then by the extension (lower case, no dot). */
export function recognizeFormat(bytes: Uint8Array, extension: string): RecognizedFormat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) <= 8) return recognizeZip(bytes, extension);
  const found = signatures.find(([signature, offset]) =>
    signature.every((byte, index) => bytes[offset + index] === byte),
  );
  if (found !== undefined) return { kind: 'refused', reason: found[2] };
  if (isOldOffice(bytes)) return { kind: 'refused', reason: recognizeOldOffice(extension) };
  const document = readDocumentKind(bytes);
  if (document !== null) return { kind: document };
  const reason = refusedExtensions.get(extension);
  if (reason !== undefined) return { kind: 'refused', reason };
  return { kind: documentExtensions.find((known) => known === extension) ?? 'text' };
}

/** Extensions that promise a document: what is under them and begins otherwise is damaged, not text. */
const documentExtensions = ['docx', 'odt', 'pdf'] as const;

/** The container of Office before 2007; newer Office wraps documents with a password in it. */
function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function recognizeOldOffice(extension: string): TranscriptReasonCode {
  if (extension === 'docx' || extension === 'xlsx') return 'lockedDocument';
  return refusedExtensions.get(extension) ?? 'oldWord';
}

/** Mail and download services put a line or two before a PDF's signature; readers allow a kilobyte. */
function readDocumentKind(bytes: Uint8Array): 'pdf' | 'rtf' | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(head)) return 'rtf';
  return /(?:^|[\r\n])%PDF-\d/.test(head) ? 'pdf' : null;
}

function recognizeZip(bytes: Uint8Array, extension: string): RecognizedFormat {
  const names = new Set(listZipEntries(bytes)?.map(({ name }) => name));
  if (names.has('word/document.xml') || extension === 'docx') return { kind: 'docx' };
  if (names.has('xl/workbook.xml')) return { kind: 'refused', reason: 'spreadsheet' };
  if (names.has('content.xml') || extension === 'odt') return recognizeOpenDocument(bytes);
  return { kind: 'refused', reason: refusedExtensions.get(extension) ?? 'archive' };
}

/** The first entry of an OpenDocument file names its kind, not compressed. */
function recognizeOpenDocument(bytes: Uint8Array): RecognizedFormat {
  const kind = /opendocument\.([a-z]+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? 'text';
  if (kind === 'text') return { kind: 'odt' };
  return { kind: 'refused', reason: kind === 'spreadsheet' ? 'spreadsheet' : 'openDocument' };
}
