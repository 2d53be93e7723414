import { useOpenInterview } from '../../../store/openInterview.ts';
import { filterOpenContent, openFold } from '../../../store/transcriptFilter.ts';

/** Opens the fold that a turn lies in: who asked for a turn sees it. */
export function showTurn(turn: number): void {
  const { heardTurns } = filterOpenContent();
  if (heardTurns === null || heardTurns[turn] !== false) return;
  let first = turn;
  while (first > 0 && heardTurns[first - 1] === false) first -= 1;
  openFold(useOpenInterview.getState().content?.turns[first]?.id ?? '');
}
