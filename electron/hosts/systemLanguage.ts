import type { Language } from '#shared/domain/language.ts';

/** Language of the few words that are said before any settings could be read. */
export function systemLanguage(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ru') ? 'ru' : 'en';
}
