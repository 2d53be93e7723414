import { classicalScaling } from './classicalScaling.ts';
import { type DistanceMatrix, subsetDistances } from './distanceMatrix.ts';
import { type MapPoint, orientMap } from './alignMap.ts';
import { visitOthers } from './partitionPeople.ts';
import type { SegmentFeatures } from './segmentFeatures.ts';

export interface PeopleMap {
  /** One place a person, in the order of the features. */
  readonly points: readonly MapPoint[];
  /** People placed by their distances to each other; fewer than all when the rest was placed by these. */
  readonly landmarks: number;
  /** Share of the differences among the landmarks that the plane shows. */
  readonly varianceShown: number;
}

/** People whose places are computed from each other; the rest is placed by their distances to these. */
const mostLandmarks = 300;

/**
 * Where do people stand on a plane on which near means alike?
 *
 * Classical scaling of up to `mostLandmarks` people; everybody else is placed among them by the distances to these
 * landmarks, x = ½ Σ (mean δ² − δ²) p / λ (landmark MDS: de Silva & Tenenbaum 2004, Stanford technical report, section
 * 2.3), which gives landmarks themselves the places that they have. `sample` are the rows among which `distances` are
 * known; landmarks are taken evenly from it. Axes are turned to point one way (`orientMap`). Assumes that the landmarks
 * stand for all; see `classicalScaling` for what a map hides. Cost: that of scaling the landmarks, and
 * O(people · landmarks).
 */
export function mapPeople(features: SegmentFeatures, sample: readonly number[], distances: DistanceMatrix): PeopleMap {
  const people = features.codes.rows;
  const step = Math.max(1, sample.length / mostLandmarks);
  const places = Array.from({ length: Math.min(sample.length, mostLandmarks) }, (_, at) => Math.floor(at * step));
  const isWhole = places.length === people;
  const among = isWhole ? distances : subsetDistances(distances, places);
  const scaling = classicalScaling(among);
  const shown = { landmarks: places.length, varianceShown: scaling.varianceShown ?? scaling.squaredVarianceShown };
  const landmarks = scaling.points.map(([x = 0, y = 0]): MapPoint => [x, y]);
  if (isWhole) return { points: orientMap(landmarks), ...shown };
  const place = placeAmong(landmarks, among);
  const points: MapPoint[] = Array.from({ length: people }, () => [0, 0]);
  const toLandmarks = new Float64Array(places.length);
  const put = (row: number, toSample: ArrayLike<number>): void => {
    places.forEach((at, landmark) => (toLandmarks[landmark] = toSample[at]!));
    points[row] = place(toLandmarks);
  };
  sample.forEach((row, at) => put(row, distances.values.subarray(at * distances.size, (at + 1) * distances.size)));
  visitOthers(features, sample, put);
  return { points: orientMap(points), ...shown };
}

function placeAmong(landmarks: readonly MapPoint[], { size, values }: DistanceMatrix): (to: Float64Array) => MapPoint {
  const means = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) means[i]! += values[i * size + j]! ** 2 / size;
  }
  const spread = (axis: 0 | 1): number => landmarks.reduce((sum, point) => sum + point[axis] ** 2, 0);
  const [spreadX, spreadY] = [spread(0), spread(1)];
  return (to) => {
    let x = 0;
    let y = 0;
    for (let i = 0; i < size; i += 1) {
      const near = (means[i]! - to[i]! ** 2) / 2;
      x += near * landmarks[i]![0];
      y += near * landmarks[i]![1];
    }
    return [spreadX > 0 ? x / spreadX : 0, spreadY > 0 ? y / spreadY : 0];
  };
}
