import * as v from 'valibot';
import { externalIdSchema, isoTimestampSchema, longTextSchema, nameSchema, positiveCountSchema } from './fields.ts';
import { codeIdSchema, codingIdSchema, customerSegmentIdSchema, recordIdSchema, respondentIdSchema } from './ids.ts';

/** Bases that name themselves; `codes` are those that the user picks. */
export const segmentBases = ['pains', 'jobs', 'all'] as const;
export const segmentBasisSchema = v.picklist([...segmentBases, 'codes']);
/** Which codes built the segments. */
export type SegmentBasis = v.InferOutput<typeof segmentBasisSchema>;

/** The figures of the computation that proposed the segment, kept as they were on that day. */
export const segmentProvenanceSchema = v.object({
  basis: segmentBasisSchema,
  /** The codes picked when the basis is `codes`, and the attributes that took part; absent for none. */
  codeIds: v.optional(v.array(codeIdSchema)),
  attributes: v.optional(v.array(v.string())),
  seed: v.number(),
  respondentCount: v.number(),
  customerSegmentCount: v.number(),
  silhouette: v.number(),
  nullP: v.number(),
  permutations: v.number(),
  stability: v.number(),
});
export type SegmentProvenance = v.InferOutput<typeof segmentProvenanceSchema>;

/** `later`: put off in writing; it stays a hypothesis, but is not the one that the path looks at. */
export const segmentDecisions = ['candidate', 'main', 'later', 'dropped'] as const;
export const segmentDecisionSchema = v.picklist(segmentDecisions);

/** A group of respondents kept as a segment hypothesis. */
export const customerSegmentSchema = v.object({
  id: customerSegmentIdSchema,
  externalId: externalIdSchema,
  name: nameSchema,
  summary: longTextSchema,
  memberIds: v.array(respondentIdSchema),
  definingCodeIds: v.array(codeIdSchema),
  /** True once a person chose the members by hand: then no null test speaks for it. */
  isManual: v.boolean(),
  /** Null for a segment made by hand from the start. */
  provenance: v.nullable(segmentProvenanceSchema),
  decision: segmentDecisionSchema,
  decisionReason: longTextSchema,
  decidedBy: v.nullable(v.string()),
  decidedAt: v.nullable(isoTimestampSchema),
  wave: positiveCountSchema,
  createdAt: isoTimestampSchema,
});
export type CustomerSegment = v.InferOutput<typeof customerSegmentSchema>;

/** The researcher has read a quotation that contradicts the segment. */
export const evidenceReviewSchema = v.object({
  id: recordIdSchema,
  customerSegmentId: customerSegmentIdSchema,
  codingId: codingIdSchema,
  note: longTextSchema,
  reviewedAt: isoTimestampSchema,
});
export type EvidenceReview = v.InferOutput<typeof evidenceReviewSchema>;
