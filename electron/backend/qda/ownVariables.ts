import type { Language } from '#shared/domain/language.ts';
import { guidOfWords } from './qdaGuid.ts';

/** What the standard has no place for, but any program shows as a variable. */
const names = {
  kind: { en: 'Interview kind', ru: 'Вид интервью' },
  date: { en: 'Interview date', ru: 'Дата интервью' },
  wave: { en: 'Wave', ru: 'Волна' },
  language: { en: 'Language', ru: 'Язык' },
  interviewers: { en: 'Interviewers', ru: 'Интервьюеры' },
  others: { en: 'Other voices', ru: 'Другие голоса' },
  company: { en: 'Company', ru: 'Компания' },
  roles: { en: 'Roles in the purchase', ru: 'Роли в покупке' },
  relation: { en: 'Relation', ru: 'Знакомство' },
  nextContact: { en: 'Next contact', ru: 'Следующий контакт' },
} as const satisfies Record<string, Record<Language, string>>;

export type OwnVariable = keyof typeof names;

export function guidOfOwnVariable(key: OwnVariable): string {
  return guidOfWords(`variable:${key}`);
}

export function nameOfOwnVariable(key: OwnVariable, language: Language): string {
  return names[key][language];
}

const keyByGuid = new Map((Object.keys(names) as OwnVariable[]).map((key) => [guidOfOwnVariable(key), key]));

/** What one of our own variables is about; null for other people's. */
export function findOwnVariable(guid: string): OwnVariable | null {
  return keyByGuid.get(guid) ?? null;
}

/** Membership in a segment is a variable of each person: a set of the standard holds sources, not people. */
export function guidOfMembership(segmentGuid: string): string {
  return guidOfWords(`membership:${segmentGuid}`);
}

/** Several words in one value: labels of speakers, roles. */
export const listSeparator = '; ';

export function splitList(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : value.split(listSeparator);
}
