import type { WorkflowStatus } from '#shared/contract/workflowContract.ts';
import type { PathEvent, PathSnapshot } from '#shared/domain/pathEvent.ts';
import { stateIds } from '#shared/domain/workflow.ts';

type GateOfWave = PathSnapshot['gates'][number];

export interface WaveColumn {
  readonly wave: number;
  /** Null for a wave whose evidence nobody kept. */
  readonly gates: readonly GateOfWave[] | null;
}

/** The gates as they stand now, in the shape in which the history keeps them. */
export function gatesNow(status: WorkflowStatus): readonly GateOfWave[] {
  return status.gates.map(({ id, met, have, need, override }) => ({
    id,
    met,
    have,
    need,
    isOverridden: override !== null,
  }));
}

/** Every wave with the gates as they stood when it ended; the present one as they stand now. */
export function gatesOfWaves(status: WorkflowStatus, events: readonly PathEvent[]): readonly WaveColumn[] {
  const numbers = Array.from({ length: status.wave }, (_, index) => index + 1);
  return numbers.map((wave): WaveColumn => {
    if (wave === status.wave) return { wave, gates: gatesNow(status) };
    const ended = events.find((event) => event.kind === 'loop' && event.wave === wave);
    return { wave, gates: ended?.snapshot?.gates ?? null };
  });
}

/** The gates up to the farthest state that any wave has reached, in the order of the path. */
export function gatesReached(status: WorkflowStatus): readonly string[] {
  const reached = [status.state, ...status.waves.flatMap(({ fromStateId }) => fromStateId ?? [])];
  const farthest = Math.max(...reached.map((state) => stateIds.indexOf(state)));
  return status.gates.filter(({ state }) => stateIds.indexOf(state) <= farthest).map(({ id }) => id);
}
