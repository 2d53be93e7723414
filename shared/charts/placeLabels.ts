import { type Box, createBoxField, overlapArea } from './boxField.ts';

export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Looks for its place before all that are not. */
  readonly isWanted?: boolean;
}

export interface PlacedLabel {
  readonly box: Box;
  /** Far from its point: draw a thin line to it. */
  readonly needsLeader: boolean;
  /** There was no free place: it covers a point, another label or the edge. */
  readonly isCovering: boolean;
}

const directions = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;
const distances = [9, 20, 34, 50, 68, 90] as const;

function candidateAt(
  { x, y, widthPx, heightPx }: Anchor,
  distance: number,
  [dx, dy]: (typeof directions)[number],
): Box {
  return {
    left: x + dx * distance - (dx === 0 ? widthPx / 2 : dx < 0 ? widthPx : 0),
    top: y + dy * distance - (dy === 0 ? heightPx / 2 : dy < 0 ? heightPx : 0),
    width: widthPx,
    height: heightPx,
  };
}

/** How many of the points are less than this far from each, itself among them. */
function countNeighbours(points: readonly { readonly x: number; readonly y: number }[], withinPx: number): number[] {
  const cells = new Map<string, { readonly x: number; readonly y: number }[]>();
  const cellOf = (px: number): number => Math.floor(px / withinPx);
  for (const point of points) {
    const key = `${cellOf(point.x)} ${cellOf(point.y)}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [point]);
    else cell.push(point);
  }
  return points.map(({ x, y }) => {
    let count = 0;
    for (let column = cellOf(x) - 1; column <= cellOf(x) + 1; column += 1)
      for (let row = cellOf(y) - 1; row <= cellOf(y) + 1; row += 1)
        for (const other of cells.get(`${column} ${row}`) ?? [])
          if ((other.x - x) ** 2 + (other.y - y) ** 2 < withinPx ** 2) count += 1;
    return count;
  });
}

/**
 * Finds a place for each label near its point, never moving a point.
 *
 * Greedy: wanted labels first, then the labels with the most crowded points first, each at the nearest of 48 places that
 * lies inside the frame and covers neither a point nor another label; when every place is taken, at the one that covers
 * least. With `isSparse` labels that are not wanted look next to their points only; none looks farther from its point than
 * `farthestPx`. With either, labels that cover something are left out by the caller and take nobody's place. Labels come
 * back in the order of the anchors. Cost: O(labels · places · marks nearby).
 */
export function placeLabels(
  anchors: readonly Anchor[],
  frame: Box,
  obstacles: readonly Box[],
  isSparse = false,
  farthestPx = Number.POSITIVE_INFINITY,
): PlacedLabel[] {
  const canBeLeftOut = isSparse || Number.isFinite(farthestPx);
  const taken = createBoxField(obstacles);
  const crowds = countNeighbours(anchors, 80);
  const order = anchors.map((anchor, index) => ({ anchor, index, crowd: crowds[index] ?? 0 }));
  const rank = ({ isWanted = false }: Anchor): number => Number(!isWanted);
  order.sort((a, b) => rank(a.anchor) - rank(b.anchor) || b.crowd - a.crowd || a.index - b.index);
  const placed = new Map<number, PlacedLabel>();
  for (const { anchor, index } of order) {
    let best: PlacedLabel | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    const rings = isSparse && anchor.isWanted !== true ? distances.slice(0, 1) : distances;
    search: for (const [ring, distance] of rings.entries())
      for (const direction of directions) {
        if (ring > 0 && distance * Math.hypot(...direction) > farthestPx) continue;
        const box = candidateAt(anchor, distance, direction);
        const isInside = overlapArea(box, frame) >= box.width * box.height - 1e-6;
        const cost = (isInside ? 0 : box.width * box.height) + taken.areaCoveredBy(box);
        if (cost < bestCost) {
          best = { box, needsLeader: ring > 0, isCovering: cost > 0 };
          bestCost = cost;
        }
        if (cost === 0) break search;
      }
    if (best === undefined) continue;
    placed.set(index, best);
    if (!best.isCovering || !canBeLeftOut) taken.add(best.box);
  }
  return anchors.flatMap((_, index) => placed.get(index) ?? []);
}
