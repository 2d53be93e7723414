import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { countBits } from './countBits.ts';
import { fisherGreater, minimumAttainableP } from './fisherExact.ts';
import { type DifferenceInterval, newcombeInterval } from './newcombeInterval.ts';

/** Something that each person has or has not; `null` where that is not known. */
export type TraitOfPeople = readonly (boolean | null)[];

/** One pair of traits: the share of those with the first who have the second, against those without the first. */
export interface TraitAssociation {
  /** Indexes into the traits. */
  readonly first: number;
  readonly second: number;
  /** People of whom both are known. */
  readonly known: number;
  /** `[with both, with the first]` and `[with the second only, without the first]`. */
  readonly inside: readonly [number, number];
  readonly outside: readonly [number, number];
  /** Share inside minus share outside, −1…1. */
  readonly difference: number;
  readonly interval: DifferenceInterval;
  /** One-sided: do they come together? */
  readonly p: number;
  readonly q: number;
  /** The smallest p that these counts could give at all. */
  readonly minimumP: number;
}

export interface TraitAssociations {
  /** Pairs that could be compared; q counts all of them, in whatever direction they point. */
  readonly compared: number;
  /** Pairs that come together more often than not, the least chance first. */
  readonly together: readonly TraitAssociation[];
}

/** Fewer people on one side of a trait tell a case, not a share. */
export const fewestPeople = 3;

/**
 * Which traits of people come together more often than chance makes them?
 *
 * For each pair of different subjects the one-sided Fisher test, the difference of shares with Newcombe's interval, and
 * q by Benjamini & Hochberg over all pairs compared. A pair is compared when, among people of whom both traits are
 * known, at least three have and three lack each of them: the choice looks at the margins only, so that it takes nothing
 * from the test (Gilbert 2005, doi 10.1111/j.1467-9876.2005.00475.x). `subjectOf` names what a trait is about: values
 * of one attribute exclude one another and are never paired; `isPaired` narrows further.
 * Assumes independent people. Shows no cause, and an interval as usual, not corrected for the number of pairs.
 * Cost: O(pairs · people / 32).
 */
export function associateTraits(
  traits: readonly TraitOfPeople[],
  subjectOf: (trait: number) => number | string,
  isPaired: (first: number, second: number) => boolean = () => true,
  onProgress?: (done: number, total: number) => void,
): TraitAssociations {
  const bits = traits.map(toBits);
  const family: Omit<TraitAssociation, 'q'>[] = [];
  for (let first = 0; first < traits.length; first += 1) {
    for (let second = first + 1; second < traits.length; second += 1) {
      if (subjectOf(first) === subjectOf(second) || !isPaired(first, second)) continue;
      const counts = countPair(bits[first]!, bits[second]!);
      if (isComparable(counts)) family.push({ first, second, ...describePair(counts) });
    }
    onProgress?.(first + 1, traits.length);
  }
  const q = benjaminiHochberg(family.map(({ p }) => p));
  return {
    compared: family.length,
    together: family
      .map((pair, index) => ({ ...pair, q: q[index]! }))
      .filter(({ difference }) => difference > 0)
      .toSorted(byChance),
  };
}

/** Equal chances come out of sums in different orders, so that their last digits differ. */
function byChance(a: TraitAssociation, b: TraitAssociation): number {
  const byP = Number(a.p.toPrecision(12)) - Number(b.p.toPrecision(12));
  return byP || b.difference - a.difference || a.first - b.first || a.second - b.second;
}

interface TraitBits {
  readonly has: Int32Array;
  readonly known: Int32Array;
}

function toBits(trait: TraitOfPeople): TraitBits {
  const words = Math.ceil(trait.length / 32);
  const bits = { has: new Int32Array(words), known: new Int32Array(words) };
  trait.forEach((value, person) => {
    if (value === null) return;
    bits.known[person >>> 5]! |= 1 << (person & 31);
    if (value) bits.has[person >>> 5]! |= 1 << (person & 31);
  });
  return bits;
}

interface PairCounts {
  readonly known: number;
  readonly first: number;
  readonly second: number;
  readonly both: number;
}

function countPair(one: TraitBits, other: TraitBits): PairCounts {
  let [known, first, second, both] = [0, 0, 0, 0];
  for (let word = 0; word < one.known.length; word += 1) {
    const seen = one.known[word]! & other.known[word]!;
    known += countBits(seen);
    first += countBits(one.has[word]! & seen);
    second += countBits(other.has[word]! & seen);
    both += countBits(one.has[word]! & other.has[word]!);
  }
  return { known, first, second, both };
}

function isComparable({ known, first, second }: PairCounts): boolean {
  return [first, known - first, second, known - second].every((people) => people >= fewestPeople);
}

function describePair({ known, first, second, both }: PairCounts): Omit<TraitAssociation, 'first' | 'second' | 'q'> {
  const without = known - first;
  const alone = second - both;
  return {
    known,
    inside: [both, first],
    outside: [alone, without],
    difference: both / first - alone / without,
    interval: newcombeInterval({ k: both, n: first }, { k: alone, n: without }),
    p: fisherGreater(both, first - both, alone, without - alone),
    minimumP: minimumAttainableP(first, known, second),
  };
}
