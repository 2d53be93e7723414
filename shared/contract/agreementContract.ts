import * as v from 'valibot';
import { settlementDecisions } from '../domain/codingPass.ts';
import {
  codeIdSchema,
  codingIdSchema,
  codingPassIdSchema,
  interviewIdSchema,
  recordIdSchema,
  turnIdSchema,
} from '../domain/ids.ts';
import { nothing, query, undoable, undoableWith } from './method.ts';

/** A coder's ordinary codings, or what he coded when he went over interviews again without seeing them. */
export const agreementSideSchema = v.object({ coder: v.string(), isSecondPass: v.boolean() });
export type AgreementSide = v.InferOutput<typeof agreementSideSchema>;

export const agreementUnits = ['sentence', 'turn'] as const;
export type AgreementUnit = (typeof agreementUnits)[number];

const sidesEntries = { first: agreementSideSchema, second: agreementSideSchema };

const estimateSchema = v.nullable(
  v.object({ value: v.number(), low: v.nullable(v.number()), high: v.nullable(v.number()) }),
);

export const codeAgreementSchema = v.object({
  codeId: codeIdSchema,
  /** Units judged by both sides, and how many of them got the code from both, from one alone, from neither. */
  units: v.number(),
  both: v.number(),
  onlyFirst: v.number(),
  onlySecond: v.number(),
  neither: v.number(),
  /** Units left out, since a coding there was not blind. */
  leftOut: v.number(),
  /** Null below 20 units, and where nothing could disagree; with 95 % intervals. */
  kappa: estimateSchema,
  alpha: estimateSchema,
  /** On the characters: asks where spans begin and end as well. */
  unitized: estimateSchema,
  /** By alpha: accept from .80, tentative from .667. */
  verdict: v.picklist(['accept', 'tentative', 'low', 'tooFew', 'undefined']),
});
export type MeasuredCode = v.InferOutput<typeof codeAgreementSchema>;

export const agreementResultSchema = v.object({
  ...sidesEntries,
  unit: v.picklist(agreementUnits),
  seed: v.number(),
  resamples: v.number(),
  leastUnits: v.number(),
  /** Interviews that both coded. `isBlind`: one side could not see the other's codings. */
  interviews: v.array(v.object({ interviewId: interviewIdSchema, isBlind: v.boolean() })),
  /** Interviews that do not count, and which side has not coded them. */
  missing: v.array(
    v.object({
      interviewId: interviewIdSchema,
      lacks: v.picklist(['first', 'second', 'both']),
      isRunning: v.boolean(),
    }),
  ),
  turns: v.number(),
  units: v.number(),
  /** Codings of each side on respondents' words, and those of them that were not blind. */
  codings: v.object({ first: v.number(), second: v.number() }),
  notBlind: v.object({ first: v.number(), second: v.number() }),
  /** The least agreement first. */
  codes: v.array(codeAgreementSchema),
  openDifferences: v.number(),
  settledDifferences: v.number(),
});
export type AgreementResult = v.InferOutput<typeof agreementResultSchema>;

export const differingPassageSchema = v.object({
  interviewId: interviewIdSchema,
  turnId: turnIdSchema,
  turn: v.number(),
  speaker: v.string(),
  /** The whole turn; the passage is `[start, end)` in it. */
  text: v.string(),
  start: v.number(),
  end: v.number(),
  /** What was said just before; null at the beginning. */
  before: v.nullable(v.object({ speaker: v.string(), text: v.string() })),
  differences: v.array(
    v.object({
      codeId: codeIdSchema,
      kind: v.picklist(['onlyFirst', 'onlySecond', 'place']),
      first: v.array(codingIdSchema),
      second: v.array(codingIdSchema),
      firstQuotes: v.array(v.string()),
      secondQuotes: v.array(v.string()),
    }),
  ),
  /** Codes that both put here. */
  sharedCodeIds: v.array(codeIdSchema),
  settlement: v.nullable(v.object({ id: recordIdSchema, decision: v.picklist(settlementDecisions) })),
});
export type DifferingPassageCard = v.InferOutput<typeof differingPassageSchema>;

export const agreementContract = {
  /** Who coded, ordinarily and in blind passes that are ended; and the two with most interviews in common. */
  sides: query(
    nothing,
    v.object({
      sides: v.array(v.object({ ...agreementSideSchema.entries, interviews: v.number(), codings: v.number() })),
      suggested: v.nullable(v.object(sidesEntries)),
    }),
  ),
  /** How far two sides agree, code by code, as it was before anything was settled. */
  measure: query(
    v.object({
      ...sidesEntries,
      unit: v.optional(v.picklist(agreementUnits), 'sentence'),
      seed: v.optional(v.number(), 1),
    }),
    agreementResultSchema,
  ),
  /** Passages where the two sides differ, settled or not, in the order of interviews and words. */
  differences: query(
    v.object(sidesEntries),
    v.object({ interviews: v.number(), passages: v.array(differingPassageSchema) }),
  ),
  /** Says whose codings of a difference count from now on; the others are kept, set aside. */
  settle: undoable(
    v.object({
      interviewId: interviewIdSchema,
      first: v.array(codingIdSchema),
      second: v.array(codingIdSchema),
      decision: v.picklist(settlementDecisions),
    }),
  ),
  /** Begins a blind pass of the user of this machine over a coded interview. */
  startPass: undoableWith(v.object({ interviewId: interviewIdSchema }), { passId: codingPassIdSchema }),
  /** Begins passes over interviews drawn at random; fewer when fewer are coded and not passed yet. */
  drawPasses: undoableWith(
    v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), seed: v.number() }),
    { interviewIds: v.array(interviewIdSchema) },
  ),
  endPass: undoable(v.object({ id: codingPassIdSchema })),
  /** Takes a pass back with everything coded in it. */
  cancelPass: undoable(v.object({ id: codingPassIdSchema })),
};
