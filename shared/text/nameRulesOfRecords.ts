import type { Language } from '../domain/language.ts';
import type { Organization, Respondent } from '../domain/people.ts';
import type { NameRule, Pseudonym } from '../domain/pseudonym.ts';
import { guessNameGender, replacementNames } from './replacementNames.ts';

/** What a project knows about names. */
export interface NamedRecords {
  readonly respondents: readonly Pick<Respondent, 'id' | 'name' | 'attributes'>[];
  readonly organizations: readonly Pick<Organization, 'id' | 'name'>[];
  /** People who were asked for money but are no respondents. */
  readonly strangers: readonly string[];
  readonly pseudonyms: readonly Pseudonym[];
}

export const coverWords = {
  ru: { person: 'Респондент', company: 'Компания', buyer: 'Покупатель' },
  en: { person: 'Respondent', company: 'Company', buyer: 'Buyer' },
} as const;

/** Names that stand in the place of others already. */
const isCover = (name: string): boolean =>
  /^(?:Респондент|Компания|Покупатель|Respondent|Company|Buyer) \d+$/u.test(name);

const capitalWords = (name: string): string[] =>
  isCover(name) ? [] : name.split(/[\s()«»“”„",]+/u).filter((word) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word));

/** The words of a company's name that name it: what stands in quotation marks, or before the first comma. */
function coresOf(name: string): string[] {
  const quoted = [...name.matchAll(/[«“„"]([^«»“”„"]+)[»”“"]/gu)].map((match) => match[1]!.trim());
  const beforeComma = name.split(',')[0]!.trim();
  const cores = quoted.length > 0 ? quoted : beforeComma === name.trim() ? [] : [beforeComma];
  return cores.filter((core) => core.length > 2 && core !== name);
}

/** A name of the list that no word of the project resembles. */
function pickName(original: string, language: Language, taken: Set<string>): string {
  const names = replacementNames[language][guessNameGender(original)];
  const free = names.find((name) => !taken.has(name)) ?? original[0]! + '.';
  taken.add(free);
  return free;
}

/**
 * The rules in force: confirmed pseudonyms, and for people and companies of the records without one «Респондент 3» and
 * «Компания 2» by their order. A first name that several people bear cannot tell who is meant: it becomes another name.
 * What was ignored is left alone.
 */
export function nameRulesOfRecords(records: NamedRecords, language: Language): NameRule[] {
  const { respondents, organizations, strangers, pseudonyms } = records;
  const words = coverWords[language];
  const decided = new Set(pseudonyms.flatMap(({ original, forms }) => [original, ...forms]));
  const rules: NameRule[] = pseudonyms.filter(({ status }) => status === 'confirmed');
  const people = [
    ...respondents.map(({ name }, index) => ({ name: name.trim(), by: `${words.person} ${index + 1}` })),
    ...strangers
      .filter((stranger) => !respondents.some(({ name }) => name.trim() === stranger.trim()))
      .map((name, index) => ({ name: name.trim(), by: `${words.buyer} ${index + 1}` })),
  ];
  const bearers = new Map<string, number>();
  for (const { name } of people)
    for (const word of new Set(capitalWords(name))) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  const taken = new Set([
    ...people.flatMap(({ name }) => capitalWords(name)),
    ...rules.map((rule) => rule.replacement),
  ]);
  for (const { name, by } of people) {
    if (decided.has(name) || isCover(name)) continue;
    const own = capitalWords(name).filter((word) => bearers.get(word) === 1 && !decided.has(word));
    rules.push({ kind: 'person', original: name, forms: own, replacement: by });
  }
  for (const [word, count] of bearers) {
    if (count < 2 || decided.has(word)) continue;
    rules.push({ kind: 'person', original: word, forms: [], replacement: pickName(word, language, taken) });
  }
  for (const [index, { name }] of organizations.entries()) {
    if (decided.has(name) || isCover(name)) continue;
    const forms = coresOf(name).filter((core) => !decided.has(core));
    rules.push({ kind: 'company', original: name, forms, replacement: `${words.company} ${index + 1}` });
  }
  return rules;
}
