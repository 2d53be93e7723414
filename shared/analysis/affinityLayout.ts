/** Left upper corner of an area on the board, in CSS pixels at its natural size; the board has no left or upper end. */
export interface BoardPlace {
  readonly x: number;
  readonly y: number;
}

/** Sizes of the board, in CSS pixels. */
export const boardMeasures = {
  cardWidth: 216,
  cardHeight: 112,
  gap: 8,
  /** Room of the area's name above its cards. */
  header: 60,
  padding: 12,
  /** White between two areas. */
  between: 28,
} as const;

const widthToHeight = 1.5;

/** How many cards stand side by side in an area, so that areas come out about as wide as high. */
export function areaColumns(cards: number): number {
  const { cardWidth, cardHeight } = boardMeasures;
  return Math.max(1, Math.round(Math.sqrt((cards * cardHeight * widthToHeight) / cardWidth)));
}

/** An area's outer size for so many cards; room for one in an empty area. */
export function areaSize(cards: number, columns = areaColumns(cards)): { width: number; height: number } {
  const { cardWidth, cardHeight, gap, header, padding } = boardMeasures;
  const rows = Math.max(1, Math.ceil(cards / columns));
  return {
    width: 2 * padding + columns * (cardWidth + gap) - gap,
    height: header + rows * (cardHeight + gap) - gap + padding,
  };
}

export interface BoardArea {
  readonly cards: number;
  /** Where it belongs by what it says, in any units: only the shape of all centres counts. */
  readonly centre: readonly [number, number];
  /** Where it stood before; null for a new one. */
  readonly place: BoardPlace | null;
}

interface Box extends BoardPlace {
  readonly width: number;
  readonly height: number;
}

/** Room of the board over the areas' own; areas pushed aside need more than it gives. */
const looseness = 0.8;

/**
 * Where do groups of cards stand so that groups that say the like are near, nothing overlaps, and nothing jumps?
 *
 * Areas that stood somewhere stay there, the largest first; where two would overlap, the smaller goes to the nearest free
 * place. New ones go to the free place nearest to their centre, brought onto the board by the similarity transform that
 * fits the standing ones best (least squares, Umeyama 1991, doi 10.1109/34.88573; needs two of them), else scaled to the
 * room that all areas need. Laws: the same areas get the same places; no two boxes overlap; placing the result again
 * changes nothing. Distances are approximate: read neighbours, not lengths. Cost: areas² times the places tried.
 */
export function affinityLayout(areas: readonly BoardArea[]): BoardPlace[] {
  const places: (BoardPlace | null)[] = areas.map(() => null);
  const taken: Box[] = [];
  const order = areas
    .map((_, index) => index)
    .toSorted(
      (a, b) =>
        Number(areas[a]!.place === null) - Number(areas[b]!.place === null) ||
        areas[b]!.cards - areas[a]!.cards ||
        a - b,
    );
  const toBoard = fitCentres(areas);
  for (const index of order) {
    const { cards, centre, place } = areas[index]!;
    const size = areaSize(cards);
    const wanted = place ?? aroundMiddle(toBoard(centre), size);
    const free = nearestFree({ ...wanted, ...size }, taken);
    taken.push({ ...free, ...size });
    places[index] = free;
  }
  return places.map((place) => place!);
}

function aroundMiddle([x, y]: readonly [number, number], size: { width: number; height: number }): BoardPlace {
  return { x: Math.round(x - size.width / 2), y: Math.round(y - size.height / 2) };
}

/**
 * The place nearest to the wanted one where the box fits: it lies where an edge of the box meets an edge of another, or
 * keeps the wanted coordinate, so only those are tried, nearest first.
 */
function nearestFree(wanted: Box, taken: readonly Box[]): BoardPlace {
  const { between } = boardMeasures;
  const steps = (edges: readonly number[], from: number): number[] =>
    [...new Set([from, ...edges])].toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b);
  const xs = steps(
    taken.flatMap((box) => [box.x - wanted.width - between, box.x + box.width + between]),
    wanted.x,
  );
  const ys = steps(
    taken.flatMap((box) => [box.y - wanted.height - between, box.y + box.height + between]),
    wanted.y,
  );
  let best: BoardPlace = wanted;
  let bestDistance = Infinity;
  for (const x of xs) {
    if (Math.abs(x - wanted.x) >= bestDistance) break;
    const beside = taken.filter((box) => x < box.x + box.width + between && box.x < x + wanted.width + between);
    for (const y of ys) {
      const distance = Math.hypot(x - wanted.x, y - wanted.y);
      if (distance >= bestDistance) break;
      const isTaken = beside.some((box) => y < box.y + box.height + between && box.y < y + wanted.height + between);
      if (isTaken) continue;
      best = { x, y };
      bestDistance = distance;
    }
  }
  return { x: best.x, y: best.y };
}

type ToBoard = (centre: readonly [number, number]) => [number, number];

function fitCentres(areas: readonly BoardArea[]): ToBoard {
  const standing = areas.flatMap(({ cards, centre, place }) => {
    if (place === null) return [];
    const { width, height } = areaSize(cards);
    return [{ from: centre, to: [place.x + width / 2, place.y + height / 2] as const }];
  });
  return (standing.length > 1 ? fitSimilarity(standing) : null) ?? scaleToRoom(areas, standing[0]);
}

interface Pair {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function meanOf(points: readonly (readonly [number, number])[]): [number, number] {
  const count = Math.max(1, points.length);
  return [points.reduce((sum, [x]) => sum + x, 0) / count, points.reduce((sum, [, y]) => sum + y, 0) / count];
}

/** Turn, mirror, scale and shift of the plane that brings the points nearest; null when they lie in one place. */
function fitSimilarity(pairs: readonly Pair[]): ToBoard | null {
  const from = meanOf(pairs.map((pair) => pair.from));
  const to = meanOf(pairs.map((pair) => pair.to));
  const best = { cos: 0, sin: 0, mirror: 1, gain: 0 };
  let spread = 0;
  for (const pair of pairs) spread += (pair.from[0] - from[0]) ** 2 + (pair.from[1] - from[1]) ** 2;
  for (const mirror of [1, -1]) {
    let cos = 0;
    let sin = 0;
    for (const pair of pairs) {
      const [x, y] = [pair.from[0] - from[0], mirror * (pair.from[1] - from[1])];
      const [u, v] = [pair.to[0] - to[0], pair.to[1] - to[1]];
      cos += x * u + y * v;
      sin += x * v - y * u;
    }
    const gain = Math.hypot(cos, sin);
    if (gain > best.gain * (1 + 1e-9)) Object.assign(best, { cos: cos / gain, sin: sin / gain, mirror, gain });
  }
  if (spread === 0 || best.gain === 0) return null;
  const scale = best.gain / spread;
  return ([x0, y0]) => {
    const [x, y] = [x0 - from[0], best.mirror * (y0 - from[1])];
    return [to[0] + scale * (best.cos * x - best.sin * y), to[1] + scale * (best.sin * x + best.cos * y)];
  };
}

/** Scales both axes so that the centres fill a board of 3 : 2 with room for all areas, around the one that stands. */
function scaleToRoom(areas: readonly BoardArea[], standing: Pair | undefined): ToBoard {
  const middle = standing?.from ?? meanOf(areas.map(({ centre }) => centre));
  const shift = standing?.to ?? [0, 0];
  let room = 0;
  for (const { cards } of areas) {
    const { width, height } = areaSize(cards);
    room += (width + boardMeasures.between) * (height + boardMeasures.between) * looseness;
  }
  const reach = (axis: 0 | 1): number =>
    Math.max(...areas.map(({ centre }) => Math.abs(centre[axis] - middle[axis])), 1e-9);
  const height = Math.sqrt(room / widthToHeight);
  const scale = [(height * widthToHeight) / 2 / reach(0), height / 2 / reach(1)] as const;
  return ([x, y]) => [shift[0] + (x - middle[0]) * scale[0], shift[1] + (y - middle[1]) * scale[1]];
}
