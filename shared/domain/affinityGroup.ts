import * as v from 'valibot';
import { affinityGroupIdSchema, type CodeId, quotationIdSchema } from './ids.ts';

/** Where an area's left upper corner stands on the board, in CSS pixels at its natural size; may be negative. */
export const boardPlaceSchema = v.object({ x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()) });

/**
 * Quotations that the user holds to say the like, or, with `isAlone`, those that he put apart. One board has any number of
 * groups and at most one such rest; a quotation is in at most one of them. Ids of quotations that left the board since are
 * passed over: they come back when the change that took them away is undone.
 */
export const affinityGroupSchema = v.object({
  id: affinityGroupIdSchema,
  /** See `boardIdOf`. */
  boardId: v.pipe(v.string(), v.minLength(1)),
  /** Empty until the user names it: until then it is called by its own words. */
  name: v.pipe(v.string(), v.trim(), v.maxLength(500)),
  isAlone: v.boolean(),
  /** Null until the user moved it or anything near: then it is placed by what it says. */
  place: v.nullable(boardPlaceSchema),
  /** In the order in which the cards lie. */
  quotationIds: v.array(quotationIdSchema),
});
export type AffinityGroup = v.InferOutput<typeof affinityGroupSchema>;

/** One board for each set of codes, whatever their order. */
export function boardIdOf(codeIds: readonly CodeId[]): string {
  return [...new Set(codeIds)].toSorted().join(' ');
}
