import fc from 'fast-check';

/** Pieces of the texts that break naive code: both alphabets, ё, marks, emoji, surrogates' neighbours, CRLF. */
const pieces = [
  'боль',
  'Ёлка',
  'ё',
  'е\u0308',
  'и\u0306',
  'за\u0301мок',
  'pain',
  'don’t',
  ' ',
  '\u00a0',
  '\n',
  '\r\n',
  '«',
  '»',
  ' — ',
  '.',
  '?',
  '12',
  '😀',
  '👨‍👩‍👧',
  '🇷🇺',
  '👍🏽',
  '\u200d',
  '\u0301',
  'ﬁ',
  'İ',
];

/** Short texts of such pieces. */
export const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
