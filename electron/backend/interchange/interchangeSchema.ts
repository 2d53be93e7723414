import * as v from 'valibot';
import { codeGroupSchema, codeTypeIdSchema } from '#shared/domain/codeType.ts';
import { segmentDecisionSchema, segmentProvenanceSchema } from '#shared/domain/customerSegment.ts';
import {
  amountSchema,
  colorSchema,
  countSchema,
  currencySchema,
  isoDateSchema,
  nameSchema,
  positiveCountSchema,
  scaleSchema,
} from '#shared/domain/fields.ts';
import { rivalKindSchema } from '#shared/domain/firing.ts';
import { guideSchema } from '#shared/domain/guide.ts';
import { hypothesisStatuses } from '#shared/domain/hypothesis.ts';
import { interviewKindSchema } from '#shared/domain/interview.ts';
import { languageSchema } from '#shared/domain/language.ts';
import { respondentRoleSchema } from '#shared/domain/people.ts';
import { speakerRoleSchema } from '#shared/domain/speakerRole.ts';
import { commitmentKinds, journeyStageKeys, missReasons, presaleStages } from '#shared/domain/validation.ts';
import { pathEventSchema, refutationSavingSchema } from '#shared/domain/pathEvent.ts';
import { gateIdSchema, loopIdSchema, stateIdSchema } from '#shared/domain/workflow.ts';
import {
  id,
  list,
  meaningEntries,
  optionalAmount,
  optionalDate,
  optionalId,
  optionalMoment,
  optionalOwnId,
  optionalText,
  quotationRefSchema,
  spanSchema,
  text,
  wave,
} from './interchangeFields.ts';
import { economicsEntries } from './interchangeEconomicsSchema.ts';
import { choiceEntries, firingEntries } from './interchangeChoiceSchema.ts';
import { keptEntries } from './interchangeKeptSchema.ts';
import { viewEntries } from './interchangeViewsSchema.ts';

const codeSchema = v.object({
  id,
  group: codeGroupSchema,
  type: v.optional(codeTypeIdSchema),
  name: nameSchema,
  parentId: optionalId,
  description: text,
  shortcut: v.optional(v.nullable(v.pipe(v.string(), v.length(1))), null),
  builtIn: v.optional(v.boolean(), false),
  /** Left out: told by the name, where it tells one. */
  stage: v.optional(v.nullable(v.picklist(journeyStageKeys))),
  rival: v.optional(v.nullable(rivalKindSchema)),
  color: v.optional(v.nullable(colorSchema), null),
  /** Left out: in the order of the file. */
  position: v.optional(countSchema),
});

const respondentSchema = v.object({
  id,
  name: nameSchema,
  organizationId: optionalId,
  roles: list(respondentRoleSchema),
  attributes: v.optional(v.record(v.string(), v.string()), {}),
  referredBy: optionalId,
  relation: v.optional(v.nullable(v.picklist(['stranger', 'acquaintance', 'friend'])), null),
  nextContactOn: optionalDate,
  note: text,
});

const turnSchema = v.object({
  speaker: text,
  role: speakerRoleSchema,
  startMs: v.optional(v.nullable(countSchema), null),
  text: v.string(),
});

const interviewSchema = v.object({
  id,
  kind: interviewKindSchema,
  title: v.optional(nameSchema),
  respondentIds: list(id),
  date: optionalDate,
  language: v.optional(languageSchema),
  wave: v.optional(positiveCountSchema),
  /** The file that it came from, and its SHA-256 in hex. */
  sourceName: optionalText,
  sourceHash: optionalText,
  addedAt: optionalMoment,
  turns: v.array(turnSchema),
  /** As it came in, where an edit has changed it since. */
  original: v.optional(v.array(turnSchema)),
});

const codingSchema = v.object({ interviewId: id, ...spanSchema.entries, ...meaningEntries });

/** What a founder decided and sold, beyond the talks themselves. */
const storyEntries = {
  memos: list(
    v.object({
      id: optionalOwnId,
      target: v.picklist(['project', 'interview', 'code', 'customerSegment', 'quotation']),
      targetId: optionalId,
      /** Where the quotation stands, for memos on one. */
      quotation: v.optional(v.nullable(quotationRefSchema), null),
      text: v.string(),
      /** Empty when the file does not say: then it is whoever brings the file in. */
      author: text,
      writtenAt: optionalMoment,
    }),
  ),
  hypotheses: list(
    v.object({
      id,
      who: text,
      job: text,
      problem: text,
      alternative: text,
      refutation: text,
      status: v.picklist(hypothesisStatuses),
      conclusion: text,
      wave,
      createdOn: optionalDate,
      evidence: list(v.object({ stance: v.picklist(['for', 'against']), quotation: quotationRefSchema })),
    }),
  ),
  waves: list(
    v.object({
      number: positiveCountSchema,
      loop: v.optional(v.nullable(loopIdSchema), null),
      /** Where the project stood when it went back. */
      fromState: v.optional(v.nullable(stateIdSchema), null),
      reason: text,
      goal: text,
      author: text,
      openedOn: optionalDate,
    }),
  ),
  customerSegments: list(
    v.object({
      id,
      name: nameSchema,
      summary: text,
      memberIds: list(id),
      definingCodeIds: list(id),
      isManual: v.optional(v.boolean(), true),
      provenance: v.optional(v.nullable(segmentProvenanceSchema), null),
      wave,
      decision: segmentDecisionSchema,
      reason: text,
      decidedBy: text,
      decidedOn: optionalDate,
      createdOn: optionalDate,
      ...choiceEntries,
    }),
  ),
  ...economicsEntries,
  verdicts: list(
    v.object({
      id: optionalOwnId,
      interviewId: optionalId,
      respondentId: id,
      mvpId: optionalId,
      unpromptedDelight: v.boolean(),
      fitConfirmed: v.boolean(),
      praised: v.boolean(),
      priceBlocks: v.boolean(),
      missReason: v.optional(v.nullable(v.picklist(missReasons)), null),
      missedPainCodeIds: v.optional(v.array(id), []),
      wayBack: v.optional(v.nullable(loopIdSchema), null),
      quote: v.optional(v.nullable(spanSchema), null),
      note: text,
      decidedOn: isoDateSchema,
      wave,
    }),
  ),
  commitments: list(
    v.object({
      id,
      respondentId: id,
      interviewId: optionalId,
      kind: v.picklist(commitmentKinds),
      description: text,
      amount: optionalAmount,
      artefact: optionalText,
      dueOn: optionalDate,
      givenOn: isoDateSchema,
      wave,
    }),
  ),
  presales: list(
    v.object({
      id,
      respondentId: optionalId,
      personName: nameSchema,
      segmentId: optionalId,
      mvpId: optionalId,
      askedOn: isoDateSchema,
      price: amountSchema,
      stage: v.picklist(presaleStages),
      paidOn: optionalDate,
      amount: optionalAmount,
      artefact: optionalText,
      wave,
    }),
  ),
  pathEvents: list(v.omit(pathEventSchema, ['id'])),
  refutationSavings: list(v.omit(refutationSavingSchema, ['id'])),
  gateOverrides: list(v.object({ gateId: gateIdSchema, reason: nameSchema, author: text, on: optionalDate, wave })),
  reviewedCounterEvidence: list(
    v.object({
      segmentId: id,
      /** Without a code, every coding of the quotation is meant; without a coder, everybody's. */
      codingRef: v.object({ ...quotationRefSchema.entries, codeId: optionalId, coder: optionalText, pass: optionalId }),
      note: text,
      on: optionalDate,
    }),
  ),
  promises: list(
    v.object({
      id: optionalOwnId,
      text: v.string(),
      dueOn: optionalDate,
      respondentId: optionalId,
      doneOn: optionalDate,
    }),
  ),
  risks: list(
    v.object({
      id: optionalOwnId,
      text: v.string(),
      likelihood: scaleSchema,
      damage: scaleSchema,
      mitigation: optionalText,
    }),
  ),
  /** Without an interview the rule is off for the whole project. */
  hintDismissals: list(
    v.object({ interviewId: optionalId, turn: v.optional(v.nullable(countSchema), null), ruleId: id }),
  ),
  guides: list(v.object({ ...v.omit(guideSchema, ['id', 'createdAt']).entries, id: optionalOwnId })),
  ...keptEntries,
  ...viewEntries,
  ...firingEntries,
  journeyStages: list(v.object({ stage: v.picklist(journeyStageKeys), touchpoints: text, owner: text, step: text })),
};

/** The JSON interchange, version 1. Ids are the writer's; spans are half-open in UTF-16 units of their turn's text. */
export const interchangeSchema = v.object({
  format: v.literal('custdev-json'),
  version: v.literal(1),
  project: v.object({
    name: nameSchema,
    language: languageSchema,
    currency: v.optional(currencySchema),
    guideId: v.optional(v.nullable(v.picklist(['problem', 'solution', 'loyalty', 'complaint', 'risk'])), null),
    sample: v.optional(v.boolean(), false),
  }),
  codes: list(codeSchema),
  organizations: list(v.object({ id, name: nameSchema })),
  respondents: list(respondentSchema),
  interviews: list(interviewSchema),
  codings: list(codingSchema),
  ...storyEntries,
  /** How much stays behind, by kind. */
  leftOut: v.optional(v.record(v.string(), countSchema)),
});
export type Interchange = v.InferOutput<typeof interchangeSchema>;
export type InterchangeStory = Pick<Interchange, keyof typeof storyEntries>;
