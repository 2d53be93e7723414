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

export interface PhrasePlace {
  readonly turn: number;
  /** Index of the phrase's first word among the turn's `lemmas`. */
  readonly at: number;
  readonly person: number;
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
  readonly lemmas: (readonly number[])[];
  readonly spoken: number[];
  /** The phrases of the level below that the phrase begins and ends with. */
  readonly parts: { readonly head: number; readonly tail: number }[];
  /** By turn: the number of the phrase that begins at each word. */
  readonly at: Int32Array[];
}

/** Words that too few people say are breaks from here on: no phrase that repeats can hold them. */
function countLemmas(
  turns: readonly PhraseTurn[],
  byPerson: readonly number[],
  minimumPeople: number,
): { level: Level; vocabulary: number } {
  const vocabulary = turns.reduce((most, { lemmas }) => lemmas.reduce((m, lemma) => Math.max(m, lemma), most), 0) + 1;
  const spoken = new Int32Array(vocabulary);
  const people = new Int32Array(vocabulary);
  const lastPerson = new Int32Array(vocabulary).fill(-1);
  for (const index of byPerson) {
    const { person, lemmas } = turns[index]!;
    for (const lemma of lemmas) {
      if (lemma === 0) continue;
      spoken[lemma]! += 1;
      if (lastPerson[lemma] !== person) people[lemma]! += 1;
      lastPerson[lemma] = person;
    }
  }
  const single = Array.from({ length: vocabulary }, (_, lemma) => [lemma]);
  const at = turns.map(({ lemmas }) => lemmas.map((lemma) => (people[lemma]! < minimumPeople ? 0 : lemma)));
  return { level: { lemmas: single, spoken: [...spoken], parts: [], at }, vocabulary };
}

/** Phrases one word longer. A phrase can only repeat where both its parts do, so only those are looked at. */
function lengthen(
  turns: readonly PhraseTurn[],
  byPerson: readonly number[],
  shorter: Level,
  vocabulary: number,
  minimumPeople: number,
): Level {
  const length = (shorter.lemmas.at(-1)?.length ?? 1) + 1;
  const candidates = new Map<number, number>();
  const people: number[] = [];
  const lastPerson: number[] = [];
  const spoken: number[] = [];
  const heads: number[] = [];
  const tails: number[] = [];
  const keyAt = (turn: number, at: number): number => {
    const first = shorter.at[turn]![at]!;
    const second = shorter.at[turn]![at + 1];
    return first === 0 || second === undefined || second === 0
      ? 0
      : first * vocabulary + turns[turn]!.lemmas[at + length - 1]!;
  };
  for (const index of byPerson) {
    const { person, lemmas } = turns[index]!;
    for (let at = 0; at + length <= lemmas.length; at += 1) {
      const key = keyAt(index, at);
      if (key === 0) continue;
      const known = candidates.get(key);
      if (known === undefined) {
        candidates.set(key, people.length);
        people.push(1);
        lastPerson.push(person);
        spoken.push(1);
        heads.push(shorter.at[index]![at]!);
        tails.push(shorter.at[index]![at + 1]!);
      } else {
        spoken[known]! += 1;
        if (lastPerson[known] !== person) people[known]! += 1;
        lastPerson[known] = person;
      }
    }
  }
  const numbers = new Map<number, number>();
  const level: Level = { lemmas: [[]], spoken: [0], parts: [{ head: 0, tail: 0 }], at: [] };
  for (const [key, candidate] of candidates) {
    if (people[candidate]! < minimumPeople) continue;
    numbers.set(key, level.lemmas.length);
    const head = heads[candidate]!;
    level.lemmas.push([...shorter.lemmas[head]!, key % vocabulary]);
    level.spoken.push(spoken[candidate]!);
    level.parts.push({ head, tail: tails[candidate]! });
  }
  candidates.clear();
  for (const [index, { lemmas }] of turns.entries()) {
    const at = new Int32Array(lemmas.length);
    for (let place = 0; place + length <= lemmas.length; place += 1) at[place] = numbers.get(keyAt(index, place)) ?? 0;
    level.at.push(at);
  }
  return level;
}

interface Tally {
  readonly people: Int32Array;
  readonly occurrences: Int32Array;
  readonly compared: Int32Array;
}

/** Counts what is no echo; what is one is wiped out of a copy. */
function tally(turns: readonly PhraseTurn[], byPerson: readonly number[], level: Level): Tally {
  const size = level.lemmas.length;
  const counts = { people: new Int32Array(size), occurrences: new Int32Array(size), compared: new Int32Array(size) };
  /** The last interview in which the interviewer said the phrase. */
  const echoed = new Int32Array(size).fill(-1);
  const heard = turns.map(({ interview, side, isInterviewer }, turn) => {
    const places = level.at[turn]!.slice();
    for (let at = 0; at < places.length; at += 1) {
      const phrase = places[at]!;
      if (phrase === 0) continue;
      if (isInterviewer) echoed[phrase] = interview;
      else if (echoed[phrase] === interview) places[at] = 0;
      if (side === 'compared' && places[at] !== 0) counts.compared[phrase]! += 1;
    }
    return places;
  });
  const lastPerson = new Int32Array(size).fill(-1);
  for (const turn of byPerson) {
    const { person } = turns[turn]!;
    for (const phrase of heard[turn]!) {
      if (phrase === 0) continue;
      counts.occurrences[phrase]! += 1;
      if (lastPerson[phrase] !== person) counts.people[phrase]! += 1;
      lastPerson[phrase] = person;
    }
  }
  return counts;
}

/**
 * Every occurrence of the phrases in own talk that is no echo, in the order of the turns, by the phrases' index. Asked
 * for the few phrases that are shown: all occurrences of all phrases would take more room than the talks.
 */
export function placePhrases(turns: readonly PhraseTurn[], phrases: readonly (readonly number[])[]): PhrasePlace[][] {
  const numbers = new Map(phrases.map((lemmas, number) => [lemmas.join(' '), number]));
  const firsts = new Set(phrases.map((lemmas) => lemmas[0]));
  const places: PhrasePlace[][] = phrases.map(() => []);
  const echoed = new Int32Array(phrases.length).fill(-1);
  for (const [turn, { interview, side, isInterviewer, person, lemmas }] of turns.entries()) {
    for (let at = 0; at + 1 < lemmas.length; at += 1) {
      if (!firsts.has(lemmas[at]!)) continue;
      for (let length = 2; length <= longestPhrase && at + length <= lemmas.length; length += 1) {
        const number = numbers.get(lemmas.subarray(at, at + length).join(' '));
        if (number === undefined) continue;
        if (isInterviewer) echoed[number] = interview;
        else if (side === 'own' && echoed[number] !== interview) places[number]!.push({ turn, at, person });
      }
    }
  }
  return places;
}

/**
 * Counts every sequence of 2–5 lemmas that at least `minimumPeople` people say in own words: level by level, a longer
 * phrase only where both its parts repeat (the a-priori rule of Agrawal & Srikant 1994). Cost: O(words · length).
 */
export function countPhrases(
  turns: readonly PhraseTurn[],
  minimumPeople: number,
  onProgress: (done: number, total: number) => void,
): { words: number; comparedWords: number; phrases: CountedPhrase[] } {
  const wordsOf = (wanted: PhraseTurn['side']): number =>
    turns.reduce(
      (sum, { side, lemmas }) => sum + (side === wanted ? lemmas.reduce((n, lemma) => n + Number(lemma > 0), 0) : 0),
      0,
    );
  const byPerson = [...turns.keys()]
    .filter((index) => turns[index]!.side === 'own')
    .toSorted((left, right) => turns[left]!.person - turns[right]!.person || left - right);
  const { level: single, vocabulary } = countLemmas(turns, byPerson, minimumPeople);
  const phrases: CountedPhrase[] = [];
  let shorter = single;
  for (let length = 2; length <= longestPhrase; length += 1) {
    const level = lengthen(turns, byPerson, shorter, vocabulary, minimumPeople);
    const { people, occurrences, compared } = tally(turns, byPerson, level);
    for (const [number, lemmas] of level.lemmas.entries()) {
      if (number === 0 || people[number]! < minimumPeople) continue;
      const { head, tail } = level.parts[number]!;
      phrases.push({
        lemmas,
        spoken: level.spoken[number]!,
        splits: [
          { first: shorter.spoken[head]!, second: single.spoken[lemmas.at(-1)!]! },
          { first: single.spoken[lemmas[0]!]!, second: shorter.spoken[tail]! },
        ],
        people: people[number]!,
        occurrences: occurrences[number]!,
        comparedOccurrences: compared[number]!,
      });
    }
    onProgress(length - 1, longestPhrase - 1);
    shorter = level;
    if (level.lemmas.length === 1) break;
  }
  return { words: wordsOf('own'), comparedWords: wordsOf('compared'), phrases };
}
