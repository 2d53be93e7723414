import { createRequire } from 'node:module';
import { stemmer } from '@orama/stemmers/english';
import type winkNlp from 'wink-nlp';
import type { ItsFunction, Model, WinkMethods } from 'wink-nlp';

/** Words whose reading out of context is the rarer one. */
const ownLemmas: ReadonlyMap<string, string> = new Map([
  ['found', 'find'],
  ['people', 'person'],
]);

let wink: WinkMethods | null = null;

/** Half a second of loading: paid by the first English word and not by a project without any. */
function loadWink(): WinkMethods {
  const requireFromHere = createRequire(import.meta.url);
  const createWink = requireFromHere('wink-nlp') as typeof winkNlp;
  return createWink(requireFromHere('wink-eng-lite-web-model') as Model, ['pos']);
}

/**
 * The stem of the dictionary form, so that “paid” meets “pay” and “disappointment” meets “disappointed”. The word is
 * read by itself: equal forms have equal lemmas in every sentence, which the index needs.
 */
export function lemmatizeEnglish(form: string): string {
  wink ??= loadWink();
  const own = ownLemmas.get(form);
  if (own !== undefined) return stemmer(own);
  // The package's types forget that `lemma` is made for `out`.
  const lemmas = wink
    .readDoc(form)
    .tokens()
    .out(wink.its.lemma as unknown as ItsFunction<string>) as string[];
  return stemmer(lemmas.length === 1 ? (lemmas[0] ?? form) : form);
}
