import type { GateOverride, LoopId, StateId, Wave } from '../domain/workflow.ts';
import type {
  EvidenceKey,
  GateReasonKey,
  LoopReasonKey,
  NextStepKey,
  TextValues,
  WarningKey,
} from './workflowTextKeys.ts';

/** A figure of a gate with its unit; null when there is nothing to measure yet. */
export interface GateFigure {
  value: number | null;
  unit: 'count' | 'share' | 'money' | 'score' | 'yesNo' | 'p';
}

export interface KeyedText<Key extends string> {
  key: Key;
  values: TextValues;
}

export interface GateStatus {
  /** `S2.1` is the first exit condition of S2. */
  id: string;
  state: StateId;
  met: boolean;
  have: GateFigure;
  need: GateFigure;
  reason: KeyedText<GateReasonKey>;
  /** The written reason that lets this gate pass; null when nobody wrote one since the path last came through here. */
  override: GateOverride | null;
}

export interface LoopStatus {
  id: LoopId;
  /** This way back starts from the current state. */
  possible: boolean;
  /** The data themselves ask for it. */
  suggested: boolean;
  reason: KeyedText<LoopReasonKey>;
}

/** Where the project stands; structurally the answer of the contract's `workflow.status`. */
export interface WorkflowStatus {
  wave: number;
  /** The first state that has a gate neither met nor overridden. */
  state: StateId;
  gates: GateStatus[];
  loops: LoopStatus[];
  waves: Wave[];
  evidence: (KeyedText<EvidenceKey> & { state: StateId })[];
  nextStep: KeyedText<NextStepKey>;
  warnings: KeyedText<WarningKey>[];
}
