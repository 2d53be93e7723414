import * as v from 'valibot';
import { codeSchema, codingSchema, quotationSchema, scalesSchema } from '../domain/coding.ts';
import { codeGroupSchema, codeTypeIdSchema } from '../domain/codeType.ts';
import { countSchema, longTextSchema, nameSchema } from '../domain/fields.ts';
import {
  codeIdSchema,
  codingIdSchema,
  customerSegmentIdSchema,
  interviewIdSchema,
  memoIdSchema,
  quotationIdSchema,
  respondentIdSchema,
  turnIdSchema,
} from '../domain/ids.ts';
import { interviewKindSchema } from '../domain/interview.ts';
import { memoTargetKindSchema } from '../domain/memo.ts';
import { query, undoable, undoableWith } from './method.ts';

const newCodeSchema = v.object({
  typeId: codeTypeIdSchema,
  name: nameSchema,
  parentId: v.optional(v.nullable(codeIdSchema), null),
  description: v.optional(longTextSchema, ''),
});

export const codesContract = {
  create: undoableWith(newCodeSchema, { codeId: codeIdSchema }),
  /** Built-in codes cannot be renamed or moved. */
  update: undoable(
    v.object({
      id: codeIdSchema,
      patch: v.partial(v.pick(codeSchema, ['name', 'description', 'shortcut', 'typeId', 'parentId', 'position'])),
    }),
  ),
  /** What merging or deleting would touch, before it is done. */
  usage: query(
    v.object({ ids: v.array(codeIdSchema) }),
    v.object({
      codings: v.number(),
      quotations: v.number(),
      onlyHere: v.number(),
      respondents: v.number(),
      childCodes: v.number(),
    }),
  ),
  /** Every coding with a source becomes one with the target; a quotation never carries the target twice. */
  merge: undoable(v.object({ sourceIds: v.pipe(v.array(codeIdSchema), v.minLength(1)), targetId: codeIdSchema })),
  /** Codings go with the code, or move to another; children move up to the code's parent. */
  remove: undoable(v.object({ id: codeIdSchema, moveCodingsTo: v.nullable(codeIdSchema) })),
};

export const quotationFilterSchema = v.object({
  /** Quotations carrying every one of these codes. */
  codeIds: v.optional(v.array(codeIdSchema)),
  groups: v.optional(v.array(codeGroupSchema)),
  respondentIds: v.optional(v.array(respondentIdSchema)),
  interviewIds: v.optional(v.array(interviewIdSchema)),
  /** Only these, to show known quotations with their places. */
  quotationIds: v.optional(v.array(quotationIdSchema)),
  customerSegmentId: v.optional(customerSegmentIdSchema),
  kinds: v.optional(v.array(interviewKindSchema)),
  /** Only quotations that carry a bare type. */
  isToBeNamed: v.optional(v.boolean()),
  minEmotion: v.optional(countSchema),
  limit: v.optional(countSchema, 200),
  offset: v.optional(countSchema, 0),
});

/** A quotation with what is needed to show it away from its transcript. */
export const quotationCardSchema = v.object({
  quotation: quotationSchema,
  codings: v.array(codingSchema),
  interviewTitle: v.string(),
  interviewKind: interviewKindSchema,
  respondentIds: v.array(respondentIdSchema),
  turnPosition: countSchema,
  startMs: v.nullable(v.number()),
});
export type QuotationCard = v.InferOutput<typeof quotationCardSchema>;

export const codingsContract = {
  /** Codes a span: existing codes, a new one, or both. Answers once it is on disk. */
  create: undoableWith(
    v.object({
      interviewId: interviewIdSchema,
      turnId: turnIdSchema,
      start: countSchema,
      end: countSchema,
      codeIds: v.array(codeIdSchema),
      newCode: v.optional(newCodeSchema),
      scales: v.optional(scalesSchema),
      note: v.optional(longTextSchema, ''),
    }),
    { quotationId: quotationIdSchema, codingIds: v.array(codingIdSchema) },
  ),
  /** Changes scales or note, or gives another code: that is how a bare type gets its name. */
  update: undoable(
    v.object({
      id: codingIdSchema,
      patch: v.partial(v.object({ ...scalesSchema.entries, note: longTextSchema, codeId: codeIdSchema })),
      newCode: v.optional(newCodeSchema),
    }),
  ),
  /** A quotation goes with its last coding. */
  remove: undoable(v.object({ ids: v.pipe(v.array(codingIdSchema), v.minLength(1)) })),
  resizeQuotation: undoable(v.object({ id: quotationIdSchema, start: countSchema, end: countSchema })),
  find: query(quotationFilterSchema, v.object({ total: v.number(), cards: v.array(quotationCardSchema) })),
};

export const memosContract = {
  save: undoable(
    v.object({
      id: v.nullable(memoIdSchema),
      targetKind: memoTargetKindSchema,
      targetId: v.nullable(v.string()),
      text: longTextSchema,
    }),
  ),
  remove: undoable(v.object({ id: memoIdSchema })),
};

export const searchContract = {
  /** Inflection-aware search over all turns: words, "phrases", prefix*, AND, OR, NOT, NEAR. */
  find: query(
    v.object({ query: v.string(), limit: v.optional(countSchema, 100) }),
    v.object({
      total: v.number(),
      hits: v.array(
        v.object({
          interviewId: interviewIdSchema,
          turnId: turnIdSchema,
          turn: countSchema,
          /** From the first hit of the turn to the last one in the same sentence; `quote` is the text between. */
          start: countSchema,
          end: countSchema,
          quote: v.string(),
          /** The whole turn, to show the quote in its place. */
          turnText: v.string(),
          interviewTitle: v.string(),
        }),
      ),
    }),
  ),
};
