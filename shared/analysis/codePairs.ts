import type { CodeCooccurrence } from './codeCooccurrence.ts';
import type { CodePair } from './codeNetwork.ts';

export interface CountedPair extends CodePair {
  /** Quotations that carry both. */
  readonly quotations: number;
}

/**
 * The counts of all pairs `a < b` in one word, with spaces between: row by row, each row from the pair (a, a + 1).
 * Three hundred codes make 45,000 pairs, and records of them take ten times as long to check and to carry as to count.
 */
export function packPairs({ codes, counts }: CodeCooccurrence): string {
  const rows = Array.from({ length: Math.max(0, codes - 1) }, (_row, a) =>
    counts.subarray(a * codes + a + 1, (a + 1) * codes).join(' '),
  );
  return rows.join(' ');
}

/** The pairs that share at least one person, by `a`, then by `b`; both words as `packPairs` wrote them. */
export function readPairs(people: string, quotations: string, codes: number): CountedPair[] {
  const inPeople = people.split(' ');
  const inQuotations = quotations.split(' ');
  const pairs: CountedPair[] = [];
  let place = 0;
  for (let a = 0; a < codes; a += 1) {
    for (let b = a + 1; b < codes; b += 1) {
      const both = Number(inPeople[place]);
      if (both > 0) pairs.push({ a, b, people: both, quotations: Number(inQuotations[place]) });
      place += 1;
    }
  }
  return pairs;
}
