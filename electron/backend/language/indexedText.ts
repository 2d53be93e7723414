import { formsOf, indexLanguage } from './indexTokens.ts';
import type { Lemmatizer } from './lemmatize.ts';

/** What the search index holds of a text: its words as they stand, and each one's lemma at the same place. */
export function indexedText(text: string, lemmatizer: Lemmatizer): { readonly form: string; readonly lemma: string } {
  return { form: formsOf(text), lemma: lemmatizer.lemmasOf(text, indexLanguage) };
}
