import { normalizeText } from '#shared/text/normalizeText.ts';
import type { Span } from '#shared/text/span.ts';

/** The language in which the index reads words of mixed letters; searches must read them alike. */
export const indexLanguage = 'ru';

/** A word of the full-text index: where it stands in the text, and how the index writes it. */
export interface IndexToken extends Span {
  readonly form: string;
}

/** What SQLite's `unicode61` takes for a token, plus combining marks; hyphens and apostrophes separate. */
const tokenPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const hasMark = /[\p{M}\u00c0-\u024f\u1e00-\u1eff]/u;

/** Lower case, composed, ё→е, without stress marks: the one spelling in which words are compared. */
export function foldForm(word: string): string {
  return hasMark.test(word) ? normalizeText(word).text : word.toLowerCase().replaceAll('ё', 'е');
}

/** Words in order; «чек-лист» gives two. */
export function indexTokens(text: string): IndexToken[] {
  return Array.from(text.matchAll(tokenPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: foldForm(match[0]),
  }));
}

/**
 * The text for the `form` column of the index: folded words joined by spaces. Its nth word is the nth word of
 * `Lemmatizer.lemmasOf` of the same text, so phrases and NEAR work in both columns.
 */
export function formsOf(text: string): string {
  return Array.from(text.matchAll(tokenPattern), (match) => foldForm(match[0])).join(' ');
}
