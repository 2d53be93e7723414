import * as v from 'valibot';
import { isoTimestampSchema, longTextSchema } from './fields.ts';
import { memoIdSchema } from './ids.ts';

export const memoTargetKinds = ['project', 'interview', 'quotation', 'code', 'customerSegment'] as const;
export const memoTargetKindSchema = v.picklist(memoTargetKinds);

/** A thought of the researcher about something. */
export const memoSchema = v.object({
  id: memoIdSchema,
  targetKind: memoTargetKindSchema,
  /** Null when the memo is about the project. */
  targetId: v.nullable(v.string()),
  text: longTextSchema,
  author: v.string(),
  createdAt: isoTimestampSchema,
});
export type Memo = v.InferOutput<typeof memoSchema>;
