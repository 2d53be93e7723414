import * as v from 'valibot';
import {
  countSchema,
  externalIdSchema,
  isoDateSchema,
  isoTimestampSchema,
  longTextSchema,
  nameSchema,
  positiveCountSchema,
} from './fields.ts';
import { interviewIdSchema, respondentIdSchema, turnIdSchema } from './ids.ts';
import { languageSchema } from './language.ts';
import { speakerRoleSchema } from './speakerRole.ts';

export const interviewKinds = ['problem', 'solution', 'loyalty', 'complaint', 'risk'] as const;
export const interviewKindSchema = v.picklist(interviewKinds);
export type InterviewKind = (typeof interviewKinds)[number];

/** One conversation. Its transcript is its turns. */
export const interviewSchema = v.object({
  id: interviewIdSchema,
  externalId: externalIdSchema,
  kind: interviewKindSchema,
  title: nameSchema,
  date: v.nullable(isoDateSchema),
  language: languageSchema,
  /** The wave of the workflow in which it was held, from 1. */
  wave: positiveCountSchema,
  respondentIds: v.array(respondentIdSchema),
  /** File name that it came from; null for typed or pasted notes. */
  sourceName: v.nullable(v.string()),
  /** SHA-256 of the source in hex, to notice the same file twice. */
  sourceHash: v.nullable(v.string()),
  createdAt: isoTimestampSchema,
});
export type Interview = v.InferOutput<typeof interviewSchema>;

/** One speaker's uninterrupted stretch. */
export const turnSchema = v.object({
  id: turnIdSchema,
  interviewId: interviewIdSchema,
  /** Order in the transcript, from 0 without gaps. */
  position: countSchema,
  speaker: v.string(),
  role: speakerRoleSchema,
  startMs: v.nullable(countSchema),
  text: longTextSchema,
});
export type Turn = v.InferOutput<typeof turnSchema>;
