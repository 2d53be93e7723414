import type { CodingSuggestion } from '#shared/contract/suggestionsContract.ts';
import type { PlacedCoding } from '../../../store/openInterview.ts';

export type Strength = 'strong' | 'fair' | 'slight';

const strongFrom = 0.8;
const fairFrom = 0.65;

/** One code for one sentence. */
export function keyOfSuggestion({ turnId, start, end, codeId }: CodingSuggestion): string {
  return `${turnId} ${start} ${end} ${codeId}`;
}

/** The score in words: it orders suggestions and is no probability, so no figure is shown. */
export function strengthOf(score: number): Strength {
  return score >= strongFrom ? 'strong' : score >= fairFrom ? 'fair' : 'slight';
}

/**
 * What is still to be looked through: neither put aside nor coded so meanwhile. Undoing an accepted suggestion brings it
 * back.
 */
export function listOpenSuggestions(
  suggestions: readonly CodingSuggestion[],
  placedByTurn: ReadonlyMap<string, readonly PlacedCoding[]>,
  putAside: ReadonlySet<string>,
): CodingSuggestion[] {
  return suggestions.filter((suggestion) => {
    if (putAside.has(keyOfSuggestion(suggestion))) return false;
    const { turnId, start, end, codeId } = suggestion;
    const placed = placedByTurn.get(turnId) ?? [];
    return !placed.some((coding) => coding.codeId === codeId && coding.start < end && start < coding.end);
  });
}
