import * as v from 'valibot';
import { isoTimestampSchema, longTextSchema, positiveCountSchema } from './fields.ts';
import { interviewIdSchema, recordIdSchema, turnIdSchema } from './ids.ts';
import type { Language } from './language.ts';
import workflow from './method/workflow.json' with { type: 'json' };

export const stateIds = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] as const;
export const stateIdSchema = v.picklist(stateIds);
export type StateId = (typeof stateIds)[number];

export const loopIds = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9'] as const;
export const loopIdSchema = v.picklist(loopIds);
export type LoopId = (typeof loopIds)[number];

/** `S1.2` is the second exit condition of state S1, counted from 1. */
export const gateIdSchema = v.pipe(v.string(), v.regex(/^S[0-8]\.[1-9]$/));

/** A figure of a gate: a number with its unit, or a state in words, so that it can be said in either language. */
export const gateFigureSchema = v.object({
  value: v.nullable(v.number()),
  unit: v.picklist(['count', 'share', 'money', 'score', 'yesNo', 'p']),
});
export type GateFigure = v.InferOutput<typeof gateFigureSchema>;

/** Defaults of the method, not science: what each gate asks for. */
export const workflowThresholds = workflow.thresholds;

export function nameOfState(stateId: StateId, language: Language): string {
  const state = workflow.states.find((candidate) => candidate.id === stateId);
  if (state === undefined) throw new Error(`No state ${stateId}`);
  return language === 'ru' ? state.name_ru : state.name_en;
}

export function nameOfLoop(loopId: LoopId, language: Language): string {
  const loop = workflow.loops.find((candidate) => candidate.id === loopId);
  if (loop === undefined) throw new Error(`No loop ${loopId}`);
  return language === 'ru' ? loop.name_ru : loop.name_en;
}

/** The state that a loop leads back to. */
export function targetOfLoop(loopId: LoopId): StateId {
  const loop = workflow.loops.find((candidate) => candidate.id === loopId);
  if (loop === undefined) throw new Error(`No loop ${loopId}`);
  return v.parse(stateIdSchema, loop.to);
}

/** One pass along the path. Going back opens the next wave and deletes nothing. */
export const waveSchema = v.object({
  id: recordIdSchema,
  number: positiveCountSchema,
  /** The way back that opened it; null for the first wave. */
  loopId: v.nullable(loopIdSchema),
  fromStateId: v.nullable(stateIdSchema),
  reason: longTextSchema,
  goal: longTextSchema,
  author: v.string(),
  openedAt: isoTimestampSchema,
});
export type Wave = v.InferOutput<typeof waveSchema>;

/** A gate passed without its evidence, for a written reason. */
export const gateOverrideSchema = v.object({
  id: recordIdSchema,
  gateId: gateIdSchema,
  wave: positiveCountSchema,
  reason: v.pipe(v.string(), v.trim(), v.minLength(1)),
  author: v.string(),
  overriddenAt: isoTimestampSchema,
});
export type GateOverride = v.InferOutput<typeof gateOverrideSchema>;

/** The researcher dealt with a hint of the linter, or switched it off. */
export const hintDismissalSchema = v.object({
  id: recordIdSchema,
  /** Null switches the rule off for the whole project. */
  interviewId: v.nullable(interviewIdSchema),
  /** Null switches the rule off for the whole interview. */
  turnId: v.nullable(turnIdSchema),
  ruleId: v.string(),
});
export type HintDismissal = v.InferOutput<typeof hintDismissalSchema>;

/** A report was made of the project: the evidence that state S7 asks for. */
export const reportExportSchema = v.object({
  id: recordIdSchema,
  format: v.string(),
  fileName: v.string(),
  wave: positiveCountSchema,
  exportedAt: isoTimestampSchema,
});
export type ReportExport = v.InferOutput<typeof reportExportSchema>;
