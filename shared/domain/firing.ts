import * as v from 'valibot';
import { isoDateSchema, longTextSchema } from './fields.ts';
import { codeIdSchema, customerSegmentIdSchema, recordIdSchema, respondentIdSchema } from './ids.ts';
import { switchingKeys } from './switchingCost.ts';

/** Does the same job in the same way as we would, or the same job in quite another way (a person, a habit, nothing). */
export const rivalKinds = ['direct', 'indirect'] as const;
export const rivalKindSchema = v.picklist(rivalKinds);
export type RivalKind = (typeof rivalKinds)[number];

export const switchingKeySchema = v.picklist(switchingKeys);

/** What a person's codings do not say of how the job is done today, or say wrongly. One for each person and code. */
export const alternativeCorrectionSchema = v.object({
  id: recordIdSchema,
  respondentId: respondentIdSchema,
  codeId: codeIdSchema,
  /** True: it does the job today. False: not any more, whatever was coded. */
  isPresent: v.boolean(),
});
export type AlternativeCorrection = v.InferOutput<typeof alternativeCorrectionSchema>;

/** What we do so that one of the six costs of leaving the old way becomes less. One for each segment and cost. */
export const firingStepSchema = v.object({
  id: recordIdSchema,
  customerSegmentId: customerSegmentIdSchema,
  cost: switchingKeySchema,
  action: longTextSchema,
  owner: v.string(),
  dueOn: v.nullable(isoDateSchema),
  doneOn: v.nullable(isoDateSchema),
});
export type FiringStep = v.InferOutput<typeof firingStepSchema>;

/** From where the danger of being fired comes. */
export const dangerSources = ['direct', 'indirect', 'people', 'contract'] as const;

/** Who could fire us, out of which of the six places, and what is done about it. */
export const dangerSchema = v.object({
  id: recordIdSchema,
  who: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  source: v.picklist(dangerSources),
  /** Null when it is about all of them, or not known yet. */
  cost: v.nullable(switchingKeySchema),
  why: longTextSchema,
  /** By what we would see it coming. */
  warning: longTextSchema,
  answer: longTextSchema,
  owner: v.string(),
  /** The last day of a contract; null of every other source, and while it is not known. */
  endsOn: v.nullable(isoDateSchema),
});
export type Danger = v.InferOutput<typeof dangerSchema>;
