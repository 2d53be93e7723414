import type { Span } from './span.ts';

export interface NormalizedText {
  readonly text: string;
  /**
   * The stretch of the original that the given stretch of the normalised text was made of, widened to whole
   * composed characters. An empty stretch stays empty.
   */
  toOriginalSpan(span: Span): Span;
}

export interface NormalizeOptions {
  /** Writes every kind of quote as `"` or `'`, every dash as `-`. Default true. */
  readonly unifyPunctuation?: boolean;
}

/**
 * One letter with its marks, also those that an invisible character parts from it; a run of conjoining jamo, which NFC
 * joins; or stray marks.
 */
const cluster = /[\u1100-\u11ff]+|\P{M}(?:[\u00ad\u200b-\u200d\u2060\ufeff]*\p{M}+)*|\p{M}+/gsu;
const ignorable = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** Stress marks over Cyrillic vowels; they stay apart in NFC, unlike the breve of «й». */
const stress = /(?<=[аеиоуыэюя])[\u0300\u0301]/gu;

const unified: ReadonlyMap<string, string> = new Map([
  ...Array.from('«»„“”‟″〝〞', (mark): [string, string] => [mark, '"']),
  ...Array.from('‘’‚‛ʼ′`', (mark): [string, string] => [mark, "'"]),
  ...Array.from('‐‑‒–—―−', (mark): [string, string] => [mark, '-']),
]);
const otherSpaces = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;

/** Latin, Cyrillic and signs that no neighbour joins or changes: one unit before, one after. Nearly all texts are of them. */
const plainText = /^[\0-\u00ac\u00ae-\u00ff\u0400-\u0482\u048a-\u052f\u2000-\u200a\u2010-\u205f\u20a0-\u20bf\u2116]*$/u;
const unifiable = new RegExp(`[${[...unified.keys()].join('')}]`, 'gu');

function normalizePlain(original: string, unifyPunctuation: boolean): NormalizedText {
  const spaced = original.toLowerCase().replaceAll('ё', 'е').replace(otherSpaces, ' ');
  const clamp = (offset: number): number => Math.min(offset, original.length);
  return {
    text: unifyPunctuation ? spaced.replace(unifiable, (mark) => unified.get(mark) ?? mark) : spaced,
    toOriginalSpan: ({ start, end }) => ({ start: clamp(start), end: clamp(Math.max(start, end)) }),
  };
}

function normalizeCluster(original: string, unifyPunctuation: boolean): string {
  const folded = original
    .replace(ignorable, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(stress, '');
  const spaced = folded.replace(otherSpaces, ' ');
  return unifyPunctuation ? (unified.get(spaced) ?? spaced) : spaced;
}

/**
 * Text made comparable: NFC, lower case, ё→е, no stress marks or invisible characters, every white-space character a
 * plain space, quotes and dashes of one kind; with the way back to offsets of the original.
 */
export function normalizeText(original: string, options: NormalizeOptions = {}): NormalizedText {
  const unifyPunctuation = options.unifyPunctuation ?? true;
  if (plainText.test(original)) return normalizePlain(original, unifyPunctuation);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let offset = 0;
  for (const part of original.match(cluster) ?? []) {
    const normalized = normalizeCluster(part, unifyPunctuation);
    for (let unit = 0; unit < normalized.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + part.length);
    }
    text += normalized;
    offset += part.length;
  }
  const startOf = (index: number): number => starts[index] ?? original.length;
  return {
    text,
    toOriginalSpan: ({ start, end }) => ({
      start: startOf(start),
      end: end > start ? (ends[end - 1] ?? original.length) : startOf(start),
    }),
  };
}
