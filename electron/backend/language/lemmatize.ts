import type { Language } from '#shared/domain/language.ts';
import { foldForm, indexTokens } from './indexTokens.ts';
import { lemmatizeEnglish } from './lemmatizeEnglish.ts';
import { loadRussianReadings } from './lemmatizeRussian.ts';

/**
 * Words brought to one form for the index and for searches, ё written as е. Letters decide which language a word is
 * read in; `language` only counts for words with Cyrillic and Latin letters, or with neither.
 */
export interface Lemmatizer {
  /** The most plausible lemma of one word; of a hyphenated word the lemmas of its parts, with hyphens. */
  lemma(word: string, language: Language): string;
  /** The same as `lemma`, of one `form` of `indexTokens`: quicker, since it is neither split nor folded again. */
  lemmaOfForm(form: string, language: Language): string;
  /** Every plausible lemma of one word without hyphens, the first equal to `lemma`. For searches. */
  lemmaCandidates(word: string, language: Language): readonly string[];
  /** The text for the `lemma` column: one lemma for each word of `formsOf(text)`, joined by spaces. */
  lemmasOf(text: string, language: Language): string;
}

/** Distinct forms kept; a project of 150 long interviews has about as many. */
const cacheLimit = 60_000;

/** Forgets the half that was not asked for since the last time it was full. */
class WordCache {
  #recent = new Map<string, readonly string[]>();
  #older = new Map<string, readonly string[]>();

  find(key: string): readonly string[] | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.keep(key, older);
    return older;
  }

  keep(key: string, lemmas: readonly string[]): void {
    if (this.#recent.size >= cacheLimit / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, lemmas);
  }
}

function readingLanguage(form: string, language: Language): Language {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(form);
  const isLatin = /\p{Script=Latin}/u.test(form);
  if (isCyrillic === isLatin) return language;
  return isCyrillic ? 'ru' : 'en';
}

const isOneWord = /^[\p{L}\p{M}]{2,}$/u;

/** A lemma must stay one token of the index, or positions of the two columns drift apart. */
function asOneToken(lemma: string, form: string): string {
  return /^[\p{L}\p{N}\p{M}]+$/u.test(lemma) ? lemma : form;
}

/** Ready to use when the promise resolves; the Russian dictionary is shared by all lemmatizers of a process. */
export async function createLemmatizer(): Promise<Lemmatizer> {
  const russianReadings = await loadRussianReadings();
  const caches: Readonly<Record<Language, WordCache>> = { ru: new WordCache(), en: new WordCache() };

  const readForm = (form: string, language: Language): readonly string[] => {
    const cached = caches[language].find(form);
    if (cached !== undefined) return cached;
    let lemmas: readonly string[] = [form];
    if (isOneWord.test(form)) {
      const isRussian = readingLanguage(form, language) === 'ru';
      const readings = isRussian ? russianReadings(form) : [lemmatizeEnglish(form)];
      lemmas = [...new Set(readings.map((reading) => asOneToken(reading, form)))];
    }
    caches[language].keep(form, lemmas);
    return lemmas;
  };
  const firstLemma = (form: string, language: Language): string => readForm(form, language)[0] ?? form;

  return {
    lemma: (word, language) => {
      const parts = indexTokens(word);
      return parts.length === 0 ? foldForm(word) : parts.map(({ form }) => firstLemma(form, language)).join('-');
    },
    lemmaOfForm: firstLemma,
    lemmaCandidates: (word, language) => readForm(foldForm(word), language),
    lemmasOf: (text, language) =>
      indexTokens(text)
        .map(({ form }) => firstLemma(form, language))
        .join(' '),
  };
}
