import type { Span } from './span.ts';

export interface ApproximateMatch extends Span {
  /** Insertions, deletions and substitutions of UTF-16 units between the pattern and the matched text. */
  readonly errors: number;
}

/**
 * Stretches of `text` within `maximalErrors` edits of `pattern`: of overlapping ones only the closest (then the
 * longest) is kept. Sellers' dynamic programme (J. Algorithms 1 (1980) 359–373) with Ukkonen's cut-off, which leaves the
 * expected cost at O(maximalErrors × text length).
 */
export function findApproximate(text: string, pattern: string, maximalErrors: number): ApproximateMatch[] {
  const rows = pattern.length;
  if (rows === 0) return [];
  const limit = Math.min(maximalErrors, rows - 1);
  const unreachable = limit + 1;
  const costs = new Int32Array(rows + 1);
  const starts = new Int32Array(rows + 1);
  for (let row = 0; row <= rows; row += 1) costs[row] = Math.min(row, unreachable);
  let lastActive = Math.min(rows, limit);
  const matches: ApproximateMatch[] = [];

  for (let column = 0; column < text.length; column += 1) {
    const unit = text.charCodeAt(column);
    let diagonalCost = 0;
    let diagonalStart = column;
    costs[0] = 0;
    starts[0] = column + 1;
    const reach = Math.min(rows, lastActive + 1);
    for (let row = 1; row <= reach; row += 1) {
      const leftCost = row > lastActive ? unreachable : costs[row]!;
      const leftStart = starts[row]!;
      let cost = diagonalCost + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      let start = diagonalStart;
      if (leftCost + 1 < cost) [cost, start] = [leftCost + 1, leftStart];
      if (costs[row - 1]! + 1 < cost) [cost, start] = [costs[row - 1]! + 1, starts[row - 1]!];
      diagonalCost = leftCost;
      diagonalStart = leftStart;
      costs[row] = Math.min(cost, unreachable);
      starts[row] = start;
    }
    lastActive = reach;
    while (costs[lastActive]! > limit) lastActive -= 1;
    if (lastActive === rows) addMatch(matches, { start: starts[rows]!, end: column + 1, errors: costs[rows]! });
  }
  return matches;
}

function addMatch(matches: ApproximateMatch[], match: ApproximateMatch): void {
  const previous = matches.at(-1);
  if (previous === undefined || previous.end <= match.start) {
    matches.push(match);
    return;
  }
  const isLonger = match.end - match.start > previous.end - previous.start;
  if (match.errors < previous.errors || (match.errors === previous.errors && isLonger))
    matches[matches.length - 1] = match;
}
