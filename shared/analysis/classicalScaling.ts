import type { DistanceMatrix } from './distanceMatrix.ts';
import { largestEigen, symmetricEigen } from './symmetricEigen.ts';

export interface ScalingResult {
  /** One point per object; a dimension without positive eigenvalue is all zeros. */
  readonly points: readonly (readonly number[])[];
  /** All eigenvalues, or only those of the dimensions when n > 300. */
  readonly eigenvalues: readonly number[];
  /** Σ shown / Σ |all|; null when n > 300. Print this beside every map. */
  readonly varianceShown: number | null;
  /** Σ shown / Σ positive; when n > 300 Σ shown / Σ all, which overstates. */
  readonly positiveVarianceShown: number;
  /** Σ shown² / Σ all² (Mardia 1978), exact for every n. */
  readonly squaredVarianceShown: number;
}

/**
 * How can people be put on a flat map so that distances on it come near those computed?
 *
 * Classical scaling, also principal coordinates: eigenvectors of −½ J D² J times √eigenvalue (Torgerson 1952,
 * doi 10.1007/BF02288916; Gower 1966, doi 10.1093/biomet/53.3-4.325). Goodness as R's `cmdscale(…)$GOF`; for n > 300
 * only the shown eigenvalues are computed, then Mardia's criterion (doi 10.1080/03610927808827707) is the exact one.
 * Jaccard distances are not Euclidean: negative eigenvalues are what no map can show. Signs of axes are arbitrary;
 * two people close on the map need not be alike. Cost: n ≤ 300 about 9 n³; above, O(n²) per round, at most 500.
 */
export function classicalScaling(distances: DistanceMatrix, dimensions = 2): ScalingResult {
  const { size } = distances;
  if (size === 0) {
    return { points: [], eigenvalues: [], varianceShown: 0, positiveVarianceShown: 0, squaredVarianceShown: 0 };
  }
  const centred = doubleCentre(distances);
  const isComplete = size <= 300;
  const wanted = Math.min(dimensions, size);
  const { values, vectors } = isComplete ? symmetricEigen(centred, size) : largestEigen(centred, size, wanted);
  const roots = Array.from({ length: dimensions }, (_, axis) => Math.sqrt(Math.max(0, values[axis] ?? 0)));
  const shown = roots.reduce((sum, root) => sum + root * root, 0);
  let trace = 0;
  for (let i = 0; i < size; i += 1) trace += centred[i * size + i]!;
  const sumOf = (term: (value: number) => number): number => values.reduce((sum, value) => sum + term(value), 0);
  const share = (part: number, all: number): number => (all > 0 ? part / all : 0);
  return {
    points: Array.from({ length: size }, (_, i) => roots.map((root, axis) => root * (vectors[axis]?.[i] ?? 0))),
    eigenvalues: Array.from(values),
    varianceShown: isComplete ? share(shown, sumOf(Math.abs)) : null,
    positiveVarianceShown: share(shown, isComplete ? sumOf((value) => Math.max(0, value)) : trace),
    squaredVarianceShown: share(
      roots.reduce((sum, root) => sum + root ** 4, 0),
      centred.reduce((sum, value) => sum + value * value, 0),
    ),
  };
}

function doubleCentre({ size, values }: DistanceMatrix): Float64Array {
  const means = new Float64Array(size);
  let grand = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) means[i]! += values[i * size + j]! ** 2 / size;
    grand += means[i]! / size;
  }
  const centred = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      centred[i * size + j] = -(values[i * size + j]! ** 2 - means[i]! - means[j]! + grand) / 2;
    }
  }
  return centred;
}
