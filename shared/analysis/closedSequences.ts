export interface ClosedSequence {
  /** Items in their order. */
  readonly items: readonly number[];
  /** Indexes of the sequences that contain it. */
  readonly rows: readonly number[];
}

export interface ClosedSequenceResult {
  /** The most frequent first, then the longest. */
  readonly sequences: readonly ClosedSequence[];
  /** True when there were more than could be looked at. */
  readonly isTruncated: boolean;
}

export interface ClosedSequenceOptions {
  /** Fewest sequences that contain a result; at least 1. */
  readonly minimumSupport: number;
  /** The longest result; longer ones are not looked for, and `isTruncated` says so. */
  readonly maximumLength?: number;
  /** Bound on the frequent sequences looked at. */
  readonly maximumSequences?: number;
}

/** Where the rest of a sequence begins, after the first match of a prefix. */
interface Projection {
  readonly row: number;
  readonly from: number;
}

/**
 * What comes after what, in the same order, in many sequences?
 *
 * A result is contained in a sequence when its items occur there in that order, with anything between. Frequent ones
 * by pattern growth over projected sequences (PrefixSpan: Pei et al. 2004, doi 10.1109/TKDE.2004.77); closed: no longer
 * one that contains it has the same support (Wang & Han 2004, doi 10.1109/ICDE.2004.1319986).
 * Order is all that counts: neither the time between items nor cause. Support says nothing of chance: common items
 * follow each other often. Cost: grows with the number of frequent sequences, which may be exponential in their length.
 */
export function closedSequences(
  sequences: readonly (readonly number[])[],
  { minimumSupport, maximumLength = 8, maximumSequences = 50_000 }: ClosedSequenceOptions,
): ClosedSequenceResult {
  const frequent: ClosedSequence[] = [];
  let isTruncated = false;

  const grow = (prefix: readonly number[], projections: readonly Projection[]): void => {
    for (const [item, next] of projectByItem(sequences, projections)) {
      if (next.length < minimumSupport) continue;
      if (frequent.length >= maximumSequences || prefix.length >= maximumLength) {
        isTruncated = true;
        return;
      }
      const items = [...prefix, item];
      frequent.push({ items, rows: next.map(({ row }) => row) });
      grow(items, next);
    }
  };
  grow(
    [],
    sequences.map((_, row) => ({ row, from: 0 })),
  );
  return { sequences: keepClosed(frequent).toSorted(bySupportThenLength), isTruncated };
}

/** For each item the sequences that go on with it, from behind its first occurrence; items in ascending order. */
function projectByItem(
  sequences: readonly (readonly number[])[],
  projections: readonly Projection[],
): [number, Projection[]][] {
  const byItem = new Map<number, Projection[]>();
  for (const { row, from } of projections) {
    const rest = (sequences[row] ?? []).slice(from);
    for (const item of new Set(rest)) {
      const known = byItem.get(item) ?? [];
      known.push({ row, from: from + rest.indexOf(item) + 1 });
      byItem.set(item, known);
    }
  }
  return [...byItem].toSorted(([left], [right]) => left - right);
}

function contains(longer: readonly number[], shorter: readonly number[]): boolean {
  let at = 0;
  for (const item of longer) if (item === shorter[at]) at += 1;
  return at === shorter.length;
}

/** A longer sequence of equal support has the same rows, so only those need to be compared. */
function keepClosed(frequent: readonly ClosedSequence[]): ClosedSequence[] {
  const byRows = new Map<string, ClosedSequence[]>();
  for (const sequence of frequent) {
    const key = sequence.rows.join(' ');
    byRows.set(key, [...(byRows.get(key) ?? []), sequence]);
  }
  return [...byRows.values()].flatMap((alike) =>
    alike.filter(
      ({ items }) => !alike.some((other) => other.items.length > items.length && contains(other.items, items)),
    ),
  );
}

function bySupportThenLength(left: ClosedSequence, right: ClosedSequence): number {
  return right.rows.length - left.rows.length || right.items.length - left.items.length;
}
