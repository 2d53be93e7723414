import { useMemo } from 'react';
import type { Turn } from '#shared/domain/interview.ts';
import type { ShownTurn } from '../../../editor/transcriptDocument.ts';

/** What the page shows of the turns; of a turn that did not change it is the same object. */
class ShownTurns {
  readonly #known = new WeakMap<Turn, ShownTurn>();
  readonly #position: (ms: number) => string;

  constructor(position: (ms: number) => string) {
    this.#position = position;
  }

  of(turn: Turn): ShownTurn {
    const before = this.#known.get(turn);
    if (before !== undefined) return before;
    const { id, speaker, role, startMs, text } = turn;
    const shown = { id, speaker, role, text, time: startMs === null ? '' : this.#position(startMs) };
    this.#known.set(turn, shown);
    return shown;
  }
}

/** What the page shows of the turns; `position` says a time of the recording. */
export function useShownTurns(turns: readonly Turn[], position: (ms: number) => string): readonly ShownTurn[] {
  const shown = useMemo(() => new ShownTurns(position), [position]);
  return useMemo(() => turns.map((turn) => shown.of(turn)), [turns, shown]);
}
