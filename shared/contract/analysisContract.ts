import * as v from 'valibot';
import { definingCodeSchema, shareSchema, testedCodeSchema } from '../domain/definingCode.ts';
import {
  codeIdSchema,
  codingIdSchema,
  customerSegmentIdSchema,
  interviewIdSchema,
  quotationIdSchema,
  respondentIdSchema,
} from '../domain/ids.ts';
import { segmentBasisSchema } from '../domain/customerSegment.ts';
import { segmentChangeSchema, unassignedReasonSchema } from '../domain/segmentChange.ts';
import { mapPlaceSchema } from '../domain/segmentPicture.ts';
import { evidenceTableMethods } from './evidenceTablesContract.ts';
import { opportunityMethods } from './opportunitiesContract.ts';
import { jobIdSchema, nothing, query } from './method.ts';
import { phrasesResultSchema } from './searchContract.ts';

export const evidenceQuoteSchema = v.object({
  codingId: codingIdSchema,
  quotationId: quotationIdSchema,
  codeId: codeIdSchema,
  respondentId: respondentIdSchema,
  interviewId: interviewIdSchema,
  quote: v.string(),
  startMs: v.nullable(v.number()),
});
export type EvidenceQuote = v.InferOutput<typeof evidenceQuoteSchema>;

export const painSummarySchema = v.object({
  median: v.nullable(v.number()),
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  n: v.number(),
});

const figure = v.nullable(v.number());

/** How members and others differ in an attribute that took part: it built the group, so this only describes. */
export const attributeProfileSchema = v.object({
  name: v.string(),
  /** Middle value of those who have one; null for attributes in words. */
  median: v.nullable(v.object({ inside: figure, outside: figure })),
  /** The commonest values inside, at most five: people with it of people of whom the attribute is known. */
  values: v.array(v.object({ value: v.string(), inside: shareSchema, outside: shareSchema })),
});

/** Members who have a defining pain, counted by the jobs and by the present solutions that they were heard with. */
export const painContextSchema = v.object({
  codeId: codeIdSchema,
  people: v.number(),
  jobs: v.array(v.object({ codeId: codeIdSchema, people: v.number() })),
  solutions: v.array(v.object({ codeId: codeIdSchema, people: v.number() })),
});

export const segmentProposalSchema = v.object({
  /**
   * `1`, `2` … by size at first sight; a segment found again keeps it (`segments.rememberPicture`), a new one gets a
   * number that was never used.
   */
  id: v.string(),
  /** Proposed from the names of its strongest defining codes when it was first seen. */
  name: v.string(),
  /** The kept segment that this one is; null when none is like it. */
  customerSegmentId: v.nullable(customerSegmentIdSchema),
  respondentIds: v.array(respondentIdSchema),
  stability: v.number(),
  /** Mean silhouette width of the members. */
  silhouette: v.number(),
  /** Share of resamples in which each member sat with the other members; null for people outside of the sample. */
  memberConsensus: v.array(v.object({ respondentId: respondentIdSchema, share: figure })),
  medoidRespondentId: respondentIdSchema,
  definingCodes: v.array(definingCodeSchema),
  /** Every held-out code with its test, significant or not. */
  heldOutTests: v.array(testedCodeSchema),
  painContexts: v.array(painContextSchema),
  attributes: v.array(attributeProfileSchema),
  evidence: v.array(evidenceQuoteSchema),
  counterEvidence: v.array(evidenceQuoteSchema),
  pain: painSummarySchema,
  /** Members who already spent money or time. */
  spentEffort: shareSchema,
});
export type SegmentProposal = v.InferOutput<typeof segmentProposalSchema>;

export const unassignedPersonSchema = v.object({
  respondentId: respondentIdSchema,
  reason: unassignedReasonSchema,
});

/**
 * Places by multidimensional scaling; `varianceShown` is the share of the differences that the plane shows. Fewer
 * `landmarks` than points: only these were placed by their distances to each other, the rest by its distances to them.
 */
export const peopleMapSchema = v.object({
  points: v.array(mapPlaceSchema),
  varianceShown: v.number(),
  landmarks: v.number(),
});

const askedSchema = v.object({
  n: v.number(),
  by: segmentBasisSchema,
  seed: v.number(),
  /** The codes picked, empty unless `by` is `codes`; the attributes that took part, and of how many people known. */
  pickedCodeIds: v.array(codeIdSchema),
  attributes: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(['numeric', 'yesNo', 'words']),
      known: v.number(),
    }),
  ),
});

/** What a second method and the resamples say of the same people; they decide nothing. */
export const segmentAgreementSchema = v.object({
  /** Adjusted Rand index and adjusted mutual information with average linkage; null when nobody is comparable. */
  ari: figure,
  ami: figure,
  linkageGroups: v.number(),
  linkageAlone: v.number(),
});

export const segmentConsensusSchema = v.object({
  resamples: v.number(),
  /** Share of pairs that are together in some resamples and apart in others: 0 is clear. */
  ambiguity: v.number(),
  groups: v.number(),
  ari: figure,
  ami: figure,
});

export const segmentsResultSchema = v.object({
  ...askedSchema.entries,
  verdict: v.picklist(['segments', 'noStructure', 'tooFewInterviews']),
  /** What stood against segments; null when there are some or too few interviews. */
  noStructureBecause: v.nullable(v.picklist(['nullTest', 'stability'])),
  /** Null when there were too few interviews to compare any k. */
  k: v.nullable(v.number()),
  silhouette: v.nullable(v.number()),
  nullTest: v.object({ p: v.nullable(v.number()), permutations: v.number() }),
  /** Null where it was not needed or not possible. */
  agreement: v.nullable(segmentAgreementSchema),
  consensus: v.nullable(segmentConsensusSchema),
  segments: v.array(segmentProposalSchema),
  unassigned: v.array(unassignedPersonSchema),
  /** Since when `changes` count: when the picture compared with was remembered; null without one. */
  since: v.nullable(v.string()),
  /** What came, went and moved in every segment, found, kept or seen earlier; found ones in the order of `segments`. */
  changes: v.array(segmentChangeSchema),
  warnings: v.array(v.string()),
  /** Codes that entered, and people heard in the interviews used. */
  codeIds: v.array(codeIdSchema),
  companies: v.number(),
  /** Interviews that would be needed before another look makes sense; 0 when there are enough. */
  interviewsMissing: v.number(),
  /** Turned so that it lies as the remembered picture does. */
  map: peopleMapSchema,
});
export type SegmentsResult = v.InferOutput<typeof segmentsResultSchema>;

/** The groups and the map at once, before null test and resamples: there is no verdict in it to be shown. */
export const segmentsPreviewSchema = v.object({
  ...askedSchema.entries,
  isChecked: v.literal(false),
  k: v.nullable(v.number()),
  silhouette: v.nullable(v.number()),
  groups: v.array(
    v.object({
      /** The number that the group keeps if the check confirms it. */
      id: v.string(),
      customerSegmentId: v.nullable(customerSegmentIdSchema),
      medoidRespondentId: respondentIdSchema,
      respondentIds: v.array(respondentIdSchema),
      definingCodeIds: v.array(codeIdSchema),
    }),
  ),
  unassigned: v.array(unassignedPersonSchema),
  map: peopleMapSchema,
});
export type SegmentsPreview = v.InferOutput<typeof segmentsPreviewSchema>;

/** Whose interviews the groups rest on; nothing is computed for too few people, or for more than 150. */
export const segmentInfluenceSchema = v.object({
  /** Groups with everybody; null when nothing was computed. */
  k: v.nullable(v.number()),
  /** People without whom the others would fall into other groups, the most influential first. */
  people: v.array(
    v.object({
      respondentId: respondentIdSchema,
      /** Adjusted Rand index with and without the person, among all others. */
      agreement: v.number(),
      k: v.nullable(v.number()),
      movedIds: v.array(respondentIdSchema),
    }),
  ),
});
export type SegmentInfluence = v.InferOutput<typeof segmentInfluenceSchema>;

/** Pain 0–100 from the strongest pain coding; null without scales. */
export const personPainSchema = v.object({ respondentId: respondentIdSchema, pain: v.nullable(v.number()) });
export type PersonPain = v.InferOutput<typeof personPainSchema>;

export const patternSchema = v.object({
  codeIds: v.array(codeIdSchema),
  respondentIds: v.array(respondentIdSchema),
  support: v.number(),
  lift: v.number(),
  p: v.number(),
  q: v.number(),
});
export type Pattern = v.InferOutput<typeof patternSchema>;

export const patternsResultSchema = v.object({
  n: v.number(),
  minSupport: v.number(),
  patterns: v.array(patternSchema),
  /** True when there were more patterns than are listed. */
  isTruncated: v.boolean(),
});
export type PatternsResult = v.InferOutput<typeof patternsResultSchema>;

export const matrixResultSchema = v.object({
  /** Columns in the order of the dendrogram's leaves. */
  respondentIds: v.array(respondentIdSchema),
  /** Rows: codes by group, then by number of people. Bare types are never among them. */
  codeIds: v.array(codeIdSchema),
  /** `[row, column, quotations]` for every pair that occurs. */
  cells: v.array(v.tuple([v.number(), v.number(), v.number()])),
  /** Average linkage on Jaccard distances; each merge joins two nodes: leaves 0…n−1 are columns, n+i is merge i. */
  merges: v.array(v.object({ left: v.number(), right: v.number(), height: v.number() })),
});
export type MatrixResult = v.InferOutput<typeof matrixResultSchema>;

const packedPairs = v.pipe(
  v.string(),
  v.check((packed) => !/[^\d ]/u.test(packed), 'are not numbers'),
);

/** Every pair of `codeIds`, as `readPairs` reads them: people who were heard with both, quotations that carry both. */
export const cooccurrenceResultSchema = v.object({
  codeIds: v.array(codeIdSchema),
  people: packedPairs,
  quotations: packedPairs,
});
export type CooccurrenceResult = v.InferOutput<typeof cooccurrenceResultSchema>;

export const sequencesResultSchema = v.object({
  /** People who told at least one step of their search. */
  n: v.number(),
  minSupport: v.number(),
  /** Codes in the order of the story, with the people whose stories hold them in that order; most people first. */
  sequences: v.array(v.object({ codeIds: v.array(codeIdSchema), respondentIds: v.array(respondentIdSchema) })),
  isTruncated: v.boolean(),
});
export type SequencesResult = v.InferOutput<typeof sequencesResultSchema>;

export const segmentsOptionsSchema = v.object({
  /** `codes` when codes are picked, else `all`. */
  by: v.optional(segmentBasisSchema),
  /** The codes that build the segments; only with `by: 'codes'`. */
  codeIds: v.optional(v.array(codeIdSchema), []),
  /** Attributes of the people that take part, by name; `roles` stands for buyer, user and influencer. */
  attributes: v.optional(v.array(v.string()), []),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
});

export const analysisContract = {
  matrix: query(nothing, matrixResultSchema),
  cooccurrence: query(nothing, cooccurrenceResultSchema),
  patterns: query(
    v.object({ minSupport: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 3), jobId: jobIdSchema }),
    patternsResultSchema,
  ),
  /** What people did step by step: closed frequent sequences of codes, at least two steps long. */
  sequences: query(
    v.object({ minSupport: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 3), jobId: jobIdSchema }),
    sequencesResultSchema,
  ),
  segments: query(v.object({ ...segmentsOptionsSchema.entries, jobId: jobIdSchema }), segmentsResultSchema),
  /** For the moment while `segments` is checking: quick, and without any verdict. */
  segmentsPreview: query(segmentsOptionsSchema, segmentsPreviewSchema),
  segmentInfluence: query(segmentsOptionsSchema, segmentInfluenceSchema),
  /** Of everybody heard. */
  pains: query(nothing, v.array(personPainSchema)),
  ...evidenceTableMethods,
  ...opportunityMethods,
  /** What several people say in the same words; with a segment, what its members say and others do not. */
  phrases: query(
    v.object({
      minRespondents: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 3),
      customerSegmentId: v.optional(customerSegmentIdSchema),
      jobId: jobIdSchema,
    }),
    phrasesResultSchema,
  ),
};
