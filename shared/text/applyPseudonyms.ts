import type { NameRule } from '../domain/pseudonym.ts';
import { declineRussianName, type GrammaticalCase, listRussianNameForms } from './declineRussianName.ts';
import { createWordFinder, foldWord, wordPattern } from './createWordFinder.ts';
import { isReplacementName } from './replacementNames.ts';
import type { Span } from './span.ts';
import { applyEdit, createTextEdit, mapSpanInText, type TextEdit } from './textEdit.ts';

/** Puts pseudonyms in the place of names. Made once for a set of rules, used on every text. */
export interface NameReplacer {
  /**
   * The replacements as an edit, so that spans can be carried over. Whole words only; the longest name wins; of two
   * rules with the same words the earlier.
   */
  readonly editOf: (text: string) => TextEdit;
  readonly replace: (text: string) => string;
  /** Where names stand, in order. */
  readonly find: (text: string) => readonly FoundName[];
}

interface Word extends Span {
  readonly folded: string;
}

/** One spelling of a rule: its words in every form. */
interface Pattern {
  readonly words: readonly ReadonlyMap<string, GrammaticalCase>[];
  readonly rule: NameRule;
  /** A single ordinary word may also be no name: «Сад» is a company, «сад» is not. */
  readonly needsCapital: boolean;
  /** Signs before the first word that belong to a contact: «+», «@». */
  readonly lead: string;
}

export interface FoundName extends Span {
  readonly rule: NameRule;
  /** The case in which it stands there. */
  readonly at: GrammaticalCase;
}

/** What may stand between the words of one name: a space, an initial's dot, an apostrophe, a hyphen, an ampersand. */
const joint =
  /^(?:[\s\u00a0]+|[.][\s\u00a0]*|['’ʼ‐‑-]|[\s\u00a0]*[&,+][\s\u00a0]*|[\s\u00a0]*[«»“”„"]{1,2}[\s\u00a0]*)$/u;
/** Addresses and numbers: found as they are spelt, signs and all. */
const contactJoint = /^[^\p{L}\p{N}]{0,4}$/u;

/** The words of a text from one of them on, cut out as they are asked for; undefined behind the last. */
function readWordsFrom(text: string, start: number): (index: number) => Word | undefined {
  const pattern = new RegExp(wordPattern);
  pattern.lastIndex = start;
  const words: Word[] = [];
  let isOver = false;
  return (index) => {
    while (words.length <= index && !isOver) {
      const match = pattern.exec(text);
      if (match === null) isOver = true;
      else words.push({ start: match.index, end: pattern.lastIndex, folded: foldWord(match[0]) });
    }
    return words[index];
  };
}

type Forms = ReadonlyMap<string, GrammaticalCase>;

/** The original's words are declined; other spellings count as they stand. */
function patternsOf(rule: NameRule): Pattern[] {
  const declined = new Map<string, Forms>();
  // A spelling that was found tells nothing about its case, but the original's own forms do.
  const caseOf = new Map<string, GrammaticalCase>();
  for (const word of (rule.original.match(wordPattern) ?? []).map(foldWord)) {
    if (declined.has(word)) continue;
    const forms = listRussianNameForms(word);
    declined.set(word, forms);
    for (const [form, at] of forms) caseOf.set(form, at);
  }
  return [...new Set([rule.original, ...rule.forms])].flatMap((form): Pattern[] => {
    const words = (form.match(wordPattern) ?? []).map((written): Forms => {
      const word = foldWord(written);
      if (rule.kind === 'contact') return new Map([[word, 'nominative']]);
      const forms = declined.get(word);
      return forms !== undefined && forms.size > 1 ? forms : new Map([[word, caseOf.get(word) ?? 'nominative']]);
    });
    if (words.length === 0) return [];
    const isContact = rule.kind === 'contact';
    const needsCapital = !isContact && words.length === 1 && /^\P{Ll}/u.test(form);
    return [{ words, rule, needsCapital, lead: isContact ? /^[^\p{L}\p{N}]*/u.exec(form)![0] : '' }];
  });
}

/** Patterns by every form of their word at that place, in the order of their rules. */
function indexByWord(patterns: readonly Pattern[], place: number): ReadonlyMap<string, readonly Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const pattern of patterns)
    for (const form of pattern.words[place]?.keys() ?? []) {
      const list = index.get(form);
      if (list === undefined) index.set(form, [pattern]);
      else list.push(pattern);
    }
  return index;
}

const none: readonly Pattern[] = [];

export function createNameReplacer(rules: readonly NameRule[]): NameReplacer {
  const patterns = rules.flatMap(patternsOf);
  const alone = indexByWord(
    patterns.filter(({ words }) => words.length === 1),
    0,
  );
  const longer = patterns.filter(({ words }) => words.length > 1);
  const byFirstWord = indexByWord(longer, 0);
  const bySecondWord = indexByWord(longer, 1);
  const findBeginnings = createWordFinder([...alone.keys(), ...byFirstWord.keys()]);

  /** Of a thousand people hundreds share a first word, or a second one: the rarer of the two tells who may be meant. */
  function candidatesAt(first: Word, second: Word | undefined): readonly Pattern[] {
    const begun = byFirstWord.get(first.folded) ?? none;
    const goneOn = begun.length === 0 || second === undefined ? none : (bySecondWord.get(second.folded) ?? none);
    return [...(alone.get(first.folded) ?? none), ...(begun.length < goneOn.length ? begun : goneOn)];
  }

  function matchAt(text: string, wordAt: ReturnType<typeof readWordsFrom>, pattern: Pattern): FoundName | null {
    const first = wordAt(0)!;
    if (pattern.needsCapital && !/^[\p{Lu}\p{N}]/u.test(text.slice(first.start, first.end))) return null;
    const allowed = pattern.rule.kind === 'contact' ? contactJoint : joint;
    let last = first;
    for (const [index, forms] of pattern.words.entries()) {
      const word = wordAt(index);
      if (word === undefined || !forms.has(word.folded)) return null;
      if (index > 0 && !allowed.test(text.slice(last.end, word.start))) return null;
      last = word;
    }
    // A closing dot of an initial is part of the name.
    const isInitial = pattern.words.length > 1 && last.end - last.start === 1 && text[last.end] === '.';
    const at = pattern.words[0]?.get(first.folded) ?? 'nominative';
    const start = text.endsWith(pattern.lead, first.start) ? first.start - pattern.lead.length : first.start;
    return { start, end: last.end + (isInitial ? 1 : 0), rule: pattern.rule, at };
  }

  function longestAt(text: string, start: number): FoundName | null {
    const wordAt = readWordsFrom(text, start);
    let longest: FoundName | null = null;
    for (const pattern of candidatesAt(wordAt(0)!, wordAt(1))) {
      const match = matchAt(text, wordAt, pattern);
      if (match !== null && (longest === null || match.end > longest.end)) longest = match;
    }
    return longest;
  }

  function matchesIn(text: string): FoundName[] {
    const found: FoundName[] = [];
    for (const start of findBeginnings(text)) {
      const previous = found.at(-1);
      if (previous !== undefined && start < previous.end) continue;
      const match = longestAt(text, start);
      if (match === null) continue;
      // «Ковалёва Анна»: both words of one person stand for one name.
      const isSame = previous?.rule === match.rule && /^[\s\u00a0]+$/u.test(text.slice(previous.end, match.start));
      if (previous !== undefined && isSame) found[found.length - 1] = { ...previous, end: match.end };
      else found.push(match);
    }
    return found;
  }

  const declined = new Map<string, string>();

  /** In the same case where the replacement is a name of the list, else the replacement as it stands. */
  function replacementFor({ rule: { replacement }, at }: FoundName): string {
    if (!isReplacementName(replacement)) return replacement;
    const key = `${replacement} ${at}`;
    const known = declined.get(key) ?? declineRussianName(replacement, at);
    declined.set(key, known);
    return known;
  }

  const editOf = (text: string): TextEdit => {
    if (patterns.length === 0 || text === '') return [];
    const replacements = matchesIn(text).map((match) => ({
      start: match.start,
      end: match.end,
      text: replacementFor(match),
    }));
    return createTextEdit(replacements.filter(({ start, end, text: by }) => text.slice(start, end) !== by));
  };
  return {
    editOf,
    find: matchesIn,
    replace: (text) => {
      const edit = editOf(text);
      return edit.length === 0 ? text : applyEdit(text, edit);
    },
  };
}

/**
 * Where a span lies after names were replaced: as `mapSpanInText`, but a span of nothing but a name covers what stands
 * in its place, so that a quotation is never lost.
 */
export function moveSpanWithNames(span: Span, edit: TextEdit, textAfter: string): Span {
  const mapped = mapSpanInText(span, edit, textAfter);
  if (mapped !== null) return mapped;
  let shift = 0;
  let found: Span | null = null;
  for (const { start, end, text } of edit) {
    if (start < span.end && span.start < end) {
      const at = { start: start + shift, end: start + shift + text.length };
      found = found === null ? at : { start: found.start, end: at.end };
    }
    shift += text.length - (end - start);
  }
  return found ?? span;
}

/** One text with its names replaced, as an edit. For many texts make one `createNameReplacer`. */
export function applyPseudonyms(text: string, rules: readonly NameRule[]): TextEdit {
  return createNameReplacer(rules).editOf(text);
}
