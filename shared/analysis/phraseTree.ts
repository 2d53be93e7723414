import { KeyNumbers } from './keyNumbers.ts';

/** Sequences of lemmas as a tree: node 0 is the beginning, each word leads to the next node. */
export interface PhraseTree {
  /** −1 where no phrase goes on with that lemma. */
  follow(node: number, lemma: number): number;
  /** The index of the phrase that ends at the node, −1 when none does. */
  phraseAt(node: number): number;
}

export function createPhraseTree(phrases: readonly (readonly number[])[]): PhraseTree {
  const lemmaBound = phrases.reduce((most, lemmas) => Math.max(most, ...lemmas), 0) + 1;
  const steps = new KeyNumbers();
  const phraseOf = new Map<number, number>();
  for (const [number, lemmas] of phrases.entries()) {
    let node = 0;
    for (const lemma of lemmas) node = steps.numberOf(node * lemmaBound + lemma) + 1;
    phraseOf.set(node, number);
  }
  return {
    follow: (node, lemma) => {
      if (lemma >= lemmaBound) return -1;
      const step = steps.find(node * lemmaBound + lemma);
      return step < 0 ? -1 : step + 1;
    },
    phraseAt: (node) => phraseOf.get(node) ?? -1,
  };
}
