import { describe, expect, test } from 'vitest';
import { chooseClusterCount } from '#shared/analysis/chooseClusterCount.ts';
import { jaccardDistances } from '#shared/analysis/jaccardDistance.ts';
import { partitionAroundMedoids } from '#shared/analysis/pam.ts';
import { personInfluence } from '#shared/analysis/personInfluence.ts';
import { presenceMatrixFromRows } from '#shared/analysis/presenceMatrix.ts';
import { sharedCodes } from '#shared/analysis/sharedCodes.ts';

const study = (rows: readonly (readonly number[])[]) => {
  const distances = jaccardDistances(presenceMatrixFromRows(rows));
  const { best } = chooseClusterCount(distances);
  return { distances, labels: partitionAroundMedoids(distances, best!.k).labels };
};
const left = [1, 1, 1, 0, 0, 0];
const right = [0, 0, 0, 1, 1, 1];
const many = (row: readonly number[], count: number) => Array.from({ length: count }, () => row);

describe('the influence of one person', () => {
  test('is none where two clear groups stay without anybody', () => {
    const { distances, labels } = study([...many(left, 6), ...many(right, 6)]);
    const influence = personInfluence(distances, labels);
    expect(influence.map(({ person }) => person)).toEqual(Array.from({ length: 12 }, (_, row) => row));
    expect(influence.every(({ agreement, k, moved }) => agreement === 1 && k === 2 && moved.length === 0)).toBe(true);
  });

  test('is told with the number of groups without the person, and with those who move', () => {
    // Twelve people are enough for three groups, eleven are not.
    const third = [1, 0, 0, 0, 0, 1, 1, 1];
    const rows = [...many([...left, 0, 0], 4), ...many([...right, 0, 0], 4), ...many(third, 4)];
    const { distances, labels } = study(rows);
    expect(new Set(labels).size).toBe(3);
    const influence = personInfluence(distances, labels);
    expect(influence.every(({ k, agreement }) => k === 2 && agreement < 1)).toBe(true);
    expect(influence.every(({ person, moved }) => moved.length > 0 && !moved.includes(person))).toBe(true);
  });
});

describe('what the members of a group share', () => {
  const people = presenceMatrixFromRows([
    [1, 1, 1, 0],
    [1, 1, 0, 0],
    [1, 1, 0, 1],
    [1, 0, 0, 1],
    [0, 0, 0, 1],
  ]);

  test('is the closed set whose people are nearest to the members', () => {
    expect(sharedCodes(people, [0, 1, 2], [0, 1, 2, 3])).toEqual({ codes: [0, 1], inside: [3, 3], outside: [0, 2] });
  });

  test('is one code where no two come together', () => {
    expect(sharedCodes(people, [3, 4], [3])).toEqual({ codes: [3], inside: [2, 2], outside: [1, 3] });
  });

  test('is nothing for one person, without codes, and where nothing is shared', () => {
    expect(sharedCodes(people, [0], [0, 1])).toBeNull();
    expect(sharedCodes(people, [0, 1], [])).toBeNull();
    expect(sharedCodes(people, [0, 4], [2, 3])).toBeNull();
  });
});
