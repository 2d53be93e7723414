import type { ErrorTopic } from './errorSentences.ts';

/** What goes wrong with tables on their way in and out. */
export const tableErrorTexts = {
  tableTooLarge: {
    en: ({ table, rows, columns, mostRows, mostColumns }) => [
      `The table “${table ?? ''}” is too large: ${rows} rows and ${columns} columns; at most ${mostRows} and ${mostColumns}.`,
      'The project is unchanged.',
      'Split the table into several files.',
    ],
    ru: ({ table, rows, columns, mostRows, mostColumns }) => [
      `Таблица «${table ?? ''}» слишком велика. Строк: ${rows}, столбцов: ${columns}; можно до ${mostRows} и ${mostColumns}.`,
      'Проект не изменился.',
      'Разделите таблицу на несколько файлов.',
    ],
  },
} as const satisfies ErrorTopic;
