import type { InterviewContent } from '../../../../store/openInterview.ts';

/**
 * The respondent's turn without a coding after (1) or before (−1) a turn, round the ends of the talk; null when every
 * one carries a code. From null it begins at the start or the end of the talk.
 */
export function findUncodedTurn(
  { turns, placedByTurn }: Pick<InterviewContent, 'turns' | 'placedByTurn'>,
  from: number | null,
  step: 1 | -1,
): number | null {
  const count = turns.length;
  const before = from ?? (step === 1 ? -1 : count);
  for (let far = 1; far <= count; far += 1) {
    const index = (((before + step * far) % count) + count) % count;
    const turn = turns[index];
    if (turn?.role === 'respondent' && turn.text.trim() !== '' && (placedByTurn.get(turn.id)?.length ?? 0) === 0)
      return index;
  }
  return null;
}
