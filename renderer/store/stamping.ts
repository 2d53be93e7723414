import { create } from 'zustand';
import { runCommand } from './actions/runCommand.ts';
import { useOpenInterview } from './openInterview.ts';
import { flushDraft } from './transcriptDraft.ts';

export interface Stamp {
  readonly interviewId: string;
  /** Index of the turn. */
  readonly turn: number;
  readonly timeMs: number;
}

interface StampingState {
  /** The last time that was set by key; null before the first. */
  readonly last: Stamp | null;
}

export const useStamping = create<StampingState>()(() => ({ last: null }));

let running: Promise<unknown> = Promise.resolve();

/** Sets or clears when a turn of the open interview begins. False when it was refused, which the user has been told. */
export async function setTurnTime(turn: number, startMs: number | null, done?: string): Promise<boolean> {
  await flushDraft();
  const { id, content } = useOpenInterview.getState();
  const turnId = content?.turns[turn]?.id;
  if (id === null || turnId === undefined) return false;
  const times = [{ turnId, startMs }];
  return (await runCommand((client) => client.transcripts.setTimes({ interviewId: id, times }), done)) !== null;
}

/**
 * Gives the turn the moment that was heard at the press. Presses wait for one another, so that each finds the turn that the
 * one before went on to; `goOn` moves there.
 */
export function stampTurn(timeMs: number, findTurn: () => number, goOn: (turn: number) => void): void {
  running = running.then(async () => {
    const turn = findTurn();
    const { id } = useOpenInterview.getState();
    if (id === null || !(await setTurnTime(turn, timeMs))) return;
    useStamping.setState({ last: { interviewId: id, turn, timeMs } });
    goOn(turn + 1);
  });
}
