import { fisherExact } from './fisherExact.ts';
import type { PresenceMatrix } from './presenceMatrix.ts';
import { shuffle, type RandomSource } from './randomSource.ts';

export interface WestfallYoungResult {
  /** Two-sided Fisher p per column, and adjusted for the whole family, in column order. */
  readonly raw: readonly number[];
  readonly stepDown: readonly number[];
  readonly singleStep: readonly number[];
  /** Labelings looked at, the one seen included; `isExhaustive` tells that these were all there are. */
  readonly labelings: number;
  readonly isExhaustive: boolean;
}

/**
 * Which codes tell two groups apart, when codes come together and many are tried?
 *
 * minP (Westfall & Young 1993, *Resampling-Based Multiple Testing*, algorithm 2.8; Ge, Dudoit & Speed 2003,
 * doi 10.1007/BF02595811): the group labels are dealt out anew and each p is compared with the smallest p of every
 * labeling (step-down: the smallest among the codes not yet decided). All C(n, group) labelings when they are at most
 * `maximumLabelings` (20 000), else as many random ones less one plus the one seen; then a result moves with the seed.
 * Keeps the chance of even one false find at α while using how codes hang together.
 * Assumes exchangeable people under "no difference"; groups fixed beforehand. Unequal groups are dealt in their own
 * sizes. `group` has 1 for members, 0 for others. Cost: O(labelings · n · columns).
 */
export function westfallYoung(
  matrix: PresenceMatrix,
  group: ArrayLike<number>,
  random: RandomSource,
  maximumLabelings = 20_000,
): WestfallYoungResult {
  const { rows, columns, values } = matrix;
  const labels = Uint8Array.from(group, (member) => (member ? 1 : 0));
  if (labels.length !== rows) throw new RangeError('one group label per person is needed');
  const members = labels.reduce((total, member) => total + member, 0);
  // Margins are the same in every labeling, so p depends on the count among members alone.
  const pByCount = Array.from({ length: columns }, (_, column) => {
    let having = 0;
    for (let i = 0; i < rows; i += 1) having += values[i * columns + column]!;
    return Float64Array.from({ length: members + 1 }, (_value, a) => {
      const others = having - a;
      if (a > having || others > rows - members) return 1;
      return fisherExact(a, members - a, others, rows - members - others).twoSided;
    });
  });
  const counts = new Int32Array(columns);
  const pOf = (labeling: Uint8Array): Float64Array => {
    counts.fill(0);
    for (let i = 0; i < rows; i += 1) {
      if (labeling[i]) for (let j = 0; j < columns; j += 1) counts[j]! += values[i * columns + j]!;
    }
    return Float64Array.from({ length: columns }, (_, column) => pByCount[column]![counts[column]!]!);
  };

  const raw = Array.from(pOf(labels));
  const order = raw.map((_, index) => index).sort((a, b) => raw[a]! - raw[b]!);
  const stepHits = new Float64Array(columns);
  const singleHits = new Float64Array(columns);
  let labelings = 0;
  const look = (labeling: Uint8Array): void => {
    labelings += 1;
    const p = pOf(labeling);
    let smallest = Infinity;
    for (let rank = columns - 1; rank >= 0; rank -= 1) {
      const column = order[rank]!;
      smallest = Math.min(smallest, p[column]!);
      if (smallest <= raw[column]! * (1 + 1e-9)) stepHits[column]! += 1;
    }
    for (let column = 0; column < columns; column += 1) {
      if (smallest <= raw[column]! * (1 + 1e-9)) singleHits[column]! += 1;
    }
  };
  const isExhaustive = countLabelings(rows, members) <= maximumLabelings;
  if (isExhaustive) dealAll(rows, members, look);
  else {
    look(labels);
    const dealt = Uint8Array.from(labels);
    while (labelings < maximumLabelings) look(shuffle(dealt, random));
  }
  const stepDown = Array.from(stepHits, () => 1);
  let largest = 0;
  for (const column of order) {
    largest = Math.max(largest, stepHits[column]! / labelings);
    stepDown[column] = largest;
  }
  return { raw, stepDown, singleStep: Array.from(singleHits, (hits) => hits / labelings), labelings, isExhaustive };
}

function countLabelings(n: number, members: number): number {
  let count = 1;
  for (let i = 1; i <= members; i += 1) count = (count * (n - members + i)) / i;
  return Math.round(count);
}

function dealAll(n: number, members: number, look: (labeling: Uint8Array) => void): void {
  const labeling = new Uint8Array(n);
  const choose = (from: number, left: number): void => {
    if (left === 0) {
      look(labeling);
      return;
    }
    for (let i = from; i <= n - left; i += 1) {
      labeling[i] = 1;
      choose(i + 1, left - 1);
      labeling[i] = 0;
    }
  };
  choose(0, members);
}
