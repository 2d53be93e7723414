import type { Language } from '../domain/language.ts';
import type { Span } from './span.ts';
import { splitSentences } from './splitSentences.ts';

/** A word that begins with a capital, without its English possessive ending. */
export interface CapitalizedWord extends Span {
  readonly text: string;
  /** True where any word would have a capital: at the start of a sentence, of direct speech, after a dash. */
  readonly isSentenceStart: boolean;
  /** True right after an opening quotation mark, where titles begin. */
  readonly isQuoted: boolean;
  /** Only one space after the capitalised word before it. */
  readonly isJoined: boolean;
  /** The word before, in lower case; empty at the start of a sentence. */
  readonly before: string;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}][\p{L}\p{M}]+)?/gu;

/** Words with a capital first letter, in order; «я» and “I” are none. */
export function findCapitalized(text: string, language: Language): CapitalizedWord[] {
  const starts = new Set<number>();
  for (const sentence of splitSentences(text, language)) {
    const first = text.slice(sentence.start, sentence.end).search(/[\p{L}\p{N}]/u);
    if (first >= 0) starts.add(sentence.start + first);
  }
  const found: CapitalizedWord[] = [];
  let previousEnd = 0;
  let previousWord = '';
  let wasCapital = false;
  for (const match of text.matchAll(word)) {
    const raw = match[0];
    const start = match.index;
    const between = text.slice(previousEnd, start);
    const isQuoted = /[«“„"'‘]$/u.test(between) && between !== "'";
    const own = raw.replace(/['’ʼ](?:s|d|ll|re|ve|m)$/iu, '');
    const isCapital = /^\p{Lu}/u.test(own) && own.length > 1;
    const isSentenceStart = starts.has(start) || /[.!?…:;—–\n][\s\u00a0]*[«“„"'‘(]*$/u.test(between) || start === 0;
    if (isCapital) {
      const isJoined = wasCapital && /^[ \u00a0]$/u.test(between) && found.at(-1)?.end === previousEnd;
      const before = isSentenceStart ? '' : previousWord;
      found.push({ text: own, start, end: start + own.length, isSentenceStart, isQuoted, isJoined, before });
    }
    // A possessive ends a name: “Nora’s Kiln” is two.
    wasCapital = isCapital && own === raw;
    previousEnd = start + raw.length;
    previousWord = raw.toLowerCase();
  }
  return found;
}
