/** An upright box in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

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

export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
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

function candidates({ x, y, widthPx, heightPx }: Anchor): Omit<PlacedLabel, 'isCovering'>[] {
  return distances.flatMap((distance, ring) =>
    directions.map(([dx, dy]) => ({
      box: {
        left: x + dx * distance - (dx === 0 ? widthPx / 2 : dx < 0 ? widthPx : 0),
        top: y + dy * distance - (dy === 0 ? heightPx / 2 : dy < 0 ? heightPx : 0),
        width: widthPx,
        height: heightPx,
      },
      needsLeader: ring > 0,
    })),
  );
}

/**
 * Finds a place for each label near its point, never moving a point.
 *
 * Greedy: wanted labels first, then the labels with the most crowded points first, each at the nearest of 48 places that lies inside the frame
 * and covers neither a point nor another label; when every place is taken, at the one that covers least. With `isSparse`
 * labels that are not wanted look next to their points only, and those that cover something are left out by the caller and
 * take nobody's place. Labels come back in the order of the
 * anchors. Cost: O(labels² · places).
 */
export function placeLabels(
  anchors: readonly Anchor[],
  frame: Box,
  obstacles: readonly Box[],
  isSparse = false,
): PlacedLabel[] {
  const taken = [...obstacles];
  const crowding = (anchor: Anchor): number =>
    anchors.filter(({ x, y }) => Math.hypot(x - anchor.x, y - anchor.y) < 80).length;
  const order = anchors.map((anchor, index) => ({ anchor, index, crowd: crowding(anchor) }));
  const rank = ({ isWanted = false }: Anchor): number => Number(!isWanted);
  order.sort((a, b) => rank(a.anchor) - rank(b.anchor) || b.crowd - a.crowd || a.index - b.index);
  const placed = new Map<number, PlacedLabel>();
  for (const { anchor, index } of order) {
    let best: PlacedLabel | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    const tried = candidates(anchor);
    for (const candidate of isSparse && anchor.isWanted !== true ? tried.slice(0, directions.length) : tried) {
      const { box } = candidate;
      const inside = overlapArea(box, frame) >= box.width * box.height - 1e-6;
      const cost = taken.reduce((total, other) => total + overlapArea(box, other), inside ? 0 : box.width * box.height);
      if (cost < bestCost) {
        best = { ...candidate, isCovering: cost > 0 };
        bestCost = cost;
      }
      if (cost === 0) break;
    }
    if (best === undefined) continue;
    placed.set(index, best);
    if (!best.isCovering || !isSparse) taken.push(best.box);
  }
  return anchors.flatMap((_, index) => placed.get(index) ?? []);
}
