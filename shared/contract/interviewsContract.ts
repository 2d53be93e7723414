import * as v from 'valibot';
import { codingSchema, quotationSchema } from '../domain/coding.ts';
import { interviewIdSchema, recordIdSchema, turnIdSchema } from '../domain/ids.ts';
import { interviewSchema, turnSchema } from '../domain/interview.ts';
import { speakerRoleSchema } from '../domain/speakerRole.ts';
import { nothing, query, undoable, undoableWith } from './method.ts';

export const hintSchema = v.object({
  ruleId: v.string(),
  severity: v.picklist(['error', 'warn', 'info', 'good']),
  turnId: turnIdSchema,
  turn: v.number(),
  start: v.number(),
  end: v.number(),
  quote: v.string(),
  isDismissed: v.boolean(),
});
export type Hint = v.InferOutput<typeof hintSchema>;

export const interviewQualitySchema = v.object({
  /** Interviewer's words ÷ all words; null when nobody spoke. */
  talkRatio: v.nullable(v.number()),
  questionQuality: v.nullable(v.number()),
  openShare: v.nullable(v.number()),
  longestMonologueWords: v.number(),
  /** Sentences with evidence per 1,000 respondent words. */
  evidenceDensity: v.nullable(v.number()),
  hints: v.array(hintSchema),
});
export type InterviewQuality = v.InferOutput<typeof interviewQualitySchema>;

const editableInterview = v.partial(
  v.pick(interviewSchema, ['kind', 'title', 'date', 'language', 'respondentIds', 'wave']),
);

export const interviewsContract = {
  /** Counts for lists: by interview and by code; respondents are people heard with that code. */
  counts: query(
    nothing,
    v.object({
      version: v.number(),
      interviews: v.record(
        v.string(),
        v.object({
          turns: v.number(),
          words: v.number(),
          quotations: v.number(),
          codings: v.number(),
          codedTurns: v.number(),
          respondentTurns: v.number(),
        }),
      ),
      codes: v.record(v.string(), v.object({ codings: v.number(), quotations: v.number(), respondents: v.number() })),
      /** Quotations that carry a bare type and still wait for a name. */
      toBeNamed: v.number(),
    }),
  ),
  get: query(
    v.object({ id: interviewIdSchema }),
    v.object({
      version: v.number(),
      interview: interviewSchema,
      turns: v.array(turnSchema),
      quotations: v.array(quotationSchema),
      codings: v.array(codingSchema),
    }),
  ),
  /** An interview typed by hand, its turns in order. */
  create: undoableWith(
    v.object({
      ...v.pick(interviewSchema, ['kind', 'title', 'date', 'language', 'respondentIds']).entries,
      turns: v.array(v.object({ speaker: v.string(), role: speakerRoleSchema, text: v.string() })),
    }),
    { interviewId: interviewIdSchema },
  ),
  update: undoable(v.object({ id: interviewIdSchema, patch: editableInterview })),
  remove: undoable(v.object({ id: interviewIdSchema })),
  /** Changes who speaks, and as what, in one turn. */
  updateTurn: undoable(
    v.object({ turnId: turnIdSchema, speaker: v.optional(v.string()), role: v.optional(speakerRoleSchema) }),
  ),
  /** Changes a speaker's role, and name if given, in every turn of the interview. */
  updateSpeaker: undoable(
    v.object({
      interviewId: interviewIdSchema,
      speaker: v.string(),
      role: speakerRoleSchema,
      newSpeaker: v.optional(v.string()),
    }),
  ),
  quality: query(v.object({ id: interviewIdSchema }), interviewQualitySchema),
  qualityOfAll: query(
    nothing,
    v.object({ interviews: v.array(v.object({ id: interviewIdSchema, ...interviewQualitySchema.entries })) }),
  ),
  /** Marks a hint as dealt with; a null turn switches the rule off for the interview. */
  dismissHint: undoable(
    v.object({ interviewId: interviewIdSchema, turnId: v.nullable(turnIdSchema), ruleId: v.string() }),
  ),
  restoreHint: undoable(v.object({ id: recordIdSchema })),
};
