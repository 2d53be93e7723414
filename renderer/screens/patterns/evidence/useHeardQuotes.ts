import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import { type BackendQuery, useBackendQuery } from '../../../store/useBackendQuery.ts';

/** What the analyses look at: everything but reactions to our own solution. */
const analysedKinds = ['problem', 'loyalty', 'complaint', 'risk'] as const;
const most = 400;

/** Quotations that carry any of the codes and come from any of the people, each once, in the order of the talks. */
export function useHeardQuotes(
  codeIds: readonly CodeId[],
  respondentIds: readonly RespondentId[],
): BackendQuery<readonly QuotationCard[]> {
  return useBackendQuery(
    ['patterns.quotes', codeIds.join(' '), respondentIds.join(' ')],
    async (client, signal) => {
      const answers = await Promise.all(
        codeIds.map((codeId) =>
          client.codings.find(
            { codeIds: [codeId], respondentIds: [...respondentIds], kinds: [...analysedKinds], limit: most },
            { signal },
          ),
        ),
      );
      const cards = new Map(answers.flatMap(({ cards: found }) => found.map((card) => [card.quotation.id, card])));
      return [...cards.values()];
    },
    { isEnabled: codeIds.length > 0 && respondentIds.length > 0 },
  );
}
