import type { RespondentId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Pseudonym } from '../domain/pseudonym.ts';
import { createNameReplacer } from '../text/applyPseudonyms.ts';
import { coverWords, nameRulesOfRecords } from '../text/nameRulesOfRecords.ts';
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
function plainCloak({ respondents, organizations }: WorkflowFacts, language: Language): NameCloak {
  const person = new Map(respondents.map((respondent) => [respondent.id, respondent]));
  const organization = new Map(organizations.map(({ id, name }) => [id, name]));
  return {
    person: (id) => person.get(id)?.name ?? coverWords[language].person,
    company: (id) => {
      const organizationId = person.get(id)?.organizationId ?? null;
      const name = organizationId === null ? undefined : organization.get(organizationId);
      // A name that carries its own marks needs no second pair.
      return name === undefined ? '' : language === 'ru' && !name.includes('«') ? `«${name}»` : name;
    },
    buyer: (personName) => personName,
    scrub: (text) => text,
  };
}

/**
 * Names in a report. Anonymous: by the rules that hold everywhere (`nameRulesOfRecords`): confirmed pseudonyms, else
 * «Респондент 3» by the order in the project; companies stand as their trade (an attribute such as «сфера») under quotes.
 * A nickname or a misspelt name that nobody confirmed stays: read the quotes before you send them.
 */
export function createNameCloak(
  facts: WorkflowFacts,
  language: Language,
  isAnonymous: boolean,
  pseudonyms: readonly Pseudonym[] = [],
): NameCloak {
  if (!isAnonymous) return plainCloak(facts, language);
  const { respondents, organizations, presales } = facts;
  const strangers = [
    ...new Set(presales.filter(({ respondentId }) => respondentId === null).map((sale) => sale.personName)),
  ];
  const rules = nameRulesOfRecords({ respondents, organizations, strangers, pseudonyms }, language);
  const scrub = createNameReplacer(rules).replace;
  const person = new Map(respondents.map((respondent) => [respondent.id, respondent]));
  const companyName = new Map(organizations.map(({ id, name }) => [id, name]));
  return {
    person: (id) => scrub(person.get(id)?.name ?? coverWords[language].person),
    buyer: scrub,
    scrub,
    company: (id) => {
      const respondent = person.get(id);
      const trade = Object.entries(respondent?.attributes ?? {}).find(([key]) => tradeKeys.test(key))?.[1];
      if (trade !== undefined && trade.trim() !== '') return scrub(trade);
      const organizationId = respondent?.organizationId ?? null;
      return organizationId === null ? '' : scrub(companyName.get(organizationId) ?? '');
    },
  };
}
