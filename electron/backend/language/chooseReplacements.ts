import type { Language } from '#shared/domain/language.ts';
import type { NameRule, PseudonymKind } from '#shared/domain/pseudonym.ts';
import { replacementNames } from '#shared/text/replacementNames.ts';
import type { NameGroup } from './nameGroup.ts';

const words = {
  ru: { person: 'Человек', company: 'Компания', place: 'Место', other: 'Название' },
  en: { person: 'Person', company: 'Company', place: 'Place', other: 'Name' },
} as const;
const contactWords = { ru: ['Почта', 'Ссылка', 'Телефон'], en: ['E-mail', 'Link', 'Phone'] } as const;

function contactWord(text: string, language: Language): string {
  const [email, link, phone] = contactWords[language];
  if (/^[^@\s]+@/u.test(text)) return email;
  return /^[+\d(]/u.test(text) ? phone : link;
}

/**
 * A replacement for each name: another given name of the same gender for given names, else a word with a number.
 * Names that the project uses are never given.
 */
export function chooseReplacements(
  groups: readonly NameGroup[],
  rules: readonly NameRule[],
  language: Language,
  numbered: { readonly people: number; readonly companies: number },
): string[] {
  const taken = new Set(
    [...rules, ...groups].flatMap(({ original }) => original.split(/\s+/u)).map((word) => word.toLowerCase()),
  );
  for (const { replacement } of rules) taken.add(replacement.toLowerCase());
  const counters = new Map<string, number>([
    [words.ru.company, numbered.companies],
    [words.en.company, numbered.companies],
  ]);
  const next = (word: string): string => {
    let candidate: string;
    do {
      const number = (counters.get(word) ?? 0) + 1;
      counters.set(word, number);
      candidate = `${word} ${number}`;
    } while (taken.has(candidate.toLowerCase()));
    return candidate;
  };
  return groups.map(({ kind, original, gender, isGivenName }) => {
    const script = /\p{Script=Cyrillic}/u.test(original) ? 'ru' : 'en';
    if (kind === 'contact') return next(contactWord(original, language));
    if (isGivenName && kind === 'person') {
      const free = replacementNames[script][gender].find((name) => !taken.has(name.toLowerCase()));
      if (free !== undefined) {
        taken.add(free.toLowerCase());
        return free;
      }
    }
    return next(words[language][kind satisfies Exclude<PseudonymKind, 'contact'>]);
  });
}
