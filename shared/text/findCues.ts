import type { Language } from '#shared/domain/language.ts';
import { cueLexicon, type CueWords } from './cueLexicon.ts';
import type { Span } from './span.ts';

export const cueKinds = ['pain', 'negative', 'positive'] as const;
export type CueKind = (typeof cueKinds)[number];

export interface CueToken extends Span {
  /** Small letters, ё as е. */
  readonly form: string;
  /** The dictionary form in the same spelling. */
  readonly lemma: string;
}

/** A place worth reading twice: no coding and no proof of a pain or a feeling. */
export interface Cue extends Span {
  readonly kind: CueKind;
  /** 1 weak, 2 plain, 3 strong. */
  readonly strength: number;
}

interface Meaning {
  readonly kind: CueKind;
  readonly strength: number;
  /** Means something only when denied. */
  readonly needsDenial: boolean;
}

interface Lexicon {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly negations: ReadonlySet<string>;
  readonly intensifiers: ReadonlySet<string>;
  readonly diminishers: ReadonlySet<string>;
}

function compile(words: CueWords): Lexicon {
  const meanings = new Map<string, Meaning>();
  for (const word of words.painWhenDenied) meanings.set(word, { kind: 'pain', strength: 2, needsDenial: true });
  for (const kind of cueKinds) {
    for (const word of words[kind])
      meanings.set(word, { kind, strength: words.strong.includes(word) ? 3 : 2, needsDenial: false });
  }
  return {
    meanings,
    negations: new Set(words.negations),
    intensifiers: new Set(words.intensifiers),
    diminishers: new Set(words.diminishers),
  };
}

const lexicons: Readonly<Record<Language, Lexicon>> = { ru: compile(cueLexicon.ru), en: compile(cueLexicon.en) };

/** How many words before a cue may deny or strengthen it. */
const reach = 3;
const clauseEnd = /[.?!…,;:()—–\n]/u;

/** Words before the token in its own clause, the nearest first. */
function wordsBefore(text: string, tokens: readonly CueToken[], at: number): CueToken[] {
  const before: CueToken[] = [];
  for (let index = at - 1; index >= Math.max(0, at - reach); index -= 1) {
    const next = tokens[index + 1]!;
    if (clauseEnd.test(text.slice(tokens[index]!.end, next.start))) break;
    before.push(tokens[index]!);
  }
  return before;
}

function has(words: ReadonlySet<string>, { form, lemma }: CueToken): boolean {
  return words.has(form) || words.has(lemma);
}

/** «не плохо» is no cue; «не нравится» is a negative one; «не сходится» a pain. */
function denied(meaning: Meaning): Meaning | null {
  if (meaning.needsDenial) return meaning;
  return meaning.kind === 'positive' ? { ...meaning, kind: 'negative', strength: 2 } : null;
}

/**
 * Words that tell of trouble or of a feeling, with how strong they sound: a lexicon with denial and intensity, in the
 * manner of Taboada et al. 2011, doi 10.1162/COLI_a_00049, but with three steps only. Spans are of the given tokens;
 * a denial is part of the span. Irony, quotes of others and what stands between the lines it does not hear.
 */
export function findCues(text: string, tokens: readonly CueToken[], language: Language): Cue[] {
  const { meanings, negations, intensifiers, diminishers } = lexicons[language];
  const cues: Cue[] = [];
  for (const [at, token] of tokens.entries()) {
    const meaning = meanings.get(token.lemma) ?? meanings.get(token.form);
    if (meaning === undefined) continue;
    const before = wordsBefore(text, tokens, at);
    // A strengthened cue can itself strengthen: «ужасно неудобно» is one cue, not two.
    const following = tokens[at + 1];
    const strengthensNext =
      has(intensifiers, token) &&
      following !== undefined &&
      !clauseEnd.test(text.slice(token.end, following.start)) &&
      (meanings.has(following.lemma) || meanings.has(following.form));
    if (strengthensNext) continue;
    const denial = before.findIndex((word) => has(negations, word));
    const found = denial >= 0 ? denied(meaning) : meaning.needsDenial ? null : meaning;
    if (found === null) continue;
    const strength =
      found.strength +
      (before.some((word) => has(intensifiers, word)) ? 1 : 0) -
      (before.some((word) => has(diminishers, word)) ? 1 : 0);
    const start = denial >= 0 ? before[denial]!.start : token.start;
    cues.push({ kind: found.kind, strength: Math.max(1, Math.min(3, strength)), start, end: token.end });
  }
  return cues;
}
