import type { PhraseTurn } from './countPhrases.ts';
import { createPhraseTree } from './phraseTree.ts';

export interface PhrasePlace {
  readonly turn: number;
  /** Index of the phrase's first word among the turn's `lemmas`. */
  readonly at: number;
  readonly person: number;
}

/**
 * Every occurrence of the phrases in own talk that is no echo, in the order of the turns, by the phrases' index. Asked
 * for the few phrases that are shown: all occurrences of all phrases would take more room than the talks.
 */
export function placePhrases(turns: readonly PhraseTurn[], phrases: readonly (readonly number[])[]): PhrasePlace[][] {
  const tree = createPhraseTree(phrases);
  const places: PhrasePlace[][] = phrases.map(() => []);
  const echoed = new Int32Array(phrases.length).fill(-1);
  for (const [turn, { interview, side, isInterviewer, person, lemmas }] of turns.entries()) {
    for (let at = 0; at + 1 < lemmas.length; at += 1) {
      let node = 0;
      for (let word = at; word < lemmas.length; word += 1) {
        node = tree.follow(node, lemmas[word]!);
        if (node < 0) break;
        const number = tree.phraseAt(node);
        if (number < 0) continue;
        if (isInterviewer) echoed[number] = interview;
        else if (side === 'own' && echoed[number] !== interview) places[number]!.push({ turn, at, person });
      }
    }
  }
  return places;
}
