/** A run of letters and digits, with the marks that belong to them. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** One spelling for all that reads the same: no capitals, no «ё», one form of accents. */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}

/** Latin, Cyrillic and signs, which fold unit by unit: nearly all texts are plain. */
const plainUnit = /^[\0-\u00ff\u0400-\u0482\u048a-\u052f\u2000-\u205f\u20a0-\u20bf\u2116]$/u;
const lastPlainUnit = 0x2116;

const unknown = 0;
const apart = 1;
/** For each unit: the folded letter or digit, `apart` for what parts words, `unknown` for all that is not plain. */
const foldedUnits = Uint16Array.from({ length: lastPlainUnit + 1 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  if (!plainUnit.test(letter)) return unknown;
  return /[\p{L}\p{N}]/u.test(letter) ? foldWord(letter).charCodeAt(0) : apart;
});

const scentBits = 20;

/** FNV-1a over units. */
const firstScent = 0x811c9dc5;
const nextScent = (scent: number, unit: number): number => Math.imul(scent ^ unit, 0x01000193);
const placeOfScent = (scent: number): number => (scent ^ (scent >>> scentBits)) & ((1 << scentBits) - 1);

function scentOf(word: string): number {
  let scent = firstScent;
  for (let at = 0; at < word.length; at += 1) scent = nextScent(scent, word.charCodeAt(at));
  return placeOfScent(scent);
}

/**
 * Finds where a text holds one of the folded words: the offset of each, in order. Plain texts are looked over letter by letter,
 * and no word of them is cut out but one that may be known: a tenth of the time of cutting them all.
 */
export function createWordFinder(words: Iterable<string>): (text: string) => readonly number[] {
  const known = new Set(words);
  const scents = new Uint8Array(1 << (scentBits - 3));
  for (const word of known) {
    const place = scentOf(word);
    scents[place >> 3] = (scents[place >> 3] ?? 0) | (1 << (place & 7));
  }

  function findInAny(text: string): number[] {
    return Array.from(text.matchAll(wordPattern)).flatMap(({ 0: word, index }) =>
      known.has(foldWord(word)) ? [index] : [],
    );
  }

  return (text) => {
    const found: number[] = [];
    let scent = firstScent;
    let start = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const unit = at === text.length ? apart : (foldedUnits[text.charCodeAt(at)] ?? unknown);
      if (unit === unknown) return findInAny(text);
      if (unit !== apart) {
        scent = nextScent(scent, unit);
        continue;
      }
      if (at > start) {
        const place = placeOfScent(scent);
        const mayBeKnown = ((scents[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
        if (mayBeKnown && known.has(foldWord(text.slice(start, at)))) found.push(start);
        scent = firstScent;
      }
      start = at + 1;
    }
    return found;
  };
}
