import { stateIds, targetOfLoop, type LoopId, type StateId, type Wave } from '../domain/workflow.ts';

/** How far back evidence and overrides count for one state. */
export interface WaveHorizon {
  /** Overrides, prototypes, scenarios, verdicts, commitments and presales count from this wave on. */
  readonly countsFrom: number;
  /** The wave that led back to exactly this state: something new must have happened since; null when none did. */
  readonly newSince: Wave | null;
}

/** Ways back that stay where they are: they ask for something new, but throw nothing over. */
const standingLoops: ReadonlySet<LoopId> = new Set<LoopId>(['L7', 'L8']);

/** Whether a way back asks for something new without throwing anything over. */
export function leavesStanding(loopId: LoopId): boolean {
  return standingLoops.has(loopId);
}

/** The wave in which the project is: the latest one, or 1 before any is written. */
export function currentWave(waves: readonly Wave[]): number {
  return waves.reduce((latest, wave) => Math.max(latest, wave.number), 1);
}

/**
 * What a way back means for the gates of a state.
 *
 * A wave opened by a loop to state T leaves the states before T as they are. For T and every later state it starts
 * afresh: overrides, prototypes, scenarios, verdicts, commitments and presales of earlier waves stay in the file but
 * no longer open gates; interviews, codings, people and segments go on counting, because what was heard remains
 * heard. At T itself something new must have happened since, else the gates that were open would let the project
 * through at once; for the same reason a scenario and a prototype copied into the wave count once they differ from
 * what they were copied from. L7 and L8 stay in their state: they ask for something new and reset nothing.
 */
export function waveHorizon(waves: readonly Wave[], stateId: StateId): WaveHorizon {
  const position = stateIds.indexOf(stateId);
  let countsFrom = 1;
  let newSince: Wave | null = null;
  for (const wave of waves) {
    if (wave.loopId === null) continue;
    const target = stateIds.indexOf(targetOfLoop(wave.loopId));
    if (target <= position && !leavesStanding(wave.loopId)) countsFrom = Math.max(countsFrom, wave.number);
    if (target === position && (newSince === null || wave.number > newSince.number)) newSince = wave;
  }
  return { countsFrom, newSince };
}
