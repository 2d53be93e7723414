import type { Language } from '#shared/domain/language.ts';
import type { NameRule } from '#shared/domain/pseudonym.ts';
import { createNameReplacer } from '#shared/text/applyPseudonyms.ts';
import { listRussianNameForms } from '#shared/text/declineRussianName.ts';
import { type CapitalizedWord, findCapitalized } from '#shared/text/findCapitalized.ts';
import { findContacts } from '#shared/text/findContacts.ts';
import type { Span } from '#shared/text/span.ts';
import { chooseReplacements } from './chooseReplacements.ts';
import { femaleNames, maleNames, ordinaryCapitals, usualProducts } from './englishNameWords.ts';
import { addPlace, type NameGroup, newGroup } from './nameGroup.ts';
import { loadRussianDictionary } from './lemmatizeRussian.ts';
import { readRussianName, type RussianWordReading } from './readRussianName.ts';

export interface NameTurn {
  readonly text: string;
  readonly language: Language;
}

export interface FoundNamesInput {
  readonly turns: readonly NameTurn[];
  /** Names that are known already, from records and earlier decisions; each has an entry in the answer. */
  readonly rules: readonly NameRule[];
  /** In which numbered replacements are worded. */
  readonly language: Language;
  /** How many people and companies were numbered already, so that new numbers follow. */
  readonly numbered: { readonly people: number; readonly companies: number };
  /** Words in lower case that are known to be places, such as the values of an attribute «город». */
  readonly places: readonly string[];
}

export interface FoundName extends NameRule {
  readonly count: number;
  /** The first places; `turn` is an index into the turns that came in. */
  readonly examples: readonly (Span & { readonly turn: number })[];
}

const exampleCount = 3;
const placeWords = new Set('in from to near at around visit across outside в из во под около'.split(' '));
const titles = new Set(['mr', 'mrs', 'ms', 'dr', 'миссис', 'мистер', 'господин', 'госпожа', 'ип']);
const reportEvery = 200;

interface Candidate extends CapitalizedWord {
  readonly turn: number;
  readonly isRussian: boolean;
}

/** Everything that the sweep over the texts gathers before anything is decided. */
interface Sweep {
  readonly candidates: Candidate[];
  /** Words that also stand with a small letter, with how often. */
  readonly small: ReadonlyMap<string, number>;
}

const isCovered = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start < end && start < span.end);

function sweepTurns(
  turns: readonly NameTurn[],
  known: readonly NameGroup[],
  rules: readonly NameRule[],
  contacts: Map<string, NameGroup>,
  onProgress: (done: number, total: number) => void,
): Sweep {
  const replacer = createNameReplacer(rules);
  const groupOf = new Map(rules.map((rule, index) => [rule, known[index]!]));
  const candidates: Candidate[] = [];
  const small = new Map<string, number>();
  for (const [turn, { text, language }] of turns.entries()) {
    if (turn % reportEvery === 0) onProgress(turn, turns.length);
    const covered: Span[] = [];
    for (const found of replacer.find(text)) {
      addPlace(groupOf.get(found.rule)!, turn, text.slice(found.start, found.end), found);
      covered.push(found);
    }
    for (const contact of findContacts(text)) {
      if (isCovered(covered, contact)) continue;
      const key = contact.text.toLowerCase();
      const group = contacts.get(key) ?? newGroup('contact', contact.text, 'male');
      contacts.set(key, group);
      addPlace(group, turn, contact.text, contact);
      covered.push(contact);
    }
    for (const word of findCapitalized(text, language)) {
      if (isCovered(covered, word)) continue;
      candidates.push({ ...word, turn, isRussian: /^\p{Script=Cyrillic}/u.test(word.text) });
    }
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu))
      small.set(word, (small.get(word) ?? 0) + 1);
  }
  return { candidates, small };
}

/** `ИНН`, `CRM`: abbreviations name nobody. */
const isAbbreviation = (text: string): boolean => !/\p{Ll}/u.test(text);

/**
 * Names of people, companies and places, phones, addresses and links that the texts hold, inflected forms together.
 * Russian words are read by the dictionary; words without a reading, and English ones, are taken for names when they
 * have a capital inside a sentence and hardly ever a small one. A sentence's first word counts when the dictionary knows
 * nothing but a name, or when the name was found elsewhere. A proposal, for somebody to confirm.
 */
export async function findNames(
  { turns, rules, language, numbered, places }: FoundNamesInput,
  onProgress: (done: number, total: number) => void,
): Promise<FoundName[]> {
  const morph = await loadRussianDictionary();
  const readings = new Map<string, RussianWordReading>();
  const read = (word: string): RussianWordReading => {
    const known = readings.get(word) ?? readRussianName(morph, word);
    readings.set(word, known);
    return known;
  };
  const known = rules.map(({ kind, original }) => newGroup(kind, original, 'male'));
  const contacts = new Map<string, NameGroup>();
  const { candidates, small } = sweepTurns(turns, known, rules, contacts, onProgress);
  const groups = new Map<string, NameGroup>();
  const isSmallToo = (word: string): boolean => (small.get(word.toLowerCase()) ?? 0) > 0;

  function groupFor(key: string, make: () => NameGroup): NameGroup {
    const group = groups.get(key) ?? make();
    groups.set(key, group);
    return group;
  }

  function russianGroup(word: Candidate): NameGroup | null {
    const { isKnown, isOrdinary, name } = read(word.text);
    const isInside = !word.isSentenceStart;
    if (name !== null) {
      if (isOrdinary && (!isInside || (name.kind === 'surname' && isSmallToo(word.text)))) return null;
      const kind = name.kind === 'place' || name.kind === 'company' ? name.kind : 'person';
      const make = () => newGroup(kind, name.original, name.gender, name.kind === 'givenName');
      return groupFor(`${kind} ${name.original.toLowerCase()}`, make);
    }
    if (!isInside || usualProducts.has(word.text.toLowerCase())) return null;
    if (isKnown && !(word.isQuoted && !isSmallToo(word.text))) return null;
    const kind = word.isQuoted ? 'company' : 'person';
    // A surname that the dictionary lacks: «Хромову» is «Хромов».
    const original = isKnown ? word.text : word.text.replace(/(?<=[оеё]в|[иы]н)(?:[ауеы]|ым|ой|ых)$/u, '');
    return groupFor(`word ${original.toLowerCase()}`, () => newGroup(kind, original, 'male'));
  }

  function latinGroup(word: Candidate): NameGroup | null {
    const small = word.text.toLowerCase();
    if (ordinaryCapitals.has(small) || usualProducts.has(small)) return null;
    const isFemale = femaleNames.has(small);
    const isGivenName = isFemale || maleNames.has(small);
    const isTitled = titles.has(word.before);
    if (!isGivenName && !isTitled && isSmallToo(word.text)) return null;
    if (word.isSentenceStart && (!isGivenName || isSmallToo(word.text))) return null;
    const kind = places.includes(small) ? 'place' : turns[word.turn]!.language === 'ru' ? 'company' : 'person';
    return groupFor(`word ${small}`, () => newGroup(kind, word.text, isFemale ? 'female' : 'male', isGivenName));
  }

  const later: Candidate[] = [];
  let previous = null as { readonly group: NameGroup; readonly word: Candidate } | null;
  for (const word of candidates) {
    const isNext: boolean = word.isJoined && previous?.word.turn === word.turn && previous.word.end === word.start - 1;
    const isPart: boolean = isNext && isFamilyWord(word, read);
    const group: NameGroup | null = isAbbreviation(word.text)
      ? null
      : isPart && previous !== null && previous.group.kind === 'person'
        ? previous.group
        : word.isRussian
          ? russianGroup(word)
          : latinGroup(word);
    if (group === null) {
      later.push(word);
      previous = null;
      continue;
    }
    if (placeWords.has(word.before)) group.placeVotes += 1;
    addPlace(group, word.turn, word.text, word);
    previous = { group, word };
  }
  const all = mergeForms([...groups.values()], known);
  const groupOfForm = new Map(all.flatMap((group) => formsOf(group).map((form) => [form.toLowerCase(), group])));
  // What stood at the start of a sentence belongs to a name found elsewhere, unless it is also an ordinary word.
  for (const word of later) {
    const group = groupOfForm.get(word.text.toLowerCase());
    const isOrdinary = word.isRussian ? read(word.text).isOrdinary : false;
    if (group !== undefined && !isAbbreviation(word.text) && !isSmallToo(word.text) && !isOrdinary)
      addPlace(group, word.turn, word.text, word);
  }
  for (const group of all) if (!group.isGivenName && group.placeVotes * 2 > group.places.length) votePlace(group);
  onProgress(turns.length, turns.length);
  const fresh = [...all.filter((group) => !known.includes(group)), ...contacts.values()];
  const replacements = chooseReplacements(fresh, rules, language, numbered);
  return [
    ...known.map((group, index) => describe(group, rules[index]!.replacement, rules[index]!.forms)),
    ...fresh.map((group, index) => describe(group, replacements[index]!, [])).toSorted((a, b) => b.count - a.count),
  ];
}

function votePlace(group: NameGroup): void {
  if (group.kind === 'person' || group.kind === 'other') group.kind = 'place';
}

/** Surnames, patronymics and English surnames go with the given name before them. */
function isFamilyWord(word: Candidate, read: (word: string) => RussianWordReading): boolean {
  if (!word.isRussian) return !ordinaryCapitals.has(word.text.toLowerCase());
  const kind = read(word.text).name?.kind;
  return kind === 'patronymic' || kind === 'surname';
}

const formsOf = (group: NameGroup): string[] => [
  ...group.forms.keys(),
  ...(/^\p{Script=Cyrillic}/u.test(group.original) && group.kind !== 'contact'
    ? listRussianNameForms(group.original).keys()
    : []),
];

/** Unknown words that are forms of a name found («Настин», «Рамиля») join it; what belongs to a known name joins that. */
function mergeForms(groups: readonly NameGroup[], known: readonly NameGroup[]): NameGroup[] {
  const kept: NameGroup[] = [];
  const ordered = groups.toSorted(
    (a, b) =>
      Number(b.isGivenName) - Number(a.isGivenName) ||
      Number(b.forms.has(b.original)) - Number(a.forms.has(a.original)) ||
      a.original.length - b.original.length,
  );
  for (const group of ordered) {
    const home = [...known, ...kept].find(
      (other) =>
        (other.kind === group.kind || group.kind === 'company') &&
        !other.original.includes(' ') &&
        // «Косте» is read as «Коста» as well: what never stands in the nominative belongs to a name that does.
        [...group.forms.keys()].every((form) => listRussianNameForms(other.original).has(form)),
    );
    if (home === undefined || (group.isGivenName && group.forms.has(group.original))) {
      kept.push(group);
      continue;
    }
    for (const [form, count] of group.forms) home.forms.set(form, (home.forms.get(form) ?? 0) + count);
    home.places.push(...group.places);
    home.placeVotes += group.placeVotes;
  }
  return [...known, ...kept];
}

function describe(group: NameGroup, replacement: string, ownForms: readonly string[]): FoundName {
  const { kind, original, places, forms } = group;
  const spelt = [...forms].toSorted((a, b) => b[1] - a[1]).map(([form]) => form);
  return {
    kind,
    original,
    forms: [...new Set([...ownForms, ...spelt])].slice(0, 200),
    replacement,
    count: places.length,
    examples: places.toSorted((a, b) => a.turn - b.turn || a.start - b.start).slice(0, exampleCount),
  };
}
