import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GowerAttribute, gowerDistances } from '#shared/analysis/gowerDistance.ts';
import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import { mapPeople } from '#shared/analysis/mapPeople.ts';
import { partitionAgreement } from '#shared/analysis/partitionAgreement.ts';
import { partitionAroundMedoids } from '#shared/analysis/pam.ts';
import { partitionPeople, samplePeople } from '#shared/analysis/partitionPeople.ts';
import { presenceMatrixFromRows, type PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import {
  attributesWeight,
  segmentDistances,
  type SegmentFeatures,
  selectFeatures,
} from '#shared/analysis/segmentFeatures.ts';
import { segmentRespondents } from '#shared/analysis/segmentRespondents.ts';
import { cutIntoClusters } from '#shared/analysis/averageLinkage.ts';
import { treeOfPeople } from '#shared/analysis/treeOfPeople.ts';
import { adjustedRandIndex } from '#shared/analysis/adjustedRandIndex.ts';
import { expectNear, goldenMatrix } from './referenceData.ts';

const presenceOf = (...rows: string[]): PresenceMatrix =>
  presenceMatrixFromRows(rows.map((row) => [...row].map(Number)));

const rowsOfPeople = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 6 })).chain(([people, codes]) =>
  fc.array(fc.array(fc.constantFrom(0, 1), { minLength: codes, maxLength: codes }), {
    minLength: people,
    maxLength: people,
  }),
);

function plant(people: number, groups: number, seed: number): PresenceMatrix {
  const random = createRandomSource(seed);
  return presenceMatrixFromRows(
    Array.from({ length: people }, (_item, person) =>
      Array.from({ length: groups * 6 }, (_code, code) =>
        random.next() < (Math.floor(code / 6) === person % groups ? 0.8 : 0.1) ? 1 : 0,
      ),
    ),
  );
}

describe('distances of people', () => {
  it('are those of Jaccard when only codes take part', () => {
    fc.assert(
      fc.property(rowsOfPeople, (rows) => {
        const codes = presenceMatrixFromRows(rows);
        expect(segmentDistances({ codes, contexts: [], attributes: [] })).toEqual(jaccardDistances(codes));
      }),
    );
  });

  it('are those of Gower when each group of features weighs as it is said to', () => {
    fc.assert(
      fc.property(
        rowsOfPeople,
        fc.infiniteStream(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 })),
        (rows, ages) => {
          const codes = presenceMatrixFromRows(rows);
          const values = rows.map(() => ages.next().value ?? null);
          const attribute: GowerAttribute = { kind: 'numeric', values };
          const mixed = segmentDistances({ codes, contexts: [], attributes: [attribute] });
          const byAge = gowerDistances([attribute]);
          const byCodes = jaccardDistances(codes);
          const wanted = Float64Array.from(mixed.values, (_value, at) => {
            const [i, j] = [Math.floor(at / mixed.size), at % mixed.size];
            if (values[i] === null || values[j] === null) return byCodes.values[at]!;
            return (byCodes.values[at]! + attributesWeight * byAge.values[at]!) / (1 + attributesWeight);
          });
          expectNear(mixed.values, wanted, 1e-12);
        },
      ),
    );
  });

  it('read codes as Gower reads traits whose shared absence says nothing', () => {
    const rows = ['1100', '0110', '0011'];
    const codes = presenceOf(...rows);
    const traits = [0, 1, 2, 3].map((code): GowerAttribute => ({
      kind: 'asymmetricBinary',
      values: rows.map((row) => Number(row[code])),
    }));
    expectNear(gowerDistances(traits).values, jaccardDistances(codes).values, 1e-12);
  });

  it('count a pain half under another job and another present solution, wholly where these are not known', () => {
    const codes = presenceOf('11', '11', '11', '11');
    const jobs = presenceOf('10', '10', '01', '00');
    const solutions = presenceOf('1', '1', '0', '0');
    const { values } = segmentDistances({ codes, contexts: [jobs, solutions], attributes: [] });
    expect([values[1], values[2], values[3]]).toEqual([0, 0.5, 0]);
    // Another job with the same solution: one kind of circumstances agrees.
    const shared = segmentDistances({ codes, contexts: [jobs, presenceOf('1', '1', '1', '0')], attributes: [] });
    expect(shared.values[2]).toBe(0.25);
  });

  it('stay distances: symmetric, zero to oneself, from 0 to 1', () => {
    fc.assert(
      fc.property(rowsOfPeople, rowsOfPeople, (rows, others) => {
        const context = presenceMatrixFromRows(rows.map((_row, at) => others[at % others.length]!));
        const features: SegmentFeatures = {
          codes: presenceMatrixFromRows(rows),
          contexts: [context],
          attributes: [{ kind: 'nominal', values: rows.map((_row, at) => (at % 3 === 0 ? null : at % 2)) }],
        };
        const { size, values } = segmentDistances(features);
        for (let i = 0; i < size; i += 1) {
          expect(values[i * size + i]).toBe(0);
          for (let j = 0; j < size; j += 1) {
            expect(values[i * size + j]).toBe(values[j * size + i]);
            expect(values[i * size + j]).toBeGreaterThanOrEqual(0);
            expect(values[i * size + j]).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});

describe('attributes', () => {
  const codesOf = (columns: number) => Array.from({ length: columns }, (_item, id) => ({ id: String(id) }));
  const shuffled = (values: readonly number[], seed: number): number[] => {
    const random = createRandomSource(seed);
    return values
      .map((value) => ({ value, place: random.next() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ value }) => value);
  };

  it('that hang together make no segments out of codes that do not', () => {
    let found = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = createRandomSource(seed);
      const presence = presenceMatrixFromRows(
        Array.from({ length: 24 }, () => Array.from({ length: 12 }, () => (random.next() < 0.4 ? 1 : 0))),
      );
      const size = shuffled(
        Array.from({ length: 24 }, (_item, at) => at % 2),
        seed,
      );
      const attributes: GowerAttribute[] = [
        { kind: 'numeric', values: size.map((large) => large * 100) },
        { kind: 'nominal', values: size.map((large) => (large === 1 ? 'city' : 'village')) },
      ];
      const { verdict } = segmentRespondents(
        { respondents: [], codes: codesOf(12), presence, attributes },
        { permutations: 99, bootstraps: 30 },
        random,
      );
      if (verdict === 'segments') found += 1;
    }
    expect(found).toBeLessThanOrEqual(3);
  });

  it('take part in the groups', () => {
    const presence = plant(24, 2, 3);
    const inThree = Array.from({ length: 24 }, (_item, at) => at % 3);
    const propose = (attributes: GowerAttribute[]) =>
      segmentRespondents(
        { respondents: [], codes: codesOf(12), presence, attributes },
        { permutations: 99, bootstraps: 30 },
        createRandomSource(1),
      );
    const without = propose([]);
    const withThem = propose([{ kind: 'nominal', values: inThree }]);
    expect(without).toMatchObject({ verdict: 'segments', k: 2 });
    expect(withThem.silhouette).not.toBe(without.silhouette);
  });
});

describe('many people', () => {
  it('are put to the groups of a sample as they would be put with everybody compared', () => {
    const people = 160;
    const features: SegmentFeatures = { codes: plant(people, 4, 5), contexts: [], attributes: [] };
    const sample = samplePeople(people, createRandomSource(1), 60);
    expect(sample).toHaveLength(60);
    expect(sample).toEqual(sample.toSorted((a, b) => a - b));
    const bySample = partitionPeople(features, sample)!;
    const whole = partitionPeople(features, samplePeople(people, createRandomSource(1)))!;
    expect(whole.sample).toHaveLength(people);
    expect(bySample.partition.k).toBe(4);
    expect(adjustedRandIndex(bySample.labels, whole.labels)).toBeGreaterThan(0.9);
    for (const [at, row] of sample.entries()) expect(bySample.labels[row]).toBe(bySample.partition.labels[at]);
    expect([...bySample.widths].every((width) => width >= -1 && width <= 1)).toBe(true);
  });

  it('stand on the map near where they would stand if all were compared', () => {
    const people = 330;
    const features: SegmentFeatures = { codes: plant(people, 3, 6), contexts: [], attributes: [] };
    const everybody = Array.from({ length: people }, (_item, row) => row);
    const distances = segmentDistances(features);
    const map = mapPeople(features, everybody, distances);
    expect([map.landmarks, map.points.length]).toEqual([300, people]);
    const few = everybody.slice(0, 240);
    const part = selectFeatures(features, few);
    const exact = mapPeople(part, few, segmentDistances(part));
    expect(exact.landmarks).toBe(240);
    // People of one group stand nearer to their group's middle than to any other's, placed either way.
    for (const { points } of [map, exact]) {
      const middles = [0, 1, 2].map((group) => {
        const own = points.filter((_point, person) => person % 3 === group);
        return [0, 1].map((axis) => own.reduce((sum, point) => sum + point[axis as 0 | 1], 0) / own.length);
      });
      const isHome = points.map(([x, y], person) => {
        const away = middles.map(([mx, my]) => Math.hypot(x - mx!, y - my!));
        return away.indexOf(Math.min(...away)) === person % 3;
      });
      expect(isHome.filter(Boolean).length / points.length).toBeGreaterThan(0.97);
    }
  });
});

describe('the tree of many people', () => {
  it('joins at the heights of the tree that keeps every distance twice', () => {
    const presence = plant(60, 4, 8);
    const exact = treeOfPeople(presence);
    const compact = treeOfPeople(presence, 10);
    expectNear(
      compact.merges.map(({ height }) => height),
      exact.merges.map(({ height }) => height),
      1e-6,
    );
    expect(compact.leafOrder.toSorted((a, b) => a - b)).toEqual(exact.leafOrder.toSorted((a, b) => a - b));
    expect(adjustedRandIndex(cutIntoClusters(compact, 4), cutIntoClusters(exact, 4))).toBeGreaterThan(0.95);
  });
});

describe('a second method', () => {
  it('agrees on the golden project but for people on the edge, past the outlier that takes a branch', () => {
    const distances = jaccardDistances(goldenMatrix);
    const agreement = partitionAgreement(distances, partitionAroundMedoids(distances, 3).labels);
    expect(agreement.linkageGroups).toBe(3);
    expect(agreement.linkageAlone).toBeGreaterThanOrEqual(1);
    expect(agreement.ari!).toBeGreaterThan(0.75);
    expect(agreement.ami!).toBeGreaterThan(0.7);
  });

  it('has nothing to say where nobody is in a group of either', () => {
    const distances = jaccardDistances(presenceOf('10', '01'));
    expect(partitionAgreement(distances, [-1, -1])).toMatchObject({ ari: null, ami: null });
  });
});
