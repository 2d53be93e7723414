import type { PamWorkspace } from './pam.ts';

/**
 * Good medoids for every k = 2…kMax in one walk, for use where thousands of matrices must be clustered.
 *
 * k + 1 starts from the settled medoids of k plus the member that lowers Σ d(x, nearest medoid) most; exchanges are
 * made as soon as one helps (FasterPAM, Schubert & Rousseeuw 2021, doi 10.1016/j.is.2021.101804, algorithm 3). The last
 * round of a settled k has already weighed every addition, so the next k starts for free.
 * Ends, like `partitionAroundMedoids`, where no single exchange helps, but may end in another such place: compare
 * values only with values of this same walk. Cost: about two rounds of O(n²) per k, against four to eight.
 *
 * `visit` sees the state for each k in `workspace`: `nearestMedoid` holds labels 0…k−1, `nearest` the distances.
 */
export function walkFastMedoidPath(
  values: Float64Array,
  size: number,
  kMax: number,
  workspace: PamWorkspace,
  visit: (k: number) => void,
): void {
  if (size === 0 || kMax < 2) return;
  const medoids = new Int32Array(kMax);
  const additionLoss = new Float64Array(size);
  workspace.isMedoid.fill(0, 0, size);
  let addition = mostCentral(values, size);
  for (let k = 1; k <= Math.min(kMax, size); k += 1) {
    medoids[k - 1] = addition;
    workspace.isMedoid[addition] = 1;
    addition = settle(values, size, medoids.subarray(0, k), workspace, additionLoss);
    if (k > 1) visit(k);
    if (addition < 0) return;
  }
}

function mostCentral(values: Float64Array, size: number): number {
  let best = 0;
  let bestTotal = Infinity;
  for (let i = 0; i < size; i += 1) {
    let total = 0;
    for (let j = i * size, end = j + size; j < end; j += 1) total += values[j]!;
    if (total < bestTotal) {
      best = i;
      bestTotal = total;
    }
  }
  return best;
}

/** Exchanges until a whole round helps nowhere; returns the best member to add next, −1 when all are medoids. */
function settle(
  values: Float64Array,
  size: number,
  medoids: Int32Array,
  workspace: PamWorkspace,
  additionLoss: Float64Array,
): number {
  const { nearest, second, nearestMedoid, removalLoss, swapLoss, isMedoid } = workspace;
  const k = medoids.length;
  let total = refresh(values, size, medoids, workspace);
  let candidate = 0;
  for (let quiet = 0; quiet < size; quiet += 1, candidate = candidate + 1 < size ? candidate + 1 : 0) {
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
    additionLoss[candidate] = shared;
    if (k < 2) continue;
    let weakest = 0;
    for (let m = 1; m < k; m += 1) if (swapLoss[m]! < swapLoss[weakest]!) weakest = m;
    if (swapLoss[weakest]! + shared < -1e-9 * (1 + total)) {
      isMedoid[medoids[weakest]!] = 0;
      isMedoid[candidate] = 1;
      medoids[weakest] = candidate;
      total = refresh(values, size, medoids, workspace);
      quiet = -1;
    }
  }
  let best = -1;
  for (let i = 0; i < size; i += 1) {
    if (!isMedoid[i] && (best < 0 || additionLoss[i]! < additionLoss[best]!)) best = i;
  }
  return best;
}

function refresh(values: Float64Array, size: number, medoids: Int32Array, workspace: PamWorkspace): number {
  const { nearest, second, nearestMedoid, removalLoss } = workspace;
  const k = medoids.length;
  removalLoss.fill(0, 0, k);
  let total = 0;
  for (let other = 0; other < size; other += 1) {
    const row = other * size;
    let first = Infinity;
    let next = Infinity;
    let seat = 0;
    for (let m = 0; m < k; m += 1) {
      const distance = values[row + medoids[m]!]!;
      if (distance < first) {
        next = first;
        first = distance;
        seat = m;
      } else if (distance < next) next = distance;
    }
    nearest[other] = first;
    second[other] = next;
    nearestMedoid[other] = seat;
    removalLoss[seat]! += next - first;
    total += first;
  }
  // A medoid with a twin among the medoids keeps its own seat, so that no cluster is empty.
  for (let m = 0; m < k; m += 1) nearestMedoid[medoids[m]!] = m;
  return total;
}
