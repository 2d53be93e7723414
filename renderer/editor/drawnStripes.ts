import type { Stripe, StripedPiece, StripedSpan } from '#shared/text/stripedPieces.ts';
import { mostStripes } from './stripeStyle.ts';

/** A piece as it is drawn. */
export interface DrawnPiece<Coding extends StripedSpan> extends StripedPiece<Coding> {
  /** At most `mostStripes`, each in a lane of its own. */
  readonly drawn: readonly Stripe<Coding>[];
  /** How many more codings the stretch without a gap that ends here has where it is deepest; 0 elsewhere. */
  readonly deeper: number;
}

/**
 * What is drawn of pieces that ascend. Laws: of n codings over a piece min(n, `mostStripes`) are drawn; a coding whose
 * lane is drawn keeps it; a deeper one takes a lane that is free there, and keeps that while it stays free.
 */
export function drawnStripes<Coding extends StripedSpan>(
  pieces: readonly StripedPiece<Coding>[],
): DrawnPiece<Coding>[] {
  const borrowed = new Map<string, number>();
  let deepest = 0;
  return pieces.map((piece, index) => {
    const drawn = piece.stripes.filter(({ lane }) => lane < mostStripes);
    const taken = new Set(drawn.map(({ lane }) => lane));
    const deep = piece.stripes.filter(({ lane }) => lane >= mostStripes);
    const borrow = (stripe: Stripe<Coding>, lane: number | undefined): boolean => {
      if (lane === undefined || taken.has(lane)) return false;
      taken.add(lane);
      borrowed.set(stripe.coding.id, lane);
      drawn.push({ ...stripe, lane });
      return true;
    };
    const waiting = deep.filter((stripe) => !borrow(stripe, borrowed.get(stripe.coding.id)));
    for (const stripe of waiting) for (let lane = 0; lane < mostStripes; lane += 1) if (borrow(stripe, lane)) break;
    deepest = Math.max(deepest, piece.stripes.length - mostStripes);
    const next = pieces[index + 1];
    const isEnd = next === undefined || next.start !== piece.end || next.stripes.length <= mostStripes;
    const deeper = isEnd ? deepest : 0;
    if (isEnd) deepest = 0;
    return { ...piece, drawn: drawn.toSorted((left, right) => left.lane - right.lane), deeper };
  });
}
