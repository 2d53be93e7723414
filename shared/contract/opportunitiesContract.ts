import * as v from 'valibot';
import { customerSegmentIdSchema, respondentIdSchema } from '../domain/ids.ts';
import { jobIdSchema, query } from './method.ts';

export const rankedOpportunitySchema = v.object({
  /** What the survey asked about, as its questions name it. */
  name: v.string(),
  /** Whoever answered both questions. */
  respondentIds: v.array(respondentIdSchema),
  /** Medians, 0–10; null without answers. */
  importance: v.nullable(v.number()),
  satisfaction: v.nullable(v.number()),
  /** Median of the people's scores, 0–20, and how it is customarily read; null below `minimumForFigure` answers. */
  score: v.nullable(v.number()),
  band: v.nullable(v.picklist(['strong', 'good', 'moderate', 'weak'])),
  /** Null with fewer answers than `minimumRated`. `places` hold 95 %; those of one group cannot be told apart. */
  ranking: v.nullable(v.object({ places: v.object({ low: v.number(), high: v.number() }), group: v.number() })),
});
export type RankedOpportunity = v.InferOutput<typeof rankedOpportunitySchema>;

export const opportunitiesSchema = v.object({
  /** People who answered about anything. */
  n: v.number(),
  seed: v.number(),
  resamples: v.number(),
  minimumRated: v.number(),
  minimumForFigure: v.number(),
  /** Ranked ones first, the largest on top. */
  outcomes: v.array(rankedOpportunitySchema),
});
export type Opportunities = v.InferOutput<typeof opportunitiesSchema>;

const seedSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1);

/** Part of the topic `analysis`. */
export const opportunityMethods = {
  /** Importance beside satisfaction, from a survey whose answers stand with the people. */
  opportunities: query(
    v.object({ customerSegmentId: v.optional(customerSegmentIdSchema), seed: seedSchema, jobId: jobIdSchema }),
    opportunitiesSchema,
  ),
};
