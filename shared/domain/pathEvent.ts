import * as v from 'valibot';
import { amountSchema, isoTimestampSchema, longTextSchema, positiveCountSchema } from './fields.ts';
import { recordIdSchema } from './ids.ts';
import { sessionNumbersSchema } from './trackerSession.ts';
import { gateFigureSchema, gateIdSchema, loopIdSchema, stateIdSchema } from './workflow.ts';

/** `state` is what the data did; the others are what somebody decided. */
export const pathEventKinds = ['state', 'override', 'withdrawal', 'loop'] as const;
export type PathEventKind = (typeof pathEventKinds)[number];

/** The evidence at one moment: every gate with what it had and needed, and the counts of the project. */
export const pathSnapshotSchema = v.object({
  gates: v.array(
    v.object({
      id: gateIdSchema,
      met: v.boolean(),
      have: gateFigureSchema,
      need: gateFigureSchema,
      isOverridden: v.boolean(),
    }),
  ),
  numbers: sessionNumbersSchema,
});
export type PathSnapshot = v.InferOutput<typeof pathSnapshotSchema>;

/** Something that happened on the path. Never changed afterwards. */
export const pathEventSchema = v.object({
  id: recordIdSchema,
  kind: v.picklist(pathEventKinds),
  at: isoTimestampSchema,
  author: v.string(),
  /** The wave in which it happened; a way back ends it. */
  wave: positiveCountSchema,
  fromStateId: stateIdSchema,
  /** Where the project stood afterwards; of an override and its withdrawal the same state, the gate aside. */
  toStateId: stateIdSchema,
  gateId: v.nullable(gateIdSchema),
  loopId: v.nullable(loopIdSchema),
  /** The written reason of a decision; empty for what the data did. */
  reason: longTextSchema,
  /** The method whose change moved the state; empty for decisions. */
  cause: v.string(),
  /** The evidence when it was decided, or when the state had just changed; null where nobody kept it. */
  snapshot: v.nullable(pathSnapshotSchema),
});
export type PathEvent = v.InferOutput<typeof pathEventSchema>;

/** What a refuted wave would have cost, in the user's own figures. At most one for each wave. */
export const refutationSavingSchema = v.object({
  id: recordIdSchema,
  /** The wave that ended with the way back. */
  wave: positiveCountSchema,
  /** Cost and months of building as it was planned, and what was spent of them until the refutation. */
  plannedCost: amountSchema,
  plannedMonths: amountSchema,
  spentCost: amountSchema,
  spentMonths: amountSchema,
  note: longTextSchema,
});
export type RefutationSaving = v.InferOutput<typeof refutationSavingSchema>;

/** Order of the history: the latest first; of the same moment what was written later. */
export function byLatestEvent(left: Pick<PathEvent, 'at' | 'id'>, right: Pick<PathEvent, 'at' | 'id'>): number {
  if (left.at !== right.at) return left.at < right.at ? 1 : -1;
  return left.id < right.id ? 1 : Number(left.id > right.id) * -1;
}
