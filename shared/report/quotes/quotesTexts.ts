import type { Language } from '../../domain/language.ts';

const ru = {
  kicker: (wave: number) => `Цитаты, волна ${wave}`,
  title: 'Что сказали люди',
  lead: (quotes: string, codes: string, people: string) => `${quotes}: ${codes}, ${people}.`,
  noQuotes: 'Размеченных цитат пока нет: в тексте ещё ничего не отмечено именованными кодами.',
  byCode: 'Цитаты по кодам',
  byPerson: 'Цитаты по людям',
  counts: 'Сколько их',
  who: 'Кто',
  company: 'Откуда',
  codes: 'Кодов',
  method: [
    'Вошли слова респондентов из проблемных и других интервью, кроме решенческих, под кодами, названными в проекте; цитата под двумя кодами стоит под каждым.',
    'Не вошли слова интервьюера, голые типы без имени и цитаты, потерявшие своё место в тексте.',
    'Люди считаются один раз на код; интервалы долей — Уилсона, 95\u00a0%.',
  ],
  onlyCodes: (codes: string) => `Выбраны коды: ${codes}.`,
};

const en: typeof ru = {
  kicker: (wave) => `Quotes, wave ${wave}`,
  title: 'What people said',
  lead: (quotes, codes, people) => `${quotes}: ${codes}, ${people}.`,
  noQuotes: 'There are no coded quotes yet: nothing in the text carries a named code.',
  byCode: 'Quotes by code',
  byPerson: 'Quotes by person',
  counts: 'How many',
  who: 'Who',
  company: 'From',
  codes: 'Codes',
  method: [
    'In are the words of respondents from problem and other interviews, solution ones aside, under codes named in the project; a quote with two codes stands under each.',
    'Left out are the words of interviewers, bare types without a name, and quotes that lost their place in the text.',
    'A person counts once for a code; intervals of shares are Wilson’s, 95%.',
  ],
  onlyCodes: (codes) => `Codes chosen: ${codes}.`,
};

/** The words of the appendix of quotes. */
export const quotesTexts: Readonly<Record<Language, typeof ru>> = { ru, en };
