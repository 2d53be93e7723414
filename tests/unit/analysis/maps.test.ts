import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classicalScaling } from '#shared/analysis/classicalScaling.ts';
import { correspondenceAnalysis } from '#shared/analysis/correspondenceAnalysis.ts';
import { createDistanceMatrix, euclideanDistances } from '#shared/analysis/distanceMatrix.ts';
import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { largestEigen, symmetricEigen } from '#shared/analysis/symmetricEigen.ts';
import { expectNear, golden, goldenMatrix, readReference } from './referenceData.ts';

interface Correspondence {
  table: number[][];
  inertias: number[];
  pct: number[];
  chi2?: number;
  row_principal: number[][];
  col_principal?: number[][];
}
const maps = readReference<{
  eurodist: { points: number[][]; eig: number[]; GOF: [number, number]; dist: number[][] };
  smoke: Correspondence;
  caith: Correspondence;
  HairEye: Correspondence;
  golden_ca: Correspondence;
}>('maps.json');
const { pcoa } = readReference<{
  golden: { pcoa: { eigenvalues: number[]; points: Record<string, number[]>; gof: [number, number] } };
}>('clustering.json').golden;

/** Compares point by point, each axis up to its sign. */
function expectPoints(
  actual: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
  tolerance: number,
): void {
  wanted[0]!.forEach((_, axis) => {
    const found = actual.map((point) => point[axis]!);
    const given = wanted.map((point) => point[axis]!);
    const sign = Math.sign(found.reduce((sum, value, i) => sum + value * given[i]!, 0));
    expectNear(
      found.map((value) => value * sign),
      given,
      tolerance,
    );
  });
}

describe('classical scaling', () => {
  it('puts the cities of Europe where R puts them', () => {
    const distances = createDistanceMatrix(21, (i, j) => maps.eurodist.dist[i]![j]!);
    const result = classicalScaling(distances);
    expectPoints(result.points, maps.eurodist.points, 1e-4);
    expectNear(result.eigenvalues, maps.eurodist.eig, 0.02);
    expectNear([result.varianceShown!, result.positiveVarianceShown], maps.eurodist.GOF);
    expectPoints(result.points.slice(0, 1), [[2290.27468, 1798.802928]], 1e-4);
  });

  it('maps the golden project as R does and says how little the map shows', () => {
    const result = classicalScaling(jaccardDistances(goldenMatrix));
    expectPoints(
      result.points,
      golden.respondents.map((id) => pcoa.points[id]!),
      1e-6,
    );
    expectNear(result.eigenvalues, pcoa.eigenvalues, 1e-6);
    expectNear([result.varianceShown!, result.positiveVarianceShown], pcoa.gof);
  });

  it('keeps the distances of points in a plane, for few and for many', () => {
    for (const people of [12, 130, 330]) {
      const random = createRandomSource(people);
      const distances = euclideanDistances(Array.from({ length: people }, () => [random.next(), random.next() * 3]));
      const result = classicalScaling(distances);
      expectNear(euclideanDistances(result.points).values, distances.values, people > 300 ? 1e-5 : 1e-9);
      expectNear([result.positiveVarianceShown, result.squaredVarianceShown], [1, 1], 1e-6);
      expect(result.varianceShown === null).toBe(people > 300);
    }
  });

  it('takes a symmetric matrix apart into vectors at right angles, equal values and empty rows too', () => {
    const entry = fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.double({ min: -5, max: 5, noNaN: true }));
    const symmetric = fc
      .integer({ min: 1, max: 9 })
      .chain((size) => fc.array(entry, { minLength: size * size, maxLength: size * size }))
      .map((entries) => {
        const size = Math.sqrt(entries.length);
        const place = (i: number, j: number): number => Math.min(i, j) * size + Math.max(i, j);
        return {
          size,
          values: Float64Array.from(entries, (_value, at) => entries[place(Math.floor(at / size), at % size)]!),
        };
      });
    fc.assert(
      fc.property(symmetric, ({ size, values: matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, size);
        expect([...values]).toEqual([...values].toSorted((a, b) => b - a));
        const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
        for (const [i, vector] of vectors.entries()) {
          const image = Float64Array.from(vector, (_value, row) =>
            dot(matrix.slice(row * size, (row + 1) * size), vector),
          );
          expectNear(
            image,
            vector.map((value) => value * values[i]!),
            1e-9,
          );
          expectNear(
            vectors.map((other) => dot(vector, other)),
            vectors.map((_other, j) => (i === j ? 1 : 0)),
            1e-9,
          );
        }
      }),
    );
  });

  it('finds for many people the same largest eigenvalues one by one as all at once', () => {
    const random = createRandomSource(2);
    const size = 60;
    const matrix = createDistanceMatrix(size, () => random.next() - 0.5).values;
    const some = largestEigen(matrix, size, 2);
    expectNear(some.values, symmetricEigen(matrix, size).values.slice(0, 2), 1e-6);
  });

  it('holds for nobody, one person and people who are all alike', () => {
    expect(classicalScaling({ size: 0, values: new Float64Array(0) }).points).toEqual([]);
    expect(classicalScaling({ size: 1, values: new Float64Array(1) }).points).toEqual([[0, 0]]);
    expect(classicalScaling({ size: 3, values: new Float64Array(9) })).toMatchObject({ varianceShown: 0 });
  });
});

describe('correspondence analysis', () => {
  it.each(['smoke', 'caith', 'HairEye', 'golden_ca'] as const)(
    'has the inertias and coordinates of R for %s',
    (name) => {
      const wanted = maps[name];
      const result = correspondenceAnalysis(wanted.table);
      expectNear(result.inertias.slice(0, wanted.inertias.length), wanted.inertias);
      expectNear(
        result.shares.slice(0, wanted.pct.length),
        wanted.pct.map((percent) => percent / 100),
      );
      if (wanted.chi2 !== undefined) expectNear([result.chiSquare], [wanted.chi2]);
      expectPoints(result.rows, wanted.row_principal, 1e-6);
      if (wanted.col_principal) expectPoints(result.columns, wanted.col_principal, 1e-6);
    },
  );

  it('is the same map when the table is turned, and none for an empty table', () => {
    const turned = maps.smoke.table[0]!.map((_, j) => maps.smoke.table.map((row) => row[j]!));
    expectPoints(correspondenceAnalysis(turned).columns, maps.smoke.row_principal, 1e-6);
    expect(
      correspondenceAnalysis([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ totalInertia: 0, rows: [[], []] });
    expect(correspondenceAnalysis([]).rows).toEqual([]);
  });

  it('puts a code that nobody has at the origin', () => {
    const result = correspondenceAnalysis(maps.smoke.table.map((row) => [...row, 0]));
    expectNear(result.columns[4]!.slice(0, 3), [0, 0, 0], 1e-12);
    expectPoints(
      result.rows.map((row) => row.slice(0, 3)),
      maps.smoke.row_principal,
      1e-6,
    );
  });
});
