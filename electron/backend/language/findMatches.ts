import type { Language } from '#shared/domain/language.ts';
import { compareSpans, type Span } from '#shared/text/span.ts';
import { indexTokens } from './indexTokens.ts';
import type { Lemmatizer } from './lemmatize.ts';
import { parseSearchQuery, type SearchNode, type SearchTerm } from './parseSearchQuery.ts';
import { lemmaVariants, nearVariants } from './searchTerms.ts';

/** Words of the text as both columns of the index hold them; lemmas are made only for who asks. */
interface TextWords {
  readonly forms: readonly string[];
  getLemmas(): readonly string[];
  readonly readings: Readings;
}

/** What the terms of one query stand for; the same in every text. */
interface Readings {
  ofTerm(term: SearchTerm): ReturnType<typeof lemmaVariants>;
  ofNear(terms: readonly SearchTerm[]): ReturnType<typeof nearVariants>;
}

function keepByKey<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}

/** Numbers of words: half-open, like spans. */
interface WordRange {
  readonly first: number;
  readonly afterLast: number;
}

function findSequence(words: readonly string[], sought: readonly string[], isPrefix: boolean): WordRange[] {
  const ranges: WordRange[] = [];
  const last = sought.length - 1;
  const wholeHead = isPrefix && last === 0 ? null : sought[0];
  for (let first = 0; first + last < words.length; first += 1) {
    if (wholeHead !== null && words[first] !== wholeHead) continue;
    const isThere = sought.every((word, index) => {
      const candidate = words[first + index]!;
      return isPrefix && index === last ? candidate.startsWith(word) : candidate === word;
    });
    if (isThere) ranges.push({ first, afterLast: first + sought.length });
  }
  return ranges;
}

function findTerm(term: SearchTerm, text: TextWords): WordRange[] {
  if (term.way !== 'inflected') return findSequence(text.forms, term.forms, term.way === 'prefix');
  return text.readings.ofTerm(term).flatMap((lemmas) => findSequence(text.getLemmas(), lemmas, false));
}

/** The rule of FTS5: with `last` the rightmost start, every phrase ends at most `distance` words before it, or later. */
function findNear(terms: readonly SearchTerm[], distance: number, text: TextWords): WordRange[] {
  const found = new Map<string, WordRange>();
  for (const variant of text.readings.ofNear(terms)) {
    const places = variant.map(({ lemmas, isPrefix }) => findSequence(text.getLemmas(), lemmas, isPrefix));
    const lasts = new Set(places.flatMap((ranges) => ranges.map(({ first }) => first)));
    for (const last of lasts) {
      const close = places.map((ranges) =>
        ranges.filter(({ first, afterLast }) => first <= last && afterLast >= last - distance),
      );
      if (close.some((ranges) => ranges.length === 0)) continue;
      for (const range of close.flat()) found.set(`${range.first}-${range.afterLast}`, range);
    }
  }
  return [...found.values()];
}

/** Words that make the text an answer; null when it is none. */
function findNode(node: SearchNode, text: TextWords): WordRange[] | null {
  switch (node.kind) {
    case 'term': {
      const ranges = findTerm(node, text);
      return ranges.length > 0 ? ranges : null;
    }
    case 'near': {
      const ranges = findNear(node.terms, node.distance, text);
      return ranges.length > 0 ? ranges : null;
    }
    case 'and': {
      const parts = node.parts.map((part) => findNode(part, text));
      return parts.includes(null) ? null : parts.flatMap((ranges) => ranges ?? []);
    }
    case 'or': {
      const parts = node.parts.map((part) => findNode(part, text)).filter((ranges) => ranges !== null);
      return parts.length > 0 ? parts.flat() : null;
    }
    case 'not':
      return findNode(node.unwanted, text) === null ? findNode(node.wanted, text) : null;
  }
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const previous = merged.at(-1);
    if (previous === undefined || previous.end <= span.start) merged.push(span);
    else merged[merged.length - 1] = { start: previous.start, end: Math.max(previous.end, span.end) };
  }
  return merged;
}

/**
 * Reads the query once for many texts. Answers with the spans of the hits in one text, in UTF-16 units, ascending, none
 * overlapping another; empty exactly when `toMatchExpression` of the query does not find the text.
 */
export function createMatchFinder(query: string, lemmatizer: Lemmatizer, language: Language): (text: string) => Span[] {
  const node = parseSearchQuery(query);
  if (node === null) return () => [];
  const readings: Readings = {
    ofTerm: keepByKey((term) => lemmaVariants(term, lemmatizer, language)),
    ofNear: keepByKey((terms) => nearVariants(terms, lemmatizer, language)),
  };
  return (text) => {
    const tokens = indexTokens(text);
    const forms = tokens.map(({ form }) => form);
    let lemmas: readonly string[] | null = null;
    const getLemmas = () => (lemmas ??= forms.map((form) => lemmatizer.lemmaOfForm(form, language)));
    const ranges = findNode(node, { forms, getLemmas, readings }) ?? [];
    return mergeSpans(
      ranges.map(({ first, afterLast }) => ({ start: tokens[first]!.start, end: tokens[afterLast - 1]!.end })),
    );
  };
}

/** `createMatchFinder` for a single text. */
export function findMatches(text: string, query: string, lemmatizer: Lemmatizer, language: Language): Span[] {
  return createMatchFinder(query, lemmatizer, language)(text);
}
