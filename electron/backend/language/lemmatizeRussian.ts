import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stemmer } from '@orama/stemmers/russian';
import type { AzLibrary, AzMorph } from './azLibrary.ts';

/** Only what stands in the dictionary: guesses by suffix split the forms of one unknown word, a stem does not. */
const morphOptions = {
  ignoreCase: true,
  stutter: 0,
  typos: 0,
  normalizeScore: false,
  parsers: ['Dictionary', 'PrefixKnown'],
} as const;

/** A reading less plausible than this is not offered to searches. */
const minimalShare = 0.07;

/** What a reading without a frequency weighs beside one that has it. */
const unseenWeight = 0.001;

/** Words of our trade that the dictionary lacks or takes for something else. */
const tradeWords: readonly (readonly [forms: RegExp, lemma: string])[] = [
  [/^кастдев/u, 'кастдев'],
  [/^лид(?:ы|ов|ам|ами|ах|а|у|ом)?$/u, 'лид'],
];

/** Common forms for which the dictionary knows no frequency, so that a rare word would win. */
const usualLemmas: ReadonlyMap<string, string> = new Map([
  ['есть', 'быть'],
  ['вели', 'вести'],
  ['пошли', 'пойти'],
  ['шли', 'идти'],
  ['мой', 'мой'],
  ['клей', 'клей'],
]);

/** Dictionary forms of a folded Russian word, the most plausible first; never empty. */
export type RussianReadings = (form: string) => readonly string[];

let loading: Promise<AzMorph> | null = null;

/** Reads the dictionary files itself, because the library's own reader expects a plain folder and pooled buffers break it. */
async function loadMorph(): Promise<AzMorph> {
  // The package is CommonJS with its dictionaries beside it: resolving it at run time works from the sources, from a
  // bundle next to node_modules, and from inside an archive, where `node:fs` reads entries like files.
  const requireFromHere = createRequire(import.meta.url);
  const az = requireFromHere('az') as AzLibrary;
  const folder = join(dirname(requireFromHere.resolve('az/package.json')), 'dicts');
  az.load = (path, responseType, callback) => {
    // Russian names of grammemes are never read here, and parsing them is a third of the loading time.
    if (path.endsWith('gramtab-opencorpora-ext.json')) {
      queueMicrotask(() => callback(null, new Proxy([], { get: () => '' })));
      return;
    }
    readFile(path).then(
      (bytes) =>
        callback(null, responseType === 'json' ? JSON.parse(bytes.toString('utf8')) : Uint8Array.from(bytes).buffer),
      (error: Error) => callback(error),
    );
  };
  await new Promise<void>((resolve, reject) => {
    az.Morph.init(folder, (error) => (error === null ? resolve() : reject(error)));
  });
  return az.Morph;
}

function readingsOf(morph: AzMorph, form: string): readonly string[] {
  const own = usualLemmas.get(form) ?? tradeWords.find(([forms]) => forms.test(form))?.[1];
  if (own !== undefined) return [own];
  const parses = morph(form, morphOptions);
  const hasFrequencies = parses.some(({ score }) => score < 1);
  const shares = new Map<string, number>();
  let total = 0;
  for (const parse of parses) {
    const normal = parse.normalize();
    if (normal === false) continue;
    const lemma = normal.toString().replaceAll('ё', 'е');
    const weight = hasFrequencies && parse.score >= 1 ? unseenWeight : parse.score;
    shares.set(lemma, (shares.get(lemma) ?? 0) + weight);
    total += weight;
  }
  if (shares.size === 0) return [stemmer(form)];
  const ranked = [...shares].toSorted((left, right) => right[1] - left[1]);
  return ranked.filter(([, share], index) => index === 0 || share / total >= minimalShare).map(([lemma]) => lemma);
}

/** The dictionary itself: loaded on the first call only; later calls share it. */
export async function loadRussianDictionary(): Promise<AzMorph> {
  loading ??= loadMorph();
  try {
    return await loading;
  } catch (error) {
    loading = null;
    throw error;
  }
}

export async function loadRussianReadings(): Promise<RussianReadings> {
  const morph = await loadRussianDictionary();
  return (form) => readingsOf(morph, form);
}
