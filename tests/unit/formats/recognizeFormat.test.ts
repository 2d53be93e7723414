import { expect, test } from 'vitest';
import { recognizeFormat } from '../../../electron/backend/formats/recognizeFormat.ts';

const letter = Buffer.from('From: a@b.c\nMIME-Version: 1.0\n\nАня: Как вы сверяете?\n');
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test.each([
  ['a letter', letter, 'eml', 'mail'],
  ['a letter of Outlook', oldOffice, 'msg', 'mail'],
  ['a saved web page', letter, 'mhtml', 'mail'],
  ['an old document', oldOffice, 'doc', 'oldWord'],
  ['an old workbook', oldOffice, 'xls', 'spreadsheet'],
  ['a document with a password', oldOffice, 'docx', 'lockedDocument'],
])('%s is refused for what it is', (_name, bytes, extension, reason) => {
  expect(recognizeFormat(bytes, extension)).toEqual({ kind: 'refused', reason });
});
