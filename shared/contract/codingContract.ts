import * as v from 'valibot';
import { codeSchema, codingOriginSchema, codingSchema, quotationSchema, scalesSchema } from '../domain/coding.ts';
import { codeTypeIdSchema } from '../domain/codeType.ts';
import { countSchema, longTextSchema, nameSchema } from '../domain/fields.ts';
import {
  codeIdSchema,
  codingIdSchema,
  interviewIdSchema,
  memoIdSchema,
  quotationIdSchema,
  respondentIdSchema,
  turnIdSchema,
} from '../domain/ids.ts';
import { interviewKindSchema } from '../domain/interview.ts';
import { memoTargetKindSchema } from '../domain/memo.ts';
import { quotationQuerySchema } from '../domain/savedSearch.ts';
import { speakerRoleSchema } from '../domain/speakerRole.ts';
import { fileSchema, nothing, query, undoable, undoableWith } from './method.ts';

export const newCodeSchema = v.object({
  typeId: codeTypeIdSchema,
  name: nameSchema,
  parentId: v.optional(v.nullable(codeIdSchema), null),
  description: v.optional(longTextSchema, ''),
  /** Left out: what the name tells. */
  stage: v.optional(codeSchema.entries.stage),
});

export const codesContract = {
  create: undoableWith(newCodeSchema, { codeId: codeIdSchema }),
  /** Built-in codes cannot be renamed or moved. */
  update: undoable(
    v.object({
      id: codeIdSchema,
      patch: v.partial(
        v.pick(codeSchema, ['name', 'description', 'shortcut', 'typeId', 'parentId', 'position', 'stage', 'rival']),
      ),
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
  /**
   * Sends quotations of a code to its parts, whoever coded them; what is not sent keeps the code. Parts are codes of the
   * same type, known or new; a new one stands beside the code. The code keeps its key and what is under it, unless it
   * carries nothing any more and shall go: then everything that named it names the parts that took its quotations.
   */
  split: undoableWith(
    v.object({
      id: codeIdSchema,
      parts: v.pipe(
        v.array(
          v.variant('kind', [
            v.object({ kind: v.literal('known'), codeId: codeIdSchema }),
            v.object({ kind: v.literal('new'), name: nameSchema }),
          ]),
        ),
        v.minLength(1),
        v.maxLength(9),
      ),
      /** `part` is an index into `parts`. */
      sent: v.pipe(v.array(v.object({ quotationId: quotationIdSchema, part: countSchema })), v.minLength(1)),
      isRemovedWhenEmpty: v.optional(v.boolean(), false),
    }),
    { codeIds: v.array(codeIdSchema), isRemoved: v.boolean() },
  ),
  /** Codings go with the code, or move to another; children move up to the code's parent. */
  remove: undoable(v.object({ id: codeIdSchema, moveCodingsTo: v.nullable(codeIdSchema) })),
};

export const quotationFilterSchema = v.object({
  ...quotationQuerySchema.entries,
  /** Also the turns before and after each quotation. */
  hasContext: v.optional(v.boolean(), false),
  limit: v.optional(countSchema, 200),
  offset: v.optional(countSchema, 0),
});

const contextTurnSchema = v.object({ speaker: v.string(), role: speakerRoleSchema, text: v.string() });

/** A quotation with what is needed to show it away from its transcript. */
export const quotationCardSchema = v.object({
  quotation: quotationSchema,
  codings: v.array(codingSchema),
  interviewTitle: v.string(),
  interviewKind: interviewKindSchema,
  respondentIds: v.array(respondentIdSchema),
  turnPosition: countSchema,
  startMs: v.nullable(v.number()),
  interviewDate: v.nullable(v.string()),
  /** Null unless asked for; `before` and `after` are null at the ends of the transcript. */
  context: v.nullable(
    v.object({
      before: v.nullable(contextTurnSchema),
      own: contextTurnSchema,
      after: v.nullable(contextTurnSchema),
    }),
  ),
});
export type QuotationCard = v.InferOutput<typeof quotationCardSchema>;

export const codingsContract = {
  /** Codes a span: existing codes, a new one, or both. Answers once it is on disk, with the first span's quotation. */
  create: undoableWith(
    v.object({
      interviewId: interviewIdSchema,
      turnId: turnIdSchema,
      start: countSchema,
      end: countSchema,
      /** More spans of the same talk that get the same codes in the same change: a choice may reach over several turns. */
      otherSpans: v.optional(
        v.pipe(v.array(v.object({ turnId: turnIdSchema, start: countSchema, end: countSchema })), v.maxLength(5000)),
        [],
      ),
      codeIds: v.array(codeIdSchema),
      newCode: v.optional(newCodeSchema),
      scales: v.optional(scalesSchema),
      note: v.optional(longTextSchema, ''),
      /** Whether a suggestion for these words had been seen. A coding that exists keeps its own. */
      origin: v.optional(codingOriginSchema, 'blind'),
    }),
    { quotationId: quotationIdSchema, codingIds: v.array(codingIdSchema) },
  ),
  /**
   * Gives one code to many spans as one change. What cannot be coded is left out and told: only respondents' words
   * are evidence, `quote` guards against words that changed since they were shown.
   */
  createMany: undoableWith(
    v.object({
      places: v.pipe(
        v.array(
          v.object({
            interviewId: interviewIdSchema,
            turnId: turnIdSchema,
            start: countSchema,
            end: countSchema,
            quote: v.string(),
          }),
        ),
        v.minLength(1),
        v.maxLength(5000),
      ),
      codeId: v.nullable(codeIdSchema),
      newCode: v.optional(newCodeSchema),
    }),
    {
      codeId: codeIdSchema,
      codingIds: v.array(codingIdSchema),
      /** `place` is the index into `places`. */
      leftOut: v.array(
        v.object({ place: countSchema, reason: v.picklist(['notRespondent', 'alreadyCoded', 'changed']) }),
      ),
    },
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
  /** Everybody who coded, by name. */
  coders: query(nothing, v.object({ coders: v.array(v.string()) })),
  /** Names of everybody whose words carry a coding. `id` is what a query asks for, `name` what is shown. */
  speakers: query(nothing, v.object({ speakers: v.array(v.object({ id: v.string(), name: v.string() })) })),
  /** All quotations that the query finds, as a table for a spreadsheet. */
  exportFound: query(
    v.object({ ...quotationQuerySchema.entries, isAnonymous: v.optional(v.boolean(), false) }),
    v.object({ file: fileSchema }),
  ),
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
