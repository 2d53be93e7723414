/** A place on a flat map. */
export type MapPoint = readonly [x: number, y: number];

/**
 * How must a new map be turned so that it looks most like the earlier one?
 *
 * `pairs` holds for some points their place now and their earlier place; the answer moves any point of now: rotation,
 * reflection if that fits better, and shift, chosen so that Σ |moved − earlier|² over the pairs is smallest
 * (orthogonal Procrustes: Schönemann 1966, doi 10.1007/BF02289451; Gower 1975, doi 10.1007/BF02291478). Distances on
 * the map do not change: nothing is stretched. In the plane the best turn is atan2 of the cross and dot sums.
 * Fewer than two different pairs determine no turn: then only the shift, without a pair nothing.
 * Laws: a map turned, mirrored and shifted comes back to itself; aligning an aligned map moves nothing. Cost: O(pairs).
 */
export function alignMap(
  pairs: readonly { readonly now: MapPoint; readonly earlier: MapPoint }[],
): (point: MapPoint) => MapPoint {
  if (pairs.length === 0) return (point) => point;
  const middle = (points: readonly MapPoint[]): MapPoint => [
    points.reduce((sum, [x]) => sum + x, 0) / points.length,
    points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  ];
  const [nowX, nowY] = middle(pairs.map(({ now }) => now));
  const [earlierX, earlierY] = middle(pairs.map(({ earlier }) => earlier));
  // M = Σ now · earlierᵀ; a rotation can reach |(xx + yy, xy − yx)|, a reflection |(xx − yy, xy + yx)|.
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  for (const { now, earlier } of pairs) {
    const [x, y] = [now[0] - nowX, now[1] - nowY];
    const [toX, toY] = [earlier[0] - earlierX, earlier[1] - earlierY];
    xx += x * toX;
    xy += x * toY;
    yx += y * toX;
    yy += y * toY;
  }
  const rotated = Math.hypot(xx + yy, xy - yx);
  const reflected = Math.hypot(xx - yy, xy + yx);
  const isReflected = reflected > rotated;
  const reach = isReflected ? reflected : rotated;
  const cosine = reach === 0 ? 1 : (isReflected ? xx - yy : xx + yy) / reach;
  const sine = reach === 0 ? 0 : (isReflected ? xy + yx : xy - yx) / reach;
  const side = isReflected ? -1 : 1;
  return ([px, py]) => {
    const x = px - nowX;
    const y = (py - nowY) * side;
    return [earlierX + x * cosine - y * sine, earlierY + x * sine + y * cosine];
  };
}

/**
 * The same map with its axes pointing the way they always do: on each axis the farther side is the positive one.
 * Signs of axes are arbitrary, so without an earlier map this keeps one data set from being shown two ways.
 */
export function orientMap(points: readonly MapPoint[]): MapPoint[] {
  const signOf = (axis: 0 | 1): number => (points.reduce((sum, point) => sum + point[axis] ** 3, 0) < 0 ? -1 : 1);
  const [signX, signY] = [signOf(0), signOf(1)];
  return points.map(([x, y]) => [x * signX, y * signY]);
}
