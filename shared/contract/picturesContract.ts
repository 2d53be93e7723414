import * as v from 'valibot';
import { codeIdSchema, quotationIdSchema, respondentIdSchema } from '../domain/ids.ts';
import { switchingKeys } from '../domain/switchingCost.ts';
import { journeyStageKeys } from '../domain/validation.ts';
import { query } from './method.ts';

/** Groups of people, answered in the same order; null stands for everybody who was heard. */
const groupsSchema = v.object({ groups: v.array(v.nullable(v.array(respondentIdSchema))) });

const people = v.array(respondentIdSchema);
const figure = v.nullable(v.number());
const axes = v.tuple([v.number(), v.number()]);

export const forcesOfGroupSchema = v.object({
  /** People of the group who were heard. */
  n: v.number(),
  forces: v.array(
    v.object({
      force: v.picklist(['push', 'pull', 'habit', 'anxiety']),
      people,
      codes: v.array(codeIdSchema),
      /** 95 % interval of the share of people, each 0–1. */
      low: v.number(),
      high: v.number(),
    }),
  ),
  moved: people,
  held: people,
  both: people,
});
export type ForcesOfGroup = v.InferOutput<typeof forcesOfGroupSchema>;

export const journeyOfGroupSchema = v.object({
  n: v.number(),
  stages: v.array(
    v.object({
      stage: v.picklist(journeyStageKeys),
      values: v.array(v.object({ person: respondentIdSchema, value: v.number() })),
      median: figure,
      low: figure,
      high: figure,
      positive: people,
      negative: people,
      unrated: people,
      quotations: v.array(quotationIdSchema),
      codes: v.array(codeIdSchema),
      /** Who spoke of the stage at all, and under which codes. */
      told: people,
      toldCodes: v.array(codeIdSchema),
    }),
  ),
  unplaced: v.array(quotationIdSchema),
  unplacedPeople: people,
});
export type JourneyOfGroup = v.InferOutput<typeof journeyOfGroupSchema>;

export const costsOfGroupSchema = v.object({
  n: v.number(),
  costs: v.array(
    v.object({
      cost: v.picklist(switchingKeys),
      named: people,
      rated: v.array(v.object({ person: respondentIdSchema, strength: v.number() })),
      median: figure,
      low: figure,
      high: figure,
      codes: v.array(codeIdSchema),
    }),
  ),
});
export type CostsOfGroup = v.InferOutput<typeof costsOfGroupSchema>;

export const correspondenceSchema = v.object({
  groups: v.array(v.object({ people: v.number(), weight: v.number(), x: v.number(), y: v.number() })),
  codes: v.array(
    v.object({
      code: codeIdSchema,
      people: v.array(people),
      x: v.number(),
      y: v.number(),
      contribution: v.number(),
    }),
  ),
  shares: axes,
  inertias: axes,
  totalInertia: v.number(),
  rareCodes: v.number(),
  sparseShare: figure,
});
export type Correspondence = v.InferOutput<typeof correspondenceSchema>;

/** What was heard from groups of people, for the pictures of them; solution interviews are left out. */
export const picturesContract = {
  /** The four forces of a switch, counted in people. A bare type counts here: its force is all that is asked. */
  forces: query(groupsSchema, v.object({ groups: v.array(forcesOfGroupSchema) })),
  /** Feelings over the ten stages from before the purchase to the farewell. */
  journey: query(groupsSchema, v.object({ groups: v.array(journeyOfGroupSchema) })),
  switchingCosts: query(groupsSchema, v.object({ groups: v.array(costsOfGroupSchema) })),
  /** The map of groups and named codes; codes of fewer people than `minimumPeople` are left out. */
  correspondence: query(
    v.object({
      ...groupsSchema.entries,
      minimumPeople: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
    }),
    correspondenceSchema,
  ),
};
