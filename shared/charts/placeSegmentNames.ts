import { type Box, createBoxField } from './boxField.ts';
import type { Place } from './paddedHull.ts';
import { estimateTextWidth } from './textWidth.ts';

export interface OutlinedName {
  readonly name: string;
  /** Corners in px, at least one. */
  readonly outline: readonly (readonly [number, number])[];
  /** Chooses its place before the others. */
  readonly isMain: boolean;
}

export interface PlacedName {
  readonly box: Box;
  /** Ends of a thin line from the name to its outline; null where it stands at it. */
  readonly leader: readonly [Place, Place] | null;
}

export const nameSizePx = 16;
const lineHeight = 22;
/** Steps of the search over the whole frame. */
const step = { x: 24, y: 12 };
/** So far from its outline a name that is neither above nor below it needs a line. */
const farPx = 20;
/** A covered mark costs as much as standing 18 px further away; another name must not be covered. */
const markCost = 18 / 256;
const nameCost = 100;
const awayFromUsualPlace = 14;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(Math.max(low, high), value));

function nearestOf({ left, top, width, height }: Box, { x, y }: Place): Place {
  return { x: clamp(x, left, left + width), y: clamp(y, top, top + height) };
}

/** The shortest way from the box to a corner of the outline. */
function wayTo(box: Box, outline: OutlinedName['outline']): readonly [Place, Place] {
  const ways = outline.map(([x, y]) => [nearestOf(box, { x, y }), { x, y }] as const);
  const lengthOf = ([a, b]: readonly [Place, Place]): number => Math.hypot(a.x - b.x, a.y - b.y);
  return ways.reduce((best, way) => (lengthOf(way) < lengthOf(best) ? way : best));
}

/** Above and below the outline, at its middle and its sides. */
function usualBoxes({ name, outline }: OutlinedName, frame: Box): Box[] {
  const width = estimateTextWidth(name, nameSizePx) * 1.04;
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  return [Math.min(...ys) - lineHeight - 2, Math.max(...ys) + 4].flatMap((top) =>
    [middle - width / 2, Math.min(...xs), Math.max(...xs) - width].map((left) => ({
      left: clamp(left, frame.left, frame.width - width),
      top: clamp(top, frame.top, frame.height - lineHeight),
      width,
      height: lineHeight,
    })),
  );
}

function boxesAnywhere(width: number, frame: Box): Box[] {
  const boxes: Box[] = [];
  for (let top = frame.top; top + lineHeight <= frame.top + frame.height; top += step.y)
    for (let left = frame.left; left + width <= frame.left + frame.width; left += step.x)
      boxes.push({ left, top, width, height: lineHeight });
  return boxes;
}

function distanceTo({ left, top, width, height }: Box, outline: OutlinedName['outline']): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [x, y] of outline) {
    const away = (clamp(x, left, left + width) - x) ** 2 + (clamp(y, top, top + height) - y) ** 2;
    if (away < least) least = away;
  }
  return Math.sqrt(least);
}

/**
 * Finds a place for the name of each outline: above or below it, else wherever in the frame it covers no other name and few
 * marks at the shortest distance. Places come in the order of the names. Names cover each other only when the frame has no
 * room for all. Cost: O(names · places of the frame · marks nearby).
 */
export function placeSegmentNames(names: readonly OutlinedName[], frame: Box, marks: readonly Box[]): PlacedName[] {
  const placed = new Map<OutlinedName, PlacedName>();
  const taken = createBoxField([]);
  const covered = createBoxField(marks);
  const costOf = (box: Box): number => taken.areaCoveredBy(box) * nameCost + covered.areaCoveredBy(box) * markCost;
  for (const name of names.toSorted((a, b) => Number(b.isMain) - Number(a.isMain))) {
    const usual = usualBoxes(name, frame).map((box) => ({ box, cost: costOf(box) }));
    const nearby = usual.reduce((least, candidate) => (candidate.cost < least.cost ? candidate : least));
    let best = nearby;
    if (nearby.cost > awayFromUsualPlace) {
      for (const box of boxesAnywhere(nearby.box.width, frame)) {
        const away = awayFromUsualPlace + distanceTo(box, name.outline);
        const cost = away < best.cost ? away + costOf(box) : Number.POSITIVE_INFINITY;
        if (cost < best.cost) best = { box, cost };
      }
    }
    const { box } = best;
    taken.add(box);
    const needsLeader = best !== nearby && distanceTo(box, name.outline) > farPx;
    placed.set(name, { box, leader: needsLeader ? wayTo(box, name.outline) : null });
  }
  return names.flatMap((name) => placed.get(name) ?? []);
}
