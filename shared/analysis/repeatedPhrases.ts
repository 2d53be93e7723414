import { collocation } from './collocation.ts';
import { keynessLogLikelihood } from './keynessLogLikelihood.ts';
import { keynessLogRatio } from './keynessLogRatio.ts';
import { type CountedPhrase, countPhrases, type PhraseTurn } from './countPhrases.ts';
import { createPhraseTree } from './phraseTree.ts';
import { type PhrasePlace, placePhrases } from './placePhrases.ts';

/** What a lemma can do in a phrase: carry it, open it (a preposition), or only stand inside it. */
export type WordWeight = 'content' | 'opening' | 'function';

export interface RepeatedPhrasesInput {
  /** Turns of one interview stand together, in their order. */
  readonly turns: readonly PhraseTurn[];
  /** By lemma number; index 0 is unused. */
  readonly weights: readonly WordWeight[];
  readonly minimumPeople: number;
  /** Phrases below this log-likelihood are left out; without words to compare with it is not asked. */
  readonly minimumKeyness: number;
  readonly maximumPhrases: number;
}

export interface RepeatedPhrase {
  readonly lemmas: readonly number[];
  readonly people: readonly number[];
  readonly occurrences: number;
  readonly comparedOccurrences: number;
  readonly keyness: number | null;
  readonly logRatio: number | null;
  /** Every occurrence that counts, in the order of the turns. */
  readonly places: readonly PhrasePlace[];
}

export interface RepeatedPhrasesResult {
  readonly words: number;
  readonly comparedWords: number;
  readonly phrases: readonly RepeatedPhrase[];
  readonly isTruncated: boolean;
}

/** χ² of one degree of freedom at .001: parts that meet by chance make no phrase. */
const minimumCohesion = 10.83;

/** «В чате» is a wording where «чат» hardly stands without it; «в месяц» is only the word «месяц». */
const leastBound = 0.5;

function isTelling({ lemmas, spoken, splits }: CountedPhrase, weights: readonly WordWeight[]): boolean {
  const kinds = lemmas.map((lemma) => weights[lemma] ?? 'content');
  const content = kinds.filter((kind) => kind === 'content').length;
  if (kinds[0] === 'function' || kinds.at(-1) !== 'content') return false;
  const isBound = kinds[0] === 'opening' && spoken / splits[0]!.second >= leastBound;
  return content >= 2 || isBound;
}

function holdsTogether(phrase: CountedPhrase, words: number): boolean {
  return phrase.splits.every(({ first, second }) => {
    const { expected, likelihoodRatio } = collocation({ first, second, together: phrase.spoken, words });
    return phrase.spoken > expected && likelihoodRatio >= minimumCohesion;
  });
}

type Candidate = Omit<RepeatedPhrase, 'people' | 'places'> & { readonly people: number };

/** A part that nobody says without the longer phrase tells nothing more. */
function dropParts(phrases: readonly Candidate[]): Candidate[] {
  const tree = createPhraseTree(phrases.map(({ lemmas }) => lemmas));
  const dropped = new Uint8Array(phrases.length);
  for (const { lemmas, people: own } of phrases) {
    for (let start = 0; start < lemmas.length; start += 1) {
      let node = 0;
      for (let end = start; end < lemmas.length; end += 1) {
        node = tree.follow(node, lemmas[end]!);
        if (node < 0) break;
        const part = tree.phraseAt(node);
        if (part >= 0 && end - start + 1 < lemmas.length && phrases[part]!.people === own) dropped[part] = 1;
      }
    }
  }
  return phrases.filter((_phrase, index) => dropped[index] === 0);
}

/**
 * Which wordings do several people share, that the interviewer did not put into their mouths?
 *
 * Sequences of 2–5 lemmas inside a sentence, said by at least `minimumPeople` people (dispersion before frequency:
 * one talkative person makes no pattern). A person's words count only until the interviewer of the same interview has
 * said the same sequence (echo). A phrase needs two content words, or one that hardly stands without its preposition (“by hand”), and parts that meet more often than by chance
 * (`collocation`). Keyness (`keynessLogLikelihood`, `keynessLogRatio`) against the compared talk ranks phrases with
 * equally many people; those that the compared talk says as often are left out. It describes: thousands of
 * phrases are looked at, so no value is a test. Shared words need not mean a shared experience.
 * Cost: O(words · 4) and memory for the phrases that several people share.
 */
export function repeatedPhrases(
  { turns, weights, minimumPeople, minimumKeyness, maximumPhrases }: RepeatedPhrasesInput,
  onProgress: (done: number, total: number) => void = () => undefined,
): RepeatedPhrasesResult {
  const {
    words,
    comparedWords,
    phrases: counted,
  } = countPhrases(
    turns,
    minimumPeople,
    onProgress,
    (phrase, ownWords) => isTelling(phrase, weights) && holdsTogether(phrase, ownWords),
  );
  const phrases = counted
    .map(({ lemmas, people, occurrences, comparedOccurrences }): Candidate => {
      const logRatio = keynessLogRatio(occurrences, words, comparedOccurrences, comparedWords);
      const keyness =
        logRatio === null ? null : keynessLogLikelihood(occurrences, words, comparedOccurrences, comparedWords);
      return { lemmas, people, occurrences, comparedOccurrences, keyness, logRatio };
    })
    .filter(({ logRatio, keyness }) => logRatio === null || (logRatio > 0 && (keyness ?? 0) >= minimumKeyness));
  const listed = dropParts(phrases).toSorted(
    (left, right) =>
      right.people - left.people ||
      (right.keyness ?? 0) - (left.keyness ?? 0) ||
      right.lemmas.length - left.lemmas.length,
  );
  const shown = listed.slice(0, maximumPhrases);
  const places = placePhrases(
    turns,
    shown.map(({ lemmas }) => lemmas),
  );
  return {
    words,
    comparedWords,
    phrases: shown.map((phrase, index) => ({
      ...phrase,
      people: [...new Set(places[index]!.map(({ person }) => person))],
      places: places[index]!,
    })),
    isTruncated: listed.length > maximumPhrases,
  };
}
