import * as v from 'valibot';
import { countSchema } from '../domain/fields.ts';
import { interviewIdSchema, recordIdSchema, respondentIdSchema, turnIdSchema } from '../domain/ids.ts';
import { savedSearchSchema } from '../domain/savedSearch.ts';
import { speakerRoleSchema } from '../domain/speakerRole.ts';
import { query, undoable, undoableWith } from './method.ts';

/** Half-open `[start, end)` in UTF-16 units. */
const spanSchema = v.object({ start: countSchema, end: countSchema });

const searchHitSchema = v.object({
  interviewId: interviewIdSchema,
  turnId: turnIdSchema,
  turn: countSchema,
  /** From the first hit of the turn to the last one in the same sentence; `quote` is the text between. */
  start: countSchema,
  end: countSchema,
  quote: v.string(),
  /** The whole turn, to show the quote in its place. */
  turnText: v.string(),
  /** Every match in the turn, in order, none overlapping another. */
  spans: v.array(spanSchema),
  speaker: v.string(),
  role: speakerRoleSchema,
  startMs: v.nullable(v.number()),
  interviewTitle: v.string(),
});
export type SearchHit = v.InferOutput<typeof searchHitSchema>;

export const foundRecordKinds = ['memo', 'code', 'respondent', 'organization'] as const;

const foundRecordSchema = v.object({
  kind: v.picklist(foundRecordKinds),
  id: v.string(),
  /** The parts in which something matched; `name` of an attribute's part is the attribute's name. */
  parts: v.array(
    v.object({
      field: v.picklist(['name', 'description', 'text', 'company', 'attribute', 'note']),
      name: v.nullable(v.string()),
      text: v.string(),
      spans: v.array(spanSchema),
    }),
  ),
});
export type FoundRecord = v.InferOutput<typeof foundRecordSchema>;

export const searchContract = {
  /** Inflection-aware search over all turns: words, "phrases", prefix*, AND, OR, NOT, NEAR. */
  find: query(
    v.object({
      query: v.string(),
      limit: v.optional(countSchema, 100),
      offset: v.optional(countSchema, 0),
      isRespondentsOnly: v.optional(v.boolean(), false),
    }),
    v.object({ total: v.number(), hits: v.array(searchHitSchema) }),
  ),
  /** The same words in memos, codes, people and companies; all parts of a record together answer the query. */
  findRecords: query(
    v.object({ query: v.string(), limit: v.optional(countSchema, 50) }),
    v.object({ total: v.number(), records: v.array(foundRecordSchema) }),
  ),
  /** Keeps a question under a name; null as id makes a new one. */
  save: undoableWith(
    v.object({ ...v.omit(savedSearchSchema, ['id', 'createdAt']).entries, id: v.nullable(recordIdSchema) }),
    {
      savedSearchId: recordIdSchema,
    },
  ),
  rename: undoable(v.object({ id: recordIdSchema, name: savedSearchSchema.entries.name })),
  remove: undoable(v.object({ id: recordIdSchema })),
};

const phraseSchema = v.object({
  /** As people said it most often. */
  text: v.string(),
  respondents: v.number(),
  respondentIds: v.array(respondentIdSchema),
  occurrences: v.number(),
  /** Occurrences in the words compared with: the interviewers', or those of everybody outside the segment. */
  comparedOccurrences: v.number(),
  /** Log-likelihood of the difference; null when there are no words to compare with. Ranks, tests nothing. */
  keyness: v.nullable(v.number()),
  /** Binary logarithm of how many times more often; null like `keyness`. */
  logRatio: v.nullable(v.number()),
  /** At most one of each person, then more, up to a dozen. */
  quotes: v.array(
    v.object({
      interviewId: interviewIdSchema,
      turnId: turnIdSchema,
      turn: countSchema,
      respondentId: respondentIdSchema,
      /** Where the phrase stands in the sentence `quote`. */
      start: countSchema,
      end: countSchema,
      quote: v.string(),
    }),
  ),
});
export type RepeatedPhrase = v.InferOutput<typeof phraseSchema>;

export const phrasesResultSchema = v.object({
  /** People who were heard: in the segment, when one was asked for. */
  n: v.number(),
  minRespondents: v.number(),
  words: v.number(),
  comparedWords: v.number(),
  /** Most people first, then the most telling. */
  phrases: v.array(phraseSchema),
  /** True when there were more phrases than are listed. */
  isTruncated: v.boolean(),
});
export type PhrasesResult = v.InferOutput<typeof phrasesResultSchema>;
