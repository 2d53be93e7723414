import { type ClusterCountChoice, chooseClusterCount } from './chooseClusterCount.ts';
import type { DistanceMatrix } from './distanceMatrix.ts';
import { type MedoidPartition, partitionAroundMedoids } from './pam.ts';
import type { RandomSource } from './randomSource.ts';
import { drawMembers, segmentDistances, type SegmentFeatures, selectFeatures } from './segmentFeatures.ts';
import { silhouette } from './silhouette.ts';

/** Up to so many people every pair is compared; beyond, a random part of that size. */
export const largestExactStudy = 1200;

/** People compared with the sample in one go. */
const chunk = 300;

/** Groups of all people. On a sample, `distances` and `partition` are those of the sample, whose rows are `sample`. */
export interface PeoplePartition {
  /** Rows of the people compared pair by pair: everybody, or the sample, ascending. */
  readonly sample: readonly number[];
  readonly distances: DistanceMatrix;
  readonly choice: ClusterCountChoice;
  readonly partition: MedoidPartition;
  /** Cluster and silhouette width of every person. */
  readonly labels: Int32Array;
  readonly widths: Float64Array;
}

/** The people compared pair by pair: all, or a random part of `largestExactStudy`. */
export function samplePeople(people: number, random: RandomSource, maximum = largestExactStudy): number[] {
  const everybody = Int32Array.from({ length: people }, (_, row) => row);
  if (people <= maximum) return [...everybody];
  const chosen = new Int32Array(maximum);
  drawMembers(chosen, everybody, random);
  return [...chosen.sort()];
}

/**
 * Into which groups do these people fall, however many they are?
 *
 * PAM with k by silhouette. Above `largestExactStudy` people it is run on a random part and everybody else goes to the
 * nearest medoid (CLARA with one large draw instead of five small ones: Kaufman & Rousseeuw 1990, ch. 3), because all
 * pairs of 10,000 people would take 800 MB; silhouette widths of the others are taken against the members in the
 * sample. `known` may hold the distances among the sample when the caller has them. Null when k has nothing to choose from.
 * Cost: that of `chooseClusterCount` on the sample, and O(others · sample).
 */
export function partitionPeople(
  features: SegmentFeatures,
  sample: readonly number[],
  kMax?: number,
  known?: DistanceMatrix,
): PeoplePartition | null {
  const people = features.codes.rows;
  const isWhole = sample.length === people;
  const distances = known ?? segmentDistances(isWhole ? features : selectFeatures(features, sample));
  const choice = chooseClusterCount(distances, kMax);
  if (choice.best === null) return null;
  const partition = partitionAroundMedoids(distances, choice.best.k);
  const own = silhouette(distances, partition.labels).widths;
  if (isWhole) return { sample, distances, choice, partition, labels: partition.labels, widths: own };
  const labels = new Int32Array(people);
  const widths = new Float64Array(people);
  sample.forEach((row, at) => {
    labels[row] = partition.labels[at]!;
    widths[row] = own[at]!;
  });
  visitOthers(features, sample, (row, toSample) => {
    const seat = seatPerson(toSample, partition);
    labels[row] = seat.label;
    widths[row] = seat.width;
  });
  return { sample, distances, choice, partition, labels, widths };
}

/** Calls `visit` with the distances to the sample for everybody outside of it; the array is overwritten later. */
export function visitOthers(
  features: SegmentFeatures,
  sample: readonly number[],
  visit: (row: number, toSample: Float64Array) => void,
): void {
  const isSampled = new Uint8Array(features.codes.rows);
  for (const row of sample) isSampled[row] = 1;
  const others = Array.from(isSampled.keys()).filter((row) => !isSampled[row]);
  for (let first = 0; first < others.length; first += chunk) {
    const part = others.slice(first, first + chunk);
    const { size, values } = segmentDistances(selectFeatures(features, [...sample, ...part]));
    part.forEach((row, at) => {
      const start = (sample.length + at) * size;
      visit(row, values.subarray(start, start + sample.length));
    });
  }
}

/** The nearest medoid, and how much better that cluster fits than the next best one, judged by its sampled members. */
function seatPerson(toSample: Float64Array, { labels, medoids, k }: MedoidPartition): { label: number; width: number } {
  const sums = new Float64Array(k);
  const counts = new Int32Array(k);
  labels.forEach((label, at) => {
    sums[label]! += toSample[at]!;
    counts[label]! += 1;
  });
  let label = 0;
  medoids.forEach((medoid, cluster) => {
    if (toSample[medoid]! < toSample[medoids[label]!]!) label = cluster;
  });
  const within = sums[label]! / counts[label]!;
  let between = Infinity;
  for (let other = 0; other < k; other += 1)
    if (other !== label) between = Math.min(between, sums[other]! / counts[other]!);
  const larger = Math.max(within, between);
  return { label, width: larger > 0 ? (between - within) / larger : 0 };
}
