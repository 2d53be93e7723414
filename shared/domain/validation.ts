import * as v from 'valibot';
import {
  amountSchema,
  currencySchema,
  externalIdSchema,
  isoDateSchema,
  isoTimestampSchema,
  longTextSchema,
  nameSchema,
  positiveCountSchema,
  scaleSchema,
} from './fields.ts';
import {
  codeIdSchema,
  customerSegmentIdSchema,
  interviewIdSchema,
  mvpIdSchema,
  quotationIdSchema,
  recordIdSchema,
  respondentIdSchema,
  scenarioIdSchema,
} from './ids.ts';
import { loopIdSchema } from './workflow.ts';

/** What is offered to the main segment to test the promise. */
export const mvpSchema = v.object({
  id: mvpIdSchema,
  externalId: externalIdSchema,
  name: nameSchema,
  version: positiveCountSchema,
  customerSegmentId: v.nullable(customerSegmentIdSchema),
  promise: longTextSchema,
  price: amountSchema,
  currency: currencySchema,
  painCodeIds: v.array(codeIdSchema),
  tested: longTextSchema,
  wave: positiveCountSchema,
  createdAt: isoTimestampSchema,
});
export type Mvp = v.InferOutput<typeof mvpSchema>;

/** Where a figure comes from: measured, heard, or assumed. */
export const inputSources = ['fact', 'interview', 'guess'] as const;
export type InputSource = (typeof inputSources)[number];

/** The levers of unit economics; `firstSaleCogs` is the cost that only the first sale bears. */
export const economicsInputKeys = [
  'UA',
  'C1',
  'AvP',
  'COGS',
  'firstSaleCogs',
  'APC',
  'CPA',
  'fixedCosts',
  'reachableBuyers',
] as const;
export type EconomicsInputKey = (typeof economicsInputKeys)[number];

const figureSchema = v.pipe(v.number(), v.finite());

export const economicsInputSchema = v.object({
  value: figureSchema,
  source: v.picklist(inputSources),
  note: v.string(),
  /** Between what the value may lie, both ends included; null takes it as it is. */
  range: v.optional(v.nullable(v.object({ low: figureSchema, high: figureSchema })), null),
});
export type EconomicsInput = v.InferOutput<typeof economicsInputSchema>;

export const economicsInputsSchema = v.object({
  UA: economicsInputSchema,
  C1: economicsInputSchema,
  AvP: economicsInputSchema,
  COGS: economicsInputSchema,
  firstSaleCogs: economicsInputSchema,
  APC: economicsInputSchema,
  CPA: economicsInputSchema,
  fixedCosts: economicsInputSchema,
  reachableBuyers: economicsInputSchema,
});
export type EconomicsInputs = v.InferOutput<typeof economicsInputsSchema>;

/** What is known of how long subscribers stay; the sales per buyer of the scenario follow from it. */
export const subscriptionSchema = v.object({
  /** Share of the subscribers lost each month after those of the curve, above 0 up to 1. */
  churn: economicsInputSchema,
  /** Share of the buyers who still pay after 1, 2, … months, as observed; never rises. Empty when nothing was observed. */
  retention: v.pipe(v.array(figureSchema), v.maxLength(60)),
});
export type Subscription = v.InferOutput<typeof subscriptionSchema>;

/** One set of inputs to the unit economics of an MVP. At most one scenario is current. */
export const economicsScenarioSchema = v.object({
  id: scenarioIdSchema,
  externalId: externalIdSchema,
  name: nameSchema,
  mvpId: v.nullable(mvpIdSchema),
  inputs: economicsInputsSchema,
  /** Null when buyers pay by the sale. With one, price and costs are by the month and APC is what follows from it. */
  subscription: v.nullable(subscriptionSchema),
  isCurrent: v.boolean(),
  wave: positiveCountSchema,
  createdAt: isoTimestampSchema,
});
export type EconomicsScenario = v.InferOutput<typeof economicsScenarioSchema>;

export const missReasons = ['dugTooShallow', 'noProblem', 'otherProblem', 'otherProduct'] as const;

/** What the researcher saw in one solution interview; the verdict's name is computed from it. */
export const solutionVerdictSchema = v.object({
  id: recordIdSchema,
  interviewId: v.nullable(interviewIdSchema),
  respondentId: respondentIdSchema,
  mvpId: v.nullable(mvpIdSchema),
  hasUnpromptedDelight: v.boolean(),
  isFitConfirmed: v.boolean(),
  hasPraise: v.boolean(),
  doesPriceBlock: v.boolean(),
  missReason: v.nullable(v.picklist(missReasons)),
  /** Which of the pains that the MVP promises to end were not met. */
  missedPainCodeIds: v.array(codeIdSchema),
  /** The way back that the tracker chose after a disappointment; a miss with a reason has its own. */
  wayBack: v.nullable(loopIdSchema),
  quotationId: v.nullable(quotationIdSchema),
  note: longTextSchema,
  decidedOn: isoDateSchema,
  wave: positiveCountSchema,
});
export type SolutionVerdict = v.InferOutput<typeof solutionVerdictSchema>;

export const commitmentKinds = ['time', 'reputation', 'money'] as const;

/** What a person gave up for us; it counts only with an artefact. */
export const commitmentSchema = v.object({
  id: recordIdSchema,
  externalId: externalIdSchema,
  respondentId: respondentIdSchema,
  interviewId: v.nullable(interviewIdSchema),
  kind: v.picklist(commitmentKinds),
  description: longTextSchema,
  amount: v.nullable(amountSchema),
  /** A file name, link or document number that shows it; null or empty when there is none. */
  artefact: v.nullable(v.string()),
  dueOn: v.nullable(isoDateSchema),
  givenOn: isoDateSchema,
  wave: positiveCountSchema,
});
export type Commitment = v.InferOutput<typeof commitmentSchema>;

export const presaleStages = ['asked', 'dated', 'promised', 'paid', 'refused'] as const;

/** One person of the segment asked for money before the product exists. */
export const presaleSchema = v.object({
  id: recordIdSchema,
  externalId: externalIdSchema,
  respondentId: v.nullable(respondentIdSchema),
  personName: nameSchema,
  customerSegmentId: v.nullable(customerSegmentIdSchema),
  mvpId: v.nullable(mvpIdSchema),
  askedOn: isoDateSchema,
  price: amountSchema,
  stage: v.picklist(presaleStages),
  paidOn: v.nullable(isoDateSchema),
  amount: v.nullable(amountSchema),
  artefact: v.nullable(v.string()),
  wave: positiveCountSchema,
});
export type Presale = v.InferOutput<typeof presaleSchema>;

/** What we promised to somebody, with its day. */
export const clientPromiseSchema = v.object({
  id: recordIdSchema,
  text: longTextSchema,
  respondentId: v.nullable(respondentIdSchema),
  dueOn: v.nullable(isoDateSchema),
  doneOn: v.nullable(isoDateSchema),
});
export type ClientPromise = v.InferOutput<typeof clientPromiseSchema>;

/** A fear that stands between the client and the purchase; likelihood and damage 1–5. */
export const riskSchema = v.object({
  id: recordIdSchema,
  text: longTextSchema,
  likelihood: scaleSchema,
  damage: scaleSchema,
  mitigation: v.nullable(longTextSchema),
});
export type Risk = v.InferOutput<typeof riskSchema>;

export const journeyStageKeys = [
  'before',
  'purchase',
  'delivery',
  'unpack',
  'learn',
  'start',
  'use',
  'store',
  'tell',
  'dispose',
] as const;

/** Where clients meet us at a stage of their journey, who answers for it, and what is laid out for them there. */
export const journeyStageSchema = v.object({
  id: recordIdSchema,
  stage: v.picklist(journeyStageKeys),
  touchpoints: longTextSchema,
  owner: v.string(),
  step: longTextSchema,
});
export type JourneyStage = v.InferOutput<typeof journeyStageSchema>;
