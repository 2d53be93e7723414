import * as v from 'valibot';
import { externalIdSchema, isoTimestampSchema, longTextSchema, positiveCountSchema } from './fields.ts';
import { hypothesisIdSchema, quotationIdSchema, recordIdSchema } from './ids.ts';

export const hypothesisStatuses = ['open', 'supported', 'refuted'] as const;

/** A guess written before the talks, with the observation that would refute it. */
export const hypothesisSchema = v.object({
  id: hypothesisIdSchema,
  externalId: externalIdSchema,
  who: longTextSchema,
  job: longTextSchema,
  problem: longTextSchema,
  alternative: longTextSchema,
  refutation: longTextSchema,
  status: v.picklist(hypothesisStatuses),
  /** Why it stands where it stands, in the researcher's words; empty until somebody wrote it. */
  conclusion: longTextSchema,
  wave: positiveCountSchema,
  createdAt: isoTimestampSchema,
});
export type Hypothesis = v.InferOutput<typeof hypothesisSchema>;

/** A quotation that speaks for or against a hypothesis. */
export const hypothesisEvidenceSchema = v.object({
  id: recordIdSchema,
  hypothesisId: hypothesisIdSchema,
  quotationId: quotationIdSchema,
  stance: v.picklist(['for', 'against']),
});
export type HypothesisEvidence = v.InferOutput<typeof hypothesisEvidenceSchema>;
