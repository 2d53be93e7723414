import * as v from 'valibot';
import { boardPlaceSchema } from '../domain/affinityGroup.ts';
import { countSchema } from '../domain/fields.ts';
import {
  affinityGroupIdSchema,
  codeIdSchema,
  interviewIdSchema,
  quotationIdSchema,
  respondentIdSchema,
} from '../domain/ids.ts';
import { newCodeSchema } from './codingContract.ts';
import { jobIdSchema, query, undoable, undoableWith } from './method.ts';

/** The board of all quotations with any of these codes: usually one bare type. */
const boardCodesSchema = v.pipe(v.array(codeIdSchema), v.minLength(1), v.maxLength(1000));
const quotationIdsSchema = v.pipe(v.array(quotationIdSchema), v.maxLength(20_000));

export const affinityCardSchema = v.object({
  quotationId: quotationIdSchema,
  interviewId: interviewIdSchema,
  interviewTitle: v.string(),
  turn: countSchema,
  startMs: v.nullable(v.number()),
  text: v.string(),
  speaker: v.string(),
  /** Whose words they are. */
  respondentIds: v.array(respondentIdSchema),
  /** The user's code of the same group of codes whose quotation is nearest, with that quotation as the reason. */
  near: v.nullable(
    v.object({ codeId: codeIdSchema, interviewId: interviewIdSchema, quote: v.string(), likeness: v.number() }),
  ),
});
export type AffinityCard = v.InferOutput<typeof affinityCardSchema>;

export const boardGroupSchema = v.object({
  /** Null for a proposed group: the first correction keeps the board as it is shown. */
  id: v.nullable(affinityGroupIdSchema),
  /** The user's name, or empty. */
  name: v.string(),
  /** Words of its own quotations that set it off from the other groups; may be empty. */
  words: v.string(),
  quotationIds: v.array(quotationIdSchema),
  /** The shortest of its typical quotations. */
  typicalId: v.nullable(quotationIdSchema),
  place: boardPlaceSchema,
});
export type BoardGroup = v.InferOutput<typeof boardGroupSchema>;

export const affinityBoardSchema = v.object({
  /** In the order of interviews and turns. */
  cards: v.array(affinityCardSchema),
  groups: v.array(boardGroupSchema),
  aloneIds: v.array(quotationIdSchema),
  /** Those of the alone that the user put apart. */
  putApartIds: v.array(quotationIdSchema),
});
export type AffinityBoard = v.InferOutput<typeof affinityBoardSchema>;

/** As the groups shall be. A quotation named here leaves every other group; a group left empty goes. */
const arrangementEntries = {
  codeIds: boardCodesSchema,
  groups: v.pipe(
    v.array(
      v.object({
        /** Null makes a new group. */
        id: v.nullable(affinityGroupIdSchema),
        name: v.pipe(v.string(), v.trim(), v.maxLength(500)),
        place: v.nullable(boardPlaceSchema),
        quotationIds: quotationIdsSchema,
      }),
    ),
    v.maxLength(5000),
  ),
};

export const affinityContract = {
  /** Cards in groups: kept ones as they were left, the rest grouped by what it says. Writes nothing. */
  board: query(v.object({ codeIds: boardCodesSchema, jobId: jobIdSchema }), affinityBoardSchema),
  /** Moves, merges, splits, renames and keeps groups, as one change. `putApartIds` leave their groups and stay alone. */
  arrange: undoable(v.object({ ...arrangementEntries, putApartIds: v.optional(quotationIdsSchema, []) })),
  /**
   * Gives the quotations a code instead of the board's: everybody's codings of them with the board's codes become codings
   * with the target, never twice, scales and notes kept. `groups` keeps the rest of the board as it is shown.
   */
  toCode: undoableWith(
    v.object({
      ...arrangementEntries,
      quotationIds: v.pipe(quotationIdsSchema, v.minLength(1)),
      codeId: v.nullable(codeIdSchema),
      newCode: v.optional(newCodeSchema),
    }),
    { codeId: codeIdSchema, quotations: countSchema },
  ),
  /** Forgets all corrections of the board, which is then proposed anew. */
  startOver: undoable(v.object({ codeIds: boardCodesSchema })),
};
