import * as v from 'valibot';
import {
  codeIdSchema,
  codingIdSchema,
  customerSegmentIdSchema,
  interviewIdSchema,
  quotationIdSchema,
  respondentIdSchema,
} from '../domain/ids.ts';
import { segmentBasisSchema } from '../domain/customerSegment.ts';
import { jobIdSchema, nothing, query } from './method.ts';
import { phrasesResultSchema } from './searchContract.ts';

/** `[k, n]`: k people out of n. */
export const shareSchema = v.tuple([v.number(), v.number()]);

export const definingCodeSchema = v.object({
  codeId: codeIdSchema,
  inside: shareSchema,
  outside: shareSchema,
  lift: v.nullable(v.number()),
  p: v.number(),
  q: v.number(),
  /** True when the code did not build the segments, so that its p may be read as a test; else it only describes. */
  heldOut: v.boolean(),
});
export type DefiningCode = v.InferOutput<typeof definingCodeSchema>;

export const evidenceQuoteSchema = v.object({
  codingId: codingIdSchema,
  quotationId: quotationIdSchema,
  codeId: codeIdSchema,
  respondentId: respondentIdSchema,
  interviewId: interviewIdSchema,
  quote: v.string(),
  startMs: v.nullable(v.number()),
});
export type EvidenceQuote = v.InferOutput<typeof evidenceQuoteSchema>;

export const painSummarySchema = v.object({
  median: v.nullable(v.number()),
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  n: v.number(),
});

export const segmentProposalSchema = v.object({
  /** Stable within one result: `1`, `2` … by size. */
  id: v.string(),
  /** Proposed from the names of its strongest defining codes. */
  name: v.string(),
  respondentIds: v.array(respondentIdSchema),
  stability: v.number(),
  medoidRespondentId: respondentIdSchema,
  definingCodes: v.array(definingCodeSchema),
  evidence: v.array(evidenceQuoteSchema),
  counterEvidence: v.array(evidenceQuoteSchema),
  pain: painSummarySchema,
  /** Members who already spent money or time. */
  spentEffort: shareSchema,
});
export type SegmentProposal = v.InferOutput<typeof segmentProposalSchema>;

export const unassignedReasons = ['fitsBadly', 'smallCluster', 'tooLittleData', 'unstable'] as const;

export const segmentsResultSchema = v.object({
  n: v.number(),
  by: segmentBasisSchema,
  seed: v.number(),
  verdict: v.picklist(['segments', 'noStructure', 'tooFewInterviews']),
  /** Null when there were too few interviews to compare any k. */
  k: v.nullable(v.number()),
  silhouette: v.nullable(v.number()),
  nullTest: v.object({ p: v.nullable(v.number()), permutations: v.number() }),
  segments: v.array(segmentProposalSchema),
  unassigned: v.array(v.object({ respondentId: respondentIdSchema, reason: v.picklist(unassignedReasons) })),
  warnings: v.array(v.string()),
  /** Codes that entered, and people heard in the interviews used. */
  codeIds: v.array(codeIdSchema),
  companies: v.number(),
  /** Interviews that would be needed before another look makes sense; 0 when there are enough. */
  interviewsMissing: v.number(),
  /** Places by multidimensional scaling; `varianceShown` is the share of the differences that the plane shows. */
  map: v.object({
    points: v.array(v.object({ respondentId: respondentIdSchema, x: v.number(), y: v.number() })),
    varianceShown: v.number(),
  }),
});
export type SegmentsResult = v.InferOutput<typeof segmentsResultSchema>;

export const patternSchema = v.object({
  codeIds: v.array(codeIdSchema),
  respondentIds: v.array(respondentIdSchema),
  support: v.number(),
  lift: v.number(),
  p: v.number(),
  q: v.number(),
});
export type Pattern = v.InferOutput<typeof patternSchema>;

export const patternsResultSchema = v.object({
  n: v.number(),
  minSupport: v.number(),
  patterns: v.array(patternSchema),
  /** True when there were more patterns than are listed. */
  isTruncated: v.boolean(),
});
export type PatternsResult = v.InferOutput<typeof patternsResultSchema>;

export const matrixResultSchema = v.object({
  /** Columns in the order of the dendrogram's leaves. */
  respondentIds: v.array(respondentIdSchema),
  /** Rows: codes by group, then by number of people. Bare types are never among them. */
  codeIds: v.array(codeIdSchema),
  /** `[row, column, quotations]` for every pair that occurs. */
  cells: v.array(v.tuple([v.number(), v.number(), v.number()])),
  /** Average linkage on Jaccard distances; each merge joins two nodes: leaves 0…n−1 are columns, n+i is merge i. */
  merges: v.array(v.object({ left: v.number(), right: v.number(), height: v.number() })),
});
export type MatrixResult = v.InferOutput<typeof matrixResultSchema>;

export const cooccurrenceResultSchema = v.object({
  codeIds: v.array(codeIdSchema),
  /** Pairs `a < b` of indexes into `codeIds` that share at least one person. */
  pairs: v.array(v.object({ a: v.number(), b: v.number(), people: v.number(), quotations: v.number() })),
});
export type CooccurrenceResult = v.InferOutput<typeof cooccurrenceResultSchema>;

export const saturationResultSchema = v.object({
  n: v.number(),
  base: v.number(),
  run: v.number(),
  threshold: v.number(),
  /** New codes per interview in the order of their dates. */
  newCodes: v.array(v.number()),
  /** Interviews after which the threshold was reached; null when it was not. */
  reachedAt: v.nullable(v.number()),
  /** Over shuffled orders: half and 95 % of the orders reached it by then; null when they did not. */
  shuffledMedian: v.nullable(v.number()),
  shuffled95: v.nullable(v.number()),
  observedCodes: v.number(),
  /** Chao2 estimate of all codes there are to hear. */
  estimatedCodes: v.nullable(v.number()),
});
export type SaturationResult = v.InferOutput<typeof saturationResultSchema>;

export const segmentsOptionsSchema = v.object({
  by: v.optional(segmentBasisSchema, 'all'),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
});

export const analysisContract = {
  matrix: query(nothing, matrixResultSchema),
  cooccurrence: query(nothing, cooccurrenceResultSchema),
  patterns: query(
    v.object({ minSupport: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 3), jobId: jobIdSchema }),
    patternsResultSchema,
  ),
  segments: query(v.object({ ...segmentsOptionsSchema.entries, jobId: jobIdSchema }), segmentsResultSchema),
  saturation: query(v.object({ seed: v.optional(v.number(), 1), jobId: jobIdSchema }), saturationResultSchema),
  /** What several people say in the same words; with a segment, what its members say and others do not. */
  phrases: query(
    v.object({
      minRespondents: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 3),
      customerSegmentId: v.optional(customerSegmentIdSchema),
      jobId: jobIdSchema,
    }),
    phrasesResultSchema,
  ),
};
