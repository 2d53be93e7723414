import { expect, test } from 'vitest';
import { errorText } from '#shared/contract/errorTexts.ts';

test.each([
  ['опрос.xlsx', 'Разделите таблицу на несколько файлов.'],
  ['исследование.qdpx', 'Выгрузите его частями из программы, где он сделан.'],
  ['разговор.docx', 'Разделите его на отдельные интервью.'],
])('who brings %s, which is too large, is told what to do with such a file', (file, action) => {
  const details = { file, bytes: 600 * 1024 * 1024, limitBytes: 64 * 1024 * 1024 };
  expect(errorText('sourceTooLarge', details, 'ru')).toEqual({
    happened: `${file} слишком велик: 600 МБ, читается до 64 МБ.`,
    safe: 'Остальных файлов это не касается.',
    action,
  });
});

test('what is small until it is unpacked is said to be so', () => {
  const details = { file: 'a.docx', bytes: 1431 * 1024 * 1024, limitBytes: 32 * 1024 * 1024, isUnpacked: 1 };
  expect(errorText('sourceTooLarge', details, 'ru').happened).toBe(
    'a.docx слишком велик: распакованный занимает 1431 МБ, читается до 32 МБ.',
  );
  expect(errorText('sourceTooLarge', details, 'en').happened).toBe(
    'a.docx is too large: unpacked it takes 1431 MB, at most 32 MB can be read.',
  );
});
