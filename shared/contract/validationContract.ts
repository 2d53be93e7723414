import * as v from 'valibot';
import { longTextSchema } from '../domain/fields.ts';
import { mvpIdSchema, recordIdSchema, scenarioIdSchema } from '../domain/ids.ts';
import {
  clientPromiseSchema,
  commitmentSchema,
  economicsScenarioSchema,
  journeyStageSchema,
  mvpSchema,
  presaleSchema,
  riskSchema,
  solutionVerdictSchema,
} from '../domain/validation.ts';
import { undoable, undoableWith } from './method.ts';

const removal = undoable(v.object({ id: recordIdSchema }));

/** Saving with a null id creates; what is created belongs to the current wave. */
export const validationContract = {
  saveMvp: undoableWith(
    v.object({
      ...v.omit(mvpSchema, ['id', 'externalId', 'wave', 'createdAt', 'version']).entries,
      id: v.nullable(mvpIdSchema),
    }),
    {
      mvpId: mvpIdSchema,
    },
  ),
  removeMvp: undoable(v.object({ id: mvpIdSchema })),
  /**
   * Impossible inputs are refused with the reason. A scenario saved as current takes over from the one before. With a
   * subscription the sales per buyer are computed from it, whatever is given.
   */
  saveScenario: undoableWith(
    v.object({
      ...v.omit(economicsScenarioSchema, ['id', 'externalId', 'wave', 'createdAt']).entries,
      id: v.nullable(scenarioIdSchema),
      subscription: v.optional(economicsScenarioSchema.entries.subscription, null),
    }),
    { scenarioId: scenarioIdSchema },
  ),
  removeScenario: undoable(v.object({ id: scenarioIdSchema })),
  saveVerdict: undoable(
    v.object({
      ...v.omit(solutionVerdictSchema, ['id', 'wave']).entries,
      id: v.nullable(recordIdSchema),
      missedPainCodeIds: v.optional(solutionVerdictSchema.entries.missedPainCodeIds, []),
      wayBack: v.optional(solutionVerdictSchema.entries.wayBack, null),
    }),
  ),
  removeVerdict: removal,
  saveCommitment: undoable(
    v.object({ ...v.omit(commitmentSchema, ['id', 'externalId', 'wave']).entries, id: v.nullable(recordIdSchema) }),
  ),
  removeCommitment: removal,
  savePresale: undoable(
    v.object({ ...v.omit(presaleSchema, ['id', 'externalId', 'wave']).entries, id: v.nullable(recordIdSchema) }),
  ),
  removePresale: removal,
  savePromise: undoable(v.object({ ...clientPromiseSchema.entries, id: v.nullable(recordIdSchema) })),
  removePromise: removal,
  saveRisk: undoable(v.object({ ...riskSchema.entries, id: v.nullable(recordIdSchema) })),
  removeRisk: removal,
  /** Touchpoints that are left out stay as they are. */
  saveJourneyStage: undoable(
    v.object({ ...v.omit(journeyStageSchema, ['id']).entries, touchpoints: v.optional(longTextSchema) }),
  ),
};
