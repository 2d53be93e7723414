import { detectAll } from 'jschardet';
import type { ImportWarning } from '#shared/domain/parsedTranscript.ts';
import { isRussianLetter, letterPairScore } from './russianLetterPairs.ts';

/** What a file's bytes say once read as text. */
export interface DecodedText {
  /** NFC, `\n` line ends, no byte-order marks and no control characters except tab and line end. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `koi8-r`, `cp866`, `windows-1252` … */
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
  /** Share of control characters (0…1) that had to be removed: text has almost none, binary data has many. */
  readonly controlShare: number;
}

interface Candidate {
  readonly encoding: string;
  readonly label: string;
  /** Points of the letter-pair scale that tip the balance where a text is too short to speak for itself. */
  readonly prior: number;
}

const oneByteEncodings: readonly Candidate[] = [
  { encoding: 'windows-1251', label: 'windows-1251', prior: 0.4 },
  { encoding: 'koi8-r', label: 'koi8-r', prior: 0 },
  { encoding: 'cp866', label: 'ibm866', prior: 0 },
  { encoding: 'iso-8859-5', label: 'iso-8859-5', prior: -1 },
  { encoding: 'x-mac-cyrillic', label: 'x-mac-cyrillic', prior: -1 },
  { encoding: 'windows-1252', label: 'windows-1252', prior: 0 },
];

const sampleBytes = 200_000;

/**
 * Reads bytes as text in whichever encoding makes them most plausible Russian or English: byte-order mark,
 * then the shape of UTF-16, then valid UTF-8, then the one-byte encoding with the most likely letter pairs.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = findByteOrderMark(bytes);
  if (marked !== null) return tidyText(decodeBytes(bytes, marked), marked, []);
  const wide = findWideEncoding(bytes);
  if (wide !== null) return tidyText(decodeBytes(bytes, wide), wide, []);
  const strict = decodeStrictUtf8(bytes);
  if (strict !== null && !isChanceUtf8(strict)) return tidyText(strict, 'utf-8', []);
  if (strict === null && isDamagedUtf8(bytes)) return tidyText(decodeBytes(bytes, 'utf-8'), 'utf-8', []);
  return decodeOneByte(bytes);
}

/** Decodes bytes in an encoding that is known by its label; what is wrong becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes);
  return label === 'windows-1252' ? text.replace(/[\u0085\u0091-\u0097]/g, readWesternSign) : text;
}

/** Some releases of Node decode windows-1252 as ISO 8859-1, which has controls where the quotes and dashes are. */
function readWesternSign(control: string): string {
  return control === '\u0085' ? '…' : ('‘’“”•–—'[control.charCodeAt(0) - 0x91] ?? '');
}

function findByteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Latin and Cyrillic in UTF-16 have 00 or 04 in every other byte, which text in other encodings never has. */
function findWideEncoding(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, sampleBytes) & ~1;
  if (end < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0 || bytes[index] === 4) even += 1;
    if (bytes[index + 1] === 0 || bytes[index + 1] === 4) odd += 1;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.2) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.2) return 'utf-16be';
  return null;
}

function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the only characters above 7F are rare ideographs, as when two letters in another encoding look like UTF-8. */
function isChanceUtf8(text: string): boolean {
  if (text.length > 40) return false;
  // eslint-disable-next-line no-control-regex -- the range is ASCII
  const beyond = text.replace(/[\u0000-\u007F]/g, '');
  return beyond !== '' && /^[\u{20000}-\u{3FFFF}]+$/u.test(beyond);
}

/** Whether nearly all bytes above 7F are well-formed UTF-8, so that only a few of them were broken on the way. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = decodeBytes(bytes.subarray(0, sampleBytes), 'utf-8');
  let good = 0;
  let bad = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) bad += 1;
    else if (unit > 0x7f) good += 1;
  }
  return good >= bad * 5;
}

function decodeOneByte(bytes: Uint8Array): DecodedText {
  const sample = collectHighRuns(bytes);
  const votes = countVotes(bytes);
  const scored = oneByteEncodings
    .map(({ encoding, label, prior }) => {
      const vote = votes.get(encoding) ?? 0;
      return { encoding, label, score: scoreText(decodeBytes(sample, label), encoding) + vote + prior };
    })
    .toSorted((first, second) => second.score - first.score);
  const [best, next] = scored;
  if (best === undefined || next === undefined) throw new Error('no encodings to choose from');
  const isUncertain = best.score < 4 || best.score - next.score < 0.25;
  const warnings: ImportWarning[] = isUncertain
    ? [{ code: 'encodingUncertain', line: null, details: { encoding: best.encoding } }]
    : [];
  return tidyText(decodeBytes(bytes, best.label), best.encoding, warnings);
}

/** The stretches around bytes above 7F: long English passages say nothing about the encoding. */
function collectHighRuns(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, sampleBytes));
  let length = 0;
  for (let index = 0; index < bytes.length && length < sample.length; index += 1) {
    const isNear = (bytes[index] ?? 0) > 0x7f || (bytes[index - 1] ?? 0) > 0x7f || (bytes[index + 1] ?? 0) > 0x7f;
    if (isNear) sample[length++] = bytes[index] ?? 0;
  }
  return sample.subarray(0, length);
}

/** jschardet's opinion, as a tie-breaker worth less than one step of the letter-pair scale. */
function countVotes(bytes: Uint8Array): Map<string, number> {
  const names = new Map([
    ['ibm866', 'cp866'],
    ['cp866', 'cp866'],
    ['maccyrillic', 'x-mac-cyrillic'],
    ['mac-cyrillic', 'x-mac-cyrillic'],
  ]);
  const votes = new Map<string, number>();
  for (const { encoding, confidence } of detectAll(bytes.subarray(0, 20_000))) {
    const name = (encoding ?? '').toLowerCase();
    votes.set(names.get(name) ?? name, confidence * 0.5);
  }
  return votes;
}

/**
 * Mean plausibility (about 0…9) of the letter pairs of a sample. A capital after a small letter, a Cyrillic letter
 * glued to a Latin one, a box or a rare symbol where a letter should be, all count against.
 */
function scoreText(text: string, encoding: string): number {
  let score = 0;
  let pairs = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x7f) continue;
    const before = index === 0 ? 32 : text.charCodeAt(index - 1);
    pairs += 1;
    const after = index + 1 === text.length ? 32 : text.charCodeAt(index + 1);
    if (isRussianLetter(unit)) score += scoreLetter(before, unit, after);
    else if (encoding === 'windows-1252' && isLatinAccent(unit)) score += isLatinLetter(before) ? 5.5 : 3;
    else if (isCommonSign(unit)) score += isRussianLetter(before) || before <= 0x7f ? 5 : 3;
    else score -= 6;
  }
  return pairs === 0 ? 0 : score / pairs;
}

function scoreLetter(before: number, unit: number, after: number): number {
  if (isLatinLetter(before) || isLatinLetter(after)) return -4;
  const isCapitalInside = isCapital(unit) && isRussianLetter(before) && !isCapital(before);
  if (isCapitalInside) return -6;
  const score = letterPairScore(before, unit);
  const isAlone = !isRussianLetter(before) && !isRussianLetter(after);
  if (isAlone && !aloneLetters.has(unit)) return 2;
  return isRussianLetter(after) ? score : (score + letterPairScore(unit, after)) / 2;
}

/** Letters that are words, or stand for a speaker: «и», «в», «Р:» … */
const aloneLetters = new Set([...'аАвВиИкКоОсСуУяЯРрбБжж'].map((letter) => letter.charCodeAt(0)));

function isCapital(unit: number): boolean {
  return (unit >= 0x410 && unit <= 0x42f) || unit === 0x401;
}

function isLatinLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isLatinAccent(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0xff && unit !== 0xd7 && unit !== 0xf7;
}

/** Quotation marks, dashes, №, ellipsis, no-break space, degree and section signs. */
function isCommonSign(unit: number): boolean {
  return '«»„“”‘’–—…№\u00A0°§•©™€'.includes(String.fromCharCode(unit));
}

// eslint-disable-next-line no-control-regex -- the control characters are what is looked for
const controls = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u0080-\u009F]/g;

/** Normalises text that is already decoded: line ends, control characters, byte-order marks, NFC. */
export function tidyText(decoded: string, encoding: string, warnings: readonly ImportWarning[]): DecodedText {
  const lines = decoded.replace(/\r\n?|\u2028|\u2029|\u0085|\f/g, '\n');
  const clean = lines.replace(controls, '').replace(/\uFEFF/g, '');
  const controlCount = lines.length - clean.length - countOf(lines, '\uFEFF');
  const damaged = countOf(clean, '\uFFFD');
  const found: ImportWarning[] = [...warnings];
  if (damaged > 0)
    found.push({ code: 'damagedCharacters', line: lineOf(clean, '\uFFFD'), details: { count: damaged, encoding } });
  if (controlCount > 0) found.push({ code: 'controlCharactersRemoved', line: null, details: { count: controlCount } });
  return {
    text: clean.normalize('NFC'),
    encoding,
    warnings: found,
    controlShare: decoded.length === 0 ? 0 : (controlCount + damaged) / decoded.length,
  };
}

function countOf(text: string, unit: string): number {
  let count = 0;
  for (let at = text.indexOf(unit); at !== -1; at = text.indexOf(unit, at + 1)) count += 1;
  return count;
}

function lineOf(text: string, unit: string): number {
  return countOf(text.slice(0, text.indexOf(unit)), '\n') + 1;
}
