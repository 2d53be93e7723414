import * as v from 'valibot';
import { dangerSchema, firingStepSchema } from '../domain/firing.ts';
import { codeIdSchema, quotationIdSchema, recordIdSchema, respondentIdSchema } from '../domain/ids.ts';
import { query, undoable } from './method.ts';

export const alternativesOfPersonSchema = v.object({
  respondentId: respondentIdSchema,
  alternatives: v.array(
    v.object({
      codeId: codeIdSchema,
      isHeardAsPresent: v.boolean(),
      correction: v.nullable(v.boolean()),
      isPresent: v.boolean(),
      quotationIds: v.array(quotationIdSchema),
    }),
  ),
});
export type AlternativesOfPerson = v.InferOutput<typeof alternativesOfPersonSchema>;

/** What gets fired when people take our product, and who could fire us later. */
export const firingContract = {
  /** What does the job today for each of the people, null for everybody who was heard; solution interviews are left out. */
  alternatives: query(
    v.object({ respondentIds: v.nullable(v.array(respondentIdSchema)) }),
    v.object({ people: v.array(alternativesOfPersonSchema) }),
  ),
  /** Says that an alternative does, or does not, do the job for a person today; null leaves it to the codings again. */
  correctAlternative: undoable(
    v.object({ respondentId: respondentIdSchema, codeId: codeIdSchema, isPresent: v.nullable(v.boolean()) }),
  ),
  /** The step of a segment against one cost; without an action, owner and dates it is taken away. */
  saveStep: undoable(v.omit(firingStepSchema, ['id'])),
  saveDanger: undoable(v.object({ ...dangerSchema.entries, id: v.nullable(recordIdSchema) })),
  removeDanger: undoable(v.object({ id: recordIdSchema })),
};
