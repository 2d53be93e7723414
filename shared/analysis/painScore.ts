/**
 * How strong is a pain, as far as one person's words and deeds show?
 *
 * 100 · ∛(E/5 · F/5 · X/5): emotion, frequency and effort already spent, each 0–5 by the anchors of the codebook (our
 * default, not a published scale). E or F of 0 gives 0. An effort of 0 counts as 0.5 and the score stops at 40, because
 * problems nobody has tried to solve are rarely bought (Fitzpatrick 2013, *The Mom Test*). null for a value outside
 * 0–5. Ordinal: fit for ranking, not for sums or ratios. Cost: O(1).
 */
export function painScore(emotion: number, frequency: number, effort: number): number | null {
  if (![emotion, frequency, effort].every((value) => value >= 0 && value <= 5)) return null;
  const score = 100 * Math.cbrt((emotion / 5) * (frequency / 5) * ((effort === 0 ? 0.5 : effort) / 5));
  return effort === 0 ? Math.min(40, score) : score;
}
