/** Extensions of transcripts that are read, in lower case and without the dot; other text is read by its shape. */
export const supportedExtensions = [
  'txt',
  'md',
  'markdown',
  'docx',
  'pdf',
  'srt',
  'vtt',
  'sbv',
  'json',
  'html',
  'htm',
] as const;

/** Sources larger than this many bytes are refused: 64 MB is some ten million words. */
export const transcriptByteLimit = 64 * 1024 * 1024;
