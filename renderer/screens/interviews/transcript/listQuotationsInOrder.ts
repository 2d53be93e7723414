import type { Quotation } from '#shared/domain/coding.ts';
import { compareSpans } from '#shared/text/span.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';

/** The quotations as they come in the talk, without those that lost their place. */
export function listQuotationsInOrder({ turns, quotations }: InterviewContent): Quotation[] {
  const positionOf = new Map<string, number>(turns.map(({ id, position }) => [id, position]));
  const place = ({ turnId }: Quotation): number => positionOf.get(turnId) ?? turns.length;
  return [...quotations.values()]
    .filter(({ isOrphan }) => !isOrphan)
    .toSorted(
      (left, right) => place(left) - place(right) || compareSpans(left, right) || (left.id < right.id ? -1 : 1),
    );
}
