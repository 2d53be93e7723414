import { likenessTo } from './affinityGroups.ts';
import type { TokenizedText } from './phraseFeatures.ts';
import type { SparseRows } from './sparseRows.ts';

/** A text with its words as they were said, in step with `forms` and `lemmas`; empty ones stand where a thought ends. */
export interface SpokenText extends TokenizedText {
  readonly words: readonly string[];
}

export interface AffinityNameOptions {
  /** Lemmas that say nothing by themselves: no name begins or ends with one. */
  readonly isEmptyWord: (lemma: string) => boolean;
}

const longestGap = 1;
const wordsInName = 3;
/** A pair said by several is a better name than two words apart. */
const pairBonus = 1.2;

interface Phrase {
  /** One lemma or two, joined by a space: what is counted. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Lemmas of content, and neighbouring two of them with at most one empty word between. */
function listNamePhrases(text: SpokenText, isEmptyWord: (lemma: string) => boolean): Phrase[] {
  const phrases: Phrase[] = [];
  let last = -1;
  for (const [at, lemma] of text.lemmas.entries()) {
    if (lemma === '') last = -1;
    if (lemma === '' || isEmptyWord(lemma)) continue;
    phrases.push({ key: lemma, start: at, end: at + 1 });
    const before = text.lemmas[last];
    if (before !== undefined && before !== lemma && at - last <= longestGap + 1)
      phrases.push({ key: `${before} ${lemma}`, start: last, end: at + 1 });
    last = at;
  }
  return phrases;
}

/** In how many texts each phrase occurs, and every way it was said there. */
interface PhraseCount {
  texts: number;
  readonly spellings: Map<string, number>;
}

/** The words as they stand; the capital that begins a thought is no part of them. */
function spellingAt({ words }: SpokenText, start: number, end: number): string {
  const spelling = words.slice(start, end).join(' ');
  const isOpening = start === 0 || words[start - 1] === '';
  return isOpening ? spelling.slice(0, 1).toLowerCase() + spelling.slice(1) : spelling;
}

function countPhrases(
  group: readonly number[],
  texts: readonly SpokenText[],
  phrasesOf: readonly (readonly Phrase[])[],
): Map<string, PhraseCount> {
  const counts = new Map<string, PhraseCount>();
  for (const index of group) {
    const seen = new Set<string>();
    for (const { key, start, end } of phrasesOf[index]!) {
      const count = counts.get(key) ?? { texts: 0, spellings: new Map<string, number>() };
      counts.set(key, count);
      if (!seen.has(key)) count.texts += 1;
      seen.add(key);
      const spelling = spellingAt(texts[index]!, start, end);
      count.spellings.set(spelling, (count.spellings.get(spelling) ?? 0) + 1);
    }
  }
  return counts;
}

/** The commonest spelling; of equally common ones the shorter, then the first by letters. */
function spell({ spellings }: PhraseCount): string {
  const [commonest] = [...spellings].toSorted(
    (left, right) => right[1] - left[1] || left[0].length - right[0].length || (left[0] < right[0] ? -1 : 1),
  );
  return commonest?.[0] ?? '';
}

/**
 * What is a group of texts about, in the speakers' own words?
 *
 * c-TF-IDF (Grootendorst 2022, arXiv 2203.05794, eq. 2): texts of the group having a phrase · ln(1 + A / texts having it
 * in all groups), A the mean number of texts in a group; phrases are lemmas, and pairs of them as they stand together.
 * Texts are counted, not words, so that one talkative card does not name the group. The best phrase and words that add to
 * it, at most three words, are shown as they were said most often. Phrases of one text only name a group when no two
 * texts share any. Empty for a group without words of content. Cost: O(words).
 */
export function affinityNames(
  groups: readonly (readonly number[])[],
  texts: readonly SpokenText[],
  { isEmptyWord }: AffinityNameOptions,
): string[] {
  const phrasesOf = texts.map((text) => listNamePhrases(text, isEmptyWord));
  const counted = groups.map((group) => countPhrases(group, texts, phrasesOf));
  const inAll = new Map<string, number>();
  for (const counts of counted) for (const [key, count] of counts) inAll.set(key, (inAll.get(key) ?? 0) + count.texts);
  const mean = groups.reduce((sum, group) => sum + group.length, 0) / Math.max(1, groups.length);
  return counted.map((counts) => {
    const ranked = [...counts]
      .map(([key, count]) => {
        const bonus = key.includes(' ') ? pairBonus : 1;
        return { key, count, score: bonus * count.texts * Math.log(1 + mean / inAll.get(key)!) };
      })
      .toSorted((left, right) => right.score - left.score || (left.key < right.key ? -1 : 1));
    const shared = ranked.filter(({ count }) => count.texts > 1);
    return chooseWords(shared.length > 0 ? shared : ranked);
  });
}

const kinLetters = 5;

/** «Странный» and «странно» say the same twice. */
function areKin(first: string, second: string): boolean {
  return first === second || (first.length > kinLetters && first.slice(0, kinLetters) === second.slice(0, kinLetters));
}

function chooseWords(ranked: readonly { readonly key: string; readonly count: PhraseCount }[]): string {
  const named = new Set<string>();
  const parts: string[] = [];
  for (const { key, count } of ranked) {
    const lemmas = key.split(' ');
    const isSaid = lemmas.some((lemma) => [...named].some((other) => areKin(lemma, other)));
    if (isSaid || named.size + lemmas.length > wordsInName) continue;
    for (const lemma of lemmas) named.add(lemma);
    parts.push(spell(count));
    if (named.size === wordsInName) break;
  }
  return parts.join(', ');
}

/** The members of a group, most typical first: nearest to the mean of the group. */
export function byTypicality(group: readonly number[], rows: SparseRows, mean: Float64Array): number[] {
  const likeness = new Map(group.map((row) => [row, likenessTo(rows, row, mean)]));
  return group.toSorted((a, b) => likeness.get(b)! - likeness.get(a)! || a - b);
}

/** Of the third of the group that is most typical the shortest; −1 for an empty group. */
export function shortestTypical(typicalFirst: readonly number[], lengthOf: (text: number) => number): number {
  const third = typicalFirst.slice(0, Math.max(1, Math.ceil(typicalFirst.length / 3)));
  return third.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? -1;
}
