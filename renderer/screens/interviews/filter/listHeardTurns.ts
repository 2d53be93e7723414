import type { Turn } from '#shared/domain/interview.ts';
import { filterOpenContent } from '../../../store/transcriptFilter.ts';

/** The turns of the open talk, without words where somebody speaks who is not asked for: walking passes them by. */
export function listHeardTurns(turns: readonly Turn[]): readonly Turn[] {
  const { heardTurns } = filterOpenContent();
  return heardTurns === null
    ? turns
    : turns.map((turn, index) => (heardTurns[index] === true ? turn : { ...turn, text: '' }));
}
