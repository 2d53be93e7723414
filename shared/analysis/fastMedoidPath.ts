/** Arrays of one walk over `size` objects; `labels` holds the clusters of the k just visited. */
export interface MedoidPathWorkspace {
  readonly labels: Int32Array;
  /** Distances as whole numbers, `size × size`. */
  readonly fixed: Int32Array;
  readonly nearest: Int32Array;
  readonly second: Int32Array;
  readonly additionLoss: Int32Array;
  readonly isMedoid: Uint8Array;
  readonly removalLoss: Int32Array;
  readonly swapLoss: Int32Array;
}

export function createMedoidPathWorkspace(size: number, kMax: number): MedoidPathWorkspace {
  return {
    labels: new Int32Array(size),
    fixed: new Int32Array(size * size),
    nearest: new Int32Array(size),
    second: new Int32Array(size),
    additionLoss: new Int32Array(size),
    isMedoid: new Uint8Array(size),
    removalLoss: new Int32Array(kMax),
    swapLoss: new Int32Array(kMax),
  };
}

/**
 * Good medoids for every k = 2…kMax in one walk, for use where thousands of matrices must be clustered.
 *
 * k + 1 starts from the settled medoids of k plus the member that lowers Σ d(x, nearest medoid) most; exchanges are
 * made as soon as one helps (FasterPAM, Schubert & Rousseeuw 2021, doi 10.1016/j.is.2021.101804, algorithm 3). The last
 * round of a settled k has already weighed every addition, so the next k starts for free. Distances must lie in
 * 0…1 and are rounded to multiples of n / 2^30, because whole numbers make the inner loop three times faster.
 * Ends, like `partitionAroundMedoids`, where no single exchange helps, but may end in another such place: compare
 * results only with results of this same walk. Cost: about two rounds of O(n²) per k.
 *
 * `visit(k)` finds the labels 0…k−1 in `workspace.labels`; every cluster has its medoid.
 */
export function walkFastMedoidPath(
  values: Float64Array,
  size: number,
  kMax: number,
  workspace: MedoidPathWorkspace,
  visit: (k: number) => void,
): void {
  if (size === 0 || kMax < 2) return;
  const { fixed, isMedoid } = workspace;
  // n distances plus one must add up within 31 bits.
  const scale = Math.floor(0x3fffffff / (size + 1));
  for (let at = 0; at < size * size; at += 1) fixed[at] = values[at]! * scale + 0.5;
  const medoids = new Int32Array(kMax);
  isMedoid.fill(0, 0, size);
  let addition = mostCentral(fixed, size);
  for (let k = 1; k <= Math.min(kMax, size); k += 1) {
    medoids[k - 1] = addition;
    isMedoid[addition] = 1;
    addition = settle(size, medoids.subarray(0, k), workspace, scale);
    if (k > 1) visit(k);
    if (addition < 0) return;
  }
}

function mostCentral(fixed: Int32Array, size: number): number {
  let best = 0;
  let bestTotal = Infinity;
  for (let i = 0; i < size; i += 1) {
    let total = 0;
    for (let j = i * size, end = j + size; j < end; j += 1) total += fixed[j]!;
    if (total < bestTotal) {
      best = i;
      bestTotal = total;
    }
  }
  return best;
}

/** Exchanges until a whole round helps nowhere; returns the best member to add next, −1 when all are medoids. */
function settle(size: number, medoids: Int32Array, workspace: MedoidPathWorkspace, scale: number): number {
  const { labels, fixed, nearest, second, additionLoss, isMedoid, removalLoss, swapLoss } = workspace;
  const k = medoids.length;
  refresh(size, medoids, workspace, scale);
  let candidate = 0;
  for (let quiet = 0; quiet < size; quiet += 1, candidate = candidate + 1 < size ? candidate + 1 : 0) {
    if (isMedoid[candidate]) continue;
    const row = candidate * size;
    let shared = 0;
    for (let m = 0; m < k; m += 1) swapLoss[m] = removalLoss[m]!;
    for (let other = 0; other < size; other += 1) {
      const distance = fixed[row + other]!;
      // min(0, x) without a branch, which random data would mispredict.
      let nearer = (distance - nearest[other]!) | 0;
      nearer &= nearer >> 31;
      let farther = (distance - second[other]!) | 0;
      farther &= farther >> 31;
      shared = (shared + nearer) | 0;
      const seat = labels[other]!;
      swapLoss[seat] = (swapLoss[seat]! + farther - nearer) | 0;
    }
    additionLoss[candidate] = shared;
    if (k < 2) continue;
    let weakest = 0;
    for (let m = 1; m < k; m += 1) if (swapLoss[m]! < swapLoss[weakest]!) weakest = m;
    if (swapLoss[weakest]! + shared < 0) {
      isMedoid[medoids[weakest]!] = 0;
      isMedoid[candidate] = 1;
      medoids[weakest] = candidate;
      refresh(size, medoids, workspace, scale);
      quiet = -1;
    }
  }
  let best = -1;
  for (let i = 0; i < size; i += 1) {
    if (!isMedoid[i] && (best < 0 || additionLoss[i]! < additionLoss[best]!)) best = i;
  }
  return best;
}

/** Seats everybody at the nearest medoid; without a second medoid the second distance is one above the largest. */
function refresh(size: number, medoids: Int32Array, workspace: MedoidPathWorkspace, scale: number): void {
  const { labels, fixed, nearest, second, removalLoss } = workspace;
  const k = medoids.length;
  removalLoss.fill(0, 0, k);
  for (let other = 0; other < size; other += 1) {
    const row = other * size;
    let first = scale + 1;
    let next = scale + 1;
    let seat = 0;
    for (let m = 0; m < k; m += 1) {
      const distance = fixed[row + medoids[m]!]!;
      if (distance < first) {
        next = first;
        first = distance;
        seat = m;
      } else if (distance < next) next = distance;
    }
    nearest[other] = first;
    second[other] = next;
    labels[other] = seat;
    removalLoss[seat]! += next - first;
  }
  // A medoid with a twin among the medoids keeps its own seat, so that no cluster is empty.
  for (let m = 0; m < k; m += 1) {
    const own = medoids[m]!;
    if (labels[own] === m) continue;
    removalLoss[labels[own]!]! -= second[own]! - nearest[own]!;
    removalLoss[m]! += second[own]! - nearest[own]!;
    labels[own] = m;
  }
}
