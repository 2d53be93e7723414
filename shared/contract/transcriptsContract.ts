import * as v from 'valibot';
import { countSchema } from '../domain/fields.ts';
import { interviewIdSchema, quotationIdSchema, turnIdSchema } from '../domain/ids.ts';
import { speakerRoleSchema } from '../domain/speakerRole.ts';
import { transcriptStepSchema } from '../domain/transcriptStep.ts';
import { query, undoable } from './method.ts';

export const originalTurnSchema = v.object({
  speaker: v.string(),
  role: speakerRoleSchema,
  startMs: v.nullable(v.number()),
  text: v.string(),
});
export type OriginalTurn = v.InferOutput<typeof originalTurnSchema>;

export const transcriptsContract = {
  /**
   * Edits the words of a talk: all steps, one after the other, or none. Quotations follow as `applyTranscriptStep` says.
   * With `baseVersion` it is refused when one of the turns was changed since then.
   */
  edit: undoable(
    v.object({
      interviewId: interviewIdSchema,
      baseVersion: v.optional(countSchema),
      steps: v.pipe(v.array(transcriptStepSchema), v.minLength(1), v.maxLength(10_000)),
    }),
  ),
  /** Gives a quotation other words of its talk: how one that lost its place is put back. */
  reanchor: undoable(
    v.object({ quotationId: quotationIdSchema, turnId: turnIdSchema, start: countSchema, end: countSchema }),
  ),
  /** Takes a quotation away with its codings. */
  letGo: undoable(v.object({ quotationId: quotationIdSchema })),
  /**
   * Sets or clears when turns begin in the recording, one after the other. Throws `timesOutOfOrder` when a turn would begin
   * before the one before it or after the one behind it.
   */
  setTimes: undoable(
    v.object({
      interviewId: interviewIdSchema,
      times: v.pipe(
        v.array(v.object({ turnId: turnIdSchema, startMs: v.nullable(countSchema) })),
        v.minLength(1),
        v.maxLength(10_000),
      ),
    }),
  ),
  /** The talk as it came in; null when nothing was kept. */
  original: query(
    v.object({ interviewId: interviewIdSchema }),
    v.object({ turns: v.nullable(v.array(originalTurnSchema)) }),
  ),
};
