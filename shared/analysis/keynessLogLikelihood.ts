function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/**
 * How surprising is it that a word is so much commoner in one body of talk than in another?
 *
 * G² = 2·Σ O·ln(O/E) over the two counts, E = words·(a + b)/(c + d) (Rayson & Garside 2000, doi
 * 10.3115/1117729.1117730, after Dunning 1993): `count` times among `words`, `otherCount` among `otherWords`.
 * χ² with one degree of freedom if every word were drawn by itself; people repeat themselves, so here it ranks and
 * does not test. It grows with the size of the talks: read it with `keynessLogRatio` and with the number of people.
 * Zero when nothing was counted or a side has no words. Law: swapping the sides changes nothing. Cost: O(1).
 */
export function keynessLogLikelihood(count: number, words: number, otherCount: number, otherWords: number): number {
  const share = (count + otherCount) / (words + otherWords);
  if (words === 0 || otherWords === 0 || share === 0) return 0;
  return Math.max(0, 2 * (term(count, words * share) + term(otherCount, otherWords * share)));
}
