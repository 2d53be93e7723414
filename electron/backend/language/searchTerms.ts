import type { Language } from '#shared/domain/language.ts';
import type { Lemmatizer } from './lemmatize.ts';
import { parseSearchQuery, type SearchNode, type SearchTerm } from './parseSearchQuery.ts';

/** Alternative lemmas that one group of NEAR may spread into. */
const maximalNearVariants = 8;

/** Letters and digits only ever stand between these quotes, so nothing can break out of them. */
function quote(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}

function anyOf(expressions: readonly string[]): string {
  return expressions.length === 1 ? expressions[0]! : `(${expressions.join(' OR ')})`;
}

/** Sequences of lemmas that a term stands for: all readings of a single word, the likeliest of several words. */
export function lemmaVariants(
  term: SearchTerm,
  lemmatizer: Lemmatizer,
  language: Language,
): readonly (readonly string[])[] {
  const [only, ...others] = term.forms;
  if (only !== undefined && others.length === 0) {
    return lemmatizer.lemmaCandidates(only, language).map((lemma) => [lemma]);
  }
  return [term.forms.map((form) => lemmatizer.lemma(form, language))];
}

function termExpression(term: SearchTerm, lemmatizer: Lemmatizer, language: Language): string {
  if (term.way === 'exact') return `form : ${quote(term.forms)}`;
  if (term.way === 'prefix') return `form : ${quote(term.forms)} *`;
  return anyOf(lemmaVariants(term, lemmatizer, language).map((lemmas) => `lemma : ${quote(lemmas)}`));
}

/** Every combination of the terms' readings, as phrases for NEAR in the lemma column; the likeliest first. */
export function nearVariants(
  terms: readonly SearchTerm[],
  lemmatizer: Lemmatizer,
  language: Language,
): readonly (readonly { readonly lemmas: readonly string[]; readonly isPrefix: boolean }[])[] {
  let variants: { lemmas: readonly string[]; isPrefix: boolean }[][] = [[]];
  for (const term of terms) {
    const isPrefix = term.way === 'prefix';
    const readings = isPrefix ? [term.forms] : lemmaVariants(term, lemmatizer, language);
    variants = readings.flatMap((lemmas) => variants.map((variant) => [...variant, { lemmas, isPrefix }]));
    variants = variants.slice(0, maximalNearVariants);
  }
  return variants;
}

function nodeExpression(node: SearchNode, lemmatizer: Lemmatizer, language: Language): string {
  switch (node.kind) {
    case 'term':
      return termExpression(node, lemmatizer, language);
    case 'near':
      return anyOf(
        nearVariants(node.terms, lemmatizer, language).map((variant) => {
          const phrases = variant.map(({ lemmas, isPrefix }) => (isPrefix ? `${quote(lemmas)} *` : quote(lemmas)));
          return `lemma : NEAR(${phrases.join(' ')}, ${node.distance})`;
        }),
      );
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => nodeExpression(part, lemmatizer, language));
      return `(${parts.join(node.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not': {
      const wanted = nodeExpression(node.wanted, lemmatizer, language);
      return `(${wanted} NOT ${nodeExpression(node.unwanted, lemmatizer, language)})`;
    }
  }
}

/**
 * The FTS5 MATCH expression for a user's query (see `parseSearchQuery`) over the columns `form` and `lemma`, which
 * hold `formsOf(text)` and `lemmasOf(text)`. Valid for every input; null when the query has no word to look for.
 * Quoted phrases and beginnings look in `form`, words and NEAR in `lemma`.
 */
export function toMatchExpression(query: string, lemmatizer: Lemmatizer, language: Language): string | null {
  const node = parseSearchQuery(query);
  return node === null ? null : nodeExpression(node, lemmatizer, language);
}
