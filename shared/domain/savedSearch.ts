import * as v from 'valibot';
import { codeGroupSchema } from './codeType.ts';
import { countSchema, isoDateSchema, isoTimestampSchema, nameSchema, scaleSchema } from './fields.ts';
import {
  codeIdSchema,
  customerSegmentIdSchema,
  interviewIdSchema,
  quotationIdSchema,
  recordIdSchema,
  respondentIdSchema,
} from './ids.ts';
import { interviewKindSchema } from './interview.ts';
import { respondentRoleSchema } from './people.ts';
import { speakerRoleSchema } from './speakerRole.ts';

/**
 * Which quotations are asked for; every part narrows. The first parts speak about one coding of the quotation, the
 * parts with other codes about codings on the same words, which another quotation may carry.
 */
export const quotationQuerySchema = v.object({
  /** Quotations carrying every one of these codes. */
  codeIds: v.optional(v.array(codeIdSchema)),
  /** Quotations carrying any of these codes; `coders` and `minEmotion` must hold for the same coding. */
  anyCodeIds: v.optional(v.array(codeIdSchema)),
  /** Each of these codes stands on words that overlap the quotation. */
  overlapCodeIds: v.optional(v.array(codeIdSchema)),
  /** Each of these codes stands within `nearTurns` turns of the quotation, in the same interview. */
  nearCodeIds: v.optional(v.array(codeIdSchema)),
  nearTurns: v.optional(countSchema, 2),
  /** None of these codes stands on words that overlap the quotation. */
  notCodeIds: v.optional(v.array(codeIdSchema)),
  /** Whether a code, wherever it is named above, also stands for every code under it. */
  hasChildCodes: v.optional(v.boolean(), false),
  groups: v.optional(v.array(codeGroupSchema)),
  respondentIds: v.optional(v.array(respondentIdSchema)),
  /** People with any of these roles in the purchase. */
  respondentRoles: v.optional(v.array(respondentRoleSchema)),
  /** People having all of these attributes. */
  attributes: v.optional(v.array(v.object({ name: v.string(), value: v.string() }))),
  speakerRoles: v.optional(v.array(speakerRoleSchema)),
  /** Names of speakers as the transcripts have them. */
  speakers: v.optional(v.array(v.string())),
  interviewIds: v.optional(v.array(interviewIdSchema)),
  /** Only these, to show known quotations with their places. */
  quotationIds: v.optional(v.array(quotationIdSchema)),
  customerSegmentId: v.optional(customerSegmentIdSchema),
  kinds: v.optional(v.array(interviewKindSchema)),
  /** Days of the interviews, both included; interviews without a date are left out. */
  dateFrom: v.optional(isoDateSchema),
  dateTo: v.optional(isoDateSchema),
  coders: v.optional(v.array(v.string())),
  /** Only quotations that carry a bare type. */
  isToBeNamed: v.optional(v.boolean()),
  minEmotion: v.optional(scaleSchema),
});
export type QuotationQuery = v.InferOutput<typeof quotationQuerySchema>;

export const savedSearchKinds = ['text', 'quotations'] as const;

/** A question that is asked again and again: words to look for, or quotations by their codes. */
export const savedSearchSchema = v.object({
  id: recordIdSchema,
  name: nameSchema,
  kind: v.picklist(savedSearchKinds),
  /** `words` and `isRespondentsOnly` count for a text search, `quotations` for the other kind. */
  query: v.object({
    words: v.pipe(v.string(), v.maxLength(2000)),
    isRespondentsOnly: v.boolean(),
    quotations: v.nullable(quotationQuerySchema),
  }),
  createdAt: isoTimestampSchema,
});
export type SavedSearch = v.InferOutput<typeof savedSearchSchema>;
