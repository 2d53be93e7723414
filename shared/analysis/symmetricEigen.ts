/** Eigenvalues, largest first, and unit eigenvectors: `vectors[i]` belongs to `values[i]`, its sign is arbitrary. */
export interface EigenDecomposition {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix given row by row.
 *
 * Cyclic Jacobi rotations (Golub & Van Loan 2013, *Matrix Computations*, 4th ed., section 8.5), until what stands off
 * the diagonal is below 1e-13 of the whole. Slow and dependable: about 8 sweeps of 4n³ operations; meant for n ≤ 200.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): EigenDecomposition {
  const a = Float64Array.from(matrix);
  const basis = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) basis[i * size + i] = 1;
  const whole = a.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0;
    for (let i = 0; i < size; i += 1) for (let j = i + 1; j < size; j += 1) off += a[i * size + j]! ** 2;
    if (off <= 1e-26 * whole) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, basis, size, p, q);
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j]! - a[i * size + i]!);
  return {
    values: Float64Array.from(order, (i) => a[i * size + i]!),
    // Row i of the transposed basis is the i-th vector.
    vectors: order.map((i) => basis.slice(i * size, (i + 1) * size)),
  };
}

function rotate(a: Float64Array, basis: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  a[p * size + p]! -= tangent * apq;
  a[q * size + q]! += tangent * apq;
  a[p * size + q] = 0;
  a[q * size + p] = 0;
  for (let i = 0; i < size; i += 1) {
    const vp = basis[p * size + i]!;
    const vq = basis[q * size + i]!;
    basis[p * size + i] = cosine * vp - sine * vq;
    basis[q * size + i] = sine * vp + cosine * vq;
    if (i === p || i === q) continue;
    const aip = a[p * size + i]!;
    const aiq = a[q * size + i]!;
    const atP = cosine * aip - sine * aiq;
    const atQ = sine * aip + cosine * aiq;
    a[p * size + i] = atP;
    a[i * size + p] = atP;
    a[q * size + i] = atQ;
    a[i * size + q] = atQ;
  }
}

/**
 * The `count` largest eigenvalues (by value, not by size) and their vectors of a symmetric matrix.
 *
 * Orthogonal iteration with a Rayleigh–Ritz step (Golub & Van Loan 2013, section 8.2.4) on a block a few wider than
 * `count`, the matrix shifted by a Gershgorin bound so that negative eigenvalues cannot win. Ends when values move
 * less than 1e-12 of the largest (vectors are then right to about 1e-6) or after 500 rounds. Starts from a fixed
 * block, so the answer is repeatable. Cost: O(n²) per round and vector.
 */
export function largestEigen(matrix: ArrayLike<number>, size: number, count: number): EigenDecomposition {
  const width = Math.min(size, count + 6);
  let lowest = 0;
  for (let i = 0; i < size; i += 1) {
    let radius = 0;
    for (let j = 0; j < size; j += 1) if (j !== i) radius += Math.abs(matrix[i * size + j]!);
    lowest = Math.min(lowest, matrix[i * size + i]! - radius);
  }
  // A full Gershgorin shift would make convergence crawl; half of it already keeps most negative values behind.
  const shift = -lowest / 8;
  let block: Float64Array[] = Array.from({ length: width }, (_, b) =>
    Float64Array.from({ length: size }, (_value, i) => Math.cos((i + 1) * (b + 1) * 0.7390851332151607) + 1e-3 * b),
  );
  orthonormalise(block);
  let values = new Float64Array(width);
  for (let round = 0; round < 500; round += 1) {
    const images = block.map((vector) => multiply(matrix, size, vector));
    const small = new Float64Array(width * width);
    for (let i = 0; i < width; i += 1)
      for (let j = 0; j < width; j += 1) small[i * width + j] = dot(block[i]!, images[j]!);
    const ritz = symmetricEigen(small, width);
    const moved = ritz.values.reduce(
      (most, value, i) => (i < count ? Math.max(most, Math.abs(value - values[i]!)) : most),
      0,
    );
    values = Float64Array.from(ritz.values);
    const turned = ritz.vectors.map((weights) => combine(block, weights));
    if (round > 2 && moved <= 1e-12 * Math.max(1e-300, Math.abs(values[0]!))) {
      block = turned;
      break;
    }
    block = ritz.vectors.map((weights, i) => {
      const next = combine(images, weights);
      for (let at = 0; at < size; at += 1) next[at]! += shift * turned[i]![at]!;
      return next;
    });
    orthonormalise(block);
  }
  return { values: values.slice(0, count), vectors: block.slice(0, count) };
}

function multiply(matrix: ArrayLike<number>, size: number, vector: Float64Array): Float64Array {
  const image = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let total = 0;
    for (let j = 0; j < size; j += 1) total += matrix[i * size + j]! * vector[j]!;
    image[i] = total;
  }
  return image;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += a[i]! * b[i]!;
  return total;
}

function combine(block: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(block[0]!.length);
  block.forEach((vector, b) => {
    for (let i = 0; i < sum.length; i += 1) sum[i]! += weights[b]! * vector[i]!;
  });
  return sum;
}

/** Gram–Schmidt, twice for safety, in place. */
function orthonormalise(block: readonly Float64Array[]): void {
  block.forEach((vector, b) => {
    for (let pass = 0; pass < 2; pass += 1) {
      for (let before = 0; before < b; before += 1) {
        const share = dot(vector, block[before]!);
        for (let i = 0; i < vector.length; i += 1) vector[i]! -= share * block[before]![i]!;
      }
    }
    const length = Math.sqrt(dot(vector, vector));
    if (length > 0) for (let i = 0; i < vector.length; i += 1) vector[i]! /= length;
  });
}
