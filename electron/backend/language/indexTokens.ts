import { normalizeText } from '#shared/text/normalizeText.ts';
import type { Span } from '#shared/text/span.ts';

/** The language in which the index reads words of mixed letters; searches must read them alike. */
export const indexLanguage = 'ru';

/** A word of the full-text index: where it stands in the text, and how the index writes it. */
export interface IndexToken extends Span {
  readonly form: string;
}

/** What SQLite's `unicode61` takes for a token, plus combining marks; hyphens and apostrophes separate. */
const opensToken = /[\p{L}\p{N}]/u;
const continuesToken = /[\p{L}\p{N}\p{M}]/u;
const hasMark = /[\p{M}\u00c0-\u024f\u1e00-\u1eff]/u;

function foldPlain(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}

/** Lower case, composed, ё→е, without stress marks: the one spelling in which words are compared. */
export function foldForm(word: string): string {
  return hasMark.test(word) ? normalizeText(word).text : foldPlain(word);
}

/**
 * What a unit of UTF-16 does in a token. Units of the plain alphabets need no look for marks when they are folded, and
 * those that stand folded already, as most do, need no folding.
 */
const kinds = { unknown: 0, separates: 1, continues: 2, opens: 3, opensPlainly: 4, opensFolded: 5, isHalf: 6 } as const;
const kindsOfUnits = new Uint8Array(0x10000);

function readKind(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return kinds.isHalf;
  const character = String.fromCharCode(unit);
  if (!continuesToken.test(character)) return kinds.separates;
  if (!opensToken.test(character)) return kinds.continues;
  if (hasMark.test(character)) return kinds.opens;
  return foldPlain(character) === character ? kinds.opensFolded : kinds.opensPlainly;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kindsOfUnits[unit]!;
  if (known !== kinds.unknown) return known;
  const kind = readKind(unit);
  kindsOfUnits[unit] = kind;
  return kind;
}

/** Letters beyond the basic plane take two units; a lone half is no letter. */
function kindOfPair(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  if (character.length === 1 || !continuesToken.test(character)) return kinds.separates;
  return opensToken.test(character) ? kinds.opens : kinds.continues;
}

const asItIs = (word: string): string => word;

/** Words in order, with what folds each: who has met the word before need not fold it again. */
export function forEachToken(
  text: string,
  visit: (start: number, end: number, word: string, fold: (word: string) => string) => void,
): void {
  let start = -1;
  let isPlain = true;
  let isFolded = true;
  const finish = (end: number): void => {
    visit(start, end, text.slice(start, end), isFolded ? asItIs : isPlain ? foldPlain : foldForm);
    start = -1;
    isPlain = true;
    isFolded = true;
  };
  for (let at = 0; at < text.length; at += 1) {
    const from = at;
    let kind = kindAt(text, at);
    if (kind === kinds.isHalf) {
      kind = kindOfPair(text, at);
      if (kind !== kinds.separates) at += 1;
    }
    if (kind === kinds.separates || (kind === kinds.continues && start < 0)) {
      if (start >= 0) finish(from);
      continue;
    }
    if (start < 0) start = from;
    if (kind === kinds.opensFolded) continue;
    isFolded = false;
    if (kind !== kinds.opensPlainly) isPlain = false;
  }
  if (start >= 0) finish(text.length);
}

/** Words in order; «чек-лист» gives two. */
export function indexTokens(text: string): IndexToken[] {
  const tokens: IndexToken[] = [];
  forEachToken(text, (start, end, word, fold) => tokens.push({ start, end, form: fold(word) }));
  return tokens;
}

/**
 * The text for the `form` column of the index: folded words joined by spaces. Its nth word is the nth word of
 * `Lemmatizer.lemmasOf` of the same text, so phrases and NEAR work in both columns.
 */
export function formsOf(text: string): string {
  const forms: string[] = [];
  forEachToken(text, (_start, _end, word, fold) => forms.push(fold(word)));
  return forms.join(' ');
}
