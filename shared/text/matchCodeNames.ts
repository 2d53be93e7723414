import { normalizeText } from './normalizeText.ts';
import type { Span } from './span.ts';
import { soundAt, soundKey, switchKeyboardLayout, transliterateToRussian } from './transliterate.ts';

export interface NamedCode {
  readonly id: string;
  readonly name: string;
}

export interface CodeNameMatch<Code extends NamedCode> {
  readonly code: Code;
  /** How the name was found; the better ways come first in `matchWays`. */
  readonly way: MatchWay;
  /** Parts of the name to underline, ascending, in UTF-16 units. */
  readonly ranges: readonly Span[];
}

/** Ways to find a name, best first. */
export const matchWays = ['nameStart', 'wordStart', 'inside', 'otherEnding', 'transliteration', 'keyboard'] as const;
export type MatchWay = (typeof matchWays)[number];

/** The name made comparable; `starts` and `ends` lead from its units to the name's own. */
interface ComparableName {
  readonly text: string;
  readonly toOriginal: (span: Span) => Span;
}

const firstOfWord = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
const plainName = /^[\u0020-\u007e\u0410-\u044f]*$/u;
const minimalStem = 3;
const maximalEnding = 3;

function comparable(name: string): ComparableName {
  if (plainName.test(name)) return { text: name.toLowerCase(), toOriginal: (span) => span };
  const normalized = normalizeText(name);
  return { text: normalized.text, toOriginal: normalized.toOriginalSpan };
}

function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(firstOfWord), (match) => match.index);
}

/** One range for each typed word, each at a different word of the name; null when some word has no place. */
function rangesAtWordStarts(text: string, starts: readonly number[], words: readonly string[]): Span[] | null {
  const free = new Set(starts);
  const ranges: Span[] = [];
  for (const word of words) {
    const start = [...free].find((candidate) => text.startsWith(word, candidate));
    if (start === undefined) return null;
    free.delete(start);
    ranges.push({ start, end: start + word.length });
  }
  return ranges;
}

function stemOf(word: string): string {
  return word.slice(0, Math.max(minimalStem, word.length - maximalEnding, Math.ceil(word.length * 0.6)));
}

/** Length of the common beginning, so that the underline covers all that agrees and not the stem alone. */
function extend(text: string, range: Span, word: string): Span {
  let length = range.end - range.start;
  while (length < word.length && text[range.start + length] === word[length]) length += 1;
  return { start: range.start, end: range.start + length };
}

function findTyped(text: string, words: readonly string[]): { way: MatchWay; ranges: Span[] } | null {
  const typed = words.join(' ');
  if (text.startsWith(typed)) return { way: 'nameStart', ranges: [{ start: 0, end: typed.length }] };
  const first = words[0]!;
  // Most names share not even a stem with the query: leave before looking for words.
  if (!text.includes(first.length > minimalStem ? stemOf(first) : first)) return null;
  const starts = wordStarts(text);
  const atStarts = rangesAtWordStarts(text, starts, words);
  if (atStarts !== null) return { way: 'wordStart', ranges: atStarts };
  const inside = text.indexOf(typed);
  if (inside !== -1) return { way: 'inside', ranges: [{ start: inside, end: inside + typed.length }] };
  if (words.some((word) => word.length > minimalStem)) {
    const byStem = rangesAtWordStarts(
      text,
      starts,
      words.map((word) => (word.length > minimalStem ? stemOf(word) : word)),
    );
    if (byStem !== null) {
      return { way: 'otherEnding', ranges: byStem.map((range, index) => extend(text, range, words[index]!)) };
    }
  }
  return null;
}

/** A lower-case Russian text by sound, with the offsets of its units in that text. */
function bySound(text: string): { key: string; offsets: number[] } {
  const offsets: number[] = [];
  let key = '';
  for (let index = 0; index < text.length; index += 1) {
    const sound = soundAt(text, index);
    if (sound !== '') offsets.push(index);
    key += sound;
  }
  return { key, offsets };
}

function findBySound(text: string, words: readonly string[]): Span[] | null {
  const { key, offsets } = bySound(text);
  const ranges = rangesAtWordStarts(key, wordStarts(key), words);
  return ranges?.map(({ start, end }) => ({ start: offsets[start]!, end: offsets[end - 1]! + 1 })) ?? null;
}

function splitWords(typed: string): string[] {
  return typed.split(' ').filter((word) => word !== '');
}

/**
 * Codes whose names answer what was typed, best first: the name begins with it; each typed word begins a word of the
 * name, in any order; it stands somewhere inside; words agree but for their endings; Russian typed in Latin letters;
 * the wrong keyboard layout. Equal ways keep the place of the match, then the shorter name, then the given order.
 * An empty query gives every code in the given order, nothing underlined.
 */
export function matchCodeNames<Code extends NamedCode>(codes: readonly Code[], query: string): CodeNameMatch<Code>[] {
  const typed = splitWords(normalizeText(query).text);
  if (typed.length === 0) return codes.map((code) => ({ code, way: 'nameStart', ranges: [] }));
  const isLatin = /[a-z]/u.test(typed.join('')) && !/[а-я]/u.test(typed.join(''));
  const sounds = isLatin ? splitWords(soundKey(transliterateToRussian(typed.join(' ')))) : [];
  const onOtherKeys = splitWords(normalizeText(switchKeyboardLayout(query)).text);
  const found: CodeNameMatch<Code>[] = [];

  for (const code of codes) {
    const { text, toOriginal } = comparable(code.name);
    const add = (way: MatchWay, ranges: readonly Span[]): void => {
      const ascending = ranges.toSorted((left, right) => left.start - right.start);
      found.push({ code, way, ranges: ascending.map((range) => toOriginal(range)) });
    };
    const direct = findTyped(text, typed);
    if (direct !== null) {
      add(direct.way, direct.ranges);
      continue;
    }
    const heard = sounds.length > 0 ? findBySound(text, sounds) : null;
    if (heard !== null) {
      add('transliteration', heard);
      continue;
    }
    const otherKeys = onOtherKeys.length > 0 ? findTyped(text, onOtherKeys) : null;
    if (otherKeys !== null && otherKeys.way !== 'otherEnding') add('keyboard', otherKeys.ranges);
  }
  return found.toSorted(
    (left, right) =>
      matchWays.indexOf(left.way) - matchWays.indexOf(right.way) ||
      (left.ranges[0]?.start ?? 0) - (right.ranges[0]?.start ?? 0) ||
      left.code.name.length - right.code.name.length,
  );
}
