import type { Language } from '#shared/domain/language.ts';

const withoutNames = { ru: 'без имён', en: 'without names' } as const satisfies Record<Language, string>;

/** What a file that is without names of people says of it at the end of its own name; the two lie side by side then. */
export function nameWithoutNames(name: string, language: Language): string {
  return `${name}, ${withoutNames[language]}`;
}
