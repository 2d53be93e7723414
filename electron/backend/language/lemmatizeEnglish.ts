import { stemmer } from '@orama/stemmers/english';
import irregularStems from './englishStems.json' with { type: 'json' };

/** Words whose reading out of context is the rarer one. */
const ownLemmas: ReadonlyMap<string, string> = new Map([
  ['found', 'find'],
  ['people', 'person'],
]);

const knownStems: ReadonlyMap<string, string> = new Map(Object.entries(irregularStems));

/** The stem of a word by rules alone: right for every word that `englishStems.json` does not list. */
export function stemByRule(form: string): string {
  return stemmer(form.replace(/men$/u, 'man'));
}

/**
 * The stem of the dictionary form, so that “paid” meets “pay” and “disappointment” meets “disappointed”. The word is
 * read by itself: equal forms have equal lemmas in every sentence, which the index needs. What the dictionary of
 * wink-nlp says against the rules is kept as a table: the dictionary itself takes half a second and 30 MB a thread.
 */
export function lemmatizeEnglish(form: string): string {
  const own = ownLemmas.get(form);
  return own === undefined ? (knownStems.get(form) ?? stemByRule(form)) : stemmer(own);
}
