import { quantile } from './quantile.ts';
import { randomInteger, type RandomSource } from './randomSource.ts';

/** How strong one pain is for each person of whom that is known. */
export interface RatedPain {
  /** Rows of people, each at most once. */
  readonly people: readonly number[];
  /** Their pain scores, 0–100, in the same order. */
  readonly scores: readonly number[];
}

export interface RankedPain {
  /** Index into the pains given. */
  readonly pain: number;
  readonly median: number;
  /** Between which medians the truth probably lies, 95 %. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Places, 1 is the strongest, that it took in 95 % of the resamples. */
  readonly places: { readonly low: number; readonly high: number };
  /** 1, 2 …: pains of one group cannot be told apart; every pain of an earlier group is stronger than all of this one. */
  readonly group: number;
}

export interface PainRanking {
  readonly resamples: number;
  /** By median, the strongest first; of equal medians the one rated for more people. */
  readonly ranked: readonly RankedPain[];
}

export interface PainRankingOptions {
  /** 1000 by default. */
  readonly resamples?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Share of the resamples in which a boundary between groups must hold: the upper end of the places. */
const certainty = 0.975;
const strongest = 100;

/**
 * Which pains are stronger than others, and how much of that order is luck of whom one met?
 *
 * Pains by the median score of the people rated. People are drawn with replacement, all pains of a person together, and
 * every score drawn is spread over the gaps between neighbouring scores, 0 and 100 being the outermost neighbours
 * (Banks 1988, doi 10.1093/biomet/75.4.673: each of the m + 1 gaps is equally likely for the next person). Without
 * that, three people with equal scores would look certain. A pain of which a resample holds nobody may stand anywhere.
 * Places and medians: the middle 95 % of the resamples (for ranks: Hall & Miller 2009, doi 10.1214/09-AOS699). A
 * group ends after place k where, in 97.5 % of the resamples, all of the first k pains are above all others.
 * Assumes independent people. Says nothing of pains not rated, and the score itself is ordinal: 80 is not twice 40.
 * Cost: O(resamples · scores · log).
 */
export function rankPains(
  pains: readonly RatedPain[],
  peopleCount: number,
  random: RandomSource,
  { resamples = 1000, onProgress }: PainRankingOptions = {},
): PainRanking {
  const rated = pains
    .map(({ people, scores }, pain) => ({ pain, people: people.length, median: quantile(scores, 0.5), scores }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.median - a.median || b.people - a.people || a.pain - b.pain);
  const spread = rated.map(({ pain }) => spreadScores(pains[pain]!, peopleCount));
  const medians = rated.map(() => new Float64Array(resamples));
  const places = rated.map(() => new Int32Array(resamples));
  const holds = new Int32Array(rated.length);
  const current = new Float64Array(rated.length);
  for (let round = 0; round < resamples; round += 1) {
    const drawn = drawPeople(peopleCount, random);
    for (const [at, scores] of spread.entries()) {
      current[at] = medianOfDrawn(scores, drawn) ?? random.next() * strongest;
      medians[at]![round] = current[at];
    }
    const sorted = current.toSorted();
    for (let at = 0; at < current.length; at += 1) places[at]![round] = countAbove(sorted, current[at]!) + 1;
    countBoundaries(current, holds);
    onProgress?.(round + 1, resamples);
  }
  let group = 1;
  return {
    resamples,
    ranked: rated.map(({ pain, median }, at) => {
      if (at > 0 && holds[at]! >= certainty * resamples) group += 1;
      return { pain, median, interval: middle(medians[at]!), places: middle(places[at]!), group };
    }),
  };
}

/** The ends of the middle 95 %, values that occurred. */
function middle(values: Float64Array | Int32Array): { low: number; high: number } {
  const sorted = values.toSorted();
  const last = sorted.length - 1;
  return { low: sorted[Math.floor(0.025 * last)]!, high: sorted[Math.ceil(0.975 * last)]! };
}

interface SpreadScores {
  /** 0, the scores in ascending order, 100. */
  readonly ends: Float64Array;
  /** Place among the scores by person, from 0; −1 when not rated. */
  readonly placeOf: Int32Array;
}

function spreadScores({ people, scores }: RatedPain, peopleCount: number): SpreadScores {
  const order = people.map((_, index) => index).toSorted((a, b) => scores[a]! - scores[b]!);
  const placeOf = new Int32Array(peopleCount).fill(-1);
  order.forEach((index, place) => {
    placeOf[people[index]!] = place;
  });
  return { ends: Float64Array.from([0, ...order.map((index) => scores[index]!), strongest]), placeOf };
}

interface DrawnPeople {
  readonly rows: Int32Array;
  /** Where within his stretch each one drawn stands, [0, 1); the same for all his pains. */
  readonly within: Float64Array;
}

function drawPeople(peopleCount: number, random: RandomSource): DrawnPeople {
  const rows = Int32Array.from({ length: peopleCount }, () => randomInteger(random, peopleCount));
  return { rows, within: Float64Array.from({ length: peopleCount }, () => random.next()) };
}

/** Null when nobody of the resample was rated. */
function medianOfDrawn({ ends, placeOf }: SpreadScores, { rows, within }: DrawnPeople): number | null {
  const rated = ends.length - 2;
  const values = new Float64Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const place = placeOf[rows[at]!]!;
    if (place < 0) continue;
    // Over all rated people this covers the m + 1 gaps evenly.
    const position = ((place + within[at]!) * (rated + 1)) / rated;
    const gap = Math.min(rated, Math.floor(position));
    values[count] = ends[gap]! + (position - gap) * (ends[gap + 1]! - ends[gap]!);
    count += 1;
  }
  return count === 0 ? null : quantile(values.subarray(0, count), 0.5);
}

function countAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (sorted[half]! <= value) low = half + 1;
    else high = half;
  }
  return sorted.length - low;
}

/** Adds one to `holds[k]` when all of the first k medians are above all later ones. */
function countBoundaries(medians: Float64Array, holds: Int32Array): void {
  const above = new Float64Array(medians.length);
  let least = Infinity;
  for (let at = 0; at < medians.length; at += 1) {
    above[at] = least;
    least = Math.min(least, medians[at]!);
  }
  let most = -Infinity;
  for (let at = medians.length - 1; at > 0; at -= 1) {
    most = Math.max(most, medians[at]!);
    if (above[at]! > most) holds[at]! += 1;
  }
}
