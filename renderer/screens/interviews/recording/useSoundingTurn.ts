import { useMemo } from 'react';
import { findTurnAt, type TimedTurn, timeLineOf } from '#shared/text/turnTimes.ts';
import { play, usePlayer } from '../../../store/player.ts';
import { useSession } from '../../../store/session.ts';

/** Whether there is something to hear: nothing while names are hidden, since a voice names its person. */
export function useIsAudible(): boolean {
  const isHidingNames = useSession((state) => state.isHidingNames);
  return usePlayer((state) => state.recording !== null) && !isHidingNames;
}

/** Index of the turn that is being heard, or stands where playing goes on; null before anything was heard. */
export function useSoundingTurn(turns: readonly TimedTurn[]): number | null {
  const line = useMemo(() => timeLineOf(turns), [turns]);
  const isAudible = useIsAudible();
  const turn = usePlayer((state) => {
    const hasBegun = state.isPlaying || state.timeMs > 0;
    return hasBegun ? findTurnAt(line, state.timeMs) : null;
  });
  return isAudible ? turn : null;
}

/** Plays from a turn's time; null when there is nothing to hear. */
export function useOnTime(turns: readonly TimedTurn[]): ((turn: number) => void) | null {
  const isAudible = useIsAudible();
  return useMemo(() => {
    if (!isAudible) return null;
    return (turn: number): void => {
      const startMs = turns[turn]?.startMs ?? null;
      if (startMs !== null) void play(startMs);
    };
  }, [turns, isAudible]);
}
