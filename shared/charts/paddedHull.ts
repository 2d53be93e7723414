export interface Place {
  readonly x: number;
  readonly y: number;
}

function cross(o: Place, a: Place, b: Place): number {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/** The convex hull by Andrew's monotone chain, without points inside an edge; each corner once. Cost: O(n log n). */
export function convexHull(places: readonly Place[]): Place[] {
  const sorted = places.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const unique = sorted.filter((place, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.x !== place.x || before.y !== place.y;
  });
  if (unique.length < 3) return unique;
  const chain = (ordered: readonly Place[]): Place[] => {
    const corners: Place[] = [];
    for (const place of ordered) {
      for (let last = corners.at(-1), before = corners.at(-2); last !== undefined && before !== undefined;) {
        if (cross(before, last, place) > 0) break;
        corners.pop();
        last = corners.at(-1);
        before = corners.at(-2);
      }
      corners.push(place);
    }
    return corners.slice(0, -1);
  };
  return [...chain(unique), ...chain(unique.toReversed())];
}

/**
 * The outline at `padding` px around the hull of the points, its corners rounded: a circle for one point, a capsule
 * for two. A closed polygon, `[x, y]` each, arcs cut into steps of ten degrees.
 */
export function paddedHull(places: readonly Place[], padding: number): [number, number][] {
  const hull = convexHull(places);
  const step = Math.PI / 18;
  const arc = ({ x, y }: Place, from: number, to: number): [number, number][] => {
    const sweep = to <= from ? to - from + 2 * Math.PI : to - from;
    const steps = Math.max(1, Math.ceil(sweep / step));
    return Array.from({ length: steps + 1 }, (_, index) => {
      const angle = from + (sweep * index) / steps;
      return [x + padding * Math.cos(angle), y + padding * Math.sin(angle)];
    });
  };
  const only = hull[0];
  if (only === undefined) return [];
  if (hull.length === 1) return arc(only, 0, 2 * Math.PI - 1e-9);
  return hull.flatMap((corner, index) => {
    const before = hull.at(index - 1) ?? corner;
    const after = hull[(index + 1) % hull.length] ?? corner;
    // Walking a hull this way round, its outside lies at a right angle behind the direction of walking.
    const outward = (a: Place, b: Place): number => Math.atan2(b.y - a.y, b.x - a.x) - Math.PI / 2;
    return arc(corner, outward(before, corner), outward(corner, after));
  });
}
