import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedItemsets } from '#shared/analysis/closedItemsets.ts';
import { codeCooccurrence, codeCooccurrenceOfSets } from '#shared/analysis/codeCooccurrence.ts';
import { countFrequentItemsets } from '#shared/analysis/countFrequentItemsets.ts';
import { fisherGreater } from '#shared/analysis/fisherExact.ts';
import { maximalItemsets } from '#shared/analysis/maximalItemsets.ts';
import { presenceMatrixFromRows, type PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';
import { golden, goldenMatrix, readCsv, readReference } from './referenceData.ts';

interface Listed {
  items: string;
  count: number;
}
interface Counted {
  support: number;
  min_count: number;
  frequent: number;
  closed: number;
  maximal: number;
  closed_by_size: Record<string, number>;
}
const itemsets = readReference<{
  toy7: { transactions: Record<string, string[]>; frequent: Listed[]; closed: Listed[]; maximal: Listed[] };
  HouseVotes84: { items: number; counts: Counted[] };
  Zoo: { items: number; counts: Counted[]; closed_sup10_largest: Listed[] };
}>('itemsets.json');
const goldenItemsets = readReference<{
  counts: { min_count: number; frequent: number; closed: number; maximal: number }[];
  closed_min6_size2plus: Listed[];
  maximal_min5_size3plus: Listed[];
}>('golden_itemsets.json');

function matrixOf(transactions: readonly (readonly string[])[]): { names: string[]; matrix: PresenceMatrix } {
  const names = [...new Set(transactions.flat())].toSorted();
  return {
    names,
    matrix: presenceMatrixFromRows(transactions.map((has) => names.map((name) => (has.includes(name) ? 1 : 0)))),
  };
}

const zoo = matrixOf(
  readCsv('zoo.csv').rows.map((row) =>
    readCsv('zoo.csv').header.flatMap((name, c) => {
      if (name === 'name') return [];
      if (name === 'legs' || name === 'type') return [`${name}=${row[c]}`];
      return row[c] === '1' ? [name] : [];
    }),
  ),
);
const votesTable = readCsv('housevotes84.csv');
const votes = matrixOf(
  votesTable.rows.map((row) =>
    row.flatMap((cell, c) => (cell === '' || cell === 'NA' ? [] : [`${votesTable.header[c]}=${cell}`])),
  ),
);
const every = (matrix: PresenceMatrix, minimumSupport: number, minimumSize = 1) =>
  closedItemsets(matrix, { minimumSupport, minimumSize, maximumPatterns: Infinity }).patterns;
const spell = (names: readonly string[], pattern: { items: readonly number[]; support: number }): string =>
  `${pattern.items
    .map((item) => names[item]!)
    .toSorted()
    .join(',')}:${pattern.support}`;
const spellListed = ({ items, count }: Listed): string =>
  `${items.replaceAll(/[{}]/gu, '').split(',').toSorted().join(',')}:${count}`;

describe('itemsets of arules', () => {
  it('finds those of the toy transactions', () => {
    const { names, matrix } = matrixOf(Object.values(itemsets.toy7.transactions));
    const sorted = (listed: Listed[]): string[] => listed.map(spellListed).toSorted();
    expect(
      every(matrix, 2)
        .map((pattern) => spell(names, pattern))
        .toSorted(),
    ).toEqual(sorted(itemsets.toy7.closed));
    expect(
      maximalItemsets(matrix, 2)
        .map((pattern) => spell(names, pattern))
        .toSorted(),
    ).toEqual(sorted(itemsets.toy7.maximal));
    expect(countFrequentItemsets(matrix, 2)).toBe(itemsets.toy7.frequent.length);
  });

  it.each(goldenItemsets.counts)('counts those of the golden project at support $min_count', (row) => {
    expect(countFrequentItemsets(goldenMatrix, row.min_count)).toBe(row.frequent);
    expect(every(goldenMatrix, row.min_count)).toHaveLength(row.closed);
    expect(maximalItemsets(goldenMatrix, row.min_count)).toHaveLength(row.maximal);
  });

  it('names the closed and maximal ones of the golden project', () => {
    expect(
      every(goldenMatrix, 6, 2)
        .map((pattern) => spell(golden.codes, pattern))
        .toSorted(),
    ).toEqual(goldenItemsets.closed_min6_size2plus.map(spellListed).toSorted());
    const maximal = maximalItemsets(goldenMatrix, 5).filter(({ items }) => items.length >= 3);
    expect(maximal.map((pattern) => spell(golden.codes, pattern)).toSorted()).toEqual(
      goldenItemsets.maximal_min5_size3plus.map(spellListed).toSorted(),
    );
  });

  it.each([
    ['zoo', zoo, itemsets.Zoo],
    ['votes', votes, itemsets.HouseVotes84],
  ] as const)('counts those of %s', (_name, { names, matrix }, wanted) => {
    expect(names).toHaveLength(wanted.items);
    for (const row of wanted.counts) {
      const closed = every(matrix, row.min_count);
      expect(closed).toHaveLength(row.closed);
      const bySize: Record<string, number> = {};
      for (const { items } of closed) bySize[items.length] = (bySize[items.length] ?? 0) + 1;
      expect(bySize).toEqual(row.closed_by_size);
      expect(countFrequentItemsets(matrix, row.min_count)).toBe(row.frequent);
      expect(maximalItemsets(matrix, row.min_count)).toHaveLength(row.maximal);
    }
  });

  it('names the largest closed ones of the zoo', () => {
    const found = new Set(every(zoo.matrix, 11).map((pattern) => spell(zoo.names, pattern)));
    for (const listed of itemsets.Zoo.closed_sup10_largest) expect(found).toContain(spellListed(listed));
  });
});

const presence = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 8 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe('laws', () => {
  it('closed itemsets are those of brute force', () => {
    fc.assert(
      fc.property(presence, fc.integer({ min: 1, max: 4 }), (rows, minimumSupport) => {
        const columns = rows[0]!.length;
        const wanted = new Set<string>();
        for (let mask = 1; mask < 1 << columns; mask += 1) {
          const having = rows.filter((row) => row.every((has, c) => has || !(mask & (1 << c))));
          if (having.length < minimumSupport) continue;
          const closure = rows[0]!.flatMap((_, c) => (having.every((row) => row[c]) ? [c] : []));
          wanted.add(`${closure.join()}:${having.length}`);
        }
        const found = every(presenceMatrixFromRows(rows), minimumSupport).map(
          ({ items, support }) => `${items.join()}:${support}`,
        );
        expect(found.toSorted()).toEqual([...wanted].toSorted());
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 150 },
    );
  });

  it('patterns stay the same when codes are put in another order', () => {
    const turned = presenceMatrixFromRows(golden.matrix.map((row) => row.toReversed()));
    const last = golden.codes.length - 1;
    const spelled = closedItemsets(turned, { minimumSupport: 4 }).patterns.map(({ items, p }) => [
      items
        .map((item) => last - item)
        .toSorted((a, b) => a - b)
        .join(),
      p!.toFixed(12),
    ]);
    expect(spelled.map(String).toSorted()).toEqual(
      closedItemsets(goldenMatrix, { minimumSupport: 4 })
        .patterns.map(({ items, p }) => String([items.join(), p!.toFixed(12)]))
        .toSorted(),
    );
  });
});

describe('a pattern', () => {
  it('carries its people, lift, p-value and the smallest p it could reach', () => {
    const pattern = closedItemsets(goldenMatrix, { minimumSupport: 8 }).patterns.find(
      ({ items }) => items.map((item) => golden.codes[item]).join() === 'pain.cash_gap,tried.excel,emotion.shame',
    )!;
    // cash_gap 10, excel 9, shame 9 of 24; all together 8.
    expect(pattern.support).toBe(8);
    expect(pattern.rows).toHaveLength(8);
    expect(pattern.lift).toBeCloseTo(8 / 24 / ((10 / 24) * (9 / 24) * (9 / 24)), 12);
    const weakest = Math.max(fisherGreater(8, 2, 0, 14), fisherGreater(8, 1, 0, 15));
    expect(pattern.p).toBeGreaterThanOrEqual(weakest * 0.999);
    expect(pattern.minimumP).toBeLessThanOrEqual(pattern.p!);
    expect(pattern.q).toBeGreaterThanOrEqual(pattern.p!);
  });

  it('of two codes has the p-value of their table', () => {
    const rows = [...Array<number[]>(3).fill([1, 1]), ...Array<number[]>(5).fill([0, 0])];
    const [pattern] = closedItemsets(presenceMatrixFromRows(rows)).patterns;
    expect(pattern).toMatchObject({ items: [0, 1], support: 3, rows: [0, 1, 2] });
    expect(pattern!.lift).toBeCloseTo(8 / 3, 12);
    expect(pattern!.p).toBeCloseTo(1 / 56, 12);
    expect(pattern!.minimumP).toBeCloseTo(1 / 56, 12);
  });

  it('list is cut at a support it names, whatever the order', () => {
    const all = closedItemsets(goldenMatrix, { minimumSupport: 3 });
    expect(all.isTruncated).toBe(false);
    const cut = closedItemsets(goldenMatrix, { minimumSupport: 3, maximumPatterns: 30 });
    expect(cut.isTruncated).toBe(true);
    expect(cut.patterns.length).toBeLessThanOrEqual(30);
    expect(cut.patterns.map(({ items }) => items)).toEqual(
      all.patterns.filter(({ support }) => support >= cut.minimumSupport).map(({ items }) => items),
    );
    expect(all.patterns.filter(({ support }) => support >= cut.minimumSupport - 1).length).toBeGreaterThan(30);
  });

  it('is found nowhere when there is nobody, nothing, or too high a support', () => {
    expect(closedItemsets(presenceMatrixFromRows([])).patterns).toEqual([]);
    expect(closedItemsets(presenceMatrixFromRows([[], []])).patterns).toEqual([]);
    expect(closedItemsets(goldenMatrix, { minimumSupport: 25 }).patterns).toEqual([]);
  });
});

describe('co-occurrence', () => {
  it('counts people with both codes, and each code on the diagonal', () => {
    const { counts, codes } = codeCooccurrence(goldenMatrix);
    for (let a = 0; a < codes; a += 1) {
      for (let b = 0; b < codes; b += 1) {
        expect(counts[a * codes + b]).toBe(golden.matrix.filter((row) => row[a] && row[b]).length);
      }
    }
  });

  it('counts quotations from sets of codes', () => {
    expect(Array.from(codeCooccurrenceOfSets([[0, 1], [1], []], 2).counts)).toEqual([1, 1, 1, 2]);
  });
});
