import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '#shared/analysis/adjustedRandIndex.ts';
import { averageLinkage, cutIntoClusters } from '#shared/analysis/averageLinkage.ts';
import { clusterStability } from '#shared/analysis/clusterStability.ts';
import { codeEnrichment } from '#shared/analysis/codeEnrichment.ts';
import { euclideanDistances } from '#shared/analysis/distanceMatrix.ts';
import { createMedoidPathWorkspace, walkFastMedoidPath } from '#shared/analysis/fastMedoidPath.ts';
import { holm } from '#shared/analysis/holm.ts';
import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import { partitionAroundMedoids } from '#shared/analysis/pam.ts';
import { presenceMatrixFromRows, type PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';
import { quantile } from '#shared/analysis/quantile.ts';
import { createRandomSource, randomInteger, shuffle, type RandomSource } from '#shared/analysis/randomSource.ts';
import type { SegmentProposal } from '#shared/analysis/segmentProposal.ts';
import { segmentRespondents } from '#shared/analysis/segmentRespondents.ts';
import { structureNullTest } from '#shared/analysis/structureNullTest.ts';
import { expectNear, golden, goldenMatrix, readCsv, readReference } from './referenceData.ts';

interface Enrichment {
  a: number;
  b: number;
  c: number;
  d: number;
  lift: number;
  fisher_greater_p: number;
  bh_q: number;
  holm_p: number;
}
const reference = readReference<{
  golden: {
    clusterboot_hclust_average_k4: { partition: number[]; bootmean: number[] };
    clusterboot_pam_k3: { bootmean: number[] };
    enrichment_pam3: { clusters: Record<string, Record<string, Enrichment>>; n_bh_below_005: number };
  };
  ruspini: { clusterboot_pam4: { bootmean: number[] }; clusterboot_pam6: { bootmean: number[] } };
}>('clustering.json');
const nullReference = readReference<{
  double_dipping: { share_of_null_datasets_with_at_least_one_BH_significant_code: number };
  silhouette: { max_over_k: { observed: number; null95: number; p: number } };
}>('null_simulation.json');

const goldenDistances = jaccardDistances(goldenMatrix);
const ruspini = euclideanDistances(readCsv('ruspini.csv').rows.map(([, x, y]) => [Number(x), Number(y)]));
const codes = golden.codes.map((id) => ({ id }));

function shuffleColumns(matrix: PresenceMatrix, random: RandomSource): PresenceMatrix {
  const values = new Uint8Array(matrix.values.length);
  for (let j = 0; j < matrix.columns; j += 1) {
    const column = Uint8Array.from({ length: matrix.rows }, (_, i) => matrix.values[i * matrix.columns + j]!);
    shuffle(column, random).forEach((value, i) => (values[i * matrix.columns + j] = value));
  }
  return { ...matrix, values };
}

/** People in `groups` equal parts, each with its own twelve codes, plus codes that anybody may have. */
function plantSegments(people: number, groups: number, random: RandomSource, inside = 0.75): PresenceMatrix {
  return presenceMatrixFromRows(
    Array.from({ length: people }, (_, person) =>
      Array.from({ length: groups * 8 + 6 }, (_code, code) => {
        const own = code < groups * 8 && Math.floor(code / 8) === person % groups;
        return random.next() < (own ? inside : 0.15) ? 1 : 0;
      }),
    ),
  );
}

function labelsOf(proposal: SegmentProposal): Int32Array {
  const labels = new Int32Array(proposal.n).fill(-1);
  proposal.segments.forEach(({ memberIndexes }, segment) =>
    memberIndexes.forEach((index) => (labels[index] = segment)),
  );
  return labels;
}

describe('random source', () => {
  it('repeats its stream for a seed and differs between seeds', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, createRandomSource(seed).next);
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
    expect(draw(0).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('deals whole numbers and orders evenly', () => {
    const random = createRandomSource(7);
    const counts = [0, 0, 0, 0, 0, 0];
    const orders = new Map<string, number>();
    for (let draw = 0; draw < 12_000; draw += 1) {
      counts[randomInteger(random, 6)]! += 1;
      const order = shuffle([1, 2, 3], random).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    // Five standard deviations around 2000.
    for (const count of [...counts, ...orders.values()]) expect(Math.abs(count - 2000)).toBeLessThan(5 * 41);
    expect(orders.size).toBe(6);
  });
});

describe('stability of clusters', () => {
  it('matches clusterboot on the golden project, by PAM and by average linkage', () => {
    const pam = partitionAroundMedoids(goldenDistances, 3);
    const byPam = clusterStability(goldenDistances, pam.labels, { bootstraps: 400 }, createRandomSource(1));
    expectNear(byPam.stability, reference.golden.clusterboot_pam_k3.bootmean, 0.06);
    const linkage = reference.golden.clusterboot_hclust_average_k4;
    const byLinkage = clusterStability(
      goldenDistances,
      linkage.partition.map((label) => label - 1),
      { bootstraps: 400, cluster: (sample, k) => cutIntoClusters(averageLinkage(sample), k) },
      createRandomSource(1),
    );
    expectNear(byLinkage.stability.slice(0, 3), linkage.bootmean.slice(0, 3), 0.06);
    // The fourth cluster is one person, found or not: its mean over the reference's 200 resamples has an error of .035.
    expectNear(byLinkage.stability.slice(3), linkage.bootmean.slice(3), 0.12);
  });

  it('matches clusterboot on the Ruspini points, where four clusters hold and six do not', () => {
    for (const [k, wanted] of [
      [4, reference.ruspini.clusterboot_pam4.bootmean],
      [6, reference.ruspini.clusterboot_pam6.bootmean],
    ] as const) {
      const { labels } = partitionAroundMedoids(ruspini, k);
      const result = clusterStability(ruspini, labels, { bootstraps: 200 }, createRandomSource(3));
      expectNear(result.stability, wanted, 0.06);
      expect(result.recovered.every((count, c) => count + result.dissolved[c]! <= 200)).toBe(true);
    }
  });
});

describe('null test', () => {
  it('sees the golden structure as the reference simulation does', () => {
    const result = structureNullTest(goldenMatrix, {}, createRandomSource(42));
    const wanted = nullReference.silhouette.max_over_k;
    expectNear([result.observed], [wanted.observed]);
    expectNear([result.nullQuantile95], [wanted.null95], 0.02);
    expect(result).toMatchObject({ p: 0.001, permutations: 999, people: 24, kMax: 6 });
  });

  it('is not fooled by shuffled columns more often than its level says', () => {
    const random = createRandomSource(5);
    let rejected = 0;
    for (let copy = 0; copy < 60; copy += 1) {
      if (structureNullTest(shuffleColumns(goldenMatrix, random), { permutations: 99 }, random).p <= 0.05)
        rejected += 1;
    }
    // Binomial(60, .05): more than 9 happens once in 1,000.
    expect(rejected).toBeLessThanOrEqual(9);
  });

  it('tests a part of a large study and says so, and gives p = 1 when too few people leave no choice of k', () => {
    const random = createRandomSource(9);
    const large = structureNullTest(plantSegments(160, 4, random), { permutations: 19, maximumPeople: 80 }, random);
    expect(large).toMatchObject({ people: 80, p: 0.05 });
    const few = presenceMatrixFromRows(golden.matrix.slice(0, 7));
    expect(structureNullTest(few, {}, random)).toMatchObject({ p: 1, permutations: 0 });
    expect(structureNullTest(presenceMatrixFromRows([]), {}, random)).toMatchObject({ p: 1, people: 0 });
  });

  it('walks to medoids about as good as those of PAM', () => {
    const workspace = createMedoidPathWorkspace(24, 6);
    const labels: Int32Array[] = [];
    walkFastMedoidPath(goldenDistances.values, 24, 6, workspace, () => labels.push(Int32Array.from(workspace.labels)));
    expect(labels.map((found) => new Set(found).size)).toEqual([2, 3, 4, 5, 6]);
    expect(adjustedRandIndex(labels[1]!, partitionAroundMedoids(goldenDistances, 3).labels)).toBe(1);
  });
});

describe('codes of a cluster', () => {
  const { labels } = partitionAroundMedoids(goldenDistances, 3);

  it('are tested as in R: counts, lift, Fisher and Benjamini–Hochberg over the whole family', () => {
    const tests = codeEnrichment(
      goldenMatrix,
      labels,
      golden.codes.map((_, index) => index),
    );
    const wanted = Object.values(reference.golden.enrichment_pam3.clusters).flatMap((cluster) =>
      Object.values(cluster),
    );
    expect(
      tests.map(({ inside, outside }) => [inside[0], inside[1] - inside[0], outside[0], outside[1] - outside[0]]),
    ).toEqual(wanted.map(({ a, b, c, d }) => [a, b, c, d]));
    expectNear(
      tests.map(({ lift }) => lift),
      wanted.map(({ lift }) => lift),
      1e-9,
    );
    expectNear(
      tests.map(({ p }) => p),
      wanted.map((test) => test.fisher_greater_p),
      1e-9,
    );
    expectNear(
      tests.map(({ q }) => q),
      wanted.map((test) => test.bh_q),
      1e-9,
    );
    expectNear(
      holm(tests.map(({ p }) => p)),
      wanted.map((test) => test.holm_p),
      1e-9,
    );
    expect(tests.filter(({ q }) => q < 0.05)).toHaveLength(reference.golden.enrichment_pam3.n_bh_below_005);
  });

  it('look significant in noise when they built the clusters, about as often as the reference simulation found', () => {
    const random = createRandomSource(42);
    const copies = 400;
    let fooled = 0;
    for (let copy = 0; copy < copies; copy += 1) {
      const noise = shuffleColumns(goldenMatrix, random);
      const found = partitionAroundMedoids(jaccardDistances(noise), 3).labels;
      if (
        codeEnrichment(
          noise,
          found,
          golden.codes.map((_, index) => index),
        ).some(({ q }) => q <= 0.05)
      )
        fooled += 1;
    }
    const { share_of_null_datasets_with_at_least_one_BH_significant_code: wanted } = nullReference.double_dipping;
    // Three standard errors of 400 copies beside the tolerance of the reference.
    expect(Math.abs(fooled / copies - wanted)).toBeLessThan(0.02 + 3 * Math.sqrt((wanted * (1 - wanted)) / copies));
  });
});

describe('segment proposal', () => {
  const proposal = segmentRespondents(
    { respondents: golden.respondents, codes, presence: goldenMatrix },
    {},
    createRandomSource(2026),
  );

  it('finds the three planted segments of the golden project and leaves out who fits badly', () => {
    expect(proposal).toMatchObject({ verdict: 'segments', n: 24, usable: 24, k: 3, noStructureBecause: null });
    expect(proposal.silhouette).toBeCloseTo(0.298893602, 8);
    expect(proposal.nullTest).toMatchObject({ p: 0.001, permutations: 999 });
    expect(proposal.silhouettes.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6]);
    expect(proposal.unassigned.map(({ index, reason }) => [golden.respondents[index], reason])).toEqual([
      ['R17', 'fitsBadly'],
      ['R23', 'fitsBadly'],
    ]);
    expect(proposal.segments.map(({ medoidIndex }) => golden.respondents[medoidIndex])).toEqual(['R02', 'R10', 'R18']);
    const assigned = proposal.segments.flatMap(({ memberIndexes }) => memberIndexes);
    const labels = labelsOf(proposal);
    expect(
      adjustedRandIndex(
        assigned.map((index) => labels[index]!),
        assigned.map((index) => golden.planted[index]!),
      ),
    ).toBeGreaterThan(0.8);
    for (const { stability } of proposal.segments) expect(stability).toBeGreaterThan(0.85);
  });

  it('names the codes of each segment and marks that they only describe', () => {
    const names = proposal.segments[0]!.definingCodes.map(({ codeIndex }) => golden.codes[codeIndex]);
    expect(names).toContain('tried.excel');
    expect(names).toContain('pain.cash_gap');
    for (const segment of proposal.segments) {
      for (const code of segment.definingCodes) {
        expect(code.heldOut).toBe(false);
        expect(code.lift).toBeGreaterThan(1);
        expect(code.inside[0]).toBeGreaterThanOrEqual(3);
        expect(code.inside[1]).toBe(segment.memberIndexes.length);
        expect(code.outside[1]).toBe(24 - segment.memberIndexes.length);
      }
      expect(segment.definingCodes.map(({ lift }) => lift)).toEqual(
        segment.definingCodes.map(({ lift }) => lift).toSorted((a, b) => b - a),
      );
    }
    expect(proposal.warnings).toContainEqual({ code: 'nothingHeldOut' });
  });

  it('repeats itself for a seed', () => {
    const input = { respondents: golden.respondents, codes, presence: goldenMatrix };
    const options = { permutations: 49, bootstraps: 20 };
    expect(segmentRespondents(input, options, createRandomSource(1))).toEqual(
      segmentRespondents(input, options, createRandomSource(1)),
    );
  });

  it('finds no structure in shuffled columns', () => {
    const random = createRandomSource(3);
    const verdicts = Array.from({ length: 60 }, () =>
      segmentRespondents(
        { respondents: golden.respondents, codes, presence: shuffleColumns(goldenMatrix, random) },
        { permutations: 199 },
        random,
      ),
    );
    const found = verdicts.filter(({ verdict }) => verdict === 'segments');
    expect(found.length).toBeLessThanOrEqual(2);
    expect(verdicts.filter(({ verdict }) => verdict === 'noStructure').length).toBe(60 - found.length);
    expect(verdicts.every(({ verdict, segments }) => verdict === 'segments' || segments.length === 0)).toBe(true);
  });

  it('finds planted segments in studies of other sizes', () => {
    const random = createRandomSource(8);
    for (const [people, groups] of [
      [18, 2],
      [30, 3],
      [45, 4],
    ] as const) {
      const presence = plantSegments(people, groups, random);
      const found = segmentRespondents(
        { respondents: [], codes: Array.from({ length: presence.columns }, (_, c) => ({ id: String(c) })), presence },
        { permutations: 199, bootstraps: 50 },
        random,
      );
      expect(found).toMatchObject({ verdict: 'segments', k: groups });
      expect(
        adjustedRandIndex(
          labelsOf(found),
          Array.from({ length: people }, (_, i) => i % groups),
        ),
      ).toBeGreaterThan(0.8);
    }
  });

  it('keeps held-out codes out of the clustering and tests them afterwards', () => {
    const random = createRandomSource(4);
    const planted = plantSegments(36, 3, random);
    // Two more codes: one that goes with the first segment, one that goes with nothing.
    const presence = presenceMatrixFromRows(
      Array.from({ length: 36 }, (_, i) => [
        ...planted.values.subarray(i * planted.columns, (i + 1) * planted.columns),
        i % 3 === 0 ? 1 : 0,
        i % 2,
      ]),
    );
    const input = {
      respondents: [],
      codes: Array.from({ length: presence.columns }, (_, c) => ({ id: String(c) })),
      presence,
      heldOutCodeIndexes: [planted.columns, planted.columns + 1],
    };
    const result = segmentRespondents(input, { permutations: 99, bootstraps: 30 }, random);
    const first = result.segments.find(({ memberIndexes }) => memberIndexes.includes(0))!;
    expect(first.heldOutTests.map(({ codeIndex }) => codeIndex)).toEqual([planted.columns, planted.columns + 1]);
    expect(first.definingCodes.filter(({ heldOut }) => heldOut).map(({ codeIndex }) => codeIndex)).toEqual([
      planted.columns,
    ]);
    expect(first.heldOutTests[0]!.q).toBeLessThan(0.001);
    expect(result.warnings.some(({ code }) => code === 'nothingHeldOut')).toBe(false);
    const flipped = Uint8Array.from(presence.values, (value, at) =>
      at % presence.columns >= planted.columns ? 1 - value : value,
    );
    expect(
      segmentRespondents(
        { ...input, presence: { ...presence, values: flipped } },
        { permutations: 0, bootstraps: 0 },
        createRandomSource(1),
      ).silhouette,
    ).toBe(result.silhouette);
  });

  it('sets people without codes aside and asks for eight others', () => {
    const rows = [...golden.matrix.slice(0, 7), golden.codes.map(() => 0)];
    const result = segmentRespondents(
      { respondents: [], codes, presence: presenceMatrixFromRows(rows) },
      {},
      createRandomSource(1),
    );
    expect(result).toMatchObject({
      verdict: 'tooFewInterviews',
      usable: 7,
      unassigned: [{ index: 7, reason: 'tooLittleData' }],
      nullTest: null,
      segments: [],
    });
    const nobody = segmentRespondents(
      { respondents: [], codes: [], presence: presenceMatrixFromRows([]) },
      {},
      createRandomSource(1),
    );
    expect(nobody).toMatchObject({ verdict: 'tooFewInterviews', n: 0, unassigned: [] });
  });

  it('says that people who are all alike form no segments', () => {
    const result = segmentRespondents(
      { respondents: [], codes, presence: presenceMatrixFromRows(Array.from({ length: 12 }, () => golden.matrix[0]!)) },
      { permutations: 19, bootstraps: 10 },
      createRandomSource(1),
    );
    expect(result).toMatchObject({ verdict: 'noStructure', noStructureBecause: 'nullTest', nullTest: { p: 1 } });
  });

  it('reports progress up to the end and stops when the listener throws', () => {
    const input = { respondents: golden.respondents, codes, presence: goldenMatrix };
    const steps: [number, number][] = [];
    const options = { permutations: 99, bootstraps: 10 };
    segmentRespondents(input, { ...options, onProgress: (...step) => steps.push(step) }, createRandomSource(1));
    expect(steps).toHaveLength(109);
    expect(steps.at(-1)).toEqual([109, 109]);
    const cancelled = new Error('cancelled');
    const cancel = (): void => {
      throw cancelled;
    };
    expect(() => segmentRespondents(input, { onProgress: cancel }, createRandomSource(1))).toThrow(cancelled);
  });
});

describe('quantile', () => {
  it('interpolates as R type 7 and has no answer for nothing', () => {
    expect(quantile([1, 2, 3, 4], 0.95)).toBeCloseTo(3.85, 12);
    expect(quantile([5], 0.1)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
