import * as v from 'valibot';
import { countSchema, longTextSchema } from './fields.ts';
import { quotationIdSchema, turnIdSchema } from './ids.ts';
import { speakerRoleSchema } from './speakerRole.ts';

/** Puts `text` in place of `[start, end)` of the turn's text before the step, in UTF-16 units. */
export const replacementSchema = v.object({ start: countSchema, end: countSchema, text: longTextSchema });

/** One change of a transcript. Ids that a step makes may be given, so that later steps of one edit can name them. */
export const transcriptStepSchema = v.variant('kind', [
  v.object({
    kind: v.literal('replace'),
    turnId: turnIdSchema,
    edit: v.array(replacementSchema),
    /** Quotations that take text put in exactly at one of their ends, which otherwise stays outside: see `followLostEnds`. */
    into: v.optional(v.array(quotationIdSchema)),
  }),
  /** The words from `at` on become a turn of the same speaker, right after. */
  v.object({
    kind: v.literal('split'),
    turnId: turnIdSchema,
    at: countSchema,
    newTurnId: v.optional(turnIdSchema),
  }),
  /** The turn's words go to the end of the turn before it, after the separator. */
  v.object({
    kind: v.literal('join'),
    turnId: turnIdSchema,
    separator: v.optional(v.pipe(v.string(), v.maxLength(100)), ' '),
  }),
  /** The last turn of a talk stays. */
  v.object({ kind: v.literal('removeTurn'), turnId: turnIdSchema }),
  /** A null `afterTurnId` puts it first. */
  v.object({
    kind: v.literal('insertTurn'),
    afterTurnId: v.nullable(turnIdSchema),
    speaker: v.string(),
    role: speakerRoleSchema,
    text: longTextSchema,
    newTurnId: v.optional(turnIdSchema),
  }),
  v.object({ kind: v.literal('speaker'), turnId: turnIdSchema, speaker: v.string(), role: speakerRoleSchema }),
]);
export type TranscriptStep = v.InferOutput<typeof transcriptStepSchema>;
