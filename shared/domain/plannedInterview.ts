import * as v from 'valibot';
import { countSchema, isoDateSchema, isoTimestampSchema, longTextSchema, positiveCountSchema } from './fields.ts';
import { interviewIdSchema, plannedInterviewIdSchema, recordIdSchema, respondentIdSchema } from './ids.ts';
import { interviewKindSchema } from './interview.ts';

/** A talk that is agreed on, then held, with the notes taken in it. */
export const plannedInterviewSchema = v.object({
  id: plannedInterviewIdSchema,
  respondentId: respondentIdSchema,
  kind: interviewKindSchema,
  /** One of the team's own guides; null, or one that is gone, means the guide of the kind. */
  guideId: v.nullable(recordIdSchema),
  startsOn: isoDateSchema,
  /** `HH:MM` of the clock on the wall; null when only the day is agreed. */
  startsAt: v.nullable(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u))),
  minutes: v.pipe(positiveCountSchema, v.maxValue(24 * 60)),
  /** A room, a link, a number to call. */
  place: longTextSchema,
  /** When the stopwatch of the notes began; null before the talk. */
  startedAt: v.nullable(isoTimestampSchema),
  /** The interview that its notes became; null before it ended. */
  interviewId: v.nullable(interviewIdSchema),
  createdAt: isoTimestampSchema,
});
export type PlannedInterview = v.InferOutput<typeof plannedInterviewSchema>;

/** One note of a talk. It stays beside the interview that it became part of, so that ending can be taken back. */
export const liveNoteSchema = v.object({
  id: recordIdSchema,
  plannedInterviewId: plannedInterviewIdSchema,
  /** The question that it answers, with its blanks filled; empty outside the guide. */
  question: longTextSchema,
  /** Whose words or thought it is. */
  speaker: v.picklist(['interviewer', 'respondent']),
  /** Said in these words; otherwise it is what the interviewer made of them. */
  isVerbatim: v.boolean(),
  /** Since the stopwatch began. */
  atMs: countSchema,
  text: longTextSchema,
});
export type LiveNote = v.InferOutput<typeof liveNoteSchema>;
