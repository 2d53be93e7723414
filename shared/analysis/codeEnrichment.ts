import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { fisherGreater, minimumAttainableP } from './fisherExact.ts';
import type { PresenceMatrix } from './presenceMatrix.ts';

/** How a code sits in one cluster: `[people with it, people]` among members and among all others. */
export interface CodeEnrichment {
  readonly cluster: number;
  readonly codeIndex: number;
  readonly inside: readonly [number, number];
  readonly outside: readonly [number, number];
  /** Share among members over the share among all; 0 when nobody has the code. */
  readonly lift: number;
  readonly p: number;
  readonly q: number;
  /** The smallest p these group sizes and this code could give at all. */
  readonly minimumP: number;
}

/**
 * Which codes are commoner among the members of each cluster than among everybody else?
 *
 * One-sided Fisher test for every cluster × code, Benjamini–Hochberg over that whole family; lift as in association
 * rules (Brin et al. 1997, doi 10.1145/253260.253325). Label −1 is nobody's member but counts among the others.
 * p and q are a test only for codes that took no part in forming the clusters. For those that did they describe, since
 * clustering sees to it that they are small (Gao, Bien & Witten 2022, doi 10.1080/01621459.2022.2116331): in data
 * without segments 23 of 100 projects show at least one q < .05.
 * Order: cluster by cluster, codes as given. Cost: O(n · codes + clusters · codes · cluster size).
 */
export function codeEnrichment(
  matrix: PresenceMatrix,
  labels: ArrayLike<number>,
  codeIndexes: readonly number[],
): CodeEnrichment[] {
  const { rows, columns, values } = matrix;
  let clusters = 0;
  for (let i = 0; i < rows; i += 1) clusters = Math.max(clusters, labels[i]! + 1);
  const sizes = new Int32Array(clusters);
  const having = new Int32Array(columns);
  const insideCounts = new Int32Array(clusters * columns);
  for (let i = 0; i < rows; i += 1) {
    const label = labels[i]!;
    if (label >= 0) sizes[label]! += 1;
    for (let j = 0; j < columns; j += 1) {
      if (!values[i * columns + j]) continue;
      having[j]! += 1;
      if (label >= 0) insideCounts[label * columns + j]! += 1;
    }
  }
  const family = Array.from(sizes).flatMap((members, cluster) =>
    codeIndexes.map((codeIndex): Omit<CodeEnrichment, 'q'> => {
      const a = insideCounts[cluster * columns + codeIndex]!;
      const all = having[codeIndex]!;
      const others = rows - members;
      return {
        cluster,
        codeIndex,
        inside: [a, members],
        outside: [all - a, others],
        lift: all > 0 && members > 0 ? (a * rows) / (members * all) : 0,
        p: fisherGreater(a, members - a, all - a, others - all + a),
        minimumP: minimumAttainableP(members, rows, all),
      };
    }),
  );
  const q = benjaminiHochberg(family.map((test) => test.p));
  return family.map((test, index) => ({ ...test, q: q[index]! }));
}
