/** In the order nominative, genitive, dative, accusative, instrumental, prepositional. */
export const grammaticalCases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;
export type GrammaticalCase = (typeof grammaticalCases)[number];

interface Declension {
  /** What the nominative ends in. */
  readonly ending: RegExp;
  /** Endings of the six cases in place of it, variants by a slash. */
  readonly endings: string;
}

const isHushing = '(?<=[жшчщ])';
const isVelar = '(?<=[гкхжшчщ])';

/** The common declensions of Russian names; the first that fits is how the name itself is declined. */
const declensions: readonly Declension[] = [
  { ending: /(?<=[сцк]к)ая$/u, endings: 'ая ой ой ую ой ой' },
  { ending: /(?<=[сц])кий$/u, endings: 'кий кого кому кого ким ком' },
  { ending: /ия$/u, endings: 'ия ии ии ию ией ии' },
  { ending: /я$/u, endings: 'я и е ю ей/ею е' },
  { ending: new RegExp(`${isHushing}а$`, 'u'), endings: 'а и е у ей/ею е' },
  { ending: new RegExp(`${isVelar}а$`, 'u'), endings: 'а и е у ой/ою е' },
  { ending: /ца$/u, endings: 'ца цы це цу цей це' },
  { ending: /а$/u, endings: 'а ы е у ой/ою е' },
  { ending: /ий$/u, endings: 'ий ия ию ия ием ии' },
  { ending: /й$/u, endings: 'й я ю я ем е' },
  { ending: /(?<=[влмнрд])ь$/u, endings: 'ь я ю я ем е' },
  { ending: new RegExp(`(?<=[жшчщц])$`, 'u'), endings: ' а у а ем е' },
  { ending: /(?<=[бвгдзклмнпрстфх])$/u, endings: ' а у а ом е' },
];

/** Further readings of the same ending: surnames, feminine nouns in ь, names that lose a vowel. */
const otherDeclensions: readonly Declension[] = [
  { ending: /(?<=[оеё]в|[иы]н)а$/u, endings: 'а ой ой у ой ой' },
  { ending: /(?<=[оеё]в|[иы]н)$/u, endings: ' а у а ым е' },
  { ending: /[оы]й$/u, endings: 'ой ого ому ого ым ом' },
  { ending: /ая$/u, endings: 'ая ой ой ую ой ой' },
  { ending: /ий$/u, endings: 'ий его ему его им ем' },
  { ending: /ь$/u, endings: 'ь и и ь ью и' },
  { ending: /ел$/u, endings: 'ел ла лу ла лом ле' },
  { ending: /ец$/u, endings: 'ец ца цу ца цом/цем це' },
  { ending: /ок$/u, endings: 'ок ка ку ка ком ке' },
  { ending: /ев$/u, endings: 'ев ьва ьву ьва ьвом ьве' },
  { ending: /о$/u, endings: 'о а у о ом е' },
  { ending: /ы$/u, endings: 'ы ов ам ы ами ах' },
  { ending: /и$/u, endings: 'и ей ям и ями ях' },
];

const isRussianWord = /^[А-ЯЁа-яё]{2,}$/u;

function decline(word: string, { ending, endings }: Declension): string[][] | null {
  const found = ending.exec(word);
  if (found === null) return null;
  const stem = word.slice(0, found.index);
  return endings.split(' ').map((variants) => variants.split('/').map((variant) => stem + variant));
}

/**
 * A Russian given name in a case, by the regular declensions; of two variants the usual one («Анной», not «Анною»).
 * A word that fits none, and any word of another script, stays as it is.
 */
export function declineRussianName(name: string, to: GrammaticalCase): string {
  if (!isRussianWord.test(name)) return name;
  const table = declensions.map((declension) => decline(name, declension)).find((found) => found !== null);
  return table?.[grammaticalCases.indexOf(to)]?.[0] ?? name;
}

/** Plural and possessive forms, which no case of the singular covers. */
function derivedForms(word: string): string[] {
  const vowel = /[ая]$/u.exec(word);
  if (vowel !== null) {
    const stem = word.slice(0, -1);
    const possessives = ['ин', 'ина', 'ину', 'иной', 'ины', 'иных', 'ино', 'иного', 'ином'];
    const plurals = ['ы', 'и', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях', 'ых', 'ым', 'ыми', ''];
    return [...possessives, ...plurals].map((ending) => stem + ending).filter((form) => form.length > 2);
  }
  const stem = word.replace(/[йь]$/u, '');
  const plurals = ['ы', 'и', 'ов', 'ев', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях', 'ых', 'ым', 'ыми'];
  const possessives = ['ова', 'ову', 'овой', 'овы', 'ево', 'ово', 'ева', 'еву', 'евой', 'евы'];
  return [...plurals, ...possessives].map((ending) => stem + ending);
}

/**
 * Every form in which a Russian name may stand in a text, each with its most telling case; made to find names, so it
 * holds forms that a grammar would not. Other words have one form.
 */
export function listRussianNameForms(name: string): ReadonlyMap<string, GrammaticalCase> {
  const forms = new Map<string, GrammaticalCase>([[name, 'nominative']]);
  if (!isRussianWord.test(name)) return forms;
  for (const declension of [...declensions, ...otherDeclensions]) {
    const table = decline(name, declension) ?? [];
    for (const [index, variants] of table.entries())
      for (const form of variants) if (!forms.has(form)) forms.set(form, grammaticalCases[index] ?? 'nominative');
  }
  for (const form of derivedForms(name)) if (!forms.has(form)) forms.set(form, 'genitive');
  return forms;
}
