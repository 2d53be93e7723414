import * as v from 'valibot';
import { isoTimestampSchema, positiveCountSchema } from './fields.ts';
import { codeIdSchema, recordIdSchema, respondentIdSchema } from './ids.ts';

/** A proposed segment as it was seen. Its number is its identity: found again it keeps it, and it is never given twice. */
export const picturedSegmentSchema = v.object({
  number: positiveCountSchema,
  memberIds: v.array(respondentIdSchema),
  definingCodeIds: v.array(codeIdSchema),
  /** The codes that gave it its proposed name. */
  nameCodeIds: v.array(codeIdSchema),
  stability: v.number(),
});
export type PicturedSegment = v.InferOutput<typeof picturedSegmentSchema>;

export const mapPlaceSchema = v.object({ respondentId: respondentIdSchema, x: v.number(), y: v.number() });

/**
 * What the proposed segments and their map looked like when somebody last looked at or kept one: what is found next is
 * named, numbered and turned after it, and compared with it. One a question.
 */
export const segmentPictureSchema = v.object({
  id: recordIdSchema,
  /** The question without its seed, as `questionKey` writes it. */
  question: v.string(),
  segments: v.array(picturedSegmentSchema),
  /** The number that the next new segment gets. */
  nextNumber: positiveCountSchema,
  /** Everybody who was heard then. */
  respondentIds: v.array(respondentIdSchema),
  map: v.array(mapPlaceSchema),
  takenAt: isoTimestampSchema,
});
export type SegmentPicture = v.InferOutput<typeof segmentPictureSchema>;
