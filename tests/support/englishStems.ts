/** Reads wink-nlp's English dictionary; `node tests/support/englishStems.ts` writes what it says against the rules. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stemmer } from '@orama/stemmers/english';
import winkNlp, { type ItsFunction, type Model } from 'wink-nlp';
import { foldForm } from '../../electron/backend/language/indexTokens.ts';
import { stemByRule } from '../../electron/backend/language/lemmatizeEnglish.ts';

const require = createRequire(import.meta.url);
const model = require('wink-eng-lite-web-model') as Model & {
  core(): { features: { lexeme: { list: readonly string[] } } };
};
const exceptionLists = ['adjective', 'noun', 'verb'].map((kind) => `wn-${kind}-exceptions.js`);
const isLatinWord = /^[\p{Script=Latin}\p{M}]{2,}$/u;

/** Every single word of the dictionary and of its lists of irregular forms, folded as the index folds. */
export function listEnglishWords(): string[] {
  const folder = join(require.resolve('wink-eng-lite-web-model'), '..');
  const irregular = exceptionLists.flatMap((file) => Object.keys(require(join(folder, file)) as object));
  const words = [...model.core().features.lexeme.list, ...irregular].map(foldForm);
  return [...new Set(words)].filter((word) => isLatinWord.test(word)).toSorted();
}

/** The stem of the lemma of a word that stands alone, in small letters. */
export function createDictionaryStemmer(): (form: string) => string {
  const wink = winkNlp(model, ['pos']);
  // The package's types forget that `lemma` is made for `out`.
  const itsLemma = wink.its.lemma as unknown as ItsFunction<string>;
  return (form) => {
    const lemmas = wink.readDoc(form).tokens().out(itsLemma) as string[];
    return stemmer(lemmas.length === 1 ? (lemmas[0] ?? form) : form).toLowerCase();
  };
}

/** What the dictionary says against the rules. */
export function listIrregularStems(): Record<string, string> {
  const stemOf = createDictionaryStemmer();
  const stems = listEnglishWords().map((word): [string, string] => [word, stemOf(word)]);
  return Object.fromEntries(stems.filter(([word, stem]) => stem !== stemByRule(word)));
}

if (process.argv[1] === import.meta.filename) {
  const path = join(import.meta.dirname, '../../electron/backend/language/englishStems.json');
  writeFileSync(path, `${JSON.stringify(listIrregularStems(), null, 2)}\n`);
}
