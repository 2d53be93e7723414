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
