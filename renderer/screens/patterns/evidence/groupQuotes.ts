import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';

export interface PersonQuotes {
  readonly respondentId: RespondentId;
  /** Those that carry most of the codes first. */
  readonly cards: readonly QuotationCard[];
}

function countCodes(card: QuotationCard, codeIds: readonly CodeId[]): number {
  return new Set(card.codings.map(({ codeId }) => codeId).filter((id) => codeIds.includes(id))).size;
}

/** Quotations by person, people in the given order; people without any are left out. */
export function groupQuotes(
  cards: readonly QuotationCard[],
  respondentIds: readonly RespondentId[],
  codeIds: readonly CodeId[],
): PersonQuotes[] {
  return respondentIds.flatMap((respondentId) => {
    const own = cards.filter((card) => card.respondentIds.includes(respondentId) && countCodes(card, codeIds) > 0);
    if (own.length === 0) return [];
    return [{ respondentId, cards: own.toSorted((a, b) => countCodes(b, codeIds) - countCodes(a, codeIds)) }];
  });
}
