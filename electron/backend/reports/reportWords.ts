import type { Language } from '#shared/domain/language.ts';

/** The few words that the form of a report adds to its contents. */
export const reportWords: Readonly<
  Record<
    Language,
    {
      readonly pageOf: (page: number | string, pages: number | string) => string;
      readonly contents: string;
      /** Sheets of a workbook and what it adds to the columns of a table. */
      readonly sheets: Readonly<
        Record<
          | 'summary'
          | 'quotes'
          | 'report'
          | 'project'
          | 'day'
          | 'part'
          | 'text'
          | 'side'
          | 'quote'
          | 'source'
          | 'number'
          | 'step'
          | 'state'
          | 'details'
          | 'share'
          | 'from'
          | 'to'
          | 'of'
          | 'unit'
          | 'column',
          string
        >
      >;
      readonly inWords: string;
      readonly marks: Readonly<Record<'met' | 'override' | 'current' | 'ahead', string>>;
    }
  >
> = {
  ru: {
    pageOf: (page, pages) => `${page} из ${pages}`,
    contents: 'Содержание',
    sheets: {
      summary: 'Сводка',
      quotes: 'Все цитаты',
      report: 'Отчёт',
      project: 'Проект',
      day: 'Дата',
      part: 'Раздел',
      text: 'Текст',
      side: 'За или против',
      quote: 'Цитата',
      source: 'Источник',
      number: '№',
      step: 'Шаг',
      state: 'Состояние',
      details: 'Подробности',
      share: 'доля',
      from: 'от',
      to: 'до',
      of: 'из',
      unit: 'единица',
      column: 'Столбец',
    },
    inWords: 'Словами',
    marks: { met: 'пройдено', override: 'с оговоркой', current: 'сейчас', ahead: 'впереди' },
  },
  en: {
    pageOf: (page, pages) => `${page} of ${pages}`,
    contents: 'Contents',
    sheets: {
      summary: 'Summary',
      quotes: 'All quotes',
      report: 'Report',
      project: 'Project',
      day: 'Date',
      part: 'Part',
      text: 'Text',
      side: 'For or against',
      quote: 'Quote',
      source: 'Source',
      number: 'No.',
      step: 'Step',
      state: 'State',
      details: 'Details',
      share: 'share',
      from: 'from',
      to: 'to',
      of: 'of',
      unit: 'unit',
      column: 'Column',
    },
    inWords: 'In words',
    marks: { met: 'passed', override: 'with a written reason', current: 'now', ahead: 'ahead' },
  },
};
