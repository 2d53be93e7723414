import { indexTokens } from './indexTokens.ts';

/** One word or a quoted phrase; `forms` are folded words of the index, at least one («чек-лист» gives two). */
export interface SearchTerm {
  readonly kind: 'term';
  readonly forms: readonly string[];
  /** `exact` (in quotes): these forms; `inflected`: any form of the words; `prefix`: the last form is a beginning. */
  readonly way: 'exact' | 'inflected' | 'prefix';
}

/** Terms with at most `distance` words between the end of the first and the start of the last, in any order. */
export interface SearchNear {
  readonly kind: 'near';
  readonly terms: readonly SearchTerm[];
  readonly distance: number;
}

export interface SearchGroup {
  readonly kind: 'and' | 'or';
  /** At least two. */
  readonly parts: readonly SearchNode[];
}

export interface SearchExclusion {
  readonly kind: 'not';
  readonly wanted: SearchNode;
  readonly unwanted: SearchNode;
}

export type SearchNode = SearchTerm | SearchNear | SearchGroup | SearchExclusion;

/** Words between the terms of NEAR when the query gives no number. */
const defaultDistance = 10;
const maximalDistance = 1000;
/** Beyond these, brackets and words are left out: the index refuses deeper and longer questions. */
const maximalDepth = 12;
const maximalTerms = 64;

type Operator = 'and' | 'or' | 'not';
type Symbol =
  | { readonly kind: 'open' | 'close' | 'comma' | 'near' }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly text: string }
  | { readonly kind: 'quoted' | 'bare'; readonly text: string };

const operators: ReadonlyMap<string, Operator> = new Map([
  ['AND', 'and'],
  ['И', 'and'],
  ['OR', 'or'],
  ['ИЛИ', 'or'],
  ['NOT', 'not'],
  ['НЕ', 'not'],
]);

const symbolPattern = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|(?:NEAR|РЯДОМ)\s*(?=\()|[(),]|[^\s(),"“”„«»]+/gu;

function readSymbols(query: string): Symbol[] {
  return Array.from(query.matchAll(symbolPattern), ([text, quoted]): Symbol => {
    if (quoted !== undefined) return { kind: 'quoted', text: quoted };
    if (text === '(') return { kind: 'open' };
    if (text === ')') return { kind: 'close' };
    if (text === ',') return { kind: 'comma' };
    if (/^(?:NEAR|РЯДОМ)\s*$/u.test(text) && text !== '') return { kind: 'near' };
    const operator = operators.get(text);
    return operator === undefined ? { kind: 'bare', text } : { kind: 'operator', operator, text };
  });
}

function makeTerm(text: string, isQuoted: boolean): SearchTerm | null {
  const forms = indexTokens(text).map(({ form }) => form);
  if (forms.length === 0) return null;
  if (isQuoted) return { kind: 'term', forms, way: 'exact' };
  return { kind: 'term', forms, way: /[\p{L}\p{N}\p{M}]\*+$/u.test(text) ? 'prefix' : 'inflected' };
}

function group(kind: 'and' | 'or', parts: readonly SearchNode[]): SearchNode | null {
  return parts.length > 1 ? { kind, parts } : (parts[0] ?? null);
}

/** Reads symbols from left to right; whatever does not fit is passed over, so that every query means something. */
class QueryReader {
  readonly #symbols: readonly Symbol[];
  #at = 0;
  #terms = 0;

  constructor(symbols: readonly Symbol[]) {
    this.#symbols = symbols;
  }

  readAll(): SearchNode | null {
    const parts: SearchNode[] = [];
    while (this.#at < this.#symbols.length) {
      const part = this.#readOr(0);
      if (part !== null) parts.push(part);
      // Whatever stopped the reading here is a bracket that closes nothing.
      this.#at += 1;
    }
    return group('and', parts);
  }

  #readOr(depth: number): SearchNode | null {
    const parts: SearchNode[] = [];
    for (;;) {
      const part = this.#readAnd(depth);
      if (part !== null) parts.push(part);
      const symbol = this.#symbols[this.#at];
      if (symbol?.kind !== 'operator' || symbol.operator !== 'or') return group('or', parts);
      this.#at += 1;
    }
  }

  #readAnd(depth: number): SearchNode | null {
    const wanted: SearchNode[] = [];
    const unwanted: SearchNode[] = [];
    const words: SearchNode[] = [];
    let notText: string | null = null;
    for (let symbol = this.#symbols[this.#at]; symbol !== undefined; symbol = this.#symbols[this.#at]) {
      if (symbol.kind === 'close' || (symbol.kind === 'operator' && symbol.operator === 'or')) break;
      this.#at += 1;
      if (symbol.kind === 'operator') {
        if (symbol.operator === 'not') notText = symbol.text;
        continue;
      }
      const part = this.#readPart(symbol, depth);
      if (part === null) continue;
      if (notText === null) {
        wanted.push(part);
      } else {
        const asWord = this.#makeTerm(notText, false);
        unwanted.push(part);
        words.push(...(asWord === null ? [part] : [asWord, part]));
        notText = null;
      }
    }
    if (notText !== null && wanted.length + unwanted.length === 0) {
      const lonelyWord = this.#makeTerm(notText, false);
      if (lonelyWord !== null) words.push(lonelyWord);
    }
    const positive = group('and', wanted);
    // An exclusion from nothing cannot be asked: «НЕ ХВАТАЕТ» are two words in capitals.
    if (positive === null) return group('and', words);
    const negative = group('or', unwanted);
    return negative === null ? positive : { kind: 'not', wanted: positive, unwanted: negative };
  }

  #readPart(symbol: Symbol, depth: number): SearchNode | null {
    if (symbol.kind === 'quoted' || symbol.kind === 'bare')
      return this.#makeTerm(symbol.text, symbol.kind === 'quoted');
    if (symbol.kind === 'near') return this.#readNear();
    if (symbol.kind !== 'open' || depth >= maximalDepth) return null;
    const inside = this.#readOr(depth + 1);
    if (this.#symbols[this.#at]?.kind === 'close') this.#at += 1;
    return inside;
  }

  #readNear(): SearchNode | null {
    this.#at += 1;
    const terms: SearchTerm[] = [];
    let distance = defaultDistance;
    let isAfterComma = false;
    for (let symbol = this.#symbols[this.#at]; symbol !== undefined; symbol = this.#symbols[this.#at]) {
      this.#at += 1;
      if (symbol.kind === 'close') break;
      if (symbol.kind === 'comma') {
        isAfterComma = true;
      } else if (symbol.kind === 'bare' && isAfterComma && /^\d+$/u.test(symbol.text)) {
        distance = Math.min(Number(symbol.text), maximalDistance);
      } else if (symbol.kind === 'quoted' || symbol.kind === 'bare' || symbol.kind === 'operator') {
        const term = this.#makeTerm(symbol.text, symbol.kind === 'quoted');
        if (term !== null) terms.push(term);
      }
    }
    if (terms.length === 0) return null;
    return terms.length === 1 ? terms[0]! : { kind: 'near', terms, distance };
  }

  #makeTerm(text: string, isQuoted: boolean): SearchTerm | null {
    const term = makeTerm(text, isQuoted);
    if (term === null || this.#terms + term.forms.length > maximalTerms) return null;
    this.#terms += term.forms.length;
    return term;
  }
}

/**
 * Reads what a user typed: words (any form), "quoted phrases" (these forms), beginnings*, `AND`/`И`, `OR`/`ИЛИ`,
 * `NOT`/`НЕ` in capitals, brackets, and `NEAR(a b, 5)`/`РЯДОМ(a b, 5)`. Words side by side must all occur; NOT binds
 * tightest, OR loosest. Never fails: stray signs are passed over. Null when no word is left.
 */
export function parseSearchQuery(query: string): SearchNode | null {
  return new QueryReader(readSymbols(query)).readAll();
}
