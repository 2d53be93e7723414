import * as v from 'valibot';
import { isoDateSchema, isoTimestampSchema, longTextSchema } from './fields.ts';
import { hypothesisIdSchema, recordIdSchema } from './ids.ts';

export const hadiStatuses = ['planned', 'running', 'done'] as const;
export type HadiStatus = (typeof hadiStatuses)[number];

/** What came, against what was expected. */
export const hadiOutcomes = ['asExpected', 'partly', 'otherwise'] as const;
export type HadiOutcome = (typeof hadiOutcomes)[number];

/** One line of the weekly rhythm: hypothesis, action, data, insight. */
export const hadiRowSchema = v.object({
  id: recordIdSchema,
  /** Null when the hypothesis stands only in `hypothesis`. */
  hypothesisId: v.nullable(hypothesisIdSchema),
  hypothesis: longTextSchema,
  /** The Monday of its week. */
  week: isoDateSchema,
  status: v.picklist(hadiStatuses),
  action: longTextSchema,
  expectation: longTextSchema,
  data: longTextSchema,
  outcome: v.nullable(v.picklist(hadiOutcomes)),
  insight: longTextSchema,
  createdAt: isoTimestampSchema,
});
export type HadiRow = v.InferOutput<typeof hadiRowSchema>;
