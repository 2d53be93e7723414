import * as v from 'valibot';
import { isoTimestampSchema } from './fields.ts';
import { codingIdSchema, codingPassIdSchema, interviewIdSchema, recordIdSchema } from './ids.ts';

/**
 * One coder goes over an interview again without seeing what was coded before. His codings of the pass are set aside:
 * they count nowhere until a difference is settled in their favour.
 */
export const codingPassSchema = v.object({
  id: codingPassIdSchema,
  interviewId: interviewIdSchema,
  coder: v.string(),
  startedAt: isoTimestampSchema,
  /** Null while it runs: until then its coder sees nothing else of the interview's codings. */
  endedAt: v.nullable(isoTimestampSchema),
});
export type CodingPass = v.InferOutput<typeof codingPassSchema>;

/** Whose codings of a difference count from now on. */
export const settlementDecisions = ['first', 'second', 'both', 'neither'] as const;
export type SettlementDecision = (typeof settlementDecisions)[number];

/** A difference between two coders, or two passes, that somebody settled: it is not asked again. */
export const codingSettlementSchema = v.object({
  id: recordIdSchema,
  interviewId: interviewIdSchema,
  /** The codings that stood against each other, those of both sides. */
  codingIds: v.array(codingIdSchema),
  decision: v.picklist(settlementDecisions),
  decidedBy: v.string(),
  decidedAt: isoTimestampSchema,
});
export type CodingSettlement = v.InferOutput<typeof codingSettlementSchema>;
