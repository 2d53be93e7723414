import { create } from 'zustand';
import type { QuotationQuery } from '#shared/domain/savedSearch.ts';

interface FindingState {
  readonly words: string;
  readonly isRespondentsOnly: boolean;
  readonly quotations: QuotationQuery;
}

export const emptyQuotationQuery: QuotationQuery = { nearTurns: 2, hasChildCodes: true };

/** What is being looked for, kept while other screens are open. */
export const useFinding = create<FindingState>()(() => ({
  words: '',
  isRespondentsOnly: false,
  quotations: emptyQuotationQuery,
}));

/** Takes a part of the query in; an empty list or text asks for nothing and is left away. */
export function narrowQuotations(part: Partial<QuotationQuery>): void {
  useFinding.setState(({ quotations }) => {
    const entries = Object.entries({ ...quotations, ...part }).filter(([, value]) => {
      if (value === undefined || value === '') return false;
      return !Array.isArray(value) || value.length > 0;
    });
    return { quotations: { ...emptyQuotationQuery, ...Object.fromEntries(entries) } };
  });
}
