import type { DistanceMatrix } from './distanceMatrix.ts';

/** A partition around k medoids; labels and medoids count from 0, clusters in order of their first member. */
export interface MedoidPartition {
  readonly k: number;
  readonly labels: Int32Array;
  readonly medoids: Int32Array;
  /** Mean distance to the nearest medoid after BUILD and after SWAP. */
  readonly buildObjective: number;
  readonly objective: number;
}

/** Arrays that PAM reuses between runs on matrices of up to `size` objects and `kMax` clusters. */
export interface PamWorkspace {
  readonly nearest: Float64Array;
  readonly second: Float64Array;
  readonly nearestMedoid: Int32Array;
  readonly removalLoss: Float64Array;
  readonly swapLoss: Float64Array;
  readonly isMedoid: Uint8Array;
}

export function createPamWorkspace(size: number, kMax: number): PamWorkspace {
  return {
    nearest: new Float64Array(size),
    second: new Float64Array(size),
    nearestMedoid: new Int32Array(size),
    removalLoss: new Float64Array(kMax),
    swapLoss: new Float64Array(kMax),
    isMedoid: new Uint8Array(size),
  };
}

/**
 * Which k people stand best for all others?
 *
 * Partitioning around medoids: BUILD adds greedily the medoid that lowers Σ d(x, nearest medoid) most; SWAP exchanges
 * the best (medoid, other) pair until none helps (Kaufman & Rousseeuw 1990, ch. 2, doi 10.1002/9780470316801). SWAP
 * uses the shared accumulators of FastPAM1 (Schubert & Rousseeuw 2019, doi 10.1007/978-3-030-32047-8_16), which finds
 * the same exchange k times faster.
 * Assumes that k is given and that clusters are roundish around a member. It always returns k clusters and so does
 * not show that there are any; ties are broken by position (BUILD takes the last, SWAP and assignment the first).
 * Cost: O(n²) per medoid built and per exchange. `k` outside 1…n throws RangeError.
 */
export function partitionAroundMedoids(distances: DistanceMatrix, k: number): MedoidPartition {
  const { size, values } = distances;
  if (!Number.isInteger(k) || k < 1 || k > size) throw new RangeError(`k = ${k} is outside 1…${size}`);
  const workspace = createPamWorkspace(size, k);
  const built = buildMedoids(values, size, k, workspace);
  const buildObjective = sum(workspace.nearest, size) / size;
  const medoids = Int32Array.from(built).sort();
  swapMedoids(values, size, medoids, workspace);
  return nameClusters(size, medoids, workspace, buildObjective);
}

/**
 * The BUILD phase: medoids in the order found, so that the first j of them are BUILD's answer for j.
 * Afterwards `workspace.nearest` holds the distance of every object to its nearest medoid.
 */
export function buildMedoids(values: Float64Array, size: number, k: number, workspace: PamWorkspace): Int32Array {
  const { nearest, isMedoid } = workspace;
  const medoids = new Int32Array(k);
  let largest = 0;
  for (let at = 0; at < size * size; at += 1) if (values[at]! > largest) largest = values[at]!;
  nearest.fill(largest * 1.1 + 1, 0, size);
  isMedoid.fill(0, 0, size);
  for (let found = 0; found < k; found += 1) {
    let best = -1;
    let bestGain = 0;
    for (let candidate = 0; candidate < size; candidate += 1) {
      if (isMedoid[candidate]) continue;
      const row = candidate * size;
      let gain = 0;
      for (let other = 0; other < size; other += 1) {
        const nearer = nearest[other]! - values[row + other]!;
        if (nearer > 0) gain += nearer;
      }
      if (best < 0 || gain >= bestGain) {
        best = candidate;
        bestGain = gain;
      }
    }
    medoids[found] = best;
    isMedoid[best] = 1;
    const row = best * size;
    for (let other = 0; other < size; other += 1) {
      if (values[row + other]! < nearest[other]!) nearest[other] = values[row + other]!;
    }
  }
  return medoids;
}

/**
 * The SWAP phase on `medoids` (ascending, changed in place, ascending again after every exchange). Afterwards
 * `workspace.nearest` and `nearestMedoid` describe the assignment. Returns the sum of distances to nearest medoids.
 */
export function swapMedoids(values: Float64Array, size: number, medoids: Int32Array, workspace: PamWorkspace): number {
  const k = medoids.length;
  const { nearest, second, nearestMedoid, removalLoss, swapLoss, isMedoid } = workspace;
  isMedoid.fill(0, 0, size);
  for (let m = 0; m < k; m += 1) isMedoid[medoids[m]!] = 1;
  for (;;) {
    const total = assign(values, size, medoids, workspace);
    if (k < 2) return total;
    removalLoss.fill(0, 0, k);
    for (let other = 0; other < size; other += 1) {
      removalLoss[nearestMedoid[other]!]! += second[other]! - nearest[other]!;
    }
    let bestChange = 0;
    let bestCandidate = -1;
    let bestMedoid = -1;
    for (let candidate = 0; candidate < size; candidate += 1) {
      if (isMedoid[candidate]) continue;
      const row = candidate * size;
      let shared = 0;
      for (let m = 0; m < k; m += 1) swapLoss[m] = removalLoss[m]!;
      for (let other = 0; other < size; other += 1) {
        const distance = values[row + other]!;
        const farther = second[other]!;
        if (distance >= farther) continue;
        const nearer = nearest[other]!;
        if (distance < nearer) {
          shared += distance - nearer;
          swapLoss[nearestMedoid[other]!]! += nearer - farther;
        } else swapLoss[nearestMedoid[other]!]! += distance - farther;
      }
      for (let m = 0; m < k; m += 1) {
        const change = swapLoss[m]! + shared;
        if (change < bestChange) {
          bestChange = change;
          bestCandidate = candidate;
          bestMedoid = m;
        }
      }
    }
    // Exchanges that gain no more than rounding could go round in circles.
    if (bestCandidate < 0 || bestChange > -1e-12 * (1 + total)) return total;
    isMedoid[medoids[bestMedoid]!] = 0;
    isMedoid[bestCandidate] = 1;
    medoids[bestMedoid] = bestCandidate;
    medoids.sort();
  }
}

function assign(values: Float64Array, size: number, medoids: Int32Array, workspace: PamWorkspace): number {
  const { nearest, second, nearestMedoid } = workspace;
  nearest.fill(Infinity, 0, size);
  second.fill(Infinity, 0, size);
  for (let m = 0; m < medoids.length; m += 1) {
    const row = medoids[m]! * size;
    for (let other = 0; other < size; other += 1) {
      const distance = values[row + other]!;
      if (distance < nearest[other]!) {
        second[other] = nearest[other]!;
        nearest[other] = distance;
        nearestMedoid[other] = m;
      } else if (distance < second[other]!) second[other] = distance;
    }
  }
  return sum(nearest, size);
}

function sum(numbers: Float64Array, length: number): number {
  let total = 0;
  for (let at = 0; at < length; at += 1) total += numbers[at]!;
  return total;
}

function nameClusters(
  size: number,
  medoids: Int32Array,
  workspace: PamWorkspace,
  buildObjective: number,
): MedoidPartition {
  const nameOf = new Int32Array(medoids.length).fill(-1);
  const labels = new Int32Array(size);
  // A medoid with a twin at distance 0 among the earlier medoids would lose its own seat: it always keeps it.
  const seat = Int32Array.from(workspace.nearestMedoid.subarray(0, size));
  medoids.forEach((medoid, m) => (seat[medoid] = m));
  let named = 0;
  for (let i = 0; i < size; i += 1) {
    const m = seat[i]!;
    if (nameOf[m]! < 0) nameOf[m] = named++;
    labels[i] = nameOf[m]!;
  }
  const ordered = new Int32Array(medoids.length);
  medoids.forEach((medoid, m) => (ordered[nameOf[m]!] = medoid));
  return {
    k: medoids.length,
    labels,
    medoids: ordered,
    buildObjective,
    objective: sum(workspace.nearest, size) / size,
  };
}
