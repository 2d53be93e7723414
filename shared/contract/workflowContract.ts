import * as v from 'valibot';
import { longTextSchema } from '../domain/fields.ts';
import { recordIdSchema } from '../domain/ids.ts';
import { refutationSavingSchema } from '../domain/pathEvent.ts';
import {
  gateFigureSchema,
  gateIdSchema,
  gateOverrideSchema,
  loopIdSchema,
  stateIdSchema,
  waveSchema,
} from '../domain/workflow.ts';
import { nothing, query, undoable } from './method.ts';

export const gateStatusSchema = v.object({
  /** `S2.1` is the first exit condition of S2. */
  id: gateIdSchema,
  state: stateIdSchema,
  met: v.boolean(),
  have: gateFigureSchema,
  need: gateFigureSchema,
  /** A key with values; `gateReasons` in the texts says it. */
  reason: v.object({ key: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) }),
  /** Why it may be passed without evidence; null when nobody wrote that. */
  override: v.nullable(gateOverrideSchema),
});
export type GateStatus = v.InferOutput<typeof gateStatusSchema>;

export const loopStatusSchema = v.object({
  id: loopIdSchema,
  possible: v.boolean(),
  /** The data themselves ask for it. */
  suggested: v.boolean(),
  reason: v.object({ key: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) }),
});
export type LoopStatus = v.InferOutput<typeof loopStatusSchema>;

export const workflowStatusSchema = v.object({
  wave: v.number(),
  state: stateIdSchema,
  gates: v.array(gateStatusSchema),
  loops: v.array(loopStatusSchema),
  waves: v.array(waveSchema),
  /** One line of evidence for every state, as a key with values. */
  evidence: v.array(
    v.object({
      state: stateIdSchema,
      key: v.string(),
      values: v.record(v.string(), v.union([v.string(), v.number()])),
    }),
  ),
  /** The one next step. */
  nextStep: v.object({ key: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) }),
  warnings: v.array(v.object({ key: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) })),
});
export type WorkflowStatus = v.InferOutput<typeof workflowStatusSchema>;

const keyedTextSchema = v.object({ key: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) });

/** One thing that a way back does to the records, as it is told before. */
export const loopEffectSchema = v.object({
  id: v.string(),
  /** Done unless it is taken off the list. */
  isProposed: v.boolean(),
  text: keyedTextSchema,
});
export type LoopEffectAnswer = v.InferOutput<typeof loopEffectSchema>;

export const loopOutlookSchema = v.object({
  effects: v.array(loopEffectSchema),
  /** What goes on counting, what does not, and what leads on again. */
  notes: v.array(keyedTextSchema),
});
export type LoopOutlook = v.InferOutput<typeof loopOutlookSchema>;

export const workflowContract = {
  /** Where the project stands, always computed from the data. */
  status: query(nothing, workflowStatusSchema),
  overrideGate: undoable(v.object({ gateId: gateIdSchema, reason: longTextSchema })),
  withdrawOverride: undoable(v.object({ id: recordIdSchema })),
  /** What a way back would change, told before it is taken. */
  outlook: query(v.object({ loopId: loopIdSchema }), loopOutlookSchema),
  /**
   * Goes back: opens the next wave, deletes nothing. Needs a written reason. Of what `outlook` offers does the effects
   * with these ids, or the proposed ones where none are given; one that is no longer offered is left out.
   */
  openLoop: undoable(
    v.object({
      loopId: loopIdSchema,
      reason: longTextSchema,
      goal: longTextSchema,
      effects: v.optional(v.array(v.string())),
    }),
  ),
  /** A null id writes what the refutation of a wave saved; a wave has one, which a second takes over from. */
  saveSaving: undoable(v.object({ ...refutationSavingSchema.entries, id: v.nullable(recordIdSchema) })),
  removeSaving: undoable(v.object({ id: recordIdSchema })),
};
