import * as v from 'valibot';
import { codeIdSchema, customerSegmentIdSchema, respondentIdSchema } from './ids.ts';

export const unassignedReasons = ['fitsBadly', 'smallCluster', 'tooLittleData', 'unstable'] as const;
export const unassignedReasonSchema = v.picklist(unassignedReasons);
/** Why a person belongs to no segment. */
export type UnassignedReason = (typeof unassignedReasons)[number];

/** What happened to one segment since it was kept or last seen. */
export const segmentChangeSchema = v.object({
  /** Id of the proposal; of the earlier one when it is gone; null for a kept segment that was never proposed like this. */
  proposalId: v.nullable(v.string()),
  customerSegmentId: v.nullable(customerSegmentIdSchema),
  /** `new`: compared with nothing. `gone`: no group of now is like it. */
  status: v.picklist(['same', 'changed', 'new', 'gone']),
  comparedWith: v.picklist(['kept', 'picture', 'nothing']),
  joined: v.array(
    v.object({
      respondentId: respondentIdSchema,
      /** True when nobody had heard the person at the time of the earlier picture. */
      isNewPerson: v.boolean(),
      /** The segment of the earlier picture that the person came from; null: from none. */
      fromProposalId: v.nullable(v.string()),
    }),
  ),
  left: v.array(
    v.object({
      respondentId: respondentIdSchema,
      /** The segment of now; null with a reason: in none; null without: not heard any more. */
      toProposalId: v.nullable(v.string()),
      reason: v.nullable(unassignedReasonSchema),
    }),
  ),
  codesAdded: v.array(codeIdSchema),
  codesGone: v.array(codeIdSchema),
  /** Null where there was or is no such segment. */
  stabilityBefore: v.nullable(v.number()),
  stabilityNow: v.nullable(v.number()),
});
export type SegmentChange = v.InferOutput<typeof segmentChangeSchema>;
