import { averageLinkage, type Dendrogram, linkCondensed, pairCount } from './averageLinkage.ts';
import { countBits } from './countBits.ts';
import { jaccardDistances } from './jaccardDistance.ts';
import { columnMembers, type PresenceMatrix } from './presenceMatrix.ts';

/** Above so many people distances are kept once a pair and in four bytes. */
export const largestExactTree = 2000;

/**
 * Which people share codes, as a tree, for any number of people?
 *
 * `averageLinkage` of `jaccardDistances`. Above `largestExactTree` people each distance is kept once, in 32 bits: 200 MB
 * for 10,000 people where two full matrices would take 1.6 GB; heights are then right to seven digits. Weights are not
 * looked at there. Cost: O(n² · codes / 32) for the distances, O(n²) for the tree.
 */
export function treeOfPeople(matrix: PresenceMatrix, largestExact = largestExactTree): Dendrogram {
  const size = matrix.rows;
  if (size <= largestExact) return averageLinkage(jaccardDistances(matrix));
  const words = Math.ceil(matrix.columns / 32);
  const bits = new Int32Array(size * words);
  const totals = new Int32Array(size);
  columnMembers(matrix).forEach((members, code) => {
    for (const row of members) {
      bits[row * words + (code >> 5)]! |= 1 << (code & 31);
      totals[row]! += 1;
    }
  });
  const distances = new Float32Array(pairCount(size));
  for (let i = 0, at = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1, at += 1) {
      let shared = 0;
      for (let a = i * words, b = j * words, end = a + words; a < end; a += 1, b += 1) {
        shared += countBits(bits[a]! & bits[b]!);
      }
      const union = totals[i]! + totals[j]! - shared;
      distances[at] = union > 0 ? 1 - shared / union : 1;
    }
  }
  return linkCondensed(distances, size);
}
