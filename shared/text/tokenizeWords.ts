import type { Span } from './span.ts';

export interface WordToken extends Span {
  readonly text: string;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011'’ʼ][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Words and numbers in order; hyphen and apostrophe inside a word belong to it («кто-то», “don’t”). */
export function tokenizeWords(text: string): WordToken[] {
  return Array.from(text.matchAll(word), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The number of tokens that `tokenizeWords` finds. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}
