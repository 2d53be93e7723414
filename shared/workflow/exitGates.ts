import type { StateId, Wave } from '../domain/workflow.ts';
import type { GateFigure } from './workflowStatus.ts';
import type { GateId, GateReasonKey, TextValues } from './workflowTextKeys.ts';

/** One exit condition as the data stand. */
export interface ExitGate {
  readonly id: GateId;
  readonly met: boolean;
  readonly have: GateFigure;
  readonly need: GateFigure;
  readonly key: GateReasonKey;
  readonly values: TextValues;
}

export const count = (value: number | null): GateFigure => ({ value, unit: 'count' });
export const share = (value: number | null): GateFigure => ({ value, unit: 'share' });
export const money = (value: number | null): GateFigure => ({ value, unit: 'money' });
export const score = (value: number | null): GateFigure => ({ value, unit: 'score' });
export const probability = (value: number | null): GateFigure => ({ value, unit: 'p' });
export const yesNo = (value: boolean): GateFigure => ({ value: value ? 1 : 0, unit: 'yesNo' });

/** Builds one line of the list of gates; `values` fills the text of the reason. */
export function exitGate(
  id: GateId,
  met: boolean,
  have: GateFigure,
  need: GateFigure,
  key: GateReasonKey,
  values: TextValues = {},
): ExitGate {
  return { id, met, have, need, key, values };
}

export function stateOfGate(id: GateId): StateId {
  return id.slice(0, 2) as StateId;
}

/** Whether one of the moments lies in the wave or after its opening. Moments are UTC timestamps. */
export function isSince(wave: Wave, moments: readonly (string | null)[]): boolean {
  return moments.some((moment) => moment !== null && moment >= wave.openedAt);
}
