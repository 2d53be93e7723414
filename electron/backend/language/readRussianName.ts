import type { NameGender } from '#shared/text/replacementNames.ts';
import type { AzMorph, AzParse } from './azLibrary.ts';

export type RussianNameKind = 'givenName' | 'surname' | 'patronymic' | 'place' | 'company';

export interface RussianNameReading {
  readonly kind: RussianNameKind;
  /** The nominative with a capital; of a woman's surname the feminine one. */
  readonly original: string;
  readonly gender: NameGender;
}

export interface RussianWordReading {
  readonly isKnown: boolean;
  /** True when the word may also be an ordinary one («вера», «роза»). */
  readonly isOrdinary: boolean;
  /** The most telling reading as a name, or null. */
  readonly name: RussianNameReading | null;
}

const options = { ignoreCase: true, stutter: 0, typos: 0, normalizeScore: false, parsers: ['Dictionary'] } as const;

/** The order in which readings are preferred. */
const kinds: readonly (readonly [grammeme: string, kind: RussianNameKind])[] = [
  ['Name', 'givenName'],
  ['Patr', 'patronymic'],
  ['Surn', 'surname'],
  ['Geox', 'place'],
  ['Orgn', 'company'],
];

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function feminine(surname: string): string {
  if (/(?:[оеё]в|[иы]н)$/u.test(surname)) return `${surname}а`;
  return surname.replace(/(?:ий|ый|ой)$/u, 'ая');
}

/** Null when the paradigm has no dictionary form. */
function lemmaOf(parse: AzParse): string | null {
  const normal = parse.normalize();
  return normal === false ? null : normal.toString();
}

function nominativeOf(parse: AzParse, kind: RussianNameKind, isFemale: boolean, form: string): string {
  // The dictionary keeps patronymics and diminutives under the father's or the full name: they stand as they are.
  if (kind === 'patronymic') {
    const stem = /^(.*(?:вич|ыч|ич|вн|чн|шн|нишн))/u.exec(form)?.[1] ?? form;
    return capitalised(isFemale ? `${stem}а` : stem);
  }
  const lemma = lemmaOf(parse) ?? form;
  return capitalised(kind === 'surname' && isFemale ? feminine(lemma) : lemma);
}

/** A reading that is far rarer than another of the same word is none. */
const minimalShare = 0.1;

/** What the dictionary knows of a word as a name. */
export function readRussianName(morph: AzMorph, word: string): RussianWordReading {
  const form = word.toLowerCase();
  const parses = morph(form, options);
  const isName = (parse: AzParse): boolean =>
    kinds.some(([grammeme]) => parse.tag.stat.includes(grammeme)) && !parse.tag.stat.includes('Fixd');
  const best = Math.max(0, ...parses.map(({ score }) => score));
  const ordinary = parses.filter((parse) => !isName(parse) && !parse.tag.stat.includes('Fixd'));
  for (const [grammeme, kind] of kinds) {
    const found = parses.filter((parse) => isName(parse) && parse.tag.stat.includes(grammeme));
    // «Самара» is a nominative before it is a genitive of anything.
    const first = found.find((parse) => lemmaOf(parse) === form) ?? found[0];
    if (first === undefined || (best < 1 && Math.max(...found.map(({ score }) => score)) < best * minimalShare))
      continue;
    // «Павла» is a man's name in one case and a woman's in another: the dictionary's order tells which is usual.
    const isFemale = first.tag.stat.includes('femn');
    const original = nominativeOf(first, kind, isFemale, form);
    return {
      isKnown: true,
      isOrdinary: ordinary.length > 0,
      name: { kind, original, gender: isFemale ? 'female' : 'male' },
    };
  }
  return { isKnown: parses.length > 0, isOrdinary: ordinary.length > 0, name: null };
}
