import { randomInteger, type RandomSource } from '#shared/analysis/randomSource.ts';
import type { SparseRows } from '#shared/analysis/sparseRows.ts';

const starts = 10;
const rounds = 50;

function toPoints(rows: SparseRows, width: number): Float64Array[] {
  return Array.from({ length: rows.starts.length - 1 }, (_, row) => {
    const point = new Float64Array(width);
    for (let k = rows.starts[row]!; k < rows.starts[row + 1]!; k += 1) point[rows.columns[k]!] = rows.values[k]!;
    return point;
  });
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let axis = 0; axis < a.length; axis += 1) sum += (a[axis]! - b[axis]!) ** 2;
  return sum;
}

function nearest(point: Float64Array, centres: readonly Float64Array[]): { label: number; distance: number } {
  const distances = centres.map((centre) => squaredDistance(point, centre));
  const distance = Math.min(...distances);
  return { label: distances.indexOf(distance), distance };
}

/** Lloyd's rounds from ten k-means++ starts (Arthur & Vassilvitskii 2007): the baseline that groupings must beat. */
export function kMeans(rows: SparseRows, width: number, k: number, random: RandomSource): number[] {
  const points = toPoints(rows, width);
  let best = { labels: points.map(() => 0), cost: Infinity };
  for (let start = 0; start < starts; start += 1) {
    const centres = [points[randomInteger(random, points.length)]!];
    while (centres.length < k) {
      const distances = points.map((point) => nearest(point, centres).distance);
      let left = random.next() * distances.reduce((sum, distance) => sum + distance, 0);
      const chosen = distances.findIndex((distance) => (left -= distance) <= 0);
      centres.push(points[Math.max(0, chosen)]!);
    }
    let labels = points.map((point) => nearest(point, centres).label);
    for (let round = 0; round < rounds; round += 1) {
      for (let label = 0; label < k; label += 1) {
        const members = points.filter((_point, index) => labels[index] === label);
        if (members.length === 0) continue;
        centres[label] = members[0]!.map(
          (_value, axis) => members.reduce((sum, member) => sum + member[axis]!, 0) / members.length,
        );
      }
      const next = points.map((point) => nearest(point, centres).label);
      const isSettled = next.every((label, index) => label === labels[index]);
      labels = next;
      if (isSettled) break;
    }
    const cost = points.reduce((sum, point) => sum + nearest(point, centres).distance, 0);
    if (cost < best.cost) best = { labels, cost };
  }
  return best.labels;
}
