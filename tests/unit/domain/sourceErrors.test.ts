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
