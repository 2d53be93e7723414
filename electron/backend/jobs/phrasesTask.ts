import { type PhraseTurn } from '#shared/analysis/countPhrases.ts';
import { repeatedPhrases, type WordWeight } from '#shared/analysis/repeatedPhrases.ts';
import type { Language } from '#shared/domain/language.ts';
import { functionWords, openingWords } from '#shared/text/functionWords.ts';
import { isSpanInside, type Span } from '#shared/text/span.ts';
import { splitSentences } from '#shared/text/splitSentences.ts';
import { forEachToken, indexLanguage } from '../language/indexTokens.ts';
import { createLemmatizer, type Lemmatizer } from '../language/lemmatize.ts';

export interface SpokenTurn extends Omit<PhraseTurn, 'lemmas'> {
  readonly text: string;
  readonly language: Language;
}

export interface PhrasesInput {
  /** Turns of one interview together, in their order. */
  readonly turns: readonly SpokenTurn[];
  readonly minimumPeople: number;
  readonly minimumKeyness: number;
}

export interface PhraseQuote extends Span {
  /** Index into the turns that came in. */
  readonly turn: number;
  readonly person: number;
  /** The sentence; `start` and `end` are the phrase's place in the turn. */
  readonly sentence: Span;
}

export interface FoundPhrase {
  readonly text: string;
  readonly people: readonly number[];
  readonly occurrences: number;
  readonly comparedOccurrences: number;
  readonly keyness: number | null;
  readonly logRatio: number | null;
  readonly quotes: readonly PhraseQuote[];
}

const maximumPhrases = 200;
const maximumQuotes = 12;
/** Signs that end a thought: no phrase goes across. */
const breaks = /[.?!…;:()\n\r—–]/u;
const space = 0x20;
const reportEveryTurns = 500;

/** Lemmas by number; 0 stands for a break. */
class Vocabulary {
  readonly weights: WordWeight[] = ['function'];
  readonly #numbers = new Map<string, number>();
  /** By the word as it is spoken: a talk repeats its words, and folding takes longer than looking one up. */
  readonly #numbersOfWords = new Map<string, number>();
  readonly #fixed = new Map<string, WordWeight>();
  readonly #lemmatizer: Lemmatizer;

  constructor(lemmatizer: Lemmatizer) {
    this.#lemmatizer = lemmatizer;
    for (const language of ['ru', 'en'] as const) {
      for (const word of functionWords[language]) this.#fixed.set(lemmatizer.lemma(word, language), 'function');
      for (const word of openingWords[language]) this.#fixed.set(lemmatizer.lemma(word, language), 'opening');
    }
  }

  numberOf(word: string, fold: (word: string) => string): number {
    const known = this.#numbersOfWords.get(word);
    if (known !== undefined) return known;
    const number = this.#numberOfLemma(this.#lemmatizer.lemmaOfForm(fold(word), indexLanguage));
    this.#numbersOfWords.set(word, number);
    return number;
  }

  #numberOfLemma(lemma: string): number {
    const known = this.#numbers.get(lemma);
    if (known !== undefined) return known;
    this.#numbers.set(lemma, this.weights.length);
    this.weights.push(/^\p{N}+$/u.test(lemma) ? 'function' : (this.#fixed.get(lemma) ?? 'content'));
    return this.weights.length - 1;
  }

  /** Numbers of the words in order, 0 at breaks. */
  read(text: string): Int32Array {
    const lemmas: number[] = [];
    let last = -1;
    forEachToken(text, (start, end, word, fold) => {
      if (last >= 0 && endsThought(text, last, start)) lemmas.push(0);
      lemmas.push(this.numberOf(word, fold));
      last = end;
    });
    return new Int32Array(lemmas);
  }
}

/** Whether what stands between two words ends a thought; mostly it is one space. */
function endsThought(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === space) return false;
  return breaks.test(text.slice(start, end));
}

/** Start and end of each word and break, at twice the indexes of `Vocabulary.read`. */
function readBounds(text: string): Int32Array {
  const bounds: number[] = [];
  let last = -1;
  forEachToken(text, (start, end) => {
    if (last >= 0 && endsThought(text, last, start)) bounds.push(last, last);
    bounds.push(start, end);
    last = end;
  });
  return new Int32Array(bounds);
}

/** First one of each person, then more of everybody. */
function chooseQuotes<Quote extends { readonly person: number }>(quotes: readonly Quote[]): readonly Quote[] {
  const seen = new Set<number>();
  const firsts: Quote[] = [];
  const others: Quote[] = [];
  for (const quote of quotes) {
    (seen.has(quote.person) ? others : firsts).push(quote);
    seen.add(quote.person);
  }
  return [...firsts, ...others].slice(0, maximumQuotes);
}

/** In lower case; of equally common ones the first. */
function commonest(texts: readonly string[]): string {
  const spoken = new Map<string, number>();
  for (const text of texts) spoken.set(text, (spoken.get(text) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [text, count] of spoken) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + count);
  return [...counts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? '';
}

/** Reads the talks into lemmas and looks for what several people say in the same words. */
export async function findPhrases(
  { turns, minimumPeople, minimumKeyness }: PhrasesInput,
  onProgress: (done: number, total: number) => void,
): Promise<{ words: number; comparedWords: number; phrases: FoundPhrase[]; isTruncated: boolean }> {
  const vocabulary = new Vocabulary(await createLemmatizer());
  const read = turns.map((turn, index) => {
    if (index % reportEveryTurns === 0) onProgress(index, turns.length * 2);
    const { interview, side, isInterviewer, person, text } = turn;
    return { interview, side, isInterviewer, person, lemmas: vocabulary.read(text) };
  });
  const found = repeatedPhrases(
    { turns: read, weights: vocabulary.weights, minimumPeople, minimumKeyness, maximumPhrases },
    (done, total) => onProgress(turns.length + (turns.length * done) / total, turns.length * 2),
  );
  const boundsOf = new Map<number, Int32Array>();
  const phrases = found.phrases.map(({ lemmas, places, ...figures }): FoundPhrase => {
    const spoken = places.map(({ turn, at, person }) => {
      const bounds = boundsOf.get(turn) ?? readBounds(turns[turn]!.text);
      boundsOf.set(turn, bounds);
      return { turn, person, start: bounds[2 * at]!, end: bounds[2 * (at + lemmas.length - 1) + 1]! };
    });
    const texts = spoken.map(({ turn, start, end }) => turns[turn]!.text.slice(start, end));
    const quotes = chooseQuotes(spoken).map((quote) => {
      const { text, language } = turns[quote.turn]!;
      const sentence = splitSentences(text, language).find((candidate) => isSpanInside(quote, candidate));
      return { ...quote, sentence: sentence ?? { start: quote.start, end: quote.end } };
    });
    return { ...figures, text: commonest(texts), quotes };
  });
  return { words: found.words, comparedWords: found.comparedWords, phrases, isTruncated: found.isTruncated };
}
