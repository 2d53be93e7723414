/** A place where a word may be broken; not seen where it is not. */
const softHyphen = '\u00AD';
const vowel = '[аеёиоуыэюя]';
const consonant = '[бвгджзклмнпрстфхцчшщ]';
const letter = '[а-яё]';
/** Where one syllable ends and the next begins, by Khristov's rules for Russian. */
const syllables = [
  new RegExp(`([йьъ])(?=${letter}{2})`, 'giu'),
  new RegExp(`(${vowel})(?=${vowel}${letter})`, 'giu'),
  new RegExp(`(${vowel}${consonant})(?=${consonant}${vowel})`, 'giu'),
  new RegExp(`(${consonant}${vowel})(?=${consonant}${vowel})`, 'giu'),
  new RegExp(`(${vowel}${consonant})(?=${consonant}{2}${vowel})`, 'giu'),
  new RegExp(`(${vowel}${consonant}{2})(?=${consonant}{2}${vowel})`, 'giu'),
] as const;
/** Suffixes that stay whole: «производ-ство», «решенче-ские». */
const torn = new RegExp(`с${softHyphen}(?=тв|к)`, 'giu');

/** Russian words of `least` letters or more get places to break between syllables; all else stays as it is. */
export function withSoftHyphens(text: string, least: number): string {
  return text.replace(/[а-яё]+/giu, (word) =>
    word.length < least
      ? word
      : syllables.reduce((parts, end) => parts.replace(end, `$1${softHyphen}`), word).replace(torn, `${softHyphen}с`),
  );
}
