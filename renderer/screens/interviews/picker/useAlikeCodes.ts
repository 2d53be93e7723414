import type { CodingSuggestion } from '#shared/contract/suggestionsContract.ts';
import type { InterviewId, TurnId } from '#shared/domain/ids.ts';
import { useDataVersion } from '../../../store/records.ts';
import { useRunningPass } from '../../../store/runningPass.ts';
import { noteReadiness, useSuggesting } from '../../../store/suggesting.ts';
import { useBackendQuery } from '../../../store/useBackendQuery.ts';

/** The words that codes are looked for. */
export interface AskedSpan {
  readonly interviewId: InterviewId;
  readonly turnId: TurnId;
  readonly start: number;
  readonly end: number;
}

interface AlikeCodes {
  readonly suggestions: readonly CodingSuggestion[];
  /** True while an answer is awaited that will most likely suggest something. */
  readonly isAwaited: boolean;
}

const none: AlikeCodes = { suggestions: [], isAwaited: false };

/** Codes of the earlier quotations that are most like these words. Nothing while there are too few examples. */
export function useAlikeCodes(asked: AskedSpan | null): AlikeCodes {
  const isPassing = useRunningPass(asked?.interviewId ?? null) !== null;
  // In a blind pass nothing is learned from the codings that are hidden.
  const span = isPassing ? null : asked;
  const version = useDataVersion();
  const wasReady = useSuggesting((state) => state.wasReady);
  const { data, isLoading } = useBackendQuery(
    ['suggestions.forSpan', version, span?.turnId, span?.start, span?.end],
    async (client, signal) => {
      const answer = await client.suggestions.forSpan(span!, { signal });
      noteReadiness(answer.isReady);
      return answer;
    },
    { isEnabled: span !== null },
  );
  if (span === null) return none;
  if (data === undefined) return { suggestions: [], isAwaited: isLoading && wasReady };
  return { suggestions: data.isReady ? data.suggestions : [], isAwaited: false };
}
