import { type RandomSource, randomInteger, shuffle } from './randomSource.ts';
import { countRows, type SparseRows } from './sparseRows.ts';

export interface LogisticRegressionOptions {
  /** What an error costs beside the size of the weights: C of the literature; default 10. */
  readonly errorCost?: number;
  readonly epochs?: number;
  /** Texts without the code drawn for each with it; more while all codes together draw fewer than `negativesInAll`. */
  readonly negativesEach?: number;
  readonly negativesInAll?: number;
  onProgress?(done: number, total: number): void;
}

/** For each column the weights of all codes; in the last row, `columns`, their intercepts. */
export interface LogisticRegressionModel {
  readonly columns: number;
  readonly codeCount: number;
  readonly weights: Float32Array;
}

/**
 * How probable is each code, judged by each feature on its own weight?
 *
 * One L2-regularised logistic regression a code against the rest: min ½|w|² + C·Σ ln(1 + exp(−y·w·x)), rows of length 1,
 * solved by dual coordinate descent (Yu, Huang & Lin 2011, doi 10.1007/s10994-010-5221-8, algorithm 5). Of many texts
 * without the code some are drawn, and the intercept is set right by ln(drawn/all) (King & Zeng 2001,
 * doi 10.1093/oxfordjournals.pan.a004868, eq. 7). Codes are taken as independent. Probabilities of rare codes are low and
 * rest on few examples. `makeRandom` is asked once for each code; when its sources are alike, the names of codes do not
 * matter. Cost: O(epochs · features of the texts drawn) a code.
 */
export function trainLogisticRegression(
  rows: SparseRows,
  columns: number,
  codesOf: readonly (readonly number[])[],
  codeCount: number,
  options: LogisticRegressionOptions,
  makeRandom: () => RandomSource,
): LogisticRegressionModel {
  const { errorCost = 10, epochs = 5, negativesEach = 3, negativesInAll = 30_000, onProgress } = options;
  const weights = new Float32Array(codeCount * (columns + 1));
  const positivesOf: number[][] = Array.from({ length: codeCount }, () => []);
  for (let row = 0; row < countRows(rows); row += 1)
    for (const code of new Set(codesOf[row])) positivesOf[code]!.push(row);
  const task = { rows, squares: squareRows(rows), errorCost, epochs };
  const solved = Array.from({ length: codesAtOnce }, () => new Float32Array(columns + 1));
  for (let first = 0; first < codeCount; first += codesAtOnce) {
    const solvedNow = solved.slice(0, codeCount - first);
    for (const [place, ofCode] of solvedNow.entries()) {
      const positives = positivesOf[first + place]!;
      const random = makeRandom();
      const others = countRows(rows) - positives.length;
      const wanted = Math.min(
        others,
        Math.max(Math.floor(negativesInAll / codeCount), negativesEach * positives.length),
      );
      const drawn = drawOthers(countRows(rows), new Set(positives), wanted, random);
      solveDual(task, positives, drawn, random, ofCode);
      if (wanted > 0) ofCode[columns]! += Math.log(wanted / others);
      onProgress?.(first + place + 1, codeCount);
    }
    putSideBySide(solvedNow, weights, codeCount, first);
  }
  return { columns, codeCount, weights };
}

/** As many weights of 32 bits as the processor writes at once: one code alone would fetch that much for each weight. */
const codesAtOnce = 16;

/** Puts the weights of some neighbouring codes into their columns. */
function putSideBySide(solved: readonly Float32Array[], weights: Float32Array, codeCount: number, first: number): void {
  const columns = weights.length / codeCount;
  for (let from = 0; from < columns; from += codesAtOnce) {
    const to = Math.min(columns, from + codesAtOnce);
    for (let place = 0; place < solved.length; place += 1) {
      const ofCode = solved[place]!;
      for (let column = from; column < to; column += 1) {
        const weight = ofCode[column]!;
        if (weight !== 0) weights[column * codeCount + first + place] = weight;
      }
    }
  }
}

/** Squared length of each row with the intercept's 1. */
function squareRows({ starts, values }: SparseRows): Float64Array {
  const squares = new Float64Array(starts.length - 1);
  for (let row = 0; row < squares.length; row += 1) {
    let sum = 1;
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) sum += values[k]! ** 2;
    squares[row] = sum;
  }
  return squares;
}

/** That many different rows out of those that are not taken; every choice is equally likely. */
function drawOthers(rows: number, taken: ReadonlySet<number>, wanted: number, random: RandomSource): number[] {
  if (2 * (wanted + taken.size) > rows) {
    const others = Array.from({ length: rows }, (_, row) => row).filter((row) => !taken.has(row));
    return shuffle(others, random).slice(0, wanted);
  }
  const drawn = new Set<number>();
  while (drawn.size < wanted) {
    const row = randomInteger(random, rows);
    if (!taken.has(row)) drawn.add(row);
  }
  return [...drawn];
}

interface DualTask {
  readonly rows: SparseRows;
  readonly squares: Float64Array;
  readonly errorCost: number;
  readonly epochs: number;
}

/** Fills the weights of one code, the intercept last. */
function solveDual(
  { rows, squares, errorCost, epochs }: DualTask,
  positives: readonly number[],
  negatives: readonly number[],
  random: RandomSource,
  weights: Float32Array,
): void {
  weights.fill(0);
  const order = Int32Array.from([...positives, ...negatives]);
  const visits = Int32Array.from(order.keys());
  const start = Math.min(0.001 * errorCost, 1e-8);
  const alphas = new Float64Array(order.length).fill(start);
  for (const index of visits) addRow(weights, rows, order[index]!, index < positives.length ? start : -start);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of shuffle(visits, random)) {
      const row = order[index]!;
      const sign = index < positives.length ? 1 : -1;
      const alpha = solveOne(squares[row]!, sign * product(weights, rows, row), alphas[index]!, errorCost);
      addRow(weights, rows, row, sign * (alpha - alphas[index]!));
      alphas[index] = alpha;
    }
  }
}

/** w·x of the row, with the intercept. */
function product(weights: Float32Array, { starts, columns, values }: SparseRows, row: number): number {
  const end = starts[row + 1]!;
  let sum = weights[weights.length - 1]!;
  for (let k = starts[row]!; k < end; k += 1) sum += weights[columns[k]!]! * values[k]!;
  return sum;
}

function addRow(weights: Float32Array, { starts, columns, values }: SparseRows, row: number, step: number): void {
  const end = starts[row + 1]!;
  for (let k = starts[row]!; k < end; k += 1) weights[columns[k]!]! += step * values[k]!;
  weights[weights.length - 1]! += step;
}

/** The α in (0, cost) with a·(α − from) + b + ln(α/(cost − α)) = 0: it rises with α, so halving safeguards Newton's steps. */
function solveOne(a: number, b: number, from: number, cost: number): number {
  let low = 0;
  let high = cost;
  let alpha = from;
  for (let step = 0; step < 30; step += 1) {
    const slope = a * (alpha - from) + b + Math.log(alpha / (cost - alpha));
    if (Math.abs(slope) < 1e-3) return alpha;
    if (slope > 0) high = alpha;
    else low = alpha;
    const next = alpha - slope / (a + cost / (alpha * (cost - alpha)));
    alpha = next > low && next < high ? next : (low + high) / 2;
    if (alpha <= 1e-12 || cost - alpha <= 1e-12) return Math.min(Math.max(alpha, 1e-12), cost - 1e-12);
  }
  return alpha;
}

/** The probability of each code. `rows` holds one row of length 1, as the rows learned from. */
export function scoreByLogisticRegression(model: LogisticRegressionModel, rows: SparseRows): Float64Array {
  const { columns, codeCount, weights } = model;
  const scores = Float64Array.from(weights.subarray(columns * codeCount, (columns + 1) * codeCount));
  for (const [k, column] of rows.columns.entries()) {
    const value = rows.values[k]!;
    const start = column * codeCount;
    for (let code = 0; code < codeCount; code += 1) scores[code]! += weights[start + code]! * value;
  }
  return scores.map((sum) => 1 / (1 + Math.exp(-sum)));
}
