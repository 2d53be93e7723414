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

/** A name made comparable once; offsets of `text` are those of the name unless `toOriginal` says otherwise. */
interface ComparableName {
  readonly name: string;
  readonly text: string;
  readonly toOriginal: (span: Span) => Span;
  readonly wordStarts: readonly number[];
  /** The text by sound, where its words start, and the offset in `text` of each of its units. */
  readonly sound: { readonly key: string; readonly wordStarts: readonly number[]; readonly offsets: readonly number[] };
}

/** Records of codes are replaced when they change, so what is known of one holds while it lives. */
const comparableNames = new WeakMap<NamedCode, ComparableName>();

const firstOfWord = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
const plainName = /^[\u0020-\u007e\u0401\u0410-\u0451]*$/u;
const minimalStem = 3;
const maximalEnding = 3;

function wordStartsOf(text: string): number[] {
  return Array.from(text.matchAll(firstOfWord), (match) => match.index);
}

function soundOf(text: string): ComparableName['sound'] {
  const offsets: number[] = [];
  let key = '';
  for (let index = 0; index < text.length; index += 1) {
    const sound = soundAt(text, index);
    if (sound !== '') offsets.push(index);
    key += sound;
  }
  return { key, wordStarts: wordStartsOf(key), offsets };
}

function comparable(code: NamedCode): ComparableName {
  const known = comparableNames.get(code);
  if (known?.name === code.name) return known;
  const { name } = code;
  const isPlain = plainName.test(name);
  const normalized = isPlain
    ? { text: name.toLowerCase().replaceAll('ё', 'е'), toOriginalSpan: (span: Span): Span => span }
    : normalizeText(name);
  const { text, toOriginalSpan } = normalized;
  const made = { name, text, toOriginal: toOriginalSpan, wordStarts: wordStartsOf(text), sound: soundOf(text) };
  comparableNames.set(code, made);
  return made;
}

/**
 * One range for each typed word, in their order, each at a different word of the name; null when some word has no
 * place. Longer words choose first: «с св» leaves «сверка» to «св».
 */
function rangesAtWordStarts(text: string, starts: readonly number[], words: readonly string[]): Span[] | null {
  const free = new Set(starts);
  const ranges: Span[] = words.map(() => ({ start: 0, end: 0 }));
  const longestFirst = [...words.entries()].toSorted((left, right) => right[1].length - left[1].length);
  for (const [index, word] of longestFirst) {
    const start = [...free].find((candidate) => text.startsWith(word, candidate));
    if (start === undefined) return null;
    free.delete(start);
    ranges[index] = { start, end: start + word.length };
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

function findTyped(
  { text, wordStarts }: ComparableName,
  words: readonly string[],
): { way: MatchWay; ranges: Span[] } | null {
  const typed = words.join(' ');
  if (text.startsWith(typed)) return { way: 'nameStart', ranges: [{ start: 0, end: typed.length }] };
  const first = words[0]!;
  // Most names share not even a stem with the query: leave before looking for words.
  if (!text.includes(first.length > minimalStem ? stemOf(first) : first)) return null;
  const atStarts = rangesAtWordStarts(text, wordStarts, words);
  if (atStarts !== null) return { way: 'wordStart', ranges: atStarts };
  const inside = text.indexOf(typed);
  if (inside !== -1) return { way: 'inside', ranges: [{ start: inside, end: inside + typed.length }] };
  if (words.some((word) => word.length > minimalStem)) {
    const byStem = rangesAtWordStarts(
      text,
      wordStarts,
      words.map((word) => (word.length > minimalStem ? stemOf(word) : word)),
    );
    if (byStem !== null) {
      return { way: 'otherEnding', ranges: byStem.map((range, index) => extend(text, range, words[index]!)) };
    }
  }
  return null;
}

function findBySound({ sound }: ComparableName, words: readonly string[]): Span[] | null {
  const { key, wordStarts, offsets } = sound;
  if (!key.includes(words[0]!)) return null;
  const ranges = rangesAtWordStarts(key, wordStarts, words);
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
    const name = comparable(code);
    const add = (way: MatchWay, ranges: readonly Span[]): void => {
      const ascending = ranges.toSorted((left, right) => left.start - right.start);
      found.push({ code, way, ranges: ascending.map((range) => name.toOriginal(range)) });
    };
    const direct = findTyped(name, typed);
    if (direct !== null) {
      add(direct.way, direct.ranges);
      continue;
    }
    const heard = sounds.length > 0 ? findBySound(name, sounds) : null;
    if (heard !== null) {
      add('transliteration', heard);
      continue;
    }
    const otherKeys = onOtherKeys.length > 0 ? findTyped(name, onOtherKeys) : null;
    if (otherKeys !== null && otherKeys.way !== 'otherEnding') add('keyboard', otherKeys.ranges);
  }
  return found.toSorted(
    (left, right) =>
      matchWays.indexOf(left.way) - matchWays.indexOf(right.way) ||
      (left.ranges[0]?.start ?? 0) - (right.ranges[0]?.start ?? 0) ||
      left.code.name.length - right.code.name.length,
  );
}
