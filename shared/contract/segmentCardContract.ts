import * as v from 'valibot';
import { codeIdSchema, customerSegmentIdSchema, quotationIdSchema, respondentIdSchema } from '../domain/ids.ts';
import { respondentRoleSchema, roleConflictKinds } from '../domain/people.ts';
import { attractivenessFactorSchema, segmentJudgementSchema } from '../domain/segmentJudgement.ts';

const figure = v.nullable(v.number());

/** One factor of a card: what the data say, what a person judged, and the score that counts. */
export const factorOfCardSchema = v.object({
  factor: attractivenessFactorSchema,
  /** 0–5; null when it is not known, or not for a computer to say. */
  computed: figure,
  /** `k` of `n`: people, or for the ease of firing costs that were rated. */
  k: figure,
  n: figure,
  /** Median pain 0–100, middle cost 0–5, CLTV/CAC, or reachable buyers; with its extremes where there are any. */
  value: figure,
  low: figure,
  high: figure,
  /** The pain whose prevalence it is. */
  codeId: v.nullable(codeIdSchema),
  quotationIds: v.array(quotationIdSchema),
  judgement: v.nullable(segmentJudgementSchema),
  score: figure,
});
export type FactorOfCard = v.InferOutput<typeof factorOfCardSchema>;

/** How attractive a kept segment is: seven factors, their geometric mean, and who pays, uses and suffers in it. */
export const segmentCardSchema = v.object({
  customerSegmentId: customerSegmentIdSchema,
  factors: v.array(factorOfCardSchema),
  /** Null while a factor is not known. */
  score: figure,
  /** Factors at 0: any one of them blocks the segment. */
  blockedBy: v.array(attractivenessFactorSchema),
  missing: v.array(attractivenessFactorSchema),
  people: v.array(
    v.object({
      respondentId: respondentIdSchema,
      roles: v.array(respondentRoleSchema),
      pain: figure,
      painCodeIds: v.array(codeIdSchema),
      hasSpent: v.boolean(),
    }),
  ),
  conflicts: v.array(v.object({ kind: v.picklist(roleConflictKinds), people: v.array(respondentIdSchema) })),
});
export type SegmentCard = v.InferOutput<typeof segmentCardSchema>;
