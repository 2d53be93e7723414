import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '#shared/analysis/adjustedRandIndex.ts';
import { averageLinkage, cutAtHeight, cutIntoClusters } from '#shared/analysis/averageLinkage.ts';
import { chooseClusterCount } from '#shared/analysis/chooseClusterCount.ts';
import { consensusClustering } from '#shared/analysis/consensusClustering.ts';
import { copheneticDistances } from '#shared/analysis/copheneticDistances.ts';
import { createDistanceMatrix, euclideanDistances, type DistanceMatrix } from '#shared/analysis/distanceMatrix.ts';
import { gowerDistances, type GowerAttribute } from '#shared/analysis/gowerDistance.ts';
import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import { partitionAroundMedoids } from '#shared/analysis/pam.ts';
import { presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { silhouette } from '#shared/analysis/silhouette.ts';
import { expectNear, golden, goldenMatrix, readCsv, readReference } from './referenceData.ts';

interface GoldenK {
  k: number;
  avg_cut: number[];
  avg_silhouette_avg_linkage: number;
  pam_medoids: string[];
  pam_clustering: number[];
  pam_objective_build: number;
  pam_objective_swap: number;
  pam_avg_silhouette: number;
  ari_pam_vs_planted: number;
  ari_avg_vs_planted: number;
}
interface RuspiniK {
  k: number;
  avg_silhouette: number;
  cluster_avg: number[];
  medoids: number[];
  sizes: number[];
  objective: [number, number];
}
interface ZooK {
  k: number;
  avg_sil_hclust: number;
  ari_hclust: number;
  avg_sil_pam: number;
  ari_pam: number;
  pam_objective: number;
}
const reference = readReference<{
  golden: {
    jaccard_distance: number[][];
    average_linkage: { height: number[] };
    by_k: GoldenK[];
    pam3_silhouette_widths: Record<string, number>;
  };
  ruspini: { pam_euclid: RuspiniK[]; hclust_average_silhouette: { k: number; avg: number }[] };
  flower_gower: {
    full_matrix_gower: number[][];
    mean: number;
    weighted: { weights: number[]; dist_first_row: number[]; mean: number };
    asymm_variant_V1_V3_asymm_V7_ordratio: { dist_first_row: number[]; mean: number };
    pam3_asymm: { medoids: number[]; clustering: number[]; objective: number[]; avg_sil: number };
  };
  zoo_binary15_jaccard: { mean_dist: number; by_k: ZooK[] };
  votes_complete232_simple_matching: {
    n: number;
    pam2: { sizes: number[]; ari: number; avg_silhouette: number; objective: [number, number] };
  };
}>('clustering.json');

const goldenDistances = jaccardDistances(goldenMatrix);
const countFromOne = (labels: Int32Array): number[] => Array.from(labels, (label) => label + 1);
const meanOfPairs = ({ size, values }: DistanceMatrix): number =>
  values.reduce((sum, value) => sum + value, 0) / (size * (size - 1));
const ruspini = euclideanDistances(readCsv('ruspini.csv').rows.map(([, x, y]) => [Number(x), Number(y)]));

describe('golden project', () => {
  it('has the Jaccard distances of R', () => {
    expectNear(goldenDistances.values, reference.golden.jaccard_distance.flat(), 1e-9);
  });

  it('joins at the heights of R hclust and leaves every cut as R has it', () => {
    const tree = averageLinkage(goldenDistances);
    expectNear(
      tree.merges.map((merge) => merge.height),
      reference.golden.average_linkage.height,
      1e-9,
    );
    for (const row of reference.golden.by_k) {
      const labels = cutIntoClusters(tree, row.k);
      expect(adjustedRandIndex(labels, row.avg_cut)).toBe(1);
      expect(silhouette(goldenDistances, labels).mean).toBeCloseTo(row.avg_silhouette_avg_linkage, 8);
      expect(adjustedRandIndex(labels, golden.planted)).toBeCloseTo(row.ari_avg_vs_planted, 8);
    }
  });

  it.each(reference.golden.by_k)('finds the PAM partition of R for k = $k', (row) => {
    const partition = partitionAroundMedoids(goldenDistances, row.k);
    expectNear([partition.objective], [row.pam_objective_swap], 1e-9);
    expectNear([partition.buildObjective], [row.pam_objective_build], 1e-9);
    expect(countFromOne(partition.labels)).toEqual(row.pam_clustering);
    expect(silhouette(goldenDistances, partition.labels).mean).toBeCloseTo(row.pam_avg_silhouette, 8);
    expect(adjustedRandIndex(partition.labels, golden.planted)).toBeCloseTo(row.ari_pam_vs_planted, 8);
  });

  it('chooses three clusters and sees two people fit badly', () => {
    const choice = chooseClusterCount(goldenDistances);
    expect(choice.best!.k).toBe(3);
    expect(choice.byK.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6]);
    const partition = partitionAroundMedoids(goldenDistances, 3);
    expect(Array.from(partition.medoids, (at) => golden.respondents[at])).toEqual(['R02', 'R10', 'R18']);
    const { widths } = silhouette(goldenDistances, partition.labels);
    expectNear(widths, Object.values(reference.golden.pam3_silhouette_widths), 1e-9);
    expect(golden.respondents.filter((_, i) => widths[i]! < 0)).toEqual(['R17', 'R23']);
  });

  it('agrees over k as the consensus reference says', () => {
    const consensus = readReference<{
      coassociation: number[][];
      average_linkage_heights: number[];
      'cut_at_distance_0.5': number[];
      PAC: number;
    }>('consensus.json');
    const result = consensusClustering([2, 3, 4, 5, 6].map((k) => partitionAroundMedoids(goldenDistances, k).labels));
    expectNear(result.coassociation, consensus.coassociation.flat(), 1e-12);
    expectNear(result.heights, consensus.average_linkage_heights, 1e-9);
    expect(countFromOne(result.labels)).toEqual(consensus['cut_at_distance_0.5']);
    expect(result.ambiguity).toBeCloseTo(consensus.PAC, 7);
  });
});

describe('published data', () => {
  it.each(reference.ruspini.pam_euclid)('clusters the Ruspini points as R does for k = $k', (row) => {
    const partition = partitionAroundMedoids(ruspini, row.k);
    expectNear(
      [partition.buildObjective * 75, partition.objective * 75],
      row.objective.map((mean) => mean * 75),
      1e-6,
    );
    const result = silhouette(ruspini, partition.labels);
    expectNear([result.mean], [row.avg_silhouette]);
    expectNear(result.clusterMeans.map(Number), row.cluster_avg);
    expect(Array.from(partition.medoids, (at) => at + 1)).toEqual(row.medoids);
  });

  it('cuts the Ruspini tree as R does', () => {
    const tree = averageLinkage(ruspini);
    for (const { k, avg } of reference.ruspini.hclust_average_silhouette) {
      expectNear([silhouette(ruspini, cutIntoClusters(tree, k)).mean], [avg]);
    }
    expect(chooseClusterCount(ruspini).best!.k).toBe(4);
  });

  it('measures flowers as daisy does: plain, weighted and with asymmetric traits', () => {
    const columns = readCsv('flower.csv').header.map((_, c) => readCsv('flower.csv').rows.map((row) => Number(row[c])));
    const kinds = ['nominal', 'nominal', 'nominal', 'nominal', 'ordinal', 'ordinal', 'numeric', 'numeric'] as const;
    const plain = columns.map((values, c): GowerAttribute => ({ kind: kinds[c]!, values }));
    expectNear(gowerDistances(plain).values, reference.flower_gower.full_matrix_gower.flat(), 1e-9);
    expectNear([meanOfPairs(gowerDistances(plain))], [reference.flower_gower.mean]);

    const { weights, dist_first_row, mean } = reference.flower_gower.weighted;
    const weighted = gowerDistances(plain.map((attribute, c) => ({ ...attribute, weight: weights[c]! })));
    expectNear(weighted.values.slice(0, 18), dist_first_row, 1e-9);
    expectNear([meanOfPairs(weighted)], [mean]);

    const asymmetric = gowerDistances(
      plain.map((attribute, c): GowerAttribute => {
        if (c === 0 || c === 2) return { kind: 'asymmetricBinary', values: columns[c]! };
        return c === 6 ? { kind: 'ordinal', values: columns[c]! } : attribute;
      }),
    );
    const wanted = reference.flower_gower.asymm_variant_V1_V3_asymm_V7_ordratio;
    expectNear(asymmetric.values.slice(0, 18), wanted.dist_first_row, 1e-9);
    const partition = partitionAroundMedoids(asymmetric, 3);
    expect(countFromOne(partition.labels)).toEqual(reference.flower_gower.pam3_asymm.clustering);
    expect(Array.from(partition.medoids, (at) => at + 1)).toEqual(reference.flower_gower.pam3_asymm.medoids);
    expectNear([silhouette(asymmetric, partition.labels).mean], [reference.flower_gower.pam3_asymm.avg_sil]);
  });

  it('clusters the zoo as R does', () => {
    const { header, rows } = readCsv('zoo.csv');
    const binary = header.flatMap((name, c) => (['name', 'legs', 'type'].includes(name) ? [] : [c]));
    const types = rows.map((row) => row.at(-1)!);
    const distances = jaccardDistances(presenceMatrixFromRows(rows.map((row) => binary.map((c) => Number(row[c])))));
    expectNear([meanOfPairs(distances)], [reference.zoo_binary15_jaccard.mean_dist]);
    const tree = averageLinkage(distances);
    for (const row of reference.zoo_binary15_jaccard.by_k) {
      const cut = cutIntoClusters(tree, row.k);
      expectNear(
        [silhouette(distances, cut).mean, adjustedRandIndex(cut, types)],
        [row.avg_sil_hclust, row.ari_hclust],
      );
      const partition = partitionAroundMedoids(distances, row.k);
      expectNear([partition.objective], [row.pam_objective]);
      expectNear(
        [silhouette(distances, partition.labels).mean, adjustedRandIndex(partition.labels, types)],
        [row.avg_sil_pam, row.ari_pam],
      );
    }
  });

  it('splits the voters as R does', () => {
    const complete = readCsv('housevotes84.csv').rows.filter((row) =>
      row.every((cell) => cell !== '' && cell !== 'NA'),
    );
    const wanted = reference.votes_complete232_simple_matching;
    expect(complete.length).toBe(wanted.n);
    const distances = createDistanceMatrix(
      complete.length,
      (i, j) => complete[i]!.slice(1).filter((vote, v) => vote !== complete[j]![v + 1]).length / 16,
    );
    const parties = complete.map((row) => row[0]!);
    const partition = partitionAroundMedoids(distances, 2);
    expectNear([partition.buildObjective, partition.objective], wanted.pam2.objective);
    expectNear(
      [adjustedRandIndex(partition.labels, parties), silhouette(distances, partition.labels).mean],
      [wanted.pam2.ari, wanted.pam2.avg_silhouette],
    );
  });
});

const presence = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

/** Average linkage by its definition: means over all pairs, the closest two groups joined, O(n⁴). */
function closestPairHeights({ size, values }: DistanceMatrix): number[] {
  const groups = Array.from({ length: size }, (_, i) => [i]);
  const heights: number[] = [];
  while (groups.length > 1) {
    let best = { height: Infinity, a: 0, b: 1 };
    for (let a = 0; a < groups.length; a += 1) {
      for (let b = a + 1; b < groups.length; b += 1) {
        const pairs = groups[a]!.flatMap((i) => groups[b]!.map((j) => values[i * size + j]!));
        const height = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
        if (height < best.height) best = { height, a, b };
      }
    }
    heights.push(best.height);
    groups[best.a]!.push(...groups.splice(best.b, 1)[0]!);
  }
  return heights;
}

describe('laws', () => {
  it('Jaccard is symmetric, bounded, zero on itself, one for two empty people, and counts like sets', () => {
    fc.assert(
      fc.property(presence, (rows) => {
        const { values, size } = jaccardDistances(presenceMatrixFromRows(rows));
        rows.forEach((a, i) =>
          rows.forEach((b, j) => {
            const shared = a.filter((has, c) => has && b[c]).length;
            const union = a.filter((has, c) => has || b[c]).length;
            const wanted = i === j ? 0 : union === 0 ? 1 : 1 - shared / union;
            expect(values[i * size + j]).toBeCloseTo(wanted, 12);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('weighted Jaccard with equal weights is Jaccard, and follows Σmin/Σmax', () => {
    const rows = [
      [1, 1, 0],
      [1, 0, 1],
    ];
    const matrix = presenceMatrixFromRows(rows);
    expect(jaccardDistances({ ...matrix, weights: Float64Array.of(2, 2, 2, 2, 2, 2) }).values).toEqual(
      jaccardDistances(matrix).values,
    );
    const weighted = jaccardDistances({ ...matrix, weights: Float64Array.of(3, 2, 0, 1, 0, 4) });
    expect(weighted.values[1]).toBeCloseTo(1 - 1 / (3 + 2 + 4), 12);
  });

  it('counts common codes over bitsets as it counts rare ones over lists', () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 70 }, (_v, c) => ((i * 7 + c * 3) % 9 ? 1 : 0)),
    );
    const { values } = jaccardDistances(presenceMatrixFromRows(rows));
    const shared = rows[0]!.filter((has, c) => has && rows[1]![c]).length;
    const union = rows[0]!.filter((has, c) => has || rows[1]![c]).length;
    expect(values[1]).toBeCloseTo(1 - shared / union, 12);
  });

  it('partitions do not depend on the order of people when no distances tie', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
          {
            minLength: 8,
            maxLength: 20,
            selector: ([x, y]) => `${x.toFixed(3)}:${y.toFixed(3)}`,
          },
        ),
        (points) => {
          const distances = euclideanDistances(points);
          const reversed = euclideanDistances(points.toReversed());
          const tree = averageLinkage(distances);
          const heights = tree.merges.map((merge) => merge.height);
          const turned = averageLinkage(reversed);
          expectNear(
            turned.merges.map((merge) => merge.height),
            heights,
            1e-9,
          );
          const first = partitionAroundMedoids(distances, 2);
          expect(first.objective).toBeLessThanOrEqual(first.buildObjective + 1e-12);
          expect(new Set(first.labels).size).toBe(2);
          expect(
            adjustedRandIndex(
              first.labels,
              first.labels.map((label) => 7 - label),
            ),
          ).toBe(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('chains of nearest neighbours join at the heights of always joining the closest pair', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 16 }), fc.integer(), (size, seed) => {
        const random = createRandomSource(seed);
        const distances = createDistanceMatrix(size, () => random.next());
        const heights = averageLinkage(distances).merges.map((merge) => merge.height);
        expectNear(heights, closestPairHeights(distances), 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('cophenetic distances are ultrametric and never below the closest pair', () => {
    const { size, values } = copheneticDistances(averageLinkage(goldenDistances));
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        for (let l = 0; l < size; l += 1) {
          const longest = Math.max(values[i * size + l]!, values[l * size + j]!);
          expect(values[i * size + j]! <= longest + 1e-12).toBe(true);
        }
      }
    }
  });
});

describe('tiny, empty and tied inputs', () => {
  it('gives an empty tree for nobody and for one person', () => {
    expect(averageLinkage({ size: 0, values: new Float64Array(0) })).toEqual({ size: 0, merges: [], leafOrder: [] });
    expect(averageLinkage({ size: 1, values: new Float64Array(1) }).leafOrder).toEqual([0]);
    expect(consensusClustering([]).size).toBe(0);
  });

  it('keeps k clusters when everybody is alike', () => {
    const alike = { size: 9, values: new Float64Array(81) };
    const partition = partitionAroundMedoids(alike, 3);
    expect(new Set(partition.labels)).toEqual(new Set([0, 1, 2]));
    expect(silhouette(alike, partition.labels).mean).toBe(0);
    expect(cutAtHeight(averageLinkage(alike), 0)).toEqual(new Int32Array(9));
  });

  it('refuses an impossible number of clusters and tries none below eight people', () => {
    expect(() => partitionAroundMedoids(goldenDistances, 25)).toThrow(RangeError);
    expect(() => cutIntoClusters(averageLinkage(goldenDistances), 0)).toThrow(RangeError);
    expect(chooseClusterCount(jaccardDistances(presenceMatrixFromRows(golden.matrix.slice(0, 7)))).best).toBeNull();
  });

  it('compares what two people both have and calls them different when that is nothing', () => {
    const { values } = gowerDistances([{ kind: 'numeric', values: [1, null, 3] }]);
    expect(Array.from(values.slice(0, 3))).toEqual([0, 1, 1]);
    expect(adjustedRandIndex([], [])).toBe(1);
  });
});
