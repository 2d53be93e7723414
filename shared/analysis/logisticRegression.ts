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
  for (const [code, positives] of positivesOf.entries()) {
    const random = makeRandom();
    const others = countRows(rows) - positives.length;
    const wanted = Math.min(others, Math.max(Math.floor(negativesInAll / codeCount), negativesEach * positives.length));
    const drawn = drawOthers(countRows(rows), new Set(positives), wanted, random);
    const solved = solveDual(rows, columns, positives, drawn, errorCost, epochs, random);
    if (wanted > 0) solved[columns]! += Math.log(wanted / others);
    for (let column = 0; column <= columns; column += 1)
      if (solved[column] !== 0) weights[column * codeCount + code] = solved[column]!;
    onProgress?.(code + 1, codeCount);
  }
  return { columns, codeCount, weights };
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

function solveDual(
  { starts, columns: columnOf, values }: SparseRows,
  columns: number,
  positives: readonly number[],
  negatives: readonly number[],
  cost: number,
  epochs: number,
  random: RandomSource,
): Float32Array {
  const weights = new Float32Array(columns + 1);
  const order = Int32Array.from([...positives, ...negatives]);
  const isPositive = Uint8Array.from(order, (_row, index) => (index < positives.length ? 1 : 0));
  const alphas = new Float64Array(order.length);
  const squares = Float64Array.from(order, (row) => {
    let sum = 1;
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) sum += values[k]! ** 2;
    return sum;
  });
  const move = (row: number, step: number): void => {
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) weights[columnOf[k]!]! += step * values[k]!;
    weights[columns]! += step;
  };
  const visits = Int32Array.from(order.keys());
  const first = Math.min(0.001 * cost, 1e-8);
  for (const index of visits) {
    alphas[index] = first;
    move(order[index]!, isPositive[index] === 1 ? first : -first);
  }
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of shuffle(visits, random)) {
      const row = order[index]!;
      const sign = isPositive[index] === 1 ? 1 : -1;
      let product = weights[columns]!;
      for (let k = starts[row]!; k < starts[row + 1]!; k += 1) product += weights[columnOf[k]!]! * values[k]!;
      const alpha = solveOne(squares[index]!, sign * product, alphas[index]!, cost);
      move(row, sign * (alpha - alphas[index]!));
      alphas[index] = alpha;
    }
  }
  return weights;
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
