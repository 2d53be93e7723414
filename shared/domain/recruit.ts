import * as v from 'valibot';
import { isoTimestampSchema, longTextSchema } from './fields.ts';
import { hypothesisIdSchema, recordIdSchema, respondentIdSchema } from './ids.ts';

/** How far somebody is on the way to a talk, in the order of that way; declining ends it. */
export const recruitStatuses = ['toAsk', 'asked', 'agreed', 'scheduled', 'talked', 'declined'] as const;
export const recruitStatusSchema = v.picklist(recruitStatuses);
export type RecruitStatus = (typeof recruitStatuses)[number];

/** What is known of a person for asking him to talk. People without one are on the list too: see `statusOfRecruit`. */
export const recruitSchema = v.object({
  id: recordIdSchema,
  /** One for each person at most. */
  respondentId: respondentIdSchema,
  status: recruitStatusSchema,
  /** How to reach the person: a number, an address, where they meet. */
  channel: longTextSchema,
  /** The guess that the talk shall try. */
  hypothesisId: v.nullable(hypothesisIdSchema),
  /** The segment that the person is taken for, in words: nobody knows the segments before the talks. */
  assumedSegment: longTextSchema,
  createdAt: isoTimestampSchema,
});
export type Recruit = v.InferOutput<typeof recruitSchema>;

/** Where the person stands: as it was said, else by whether an interview names the person. */
export function statusOfRecruit(
  recruit: Pick<Recruit, 'status'> | null | undefined,
  hasTalked: boolean,
): RecruitStatus {
  return recruit?.status ?? (hasTalked ? 'talked' : 'toAsk');
}
