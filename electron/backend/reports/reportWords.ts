import type { Language } from '#shared/domain/language.ts';

/** The few words that the form of a report adds to its contents. */
export const reportWords: Readonly<
  Record<
    Language,
    {
      readonly pageOf: (page: number, pages: number) => string;
      readonly inWords: string;
      readonly marks: Readonly<Record<'met' | 'override' | 'current' | 'ahead', string>>;
    }
  >
> = {
  ru: {
    pageOf: (page, pages) => `${page} из ${pages}`,
    inWords: 'Словами',
    marks: { met: 'пройдено', override: 'с оговоркой', current: 'сейчас', ahead: 'впереди' },
  },
  en: {
    pageOf: (page, pages) => `${page} of ${pages}`,
    inWords: 'In words',
    marks: { met: 'passed', override: 'with a written reason', current: 'now', ahead: 'ahead' },
  },
};
