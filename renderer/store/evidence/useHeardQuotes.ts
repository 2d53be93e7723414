import type { QuotationCard } from '#shared/contract/codingContract.ts';
import type { CodeId, InterviewId, RespondentId } from '#shared/domain/ids.ts';
import { type BackendQuery, useBackendQuery } from '../useBackendQuery.ts';

/** What the analyses look at: everything but reactions to our own solution. */
const analysedKinds = ['problem', 'loyalty', 'complaint', 'risk'] as const;
const most = 400;

/**
 * Quotations that carry any of the codes and come from any of the people, each once, in the order of the talks: those
 * given, or all that analyses look at.
 */
export function useHeardQuotes(
  codeIds: readonly CodeId[],
  respondentIds: readonly RespondentId[],
  interviewIds: readonly InterviewId[] | null = null,
): BackendQuery<readonly QuotationCard[]> {
  const talks = interviewIds === null ? { kinds: [...analysedKinds] } : { interviewIds: [...interviewIds] };
  return useBackendQuery(
    ['patterns.quotes', codeIds.join(' '), respondentIds.join(' '), interviewIds?.join(' ') ?? null],
    async (client, signal) => {
      const answers = await Promise.all(
        codeIds.map((codeId) =>
          client.codings.find(
            { codeIds: [codeId], respondentIds: [...respondentIds], ...talks, limit: most },
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
