import { countRows, type SparseRows, transposeRows } from './sparseRows.ts';

/** Likeness of every two texts, row by row: that of i and j stands at `values[i * size + j]`; 1 on the diagonal. */
export interface LikenessMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/** How many nearest texts lend their words to a text, and how much they weigh together against its own. */
const lenders = 3;
const lentWeight = 0.5;

/** Products of all pairs of rows, cosines for `affinityFeatures`. Cost: for each column the square of its texts. */
export function cosineLikeness(rows: SparseRows, width: number): LikenessMatrix {
  const size = countRows(rows);
  const values = new Float64Array(size * size);
  const { starts, columns, values: weights } = transposeRows(rows, width);
  for (let feature = 0; feature < width; feature += 1) {
    const end = starts[feature + 1]!;
    for (let a = starts[feature]!; a < end; a += 1) {
      const row = columns[a]! * size;
      const weight = weights[a]!;
      for (let b = starts[feature]!; b < end; b += 1) values[row + columns[b]!]! += weight * weights[b]!;
    }
  }
  for (let i = 0; i < size; i += 1) values[i * size + i] = 1;
  return { size, values };
}

function nearestOf({ size, values }: LikenessMatrix, text: number): number[] {
  const nearest: number[] = [];
  const row = text * size;
  for (let other = 0; other < size; other += 1) {
    const likeness = values[row + other]!;
    if (other === text || likeness <= 0) continue;
    let at = nearest.length;
    while (at > 0 && values[row + nearest[at - 1]!]! < likeness) at -= 1;
    if (at < lenders) nearest.splice(at, 0, other);
    if (nearest.length > lenders) nearest.pop();
  }
  return nearest;
}

/** Text i is made of `texts` at `[i * width, (i + 1) * width)` times `weights` there; itself with weight 1 is one. */
interface Mixture {
  readonly width: number;
  readonly texts: Int32Array;
  readonly weights: Float64Array;
}

function mixTexts(likeness: LikenessMatrix): Mixture {
  const { size, values } = likeness;
  const width = lenders + 1;
  const texts = new Int32Array(size * width);
  const weights = new Float64Array(size * width);
  for (let i = 0; i < size; i += 1) {
    const nearest = nearestOf(likeness, i);
    const total = nearest.reduce((sum, other) => sum + values[i * size + other]!, 0);
    texts[i * width] = i;
    weights[i * width] = 1;
    for (const [at, other] of nearest.entries()) {
      texts[i * width + at + 1] = other;
      weights[i * width + at + 1] = (lentWeight * values[i * size + other]!) / total;
    }
  }
  return { width, texts, weights };
}

/**
 * Which short texts are alike although they share few words?
 *
 * Each text x becomes x + ½ · the mean of its 3 nearest texts, weighed by likeness, and is compared again: document
 * expansion by neighbours (Singhal & Pereira 1999, doi 10.1145/312624.312645), done on the matrix of products as W S Wᵀ
 * without touching the features. Assumes that the nearest texts are about the same; where they are not, it blurs. A text
 * without words of content stays unlike all. Cost: O(n²) times 8.
 */
export function smoothLikeness(likeness: LikenessMatrix): LikenessMatrix {
  const { size, values } = likeness;
  const { width, texts, weights } = mixTexts(likeness);
  const mixed = new Float64Array(size);
  const smooth = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    mixed.fill(0);
    for (let k = i * width; k < (i + 1) * width; k += 1) {
      const row = texts[k]! * size;
      const weight = weights[k]!;
      if (weight > 0) for (let j = 0; j < size; j += 1) mixed[j]! += weight * values[row + j]!;
    }
    for (let j = 0; j < size; j += 1) {
      let product = 0;
      for (let k = j * width; k < (j + 1) * width; k += 1) product += weights[k]! * mixed[texts[k]!]!;
      smooth[i * size + j] = product;
    }
  }
  return normalize({ size, values: smooth });
}

function normalize({ size, values }: LikenessMatrix): LikenessMatrix {
  const lengths = Array.from({ length: size }, (_, i) => Math.sqrt(values[i * size + i]!));
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const product = values[i * size + j]!;
      values[i * size + j] = i === j ? 1 : Math.min(1, product / (lengths[i]! * lengths[j]!));
    }
  }
  return { size, values };
}

/** Mean and standard deviation over all pairs of different texts; zeros for fewer than two texts. */
export function likenessSpread({ size, values }: LikenessMatrix): { mean: number; deviation: number } {
  const pairs = (size * (size - 1)) / 2;
  if (pairs === 0) return { mean: 0, deviation: 0 };
  let sum = 0;
  let squares = 0;
  for (let i = 1; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      sum += values[i * size + j]!;
      squares += values[i * size + j]! ** 2;
    }
  }
  const mean = sum / pairs;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / pairs - mean * mean)) };
}
