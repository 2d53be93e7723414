/** A coding's place in the margin before anything is arranged; tops and bottoms in px of the page. */
export interface MarginItem {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedMarginItem extends MarginItem {
  /** Column of the bracket, from 0. */
  readonly lane: number;
  /** Where its label begins: at its first line, or lower where another stands there. */
  readonly labelTop: number;
}

/**
 * Puts brackets into lanes so that none crosses another, and labels under each other so that none covers another.
 * Items come back by top, then longer first, then id; labels keep that order and are at least `labelHeight` apart.
 */
export function marginLayout(items: readonly MarginItem[], labelHeight: number, gap = 2): PlacedMarginItem[] {
  const ordered = items.toSorted(
    (left, right) =>
      left.top - right.top || right.bottom - left.bottom || (left.id < right.id ? -1 : Number(left.id > right.id)),
  );
  const laneEnds: number[] = [];
  let nextLabelTop = Number.NEGATIVE_INFINITY;
  return ordered.map((item) => {
    const free = laneEnds.findIndex((end) => end + gap <= item.top);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = item.bottom;
    const labelTop = Math.max(item.top, nextLabelTop);
    nextLabelTop = labelTop + labelHeight;
    return { ...item, lane, labelTop };
  });
}
