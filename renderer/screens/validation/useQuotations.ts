import { useState } from 'react';
import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { QuotationId } from '#shared/domain/ids.ts';
import { hrefOf } from '../../store/route.ts';
import { useBackendQuery } from '../../store/useBackendQuery.ts';

/** Quotations by id, with what is needed to show them; empty until they have come, and as they were until others come. */
export function useQuotations(ids: readonly QuotationId[]): ReadonlyMap<string, QuotationCard> {
  const wanted = [...new Set(ids)].toSorted();
  const { data } = useBackendQuery(
    ['codings.find', 'quotations', ...wanted],
    (client, signal) => client.codings.find({ quotationIds: wanted, limit: wanted.length }, { signal }),
    { isEnabled: wanted.length > 0 },
  );
  const [latest, setLatest] = useState(data);
  if (data !== undefined && data !== latest) setLatest(data);
  return new Map(((data ?? latest)?.cards ?? []).map((card) => [card.quotation.id, card]));
}

/** The address of a quotation in its transcript. */
export function placeOfQuotation({ quotation, turnPosition }: QuotationCard): string {
  return hrefOf('interviews', quotation.interviewId, { turn: String(turnPosition), quotation: quotation.id });
}
