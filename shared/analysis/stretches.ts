/** Half-open `[start, end)` on a line. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches that overlap as one, in order; those that only touch stay two, empty ones vanish. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: { start: number; end: number }[] = [];
  const sorted = stretches.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** What of the stretches lies outside the holes; holes are merged and in order. */
export function withoutStretches(stretches: readonly Stretch[], holes: readonly Stretch[]): Stretch[] {
  return stretches.flatMap(({ start, end }) => {
    const left: Stretch[] = [];
    let reached = start;
    for (const hole of holes) {
      if (hole.end <= reached || hole.start >= end) continue;
      if (hole.start > reached) left.push({ start: reached, end: hole.start });
      reached = Math.max(reached, hole.end);
    }
    if (reached < end) left.push({ start: reached, end });
    return left;
  });
}

export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Length that lies in both; each list free of overlaps. */
export function overlapOf(first: readonly Stretch[], second: readonly Stretch[]): number {
  let shared = 0;
  for (const a of first)
    for (const b of second) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}
