import * as v from 'valibot';
import { codingSchema, quotationSchema } from '../domain/coding.ts';
import { interviewIdSchema, recordIdSchema, turnIdSchema } from '../domain/ids.ts';
import { interviewSchema, turnSchema } from '../domain/interview.ts';
import { speakerRoleSchema } from '../domain/speakerRole.ts';
import { jobIdSchema, nothing, query, undoable, undoableWith } from './method.ts';

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
  /** Sentences of the interviewer that ask. */
  questionCount: v.number(),
  /** Errors and warnings in his questions that nobody dealt with. */
  errors: v.number(),
  warnings: v.number(),
  /** 1 − (errors + 0.5 · warnings) ÷ questions, not below 0; null without questions. */
  questionQuality: v.nullable(v.number()),
  openShare: v.nullable(v.number()),
  longestMonologueWords: v.number(),
  /** Sentences with evidence per 1,000 respondent words. */
  evidenceDensity: v.nullable(v.number()),
  hints: v.array(hintSchema),
});
export type InterviewQuality = v.InferOutput<typeof interviewQualitySchema>;

export const cueSchema = v.object({
  kind: v.picklist(['pain', 'negative', 'positive']),
  /** 1 weak, 2 plain, 3 strong. */
  strength: v.number(),
  turnId: turnIdSchema,
  turn: v.number(),
  start: v.number(),
  end: v.number(),
  quote: v.string(),
});
export type ListedCue = v.InferOutput<typeof cueSchema>;

export const ruleFindingSchema = v.object({
  ruleId: v.string(),
  severity: v.picklist(['error', 'warn', 'info']),
  /** Whether it is about what the interviewer asks; otherwise about what is answered. */
  isQuestion: v.boolean(),
  /** Hints that nobody dealt with, and talks with at least one. */
  hints: v.number(),
  interviews: v.number(),
  dismissed: v.number(),
  /** Switched off for the whole project. */
  isOff: v.boolean(),
  /** Where most hints stand together, each talk once before any comes twice; long turns are cut. */
  examples: v.array(
    v.object({
      interviewId: interviewIdSchema,
      turnId: turnIdSchema,
      turn: v.number(),
      quote: v.string(),
      question: v.string(),
      answer: v.string(),
    }),
  ),
});
export type RuleFinding = v.InferOutput<typeof ruleFindingSchema>;

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
  /** In the order in which they were held, those without a date last; and what weakens them, rule by rule. */
  qualityOfAll: query(
    /** Hints of a thousand talks are 30 MB: without being asked for, their lists are empty. */
    v.object({ jobId: jobIdSchema, hasHints: v.optional(v.boolean(), false) }),
    v.object({
      interviews: v.array(v.object({ id: interviewIdSchema, ...interviewQualitySchema.entries })),
      rules: v.array(ruleFindingSchema),
    }),
  ),
  /** Words of the respondents that tell of trouble or of a feeling: marks for reading, never codings. */
  cues: query(v.object({ id: interviewIdSchema }), v.object({ cues: v.array(cueSchema) })),
  /**
   * Marks a hint as dealt with; a null turn switches the rule off for the interview, a null interview for the project.
   */
  dismissHint: undoable(
    v.object({ interviewId: v.nullable(interviewIdSchema), turnId: v.nullable(turnIdSchema), ruleId: v.string() }),
  ),
  restoreHint: undoable(v.object({ id: recordIdSchema })),
};
