import * as v from 'valibot';
import { shareSchema } from '../domain/definingCode.ts';
import { codeIdSchema, codingIdSchema, customerSegmentIdSchema, respondentIdSchema } from '../domain/ids.ts';
import { respondentRoleSchema } from '../domain/people.ts';
import { jobIdSchema, query } from './method.ts';

const figure = v.nullable(v.number());
const rangeSchema = v.object({ low: v.number(), high: v.number() });

/** How strong a pain is for one person, and what that is made of. */
export const painStrengthSchema = v.object({
  respondentId: respondentIdSchema,
  /** 0–100; null while no coding of theirs has all three scales. */
  score: figure,
  /** The strongest coding, or the one with most scales while none has all. */
  codingId: codingIdSchema,
  emotion: figure,
  frequency: figure,
  effort: figure,
  quotations: v.number(),
});
export type PainStrength = v.InferOutput<typeof painStrengthSchema>;

export const rankedPainSchema = v.object({
  codeId: codeIdSchema,
  /** Everybody who was heard with it; the strongest first, those without a score last. */
  strengths: v.array(painStrengthSchema),
  /** Of those with a score; all null without any. */
  median: figure,
  min: figure,
  max: figure,
  /** Null for pains with too few scores to be ranked. `places` and `interval` hold 95 %. */
  ranking: v.nullable(v.object({ interval: rangeSchema, places: rangeSchema, group: v.number() })),
});
export type RankedPainOfPeople = v.InferOutput<typeof rankedPainSchema>;

export const painRankingSchema = v.object({
  /** People heard, of the segment if one is named. */
  n: v.number(),
  seed: v.number(),
  resamples: v.number(),
  /** People with a score from which on a pain is ranked. */
  minimumRated: v.number(),
  /** Ranked ones first, the strongest on top; then the others by people. */
  pains: v.array(rankedPainSchema),
});
export type PainRankingResult = v.InferOutput<typeof painRankingSchema>;

/** What a person has or has not. */
export const traitSchema = v.variant('kind', [
  v.object({ kind: v.literal('code'), codeId: codeIdSchema }),
  v.object({ kind: v.literal('role'), role: respondentRoleSchema }),
  v.object({ kind: v.literal('value'), attribute: v.string(), value: v.string() }),
  /** A number cut at the median: above it, or at most it. */
  v.object({ kind: v.literal('number'), attribute: v.string(), isAbove: v.boolean(), median: v.number() }),
]);
export type PersonTrait = v.InferOutput<typeof traitSchema>;

export const associationSchema = v.object({
  first: traitSchema,
  second: traitSchema,
  /** Of those with the first trait, and of those without, how many have the second. */
  inside: shareSchema,
  outside: shareSchema,
  /** Share inside minus share outside; its 95 % interval. */
  difference: v.number(),
  interval: rangeSchema,
  /** One-sided Fisher test, and q over all pairs compared. */
  p: v.number(),
  q: v.number(),
  minimumP: v.number(),
  respondentIds: v.array(respondentIdSchema),
});
export type Association = v.InferOutput<typeof associationSchema>;

export const associationsResultSchema = v.object({
  n: v.number(),
  /** Fewest people who must have a trait, and who must lack it. */
  minimumPeople: v.number(),
  /** The attributes there are, of how many people each is known, and whether its values have enough people. */
  attributes: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(['numeric', 'yesNo', 'words', 'roles']),
      known: v.number(),
      isCompared: v.boolean(),
    }),
  ),
  compared: v.number(),
  /** Pairs that come together more often than not, the least chance first. */
  associations: v.array(associationSchema),
  /** Further pairs that are not listed. */
  more: v.number(),
});
export type AssociationsResult = v.InferOutput<typeof associationsResultSchema>;

const saturationFigures = {
  /** New codes per interview in the order of their dates. */
  newCodes: v.array(v.number()),
  /** Interviews after which the threshold was reached; null when it was not. */
  reachedAt: figure,
  /** Over shuffled orders: half and 95 % of those that reached it did so by then; null when none did. */
  shuffledMedian: figure,
  shuffled95: figure,
  observedCodes: v.number(),
  /** Chao2 estimate of all codes there are to hear. */
  estimatedCodes: figure,
  people: v.number(),
  /** Share of the shuffled orders that reached it at all. */
  shuffledReached: v.number(),
  /** Of the estimate, 95 %; null where nothing unheard is expected. */
  estimatedInterval: v.nullable(rangeSchema),
  /** Codes never heard so far that the next interviews may bring. */
  expectedNew: v.array(v.object({ interviews: v.number(), codes: v.number() })),
  /** Traits that such a share of people have: the chance that one was heard, and people still needed for 95 %. */
  toHear: v.array(v.object({ share: v.number(), chance: v.number(), morePeople: v.number() })),
};

export const saturationOfSegmentSchema = v.object({
  customerSegmentId: customerSegmentIdSchema,
  /** Interviews that members took part in. */
  n: v.number(),
  ...saturationFigures,
});
export type SaturationOfSegment = v.InferOutput<typeof saturationOfSegmentSchema>;

export const saturationResultSchema = v.object({
  /** Interviews. */
  n: v.number(),
  base: v.number(),
  run: v.number(),
  threshold: v.number(),
  ...saturationFigures,
  /** The same among the members of each kept segment. */
  segments: v.array(saturationOfSegmentSchema),
});
export type SaturationResult = v.InferOutput<typeof saturationResultSchema>;
export type SaturationFigures = Omit<SaturationOfSegment, 'customerSegmentId'>;

const seedSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1);

/** The tables of the evidence: part of the topic `analysis`. */
export const evidenceTableMethods = {
  /** How strong each pain is, for whom, and how certain the order is. */
  painRanking: query(
    v.object({ customerSegmentId: v.optional(customerSegmentIdSchema), seed: seedSchema, jobId: jobIdSchema }),
    painRankingSchema,
  ),
  /** What comes together: attributes and roles of people with codes, or codes with codes. */
  associations: query(
    v.object({ between: v.optional(v.picklist(['attributes', 'codes']), 'attributes'), jobId: jobIdSchema }),
    associationsResultSchema,
  ),
  saturation: query(v.object({ seed: v.optional(v.number(), 1), jobId: jobIdSchema }), saturationResultSchema),
};
