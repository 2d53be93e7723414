import { KeyNumbers, withRoomFor } from './keyNumbers.ts';

/** One turn for counting: lemma numbers from 1, 0 where no phrase goes across. */
export interface PhraseTurn {
  readonly interview: number;
  /** `own` talk is searched for phrases, `compared` talk is what they are measured against. */
  readonly side: 'own' | 'compared' | 'neither';
  /** What he says counts as an echo afterwards. He may be the compared side himself. */
  readonly isInterviewer: boolean;
  /** Number of the speaking person; meaningless where the side is not `own`. */
  readonly person: number;
  readonly lemmas: Int32Array;
}

export interface CountedPhrase {
  readonly lemmas: readonly number[];
  /** Occurrences in own talk, echoes included. */
  readonly spoken: number;
  /** The phrase cut before its last and after its first word: how often each part is spoken. */
  readonly splits: readonly { readonly first: number; readonly second: number }[];
  /** People, and occurrences in own talk, that are no echoes. */
  readonly people: number;
  readonly occurrences: number;
  readonly comparedOccurrences: number;
}

export const longestPhrase = 5;

/** Phrases of one length that enough people say; number 0 is none. */
interface Level {
  readonly length: number;
  /** Phrases, number 0 included. */
  readonly size: number;
  /** `length` lemmas of each phrase, one phrase after another. */
  readonly lemmas: Int32Array;
  readonly spoken: Int32Array;
  /** The phrases of the level below that each begins and ends with. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
}

/** All words of all turns in one row; those of turn t stand from `starts[t]` to before `starts[t + 1]`. */
interface WordRow {
  readonly starts: Int32Array;
  readonly lemmas: Int32Array;
  /** The number of the phrase of the present level that begins at each word. */
  readonly at: Int32Array;
  /** Lemmas are below it. */
  readonly vocabulary: number;
}

function layOut(turns: readonly PhraseTurn[]): WordRow {
  const starts = new Int32Array(turns.length + 1);
  for (const [index, { lemmas }] of turns.entries()) starts[index + 1] = starts[index]! + lemmas.length;
  const row = new Int32Array(starts[turns.length]!);
  let last = 0;
  for (const [index, { lemmas }] of turns.entries()) {
    row.set(lemmas, starts[index]);
    for (let word = 0; word < lemmas.length; word += 1) last = Math.max(last, lemmas[word]!);
  }
  return { starts, lemmas: row, at: row.slice(), vocabulary: last + 1 };
}

/** Words that too few people say are breaks from here on: no phrase that repeats can hold them. */
function countLemmas(
  turns: readonly PhraseTurn[],
  byPerson: readonly number[],
  minimumPeople: number,
  { starts, lemmas, at, vocabulary }: WordRow,
): Level {
  const spoken = new Int32Array(vocabulary);
  const people = new Int32Array(vocabulary);
  const lastPerson = new Int32Array(vocabulary).fill(-1);
  for (const index of byPerson) {
    const { person } = turns[index]!;
    for (let word = starts[index]!; word < starts[index + 1]!; word += 1) {
      const lemma = lemmas[word]!;
      if (lemma === 0) continue;
      spoken[lemma]! += 1;
      if (lastPerson[lemma] !== person) people[lemma]! += 1;
      lastPerson[lemma] = person;
    }
  }
  for (let word = 0; word < at.length; word += 1) if (people[at[word]!]! < minimumPeople) at[word] = 0;
  const none = new Int32Array(0);
  const single = Int32Array.from({ length: vocabulary }, (_, lemma) => lemma);
  return { length: 1, size: vocabulary, lemmas: single, spoken, heads: none, tails: none };
}

/** Phrases one word longer. A phrase can only repeat where both its parts do, so only those are looked at. */
function lengthen(
  turns: readonly PhraseTurn[],
  byPerson: readonly number[],
  shorter: Level,
  { starts, lemmas, at, vocabulary }: WordRow,
  minimumPeople: number,
): Level {
  const length = shorter.length + 1;
  const candidates = new KeyNumbers();
  let people: Int32Array = new Int32Array(1024);
  let lastPerson: Int32Array = new Int32Array(1024);
  let spoken: Int32Array = new Int32Array(1024);
  let tails: Int32Array = new Int32Array(1024);
  /** Where own talk has a candidate, its number plus one: looking it up again would take as long as all the rest. */
  const candidateAt = new Int32Array(at.length);
  /** −1 where nothing begins that could repeat. */
  const keyAt = (word: number): number =>
    at[word] === 0 || at[word + 1] === 0 ? -1 : at[word]! * vocabulary + lemmas[word + length - 1]!;
  for (const index of byPerson) {
    const { person } = turns[index]!;
    for (let word = starts[index]!; word + length <= starts[index + 1]!; word += 1) {
      const key = keyAt(word);
      if (key < 0) continue;
      const known = candidates.size;
      const number = candidates.numberOf(key);
      if (number === known) {
        people = withRoomFor(people, number);
        lastPerson = withRoomFor(lastPerson, number);
        spoken = withRoomFor(spoken, number);
        tails = withRoomFor(tails, number);
        tails[number] = at[word + 1]!;
        lastPerson[number] = -1;
      }
      candidateAt[word] = number + 1;
      spoken[number]! += 1;
      if (lastPerson[number] !== person) people[number]! += 1;
      lastPerson[number] = person;
    }
  }
  const numbers = new Int32Array(candidates.size);
  let size = 1;
  for (let candidate = 0; candidate < candidates.size; candidate += 1) {
    if (people[candidate]! < minimumPeople) continue;
    numbers[candidate] = size;
    size += 1;
  }
  const longer: Level = {
    length,
    size,
    lemmas: new Int32Array(size * length),
    spoken: new Int32Array(size),
    heads: new Int32Array(size),
    tails: new Int32Array(size),
  };
  for (const [candidate, number] of numbers.entries()) {
    if (number === 0) continue;
    const key = candidates.keyOf(candidate);
    const head = Math.floor(key / vocabulary);
    longer.heads[number] = head;
    longer.tails[number] = tails[candidate]!;
    longer.spoken[number] = spoken[candidate]!;
    longer.lemmas.set(shorter.lemmas.subarray(head * shorter.length, (head + 1) * shorter.length), number * length);
    longer.lemmas[(number + 1) * length - 1] = key % vocabulary;
  }
  // From left to right: what stands at a word is read for the word before it first.
  for (const [index, { side }] of turns.entries()) {
    const isOwn = side === 'own';
    for (let word = starts[index]!; word < starts[index + 1]!; word += 1) {
      const key = isOwn || word + length > starts[index + 1]! ? -1 : keyAt(word);
      const candidate = isOwn ? candidateAt[word]! - 1 : key < 0 ? -1 : candidates.find(key);
      at[word] = candidate < 0 ? 0 : numbers[candidate]!;
    }
  }
  return longer;
}

interface Tally {
  readonly people: Int32Array;
  readonly occurrences: Int32Array;
  readonly compared: Int32Array;
}

/** Counts what is no echo; what is one is wiped out of a copy. */
function tally(
  turns: readonly PhraseTurn[],
  byPerson: readonly number[],
  { starts, at }: WordRow,
  size: number,
): Tally {
  const counts = { people: new Int32Array(size), occurrences: new Int32Array(size), compared: new Int32Array(size) };
  /** The last interview in which the interviewer said the phrase. */
  const echoed = new Int32Array(size).fill(-1);
  const heard = at.slice();
  for (const [turn, { interview, side, isInterviewer }] of turns.entries()) {
    for (let word = starts[turn]!; word < starts[turn + 1]!; word += 1) {
      const phrase = heard[word]!;
      if (phrase === 0) continue;
      if (isInterviewer) echoed[phrase] = interview;
      else if (echoed[phrase] === interview) heard[word] = 0;
      if (side === 'compared' && heard[word] !== 0) counts.compared[phrase]! += 1;
    }
  }
  const lastPerson = new Int32Array(size).fill(-1);
  for (const turn of byPerson) {
    const { person } = turns[turn]!;
    for (let word = starts[turn]!; word < starts[turn + 1]!; word += 1) {
      const phrase = heard[word]!;
      if (phrase === 0) continue;
      counts.occurrences[phrase]! += 1;
      if (lastPerson[phrase] !== person) counts.people[phrase]! += 1;
      lastPerson[phrase] = person;
    }
  }
  return counts;
}

function countWordsOf(turns: readonly PhraseTurn[], wanted: PhraseTurn['side']): number {
  let words = 0;
  for (const { side, lemmas } of turns) {
    if (side !== wanted) continue;
    for (let word = 0; word < lemmas.length; word += 1) if (lemmas[word]! > 0) words += 1;
  }
  return words;
}

/**
 * Counts every sequence of 2–5 lemmas that at least `minimumPeople` people say in own words: level by level, a longer
 * phrase only where both its parts repeat (the a-priori rule of Agrawal & Srikant 1994). Those that `isWanted` refuses
 * are left out; it is told the words of own talk. Cost: O(words · length); some 20 bytes a word and 40 a candidate.
 */
export function countPhrases(
  turns: readonly PhraseTurn[],
  minimumPeople: number,
  onProgress: (done: number, total: number) => void,
  isWanted: (phrase: CountedPhrase, words: number) => boolean = () => true,
): { words: number; comparedWords: number; phrases: CountedPhrase[] } {
  const words = countWordsOf(turns, 'own');
  const byPerson = [...turns.keys()]
    .filter((index) => turns[index]!.side === 'own')
    .toSorted((left, right) => turns[left]!.person - turns[right]!.person || left - right);
  const row = layOut(turns);
  const single = countLemmas(turns, byPerson, minimumPeople, row);
  const phrases: CountedPhrase[] = [];
  let shorter = single;
  for (let length = 2; length <= longestPhrase; length += 1) {
    const level = lengthen(turns, byPerson, shorter, row, minimumPeople);
    const { people, occurrences, compared } = tally(turns, byPerson, row, level.size);
    for (let number = 1; number < level.size; number += 1) {
      if (people[number]! < minimumPeople) continue;
      const lemmas = Array.from({ length }, (_, word) => level.lemmas[number * length + word]!);
      const phrase: CountedPhrase = {
        lemmas,
        spoken: level.spoken[number]!,
        splits: [
          { first: shorter.spoken[level.heads[number]!]!, second: single.spoken[lemmas.at(-1)!]! },
          { first: single.spoken[lemmas[0]!]!, second: shorter.spoken[level.tails[number]!]! },
        ],
        people: people[number]!,
        occurrences: occurrences[number]!,
        comparedOccurrences: compared[number]!,
      };
      if (isWanted(phrase, words)) phrases.push(phrase);
    }
    onProgress(length - 1, longestPhrase - 1);
    shorter = level;
    if (level.size === 1) break;
  }
  return { words, comparedWords: countWordsOf(turns, 'compared'), phrases };
}
