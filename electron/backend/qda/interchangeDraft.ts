import type * as v from 'valibot';
import type { interchangeSchema } from '../interchange/interchangeSchema.ts';

/** An exchange document with only what another program can tell; reading it fills in the rest. */
export type InterchangeDraft = v.InferInput<typeof interchangeSchema>;

type Listed<Key extends keyof InterchangeDraft> =
  NonNullable<InterchangeDraft[Key]> extends readonly (infer Item)[] ? Item : never;

export type DraftCode = Listed<'codes'>;
export type DraftRespondent = Listed<'respondents'>;
export type DraftCoding = Listed<'codings'>;
export type DraftMemo = Listed<'memos'>;
export type DraftSegment = Listed<'customerSegments'>;
