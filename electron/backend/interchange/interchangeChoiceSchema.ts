import * as v from 'valibot';
import { scaleSchema } from '#shared/domain/fields.ts';
import { alternativeCorrectionSchema, dangerSchema, firingStepSchema } from '#shared/domain/firing.ts';
import { attractivenessFactorSchema } from '#shared/domain/segmentJudgement.ts';
import { id, list, optionalDate, optionalOwnId, placeRefSchema, text } from './interchangeFields.ts';

/** What was judged and planned for one segment. */
export const choiceEntries = {
  judgements: list(
    v.object({
      factor: attractivenessFactorSchema,
      score: v.nullable(scaleSchema),
      reason: text,
      quotations: list(placeRefSchema),
      by: text,
      on: optionalDate,
    }),
  ),
  firingPlan: list(
    v.object({
      cost: firingStepSchema.entries.cost,
      action: text,
      owner: text,
      dueOn: optionalDate,
      doneOn: optionalDate,
    }),
  ),
};

/** Who does the job today, beyond the codings, and who could take it from us. */
export const firingEntries = {
  alternativeCorrections: list(
    v.object({ respondentId: id, codeId: id, isPresent: alternativeCorrectionSchema.entries.isPresent }),
  ),
  dangers: list(
    v.object({
      ...v.pick(dangerSchema, ['who', 'source', 'cost']).entries,
      id: optionalOwnId,
      why: text,
      warning: text,
      answer: text,
      owner: text,
      endsOn: optionalDate,
    }),
  ),
};
