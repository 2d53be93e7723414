import type { Quotation } from '#shared/domain/coding.ts';
import { compareSpans } from '#shared/text/span.ts';
import type { InterviewContent } from '../../../store/openInterview.ts';

/** The quotations that carry codes one may see, as they come in the talk, without those that lost their place. */
export function listQuotationsInOrder({ turns, quotations, codingsOfQuotation }: InterviewContent): Quotation[] {
  const byTurn = new Map<string, Quotation[]>();
  for (const quotation of quotations.values()) {
    if (!codingsOfQuotation.has(quotation.id)) continue;
    if (quotation.isOrphan) continue;
    const list = byTurn.get(quotation.turnId);
    if (list === undefined) byTurn.set(quotation.turnId, [quotation]);
    else list.push(quotation);
  }
  return turns.flatMap(({ id }) =>
    (byTurn.get(id) ?? []).sort((left, right) => compareSpans(left, right) || (left.id < right.id ? -1 : 1)),
  );
}
