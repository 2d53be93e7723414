/** Stands in for a count of zero, so that the ratio stays finite. */
const insteadOfZero = 0.5;

/**
 * How many times commoner is a word in one body of talk than in another?
 *
 * log2 of the ratio of the relative frequencies, a zero count read as 0.5 (Hardie 2014, “Log Ratio: an informal
 * introduction”, ESRC CASS): 1 is twice as common, −1 half as common. It says nothing of chance: three words against
 * none look enormous. Null when a side has no words. Law: swapping the sides changes the sign. Cost: O(1).
 */
export function keynessLogRatio(count: number, words: number, otherCount: number, otherWords: number): number | null {
  if (words === 0 || otherWords === 0) return null;
  const own = (count === 0 ? insteadOfZero : count) / words;
  const other = (otherCount === 0 ? insteadOfZero : otherCount) / otherWords;
  return Math.log2(own / other);
}
