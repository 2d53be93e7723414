import { compareSpans, type Span } from './span.ts';

/** A coding as the stripes need it: any record with an id and a span. */
export interface StripedSpan extends Span {
  readonly id: string;
}

/** One coding inside a piece; `lane` counts from 0, the topmost stripe. */
export interface Stripe<Coding extends StripedSpan> {
  readonly coding: Coding;
  readonly lane: number;
}

/** A stretch of text over which the set of codings does not change; stripes in the order of their lanes. */
export interface StripedPiece<Coding extends StripedSpan> extends Span {
  readonly stripes: readonly Stripe<Coding>[];
}

export interface StripedText<Coding extends StripedSpan> {
  readonly pieces: readonly StripedPiece<Coding>[];
  /** How many lanes are needed: the greatest number of codings over one character. */
  readonly laneCount: number;
}

/** Smallest number first; the free lanes of the sweep. */
class LaneHeap {
  readonly #lanes: number[] = [];

  push(lane: number): void {
    const lanes = this.#lanes;
    let child = lanes.push(lane) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (lanes[parent]! <= lanes[child]!) break;
      [lanes[parent], lanes[child]] = [lanes[child]!, lanes[parent]!];
      child = parent;
    }
  }

  pop(): number | undefined {
    const lanes = this.#lanes;
    const smallest = lanes[0];
    const last = lanes.pop();
    if (last === undefined || lanes.length === 0) return smallest;
    lanes[0] = last;
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let least = parent;
      if (left < lanes.length && lanes[left]! < lanes[least]!) least = left;
      if (right < lanes.length && lanes[right]! < lanes[least]!) least = right;
      if (least === parent) return smallest;
      [lanes[parent], lanes[least]] = [lanes[least]!, lanes[parent]!];
      parent = least;
    }
  }
}

function insertByLane<Coding extends StripedSpan>(active: Stripe<Coding>[], stripe: Stripe<Coding>): void {
  let index = active.length;
  while (index > 0 && active[index - 1]!.lane > stripe.lane) index -= 1;
  active.splice(index, 0, stripe);
}

/**
 * Cuts overlapping codings of one turn into pieces that do not overlap.
 *
 * Laws: pieces ascend, are never empty, and together cover exactly the characters that some coding covers; a piece
 * names exactly the codings that cover it; a coding keeps one lane over its whole length and shares it with none that
 * overlaps; where lanes are free, the earlier start (then the longer, then the smaller id) lies on top. The result
 * does not depend on the order of the input. Empty codings are left out. O(n log n + size of the answer).
 */
export function stripedPieces<Coding extends StripedSpan>(codings: readonly Coding[]): StripedText<Coding> {
  const byStart = codings
    .filter(({ start, end }) => start < end)
    .toSorted((left, right) => compareSpans(left, right) || (left.id < right.id ? -1 : Number(left.id > right.id)));
  const boundaries = [...new Set(byStart.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const freeLanes = new LaneHeap();
  const pieces: StripedPiece<Coding>[] = [];
  let active: Stripe<Coding>[] = [];
  let laneCount = 0;
  let next = 0;
  for (const [index, start] of boundaries.entries()) {
    const stillActive = active.filter(({ coding, lane }) => {
      if (coding.end > start) return true;
      freeLanes.push(lane);
      return false;
    });
    active = stillActive;
    for (let coding = byStart[next]; coding?.start === start; coding = byStart[next]) {
      insertByLane(active, { coding, lane: freeLanes.pop() ?? laneCount++ });
      next += 1;
    }
    const end = boundaries[index + 1];
    if (active.length > 0 && end !== undefined) pieces.push({ start, end, stripes: [...active] });
  }
  return { pieces, laneCount };
}
