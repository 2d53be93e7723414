import type { GuideBlanks } from '#shared/domain/guideBlanks.ts';
import type { Language } from '#shared/domain/language.ts';

const blank = /\{(работа|job|эпизод|episode|цена|price)\}/giu;

const keys: Readonly<Record<string, keyof GuideBlanks>> = {
  работа: 'job',
  job: 'job',
  эпизод: 'episode',
  episode: 'episode',
  цена: 'price',
  price: 'price',
};

/** «Понять к десятому» inside a sentence begins small; «CRM» stays. */
function startSmall(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The job and the episode come as quotes, so that the question stays a sentence whatever their form. */
function written(key: keyof GuideBlanks, value: string, language: Language): string {
  if (key === 'price') return value;
  return language === 'ru' ? `«${startSmall(value)}»` : `“${startSmall(value)}”`;
}

/** The question with its blanks filled where something is known; the blanks of both languages are understood. */
export function fillGuideBlanks(question: string, blanks: GuideBlanks, language: Language): string {
  return question.replace(blank, (whole, name: string) => {
    const key = keys[name.toLowerCase()];
    const value = key === undefined ? '' : (blanks[key]?.trim() ?? '');
    return key === undefined || value === '' ? whole : written(key, value, language);
  });
}

/** The question as it is shown: a blank that nothing filled is a gap, in the quotes of its language. */
export function readGuideBlanks(question: string): string {
  return question.replace(blank, (_whole, name: string) => {
    const key = keys[name.toLowerCase()] ?? 'price';
    return written(key, '…', /^\p{Script=Latin}/u.test(name) ? 'en' : 'ru');
  });
}

/** Whether a blank is left to fill. */
export function hasGuideBlank(question: string): boolean {
  return question.search(blank) >= 0;
}
