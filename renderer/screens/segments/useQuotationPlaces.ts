import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import { hrefOf } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';

/** Where quotations stand in their transcripts, by id; empty until the answer has come. */
export function useQuotationPlaces(quotationIds: readonly QuotationId[]): ReadonlyMap<string, QuotationCard> {
  const ids = [...new Set(quotationIds)];
  const { data } = useBackendQuery(
    ['codings.find', 'places', ...ids],
    (client, signal) => client.codings.find({ quotationIds: ids, limit: ids.length }, { signal }),
    { isEnabled: ids.length > 0 },
  );
  return new Map(data?.cards.map((card) => [card.quotation.id, card]));
}

export function hrefOfQuotation({ quotation, turnPosition }: QuotationCard): string {
  return hrefOf('interviews', quotation.interviewId, { turn: String(turnPosition), quotation: quotation.id });
}
