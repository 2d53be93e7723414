import * as v from 'valibot';
import { customerSegmentSchema, evidenceReviewSchema } from '../domain/customerSegment.ts';
import { longTextSchema, nameSchema } from '../domain/fields.ts';
import {
  codeIdSchema,
  codingIdSchema,
  customerSegmentIdSchema,
  hypothesisIdSchema,
  quotationIdSchema,
  recordIdSchema,
  respondentIdSchema,
} from '../domain/ids.ts';
import { hypothesisEvidenceSchema, hypothesisSchema } from '../domain/hypothesis.ts';
import { definingCodeSchema, shareSchema } from '../domain/definingCode.ts';
import {
  evidenceQuoteSchema,
  painContextSchema,
  painSummarySchema,
  personPainSchema,
  segmentsOptionsSchema,
} from './analysisContract.ts';
import { segmentCardSchema } from './segmentCardContract.ts';
import { segmentJudgementSchema } from '../domain/segmentJudgement.ts';
import { changedSchema, command, query, undoable, undoableWith } from './method.ts';

/** Live figures of one kept segment, from the codings as they are now. */
export const segmentDetailSchema = v.object({
  customerSegment: customerSegmentSchema,
  respondents: v.number(),
  companies: v.number(),
  medoidRespondentId: v.nullable(respondentIdSchema),
  definingCodes: v.array(definingCodeSchema),
  painContexts: v.array(painContextSchema),
  pain: painSummarySchema,
  painByRespondent: v.array(personPainSchema),
  /** Members who already spent money or time. */
  spentEffort: shareSchema,
  buyers: v.array(respondentIdSchema),
  users: v.array(respondentIdSchema),
  evidence: v.array(evidenceQuoteSchema),
  counterEvidence: v.array(v.object({ ...evidenceQuoteSchema.entries, review: v.nullable(evidenceReviewSchema) })),
});
export type SegmentDetail = v.InferOutput<typeof segmentDetailSchema>;

/** The closed set of codes whose people are nearest to the members; null when no code is shared. */
export const sharedCodesSchema = v.nullable(
  v.object({ codeIds: v.array(codeIdSchema), inside: shareSchema, outside: shareSchema }),
);
export type SharedCodesAnswer = v.InferOutput<typeof sharedCodesSchema>;

export const segmentsContract = {
  /** The cards of all kept segments, side by side. */
  cards: query(v.object({}), v.object({ cards: v.array(segmentCardSchema) })),
  /** Puts a judgement, with its written reason, in the place of a factor's figure; a second one replaces the first. */
  judge: undoable(v.pick(segmentJudgementSchema, ['customerSegmentId', 'factor', 'score', 'reason', 'quotationIds'])),
  /** Leaves the factor to what is computed. */
  withdrawJudgement: undoable(v.object({ id: recordIdSchema })),
  detail: query(v.object({ id: customerSegmentIdSchema }), segmentDetailSchema),
  /** Which of the codes the members have together, for people kept, proposed or chosen by hand. */
  sharedCodes: query(
    v.object({ memberIds: v.array(respondentIdSchema), codeIds: v.array(codeIdSchema) }),
    sharedCodesSchema,
  ),
  /** Keeps a proposed segment as a hypothesis, with the figures that proposed it. */
  keepProposed: undoableWith(
    v.object({
      ...segmentsOptionsSchema.entries,
      proposalId: v.string(),
      name: nameSchema,
      summary: v.optional(longTextSchema, ''),
    }),
    { customerSegmentId: customerSegmentIdSchema },
  ),
  /**
   * What is proposed now becomes the picture that later proposals are numbered, named, turned and compared after.
   * Keeping a proposal does this too. Changes nothing when there are no segments or nothing moved.
   */
  rememberPicture: command(segmentsOptionsSchema, changedSchema),
  /** Makes a segment by hand. */
  create: undoableWith(
    v.object({
      name: nameSchema,
      summary: v.optional(longTextSchema, ''),
      memberIds: v.array(respondentIdSchema),
      definingCodeIds: v.array(codeIdSchema),
    }),
    { customerSegmentId: customerSegmentIdSchema },
  ),
  update: undoable(
    v.object({
      id: customerSegmentIdSchema,
      patch: v.partial(v.pick(customerSegmentSchema, ['name', 'summary', 'definingCodeIds'])),
    }),
  ),
  /** Members by hand: the segment is marked as manual from then on. */
  setMembers: undoable(v.object({ id: customerSegmentIdSchema, memberIds: v.array(respondentIdSchema) })),
  /** Everything but `candidate` needs a written reason; `main` makes every other main segment a candidate. */
  decide: undoable(
    v.object({ id: customerSegmentIdSchema, decision: customerSegmentSchema.entries.decision, reason: longTextSchema }),
  ),
  remove: undoable(v.object({ id: customerSegmentIdSchema })),
  reviewCounterEvidence: undoable(
    v.object({ id: customerSegmentIdSchema, codingId: codingIdSchema, note: longTextSchema }),
  ),
  withdrawReview: undoable(v.object({ id: recordIdSchema })),
};

const newEvidenceSchema = v.object({
  quotationId: quotationIdSchema,
  stance: hypothesisEvidenceSchema.entries.stance,
});

export const hypothesesContract = {
  /** Saves the guess, with quotations for and against it in the same step. */
  save: undoableWith(
    v.object({
      evidence: v.optional(v.array(newEvidenceSchema), []),
      id: v.nullable(hypothesisIdSchema),
      ...v.pick(hypothesisSchema, ['who', 'job', 'problem', 'alternative', 'refutation', 'status']).entries,
      /** Left out, what was written stays. */
      conclusion: v.optional(hypothesisSchema.entries.conclusion),
    }),
    { hypothesisId: hypothesisIdSchema },
  ),
  remove: undoable(v.object({ id: hypothesisIdSchema })),
  addEvidence: undoable(v.object({ hypothesisId: hypothesisIdSchema, ...newEvidenceSchema.entries })),
  removeEvidence: undoable(v.object({ id: recordIdSchema })),
};
