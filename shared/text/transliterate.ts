/** Rows of a keyboard, Latin and Russian, key by key. */
const latinKeys = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?';
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,';

function pairKeys(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (key, index): [string, string] => [key, to[index]!]));
}

const toRussianKey = pairKeys(latinKeys, russianKeys);
const toLatinKey = pairKeys(russianKeys, latinKeys);

/** Latin spellings of Russian letters, longest first where one begins another. */
const spellings: readonly (readonly [latin: string, russian: string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ja', 'я'],
  ['yo', 'ё'],
  ['jo', 'ё'],
  ['ye', 'е'],
  ['je', 'е'],
  ['iy', 'ий'],
  ['yy', 'ый'],
  ['ay', 'ай'],
  ['ey', 'ей'],
  ['oy', 'ой'],
  ['uy', 'уй'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'ц'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['j', 'й'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'кс'],
  ['y', 'ы'],
  ['z', 'з'],
  ["'", 'ь'],
  ['’', 'ь'],
];

const russianOf = new Map(spellings);
const spelling = new RegExp(spellings.map(([latin]) => latin).join('|'), 'gu');

/** Letters that Latin typing does not tell apart, as one; signs that it leaves out, as none. */
const soundOf: ReadonlyMap<string, string> = new Map([
  ['ё', 'е'],
  ['э', 'е'],
  ['й', 'и'],
  ['ы', 'и'],
  ['щ', 'ш'],
  ['ь', ''],
  ['ъ', ''],
]);

/**
 * Russian written in Latin letters, back in Cyrillic and lower case: `bol'` gives «боль», `sverka` «сверка». The soft
 * sign appears only when typed as an apostrophe; compare by `soundKey` to find «боль» by `bol`.
 */
export function transliterateToRussian(latin: string): string {
  return latin.toLowerCase().replace(spelling, (part) => russianOf.get(part) ?? part);
}

/** The lower-case Russian letter at `index` as Latin typing renders it: none for ь and ъ, one for ы, и and й, «сч» as щ. */
export function soundAt(text: string, index: number): string {
  const letter = text[index] ?? '';
  if (letter === 'с' && text[index + 1] === 'ч') return 'ш';
  if (letter === 'ч' && text[index - 1] === 'с') return '';
  return soundOf.get(letter) ?? letter;
}

/** A lower-case Russian text by sound: texts that Latin typing cannot tell apart have one key. */
export function soundKey(russian: string): string {
  let key = '';
  for (let index = 0; index < russian.length; index += 1) key += soundAt(russian, index);
  return key;
}

/**
 * What the same keys give on the other keyboard layout, Latin and Russian swapped: `,jkm` gives «боль», «руддщ» gives
 * `hello`. The direction is the one that more letters of the input ask for.
 */
export function switchKeyboardLayout(typed: string): string {
  const russianLetters = typed.match(/[а-яё]/giu)?.length ?? 0;
  const latinLetters = typed.match(/[a-z]/giu)?.length ?? 0;
  const keys = russianLetters > latinLetters ? toLatinKey : toRussianKey;
  return Array.from(typed, (key) => keys.get(key) ?? key).join('');
}
