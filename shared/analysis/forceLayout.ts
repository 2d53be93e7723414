import type { RandomSource } from './randomSource.ts';

export interface LayoutEdge {
  readonly a: number;
  readonly b: number;
  /** Above 0: how strongly the two are drawn together. */
  readonly weight: number;
}

const rounds = 300;

/**
 * Places of the nodes of a network in the square 0…1, such that linked ones lie near each other.
 *
 * Fruchterman & Reingold 1991 (doi 10.1002/spe.4380211102): attraction d²/k along edges (times the root of the weight over the
 * largest weight, over the smaller degree of its ends, so that a clique keeps room for its labels), repulsion k²/d between all, a temperature that falls linearly; a weak pull to the middle keeps parts without
 * links in the picture. The same nodes, edges and stream of random numbers give the same places. Distances are a help for
 * the eye and measure nothing. Cost: O(rounds · nodes²).
 */
export function forceLayout(
  nodes: number,
  edges: readonly LayoutEdge[],
  random: RandomSource,
): readonly { readonly x: number; readonly y: number }[] {
  if (nodes === 0) return [];
  const xs = Float64Array.from({ length: nodes }, () => random.next());
  const ys = Float64Array.from({ length: nodes }, () => random.next());
  const spring = Math.sqrt(1 / nodes);
  const degree = new Int32Array(nodes);
  for (const { a, b } of edges) {
    degree[a]! += 1;
    degree[b]! += 1;
  }
  const heaviest = Math.max(1e-9, ...edges.map(({ weight }) => weight));
  for (let round = 0; round < rounds; round += 1) {
    const reach = 0.1 * (1 - round / rounds);
    const dx = new Float64Array(nodes);
    const dy = new Float64Array(nodes);
    const push = (a: number, b: number, force: (distance: number) => number): void => {
      const [x, y] = [xs[a]! - xs[b]!, ys[a]! - ys[b]!];
      const distance = Math.max(1e-4, Math.hypot(x, y));
      const scale = force(distance) / distance;
      dx[a]! += x * scale;
      dy[a]! += y * scale;
      dx[b]! -= x * scale;
      dy[b]! -= y * scale;
    };
    for (let a = 0; a < nodes; a += 1)
      for (let b = a + 1; b < nodes; b += 1) push(a, b, (distance) => (spring * spring) / distance);
    for (const { a, b, weight } of edges)
      push(
        a,
        b,
        (distance) =>
          ((-(distance * distance) / spring) * Math.sqrt(weight / heaviest)) / Math.min(degree[a]!, degree[b]!),
      );
    for (let node = 0; node < nodes; node += 1) {
      dx[node]! += (0.5 - xs[node]!) * spring;
      dy[node]! += (0.5 - ys[node]!) * spring;
      const length = Math.max(1e-9, Math.hypot(dx[node]!, dy[node]!));
      const step = Math.min(length, reach);
      xs[node]! += (dx[node]! / length) * step;
      ys[node]! += (dy[node]! / length) * step;
    }
  }
  return stretch(xs, ys);
}

/** Uses the whole square in both directions; a single node lies in the middle. */
function stretch(xs: Float64Array, ys: Float64Array): { x: number; y: number }[] {
  const scale = (values: Float64Array) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number): number => (high > low ? (value - low) / (high - low) : 0.5);
  };
  const [across, down] = [scale(xs), scale(ys)];
  return Array.from(xs, (x, node) => ({ x: across(x), y: down(ys[node]!) }));
}
