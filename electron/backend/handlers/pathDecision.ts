import type { PathEvent } from '#shared/domain/pathEvent.ts';
import { type LoopId, targetOfLoop } from '#shared/domain/workflow.ts';
import type { BackendContext } from '../backendContext.ts';
import { newId } from '../changes/newRecord.ts';
import { readPathSnapshot } from '../facts/pathSnapshot.ts';
import { readWorkflowStatus } from '../facts/openingAnswers.ts';

type Decision =
  | { readonly kind: 'override' | 'withdrawal'; readonly gateId: string; readonly reason: string }
  | { readonly kind: 'loop'; readonly loopId: LoopId; readonly reason: string };

/**
 * The event of a decision, with the evidence that stands before it. Where an override leads is seen in the data
 * afterwards; where a way back leads the method says.
 */
export function pathDecision(backend: BackendContext, decision: Decision): PathEvent {
  const project = backend.getProject();
  const { state, wave } = readWorkflowStatus(project);
  const snapshot = readPathSnapshot(project);
  const { kind, reason } = decision;
  return {
    id: newId(),
    kind,
    at: snapshot.numbers.at,
    author: backend.settings.get().author,
    wave,
    fromStateId: state,
    toStateId: decision.kind === 'loop' ? targetOfLoop(decision.loopId) : state,
    gateId: decision.kind === 'loop' ? null : decision.gateId,
    loopId: decision.kind === 'loop' ? decision.loopId : null,
    reason,
    cause: '',
    snapshot,
  };
}
