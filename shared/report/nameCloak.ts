import type { RespondentId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { WorkflowFacts } from '../workflow/workflowFacts.ts';

/** How people and companies are named in a report. */
export interface NameCloak {
  readonly person: (respondentId: RespondentId) => string;
  /** What stands under a quote besides the person; empty when nothing is known. */
  readonly company: (respondentId: RespondentId) => string;
  /** Somebody who was asked for money but is not among the respondents. */
  readonly buyer: (personName: string) => string;
  /** A text of the researcher or a quote, with names replaced where they must be. */
  readonly scrub: (text: string) => string;
}

const tradeKeys = /сфер|отрасл|ниша|дело|бизнес|ремесл|trade|craft|industry|business|field|sector/iu;
// Endings of Russian names in all cases; what is left of the word is its stem.
const endings =
  '(?:а|я|у|ю|е|ы|и|о|ь|й|ом|ем|ём|ой|ей|ёй|ою|ею|ым|им|ого|его|ому|ему|ых|их|ов|ев|ам|ям|ами|ями|ах|ях|ин|ина|ину|иной)?';

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

interface Replacement {
  readonly pattern: RegExp;
  readonly by: string;
}

/** The word in any Russian case, capitalised as names are; other scripts as they stand. */
function inflected(word: string): string {
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return escapePattern(word);
  const stem = word.length > 3 ? word.replace(/[аяйьоеыи]$/u, '') : word;
  return `${escapePattern(stem)}${endings}`;
}

const bounded = (source: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, `gu${flags}`);

/** Whole names first, longest first, then their single words; initials alone are left, they name nobody. */
function replacementsOf(name: string, by: string): Replacement[] {
  const whole = name.trim();
  const words = whole.split(/\s+/u).filter((word) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word));
  const everyWord = whole
    .split(/\s+/u)
    .map((word) => inflected(word))
    .join(String.raw`\s+`);
  return [
    // A closing dot of an initial is part of the name.
    { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${everyWord})(?![\p{L}\p{N}])`, 'giu'), by },
    ...words.map((word) => ({ pattern: bounded(inflected(word), ''), by })),
    ...words.map((word) => ({ pattern: bounded(escapePattern(word.toUpperCase()), ''), by })),
  ];
}

const words = {
  ru: { person: 'Респондент', company: 'Компания', buyer: 'Покупатель' },
  en: { person: 'Respondent', company: 'Company', buyer: 'Buyer' },
} as const;

function plainCloak({ respondents, organizations }: WorkflowFacts, language: Language): NameCloak {
  const person = new Map(respondents.map((respondent) => [respondent.id, respondent]));
  const organization = new Map(organizations.map(({ id, name }) => [id, name]));
  return {
    person: (id) => person.get(id)?.name ?? words[language].person,
    company: (id) => {
      const organizationId = person.get(id)?.organizationId ?? null;
      const name = organizationId === null ? undefined : organization.get(organizationId);
      return name === undefined ? '' : language === 'ru' ? `«${name}»` : name;
    },
    buyer: (personName) => personName,
    scrub: (text) => text,
  };
}

/**
 * Names in a report. Anonymous: people become «Респондент 3» by their order in the project, companies their trade (an
 * attribute such as «сфера») or «Компания 2», and both are replaced inside every text, Russian names in all cases.
 * A nickname or a misspelt name in a quote cannot be known and stays: read the quotes before you send them.
 */
export function createNameCloak(facts: WorkflowFacts, language: Language, isAnonymous: boolean): NameCloak {
  if (!isAnonymous) return plainCloak(facts, language);
  const { respondents, organizations, presales } = facts;
  const word = words[language];
  const number = new Map(respondents.map(({ id }, index) => [id, index + 1]));
  const companyNumber = new Map(organizations.map(({ id }, index) => [id, index + 1]));
  const strangers = [
    ...new Set(presales.filter(({ respondentId }) => respondentId === null).map((sale) => sale.personName)),
  ];
  const person = (id: RespondentId): string => `${word.person} ${number.get(id) ?? '?'}`;
  const buyer = (name: string): string => `${word.buyer} ${strangers.indexOf(name) + 1}`;
  const replacements = [
    ...respondents.flatMap(({ id, name }) => replacementsOf(name, person(id))),
    ...presales.flatMap(({ respondentId, personName }) =>
      replacementsOf(personName, respondentId === null ? buyer(personName) : person(respondentId)),
    ),
    ...organizations.flatMap(({ id, name }) => {
      const bare = name.replaceAll(/[«»"“”„]/gu, '').trim();
      const by = `${word.company} ${companyNumber.get(id) ?? '?'}`;
      const source = bare.split(/\s+/u).map((part) => (part.length > 2 ? inflected(part) : escapePattern(part)));
      // A single word may also be an ordinary one: «Сад» is a company, «сад» is not.
      const flags = source.length > 1 ? 'i' : '';
      return bare === '' ? [] : [{ pattern: bounded(source.join(String.raw`\s+`), flags), by }];
    }),
  ].toSorted((a, b) => b.pattern.source.length - a.pattern.source.length);
  const scrub = (text: string): string =>
    replacements.reduce((result, { pattern, by }) => result.replaceAll(pattern, () => by), text);
  return {
    person,
    buyer,
    scrub,
    company: (id) => {
      const respondent = respondents.find((candidate) => candidate.id === id);
      const trade = Object.entries(respondent?.attributes ?? {}).find(([key]) => tradeKeys.test(key))?.[1];
      if (trade !== undefined && trade.trim() !== '') return scrub(trade);
      const organizationId = respondent?.organizationId ?? null;
      return organizationId === null ? '' : `${word.company} ${companyNumber.get(organizationId) ?? '?'}`;
    },
  };
}
