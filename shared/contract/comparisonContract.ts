import * as v from 'valibot';
import { isoDateSchema, positiveCountSchema } from '../domain/fields.ts';
import { codeIdSchema, customerSegmentIdSchema, interviewIdSchema, respondentIdSchema } from '../domain/ids.ts';
import { interviewKindSchema } from '../domain/interview.ts';
import { query } from './method.ts';

/**
 * One side of a comparison. Sides other than `interviews` leave solution interviews out: there people react to us
 * instead of telling about themselves.
 */
export const comparedSideSchema = v.variant('kind', [
  v.object({ kind: v.literal('segment'), customerSegmentId: customerSegmentIdSchema }),
  /** Everybody who was heard and is not in the segment. */
  v.object({ kind: v.literal('others'), customerSegmentId: customerSegmentIdSchema }),
  v.object({ kind: v.literal('wave'), wave: positiveCountSchema }),
  v.object({ kind: v.literal('interviews'), interviewKind: interviewKindSchema }),
  /** Interviews of these days, both included; null is open. Those without a date belong to no such side. */
  v.object({ kind: v.literal('dates'), from: v.nullable(isoDateSchema), to: v.nullable(isoDateSchema) }),
]);
export type ComparedSideChoice = v.InferOutput<typeof comparedSideSchema>;

const sideFiguresSchema = v.object({
  respondentIds: v.array(respondentIdSchema),
  /** The interviews that count on this side. */
  interviewIds: v.array(interviewIdSchema),
});

export const differenceTestSchema = v.variant('kind', [
  v.object({ kind: v.literal('descriptive') }),
  v.object({ kind: v.literal('independent'), p: v.number(), q: v.number(), minimumP: v.number() }),
  v.object({ kind: v.literal('paired'), gained: v.number(), lost: v.number(), p: v.number(), q: v.number() }),
]);

export const comparedCodeSchema = v.object({
  codeId: codeIdSchema,
  first: v.array(respondentIdSchema),
  second: v.array(respondentIdSchema),
  /** Share in the first minus share in the second, −1…1. */
  difference: v.number(),
  interval: v.nullable(v.object({ low: v.number(), high: v.number() })),
  test: differenceTestSchema,
});
export type ComparedCode = v.InferOutput<typeof comparedCodeSchema>;

export const comparisonResultSchema = v.object({
  first: sideFiguresSchema,
  second: sideFiguresSchema,
  /** People on both sides; then changes are tested within them. */
  sharedRespondentIds: v.array(respondentIdSchema),
  /** The largest difference first. */
  codes: v.array(comparedCodeSchema),
});
export type ComparisonResult = v.InferOutput<typeof comparisonResultSchema>;

export const comparisonsContract = {
  /** What people of one side say that those of the other do not, code by code. */
  compare: query(v.object({ first: comparedSideSchema, second: comparedSideSchema }), comparisonResultSchema),
};
