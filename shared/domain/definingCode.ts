import * as v from 'valibot';
import { codeIdSchema } from './ids.ts';

/** `[k, n]`: k people out of n. */
export const shareSchema = v.tuple([v.number(), v.number()]);

const counted = {
  codeId: codeIdSchema,
  inside: shareSchema,
  outside: shareSchema,
  /** Share inside over the share among all; null when nobody has the code. */
  lift: v.nullable(v.number()),
};

/**
 * The code took part in forming the segment, so that clustering itself made it differ (Gao, Bien & Witten 2022): there
 * is no p to show. `circular` holds what the formula would give, for the JSON of the command line alone.
 */
export const descriptiveCodeSchema = v.object({
  heldOut: v.literal(false),
  ...counted,
  circular: v.object({ p: v.number(), q: v.number() }),
});
export type DescriptiveCode = v.InferOutput<typeof descriptiveCodeSchema>;

/** The code took no part in forming the segment: one-sided Fisher p, q over all held-out codes and segments. */
export const testedCodeSchema = v.object({
  heldOut: v.literal(true),
  ...counted,
  p: v.number(),
  q: v.number(),
  /** The smallest p that groups of these sizes could give. */
  minimumP: v.number(),
});
export type TestedCode = v.InferOutput<typeof testedCodeSchema>;

/** Only `heldOut: true` has a p: whoever shows one must have asked first. */
export const definingCodeSchema = v.variant('heldOut', [descriptiveCodeSchema, testedCodeSchema]);
export type DefiningCode = v.InferOutput<typeof definingCodeSchema>;
