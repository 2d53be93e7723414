import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedMutualInformation } from '#shared/analysis/adjustedMutualInformation.ts';
import { alignMap, type MapPoint, orientMap } from '#shared/analysis/alignMap.ts';
import { type ComparedGroup, jaccardOfLists, matchGroups } from '#shared/analysis/matchGroups.ts';
import { maximumAssignment } from '#shared/analysis/maximumAssignment.ts';

/** The most that any pairing weighs, by trying all. */
function bestByTrying(weights: readonly (readonly number[])[], least: number): number {
  const columns = weights[0]?.length ?? 0;
  const go = (row: number, taken: ReadonlySet<number>): number => {
    if (row === weights.length) return 0;
    let best = go(row + 1, taken);
    for (let column = 0; column < columns; column += 1) {
      const weight = weights[row]![column]!;
      if (taken.has(column) || weight < least) continue;
      best = Math.max(best, weight + go(row + 1, new Set([...taken, column])));
    }
    return best;
  };
  return go(0, new Set());
}

const weightTables = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe('assignment', () => {
  it('weighs as much as the best of all pairings, and makes none below the least', () => {
    fc.assert(
      fc.property(weightTables, fc.constantFrom(0, 0.3, 0.6), (weights, least) => {
        const assigned = maximumAssignment(weights, least);
        const pairs = assigned.flatMap((column, row) => (column < 0 ? [] : [weights[row]![column]!]));
        expect(new Set(assigned.filter((column) => column >= 0)).size).toBe(pairs.length);
        expect(pairs.every((weight) => weight >= least)).toBe(true);
        expect(pairs.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(bestByTrying(weights, least), 9);
      }),
    );
  });

  it('takes the second best for one when both in all weigh more', () => {
    expect(
      maximumAssignment([
        [0.9, 0.8],
        [0.85, 0.1],
      ]),
    ).toEqual([1, 0]);
    expect(maximumAssignment([])).toEqual([]);
    expect(maximumAssignment([[]])).toEqual([-1]);
  });
});

describe('groups over time', () => {
  const group = (members: string, codes: string): ComparedGroup => ({ members: [...members], codes: [...codes] });

  it('stay the same when one person joins and one leaves, in whatever order they are listed', () => {
    const earlier = [group('abcd', 'xy'), group('efgh', 'zw')];
    expect(matchGroups(earlier, [group('efgi', 'zw'), group('abcdj', 'xy')])).toEqual([1, 0]);
  });

  it('are new when too few members and codes are common', () => {
    expect(matchGroups([group('abcd', 'xy')], [group('aefg', 'xq'), group('hijk', 'zw')])).toEqual([-1, -1]);
    expect(matchGroups([], [group('abc', 'x')])).toEqual([-1]);
  });

  it('keep their names when many new people come', () => {
    const earlier = [group('abc', 'xy')];
    const now = [group('abcdefghij', 'zw')];
    expect(matchGroups(earlier, now)).toEqual([-1]);
    expect(matchGroups(earlier, now, new Set('abc'))).toEqual([0]);
  });

  it('pass the name to the likelier half when one falls in two', () => {
    expect(matchGroups([group('abcdef', 'xy')], [group('ab', 'z'), group('cdef', 'xy')])).toEqual([-1, 0]);
  });

  it('match one to one when nothing changed, and the answer follows a reordering', () => {
    const disjoint = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }).map((sizes) =>
      sizes.map((size, at): ComparedGroup => ({
        members: Array.from({ length: size + 1 }, (_item, person) => `p${at}-${person}`),
        codes: [`c${at}`],
      })),
    );
    fc.assert(
      fc.property(disjoint, fc.infiniteStream(fc.nat()), (groups, numbers) => {
        const order = groups.map((_item, at) => at).toSorted(() => (numbers.next().value! % 2 === 0 ? -1 : 1));
        expect(
          matchGroups(
            groups,
            order.map((at) => groups[at]!),
          ),
        ).toEqual(order);
      }),
    );
  });

  it('are compared by the share of all that both have', () => {
    expect(jaccardOfLists(['a', 'b'], ['b', 'c'])).toBeCloseTo(1 / 3);
    expect(jaccardOfLists([], [])).toBe(0);
  });
});

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 });
const distance = ([ax, ay]: MapPoint, [bx, by]: MapPoint): number => Math.hypot(ax - bx, ay - by);

describe('maps over time', () => {
  it('bring back a map that was turned, mirrored and shifted', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 6.28, noNaN: true }), fc.boolean(), (earlier, turn, isMirrored) => {
        const now = earlier.map(([x, y]): MapPoint => {
          const side = isMirrored ? -y : y;
          return [x * Math.cos(turn) - side * Math.sin(turn) + 3, x * Math.sin(turn) + side * Math.cos(turn) - 5];
        });
        const move = alignMap(now.map((place, at) => ({ now: place, earlier: earlier[at]! })));
        for (const [at, place] of now.entries()) expect(distance(move(place), earlier[at]!)).toBeLessThan(1e-6);
      }),
    );
  });

  it('stretch nothing, and fit no worse than any other turn', () => {
    fc.assert(
      fc.property(points, fc.nat(), fc.double({ min: 0, max: 6.28, noNaN: true }), (now, seed, turn) => {
        const earlier = now.map(([x, y], at): MapPoint => [y + ((seed * (at + 1)) % 7), x - ((seed + at) % 5)]);
        const pairs = now.map((place, at) => ({ now: place, earlier: earlier[at]! }));
        const move = alignMap(pairs);
        expect(distance(move(now[0]!), move(now[1]!))).toBeCloseTo(distance(now[0]!, now[1]!), 6);
        const misfit = (place: (point: MapPoint) => MapPoint): number =>
          pairs.reduce((sum, pair) => sum + distance(place(pair.now), pair.earlier) ** 2, 0);
        const middle = move([
          now.reduce((sum, [x]) => sum + x, 0) / now.length,
          now.reduce((sum, [, y]) => sum + y, 0) / now.length,
        ]);
        const turned = (point: MapPoint): MapPoint => {
          const [x, y] = move(point);
          const [dx, dy] = [x - middle[0], y - middle[1]];
          return [
            middle[0] + dx * Math.cos(turn) - dy * Math.sin(turn),
            middle[1] + dx * Math.sin(turn) + dy * Math.cos(turn),
          ];
        };
        const mirrored = (point: MapPoint): MapPoint => {
          const [x, y] = turned(point);
          return [x, 2 * middle[1] - y];
        };
        expect(misfit(move)).toBeLessThanOrEqual(misfit(turned) + 1e-6);
        expect(misfit(move)).toBeLessThanOrEqual(misfit(mirrored) + 1e-6);
      }),
    );
  });

  it('only shift for one known point, and do nothing for none', () => {
    expect(alignMap([{ now: [1, 1], earlier: [4, 5] }])([2, 2])).toEqual([5, 6]);
    expect(alignMap([])([2, 3])).toEqual([2, 3]);
  });

  it('point the same way whichever signs the axes came with', () => {
    const shape: MapPoint[] = [
      [-1, 2],
      [-1, -1],
      [2, -1],
    ];
    const flipped = shape.map(([x, y]): MapPoint => [-x, -y]);
    expect(orientMap(flipped)).toEqual(orientMap(shape));
  });
});

describe('mutual information', () => {
  /** Mean mutual information over every way to deal the second labels. */
  function informationOf(first: readonly number[], second: readonly number[]): number {
    const n = first.length;
    let total = 0;
    for (const a of new Set(first)) {
      for (const b of new Set(second)) {
        const both = first.filter((label, i) => label === a && second[i] === b).length;
        const rows = first.filter((label) => label === a).length;
        const columns = second.filter((label) => label === b).length;
        if (both > 0) total += (both / n) * Math.log((n * both) / (rows * columns));
      }
    }
    return total;
  }
  function permutations(items: readonly number[]): number[][] {
    if (items.length < 2) return [[...items]];
    return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
  }
  const entropyOf = (labels: readonly number[]): number => informationOf(labels, labels);

  it('takes off exactly the mean over all dealings', () => {
    for (const [first, second] of [
      [
        [0, 0, 0, 1, 1, 1],
        [0, 0, 1, 1, 2, 2],
      ],
      [
        [0, 0, 1, 1, 1, 1],
        [0, 1, 0, 1, 1, 1],
      ],
    ] as const) {
      const dealt = permutations(second);
      const expected = dealt.reduce((sum, labels) => sum + informationOf(first, labels), 0) / dealt.length;
      const wanted =
        (informationOf(first, second) - expected) / ((entropyOf(first) + entropyOf(second)) / 2 - expected);
      expect(adjustedMutualInformation(first, second)).toBeCloseTo(wanted, 10);
    }
  });

  it('is one for equal partitions under other names and knows nothing to agree on', () => {
    expect(adjustedMutualInformation([0, 0, 1, 2], ['b', 'b', 'a', 'c'])).toBeCloseTo(1, 12);
    expect(adjustedMutualInformation([], [])).toBe(1);
    expect(adjustedMutualInformation([0, 0, 0], [1, 1, 1])).toBe(1);
    expect(adjustedMutualInformation([0, 0, 0, 0], [0, 1, 2, 3])).toBeCloseTo(0, 12);
    expect(() => adjustedMutualInformation([0], [])).toThrow(RangeError);
  });
});
