/** Extensions of transcripts that are read, in lower case and without the dot; other text is read by its shape. */
export const supportedExtensions = [
  'txt',
  'md',
  'markdown',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'srt',
  'vtt',
  'sbv',
  'json',
  'html',
  'htm',
] as const;

/** Extensions of tables; a workbook is known by what it holds. */
export const tableExtensions = ['csv', 'tsv', 'xlsx'] as const;

/** Extensions of the exchange between programs for qualitative analysis (REFI-QDA). */
export const qdaExtensions = ['qdpx', 'qdc', 'qde'] as const;

export function isQdaFile(fileName: string): boolean {
  const name = fileName.toLowerCase();
  return qdaExtensions.some((extension) => name.endsWith(`.${extension}`));
}

/** Projects with their pictures and recordings are larger: what is not text is never unpacked. */
export const qdaByteLimit = 512 * 1024 * 1024;

/** Sources larger than this many bytes are refused: 64 MB is some ten million words. */
export const transcriptByteLimit = 64 * 1024 * 1024;
