import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { countBits } from './countBits.ts';
import { fisherGreater, minimumAttainableP } from './fisherExact.ts';
import type { PresenceMatrix } from './presenceMatrix.ts';

export interface ClosedItemsetOptions {
  /** People that must share all codes of a pattern; 3 by default. */
  readonly minimumSupport?: number;
  /** Codes a pattern must have; 2 by default. */
  readonly minimumSize?: number;
  /** Patterns returned at most; 2000 by default. */
  readonly maximumPatterns?: number;
}

/** Codes that the same people share; nobody outside `rows` has them all, and `rows` share no further code. */
export interface ClosedItemset {
  readonly items: readonly number[];
  readonly rows: readonly number[];
  readonly support: number;
  /** P(all together) / ∏ P(each), over all people. */
  readonly lift: number;
  /** Largest one-sided Fisher p of one code against all the rest; null for a single code. */
  readonly p: number | null;
  readonly q: number | null;
  /** The smallest p that these frequencies could give in that test. */
  readonly minimumP: number | null;
}

export interface ClosedItemsetResult {
  readonly n: number;
  readonly patterns: readonly ClosedItemset[];
  /** The support above which the list is complete; higher than asked for when `isTruncated`. */
  readonly minimumSupport: number;
  readonly isTruncated: boolean;
}

/**
 * Which codes come together in the same people?
 *
 * Closed itemsets (no further code has exactly the same people) by prefix-preserving closure extension, LCM (Uno,
 * Asai, Uchida & Arimura 2004, doi 10.1007/978-3-540-30214-8_2, section 3) over bitsets: every closed set is reached
 * once, none is stored to compare. When there are more than `maximumPatterns`, the support needed is raised step by
 * step until the rest fits, so that the list never depends on the order of the codes (top-k mining as in Han et al.
 * 2002, doi 10.1109/ICDM.2002.1183905); `isTruncated` and `minimumSupport` say so.
 * p: each code is tested against "has all the others" (one-sided Fisher) and the largest p counts: the pattern must not
 * rest on one code that joined by chance. q is Benjamini–Hochberg over the returned patterns of two codes or more.
 * Assumes independent people. Patterns overlap, so tests depend on each other; common codes come together without
 * any link (lift near 1). Cost: O(patterns · codes² · n/32) at worst, far less on sparse data.
 * Order: support falling, then size falling, then items.
 */
export function closedItemsets(matrix: PresenceMatrix, options: ClosedItemsetOptions = {}): ClosedItemsetResult {
  const minimumSize = options.minimumSize ?? 2;
  const maximum = options.maximumPatterns ?? 2000;
  const asked = Math.max(1, options.minimumSupport ?? 3);
  const found: { items: number[]; rows: Int32Array; support: number }[] = [];
  const countBySupport = new Int32Array(matrix.rows + 1);
  let needed = asked;
  let kept = 0;
  visitClosedItemsets(
    matrix,
    () => needed,
    (items, rows, support) => {
      if (items.length < minimumSize) return;
      found.push({ items: items.slice(), rows: Int32Array.from(rows), support });
      countBySupport[support]! += 1;
      kept += 1;
      while (kept > maximum) {
        kept -= countBySupport[needed]!;
        needed += 1;
      }
    },
  );
  const counts = itemCounts(matrix);
  const tests = found
    .filter((pattern) => pattern.support >= needed)
    .map((pattern) => describe(matrix, counts, pattern))
    .sort((a, b) => b.support - a.support || b.items.length - a.items.length || compareItems(a.items, b.items));
  const tested = tests.filter((pattern) => pattern.p !== null);
  const q = new Map(
    benjaminiHochberg(tested.map((pattern) => pattern.p!)).map((value, index) => [tested[index], value]),
  );
  return {
    n: matrix.rows,
    patterns: tests.map((pattern) => ({ ...pattern, q: q.get(pattern) ?? null })),
    minimumSupport: needed,
    isTruncated: needed > asked,
  };
}

/**
 * Calls `found` once for every closed itemset of at least one item with the support that `needed` asks for at that
 * moment; `needed` may only rise. `items` are column indexes, ascending; `rows` is a bitset that is overwritten later.
 */
export function visitClosedItemsets(
  matrix: PresenceMatrix,
  needed: () => number,
  found: (items: number[], rows: Int32Array, support: number) => void,
): void {
  const words = Math.ceil(matrix.rows / 32);
  const counts = itemCounts(matrix);
  // Common codes first: their patterns raise the support needed before the long tail is entered.
  const order = Array.from(counts, (_, item) => item)
    .filter((item) => counts[item]! >= needed())
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const bits = order.map((item) => itemBits(matrix, item, words));
  const everybody = new Int32Array(words);
  for (let i = 0; i < matrix.rows; i += 1) everybody[i >> 5]! |= 1 << (i & 31);

  /** `frequent`: places of `order` that still reach the support within `rows`, with those counts, ascending. */
  const extend = (
    closed: Uint8Array,
    rows: Int32Array,
    frequent: Int32Array,
    frequencies: Int32Array,
    core: number,
  ): void => {
    for (let f = 0; f < frequent.length; f += 1) {
      const place = frequent[f]!;
      if (place <= core || closed[place] || frequencies[f]! < needed()) continue;
      const support = frequencies[f]!;
      const own = bits[place]!;
      const shared = new Int32Array(words);
      for (let w = 0; w < words; w += 1) shared[w] = rows[w]! & own[w]!;
      const closure = Uint8Array.from(closed);
      const stillFrequent: number[] = [];
      const stillCounts: number[] = [];
      const isNew = close(bits, frequent, shared, support, place, needed(), closure, stillFrequent, stillCounts);
      if (!isNew) continue;
      const items: number[] = [];
      for (let at = 0; at < order.length; at += 1) if (closure[at]) items.push(order[at]!);
      found(
        items.sort((a, b) => a - b),
        shared,
        support,
      );
      extend(closure, shared, Int32Array.from(stillFrequent), Int32Array.from(stillCounts), place);
    }
  };

  const places = Int32Array.from(order, (_, place) => place);
  const frequencies = Int32Array.from(order, (item) => counts[item]!);
  const root = Uint8Array.from(order, (item) => (counts[item] === matrix.rows ? 1 : 0));
  if (matrix.rows >= needed() && root.includes(1)) {
    found(
      order.filter((_, place) => root[place]).sort((a, b) => a - b),
      everybody,
      matrix.rows,
    );
  }
  if (matrix.rows > 0) extend(root, everybody, places, frequencies, -1);
}

/** Adds to `closure` all items that everybody in `shared` has; false when one before `place` is new (seen elsewhere). */
function close(
  bits: readonly Int32Array[],
  frequent: Int32Array,
  shared: Int32Array,
  support: number,
  place: number,
  needed: number,
  closure: Uint8Array,
  stillFrequent: number[],
  stillCounts: number[],
): boolean {
  for (let g = 0; g < frequent.length; g += 1) {
    const other = frequent[g]!;
    let count = 0;
    const otherBits = bits[other]!;
    for (let w = 0; w < shared.length; w += 1) count += countBits(shared[w]! & otherBits[w]!);
    if (count < needed) continue;
    if (count === support && !closure[other]) {
      if (other < place) return false;
      closure[other] = 1;
    }
    stillFrequent.push(other);
    stillCounts.push(count);
  }
  return true;
}

function describe(
  matrix: PresenceMatrix,
  counts: Int32Array,
  pattern: { items: number[]; rows: Int32Array; support: number },
): ClosedItemset {
  const n = matrix.rows;
  const { items, support } = pattern;
  const expected = items.reduce((product, item) => product * (counts[item]! / n), 1);
  let p: number | null = null;
  let minimumP: number | null = null;
  if (items.length > 1) {
    const without = countWithoutEach(matrix, items);
    items.forEach((item, at) => {
      const having = counts[item]!;
      const rest = without[at]!;
      const value = fisherGreater(support, having - support, rest - support, n - having - rest + support);
      if (p === null || value > p) {
        p = value;
        minimumP = minimumAttainableP(having, n, rest);
      }
    });
  }
  const rows: number[] = [];
  for (let i = 0; i < n; i += 1) if (pattern.rows[i >> 5]! & (1 << (i & 31))) rows.push(i);
  return { items, rows, support, lift: support / n / expected, p, q: null, minimumP };
}

/** For each item: people who have all the other items of the pattern. */
function countWithoutEach(matrix: PresenceMatrix, items: readonly number[]): Int32Array {
  const counts = new Int32Array(items.length);
  let complete = 0;
  for (let i = 0; i < matrix.rows; i += 1) {
    let missing = -1;
    let lacks = 0;
    for (let at = 0; at < items.length && lacks < 2; at += 1) {
      if (matrix.values[i * matrix.columns + items[at]!]) continue;
      missing = at;
      lacks += 1;
    }
    if (lacks === 0) complete += 1;
    else if (lacks === 1) counts[missing]! += 1;
  }
  return counts.map((count) => count + complete);
}

function itemCounts(matrix: PresenceMatrix): Int32Array {
  const counts = new Int32Array(matrix.columns);
  for (let at = 0; at < matrix.values.length; at += 1) counts[at % matrix.columns]! += matrix.values[at]!;
  return counts;
}

function itemBits(matrix: PresenceMatrix, item: number, words: number): Int32Array {
  const bits = new Int32Array(words);
  for (let i = 0; i < matrix.rows; i += 1) {
    if (matrix.values[i * matrix.columns + item]) bits[i >> 5]! |= 1 << (i & 31);
  }
  return bits;
}

function compareItems(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
