import { largestClusterCount } from './chooseClusterCount.ts';
import { createMedoidPathWorkspace, walkFastMedoidPath } from './fastMedoidPath.ts';
import type { PresenceMatrix } from './presenceMatrix.ts';
import { quantile } from './quantile.ts';
import type { RandomSource } from './randomSource.ts';
import {
  createFeatureWorkspace,
  drawMembers,
  featureColumns,
  type FeatureColumns,
  fillSegmentDistances,
  type SegmentFeatures,
  selectFeatures,
  shuffleFeatures,
} from './segmentFeatures.ts';
import { fillSilhouette } from './silhouette.ts';

export interface StructureNullTestOptions {
  /** Shuffled copies, 999 by default. */
  readonly permutations?: number;
  /** Largest number of clusters tried, 12 by default and never above ⌊n/4⌋. */
  readonly kMax?: number;
  /** People used at most; a larger study is tested on a random part of this size. 120 by default. */
  readonly maximumPeople?: number;
  /** Called between shuffles; throwing from it abandons the run. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface StructureNullTestResult {
  /** (1 + shuffles that reach the observed value) / (1 + shuffles). */
  readonly p: number;
  readonly permutations: number;
  /** Largest mean silhouette over k, of the data (by the fast walk) and as 95 % quantile of the shuffles. */
  readonly observed: number;
  readonly nullQuantile95: number;
  readonly nullMean: number;
  /** People and largest k that the test used. */
  readonly people: number;
  readonly kMax: number;
}

/**
 * Could clusters this clear come from codes that have nothing to do with each other?
 *
 * Every code column is shuffled among the people on its own (attributes of a person travel together), which keeps how
 * common each code is and destroys every link between codes; the largest mean silhouette over k of
 * `walkFastMedoidPath` is taken from data and shuffles alike, so that the choice of k is paid for. p = (1 + #{null ≥ observed}) / (1 + permutations) (Phipson & Smyth 2010,
 * doi 10.2202/1544-6115.1585); on exchangeable columns P(p ≤ α) ≤ α whatever n.
 * Assumes that without segments codes are independent. One common habit of coding (a talkative person collects all
 * codes) also breaks independence, so a small p shows structure, not its usefulness, its number or its members.
 * More than `maximumPeople` people: observed and shuffled values both come from one random part of that size, which
 * stays an exact test with less power; `people` tells. Fewer than 8 people: no k to try, p = 1, zero permutations.
 * Cost: per shuffle O(Σ c²/2 + n² · exchanges); 120 people, 300 codes, k to 12, 999 shuffles about 1.4 s.
 */
export function structureNullTest(
  compared: PresenceMatrix | SegmentFeatures,
  options: StructureNullTestOptions,
  random: RandomSource,
): StructureNullTestResult {
  const permutations = options.permutations ?? 999;
  const features = 'codes' in compared ? compared : { codes: compared, contexts: [], attributes: [] };
  const sampled = samplePeople(features, options.maximumPeople ?? 120, random);
  const columns = featureColumns(sampled);
  const size = sampled.codes.rows;
  const kMax = largestClusterCount(size, options.kMax);
  if (kMax < 2) {
    return {
      p: 1,
      permutations: 0,
      observed: 0,
      nullQuantile95: 0,
      nullMean: 0,
      people: size,
      kMax: Math.max(kMax, 0),
    };
  }
  const values = new Float64Array(size * size);
  const widths = new Float64Array(size);
  const workspace = createMedoidPathWorkspace(size, kMax);
  const scratch = createFeatureWorkspace(size, sampled);
  const statistic = (of: FeatureColumns): number => {
    fillSegmentDistances(of, values, scratch);
    let largest = -1;
    walkFastMedoidPath(values, size, kMax, workspace, (k) => {
      largest = Math.max(largest, fillSilhouette(values, size, workspace.labels, k, widths));
    });
    return largest;
  };
  const observed = statistic(columns);
  const order = Int32Array.from({ length: size }, (_, row) => row);
  const nullValues = new Float64Array(permutations);
  let reached = 0;
  for (let run = 0; run < permutations; run += 1) {
    shuffleFeatures(columns, order, random);
    const value = statistic(columns);
    nullValues[run] = value;
    // Equal partitions summed in another order may differ in the last bits: they count as reaching.
    if (value >= observed - 1e-12) reached += 1;
    options.onProgress?.(run + 1, permutations);
  }
  return {
    p: (1 + reached) / (1 + permutations),
    permutations,
    observed,
    nullQuantile95: permutations > 0 ? quantile(nullValues, 0.95) : 0,
    nullMean: permutations > 0 ? nullValues.reduce((total, value) => total + value, 0) / permutations : 0,
    people: size,
    kMax,
  };
}

function samplePeople(features: SegmentFeatures, maximum: number, random: RandomSource): SegmentFeatures {
  const { rows } = features.codes;
  if (rows <= maximum) return features;
  const chosen = new Int32Array(maximum);
  drawMembers(
    chosen,
    Int32Array.from({ length: rows }, (_, row) => row),
    random,
  );
  return selectFeatures(features, chosen.sort());
}
