import * as v from 'valibot';
import { amountSchema, currencySchema, nameSchema, positiveCountSchema } from '#shared/domain/fields.ts';
import { inputSources } from '#shared/domain/validation.ts';
import { id, list, optionalDate, optionalId, text, wave } from './interchangeFields.ts';

const range = v.optional(v.nullable(v.object({ low: v.number(), high: v.number() })), null);
const economicsInput = v.object({ value: v.number(), source: v.picklist(inputSources), note: text, range });

/** What is offered, and whether it would pay. */
export const economicsEntries = {
  mvps: list(
    v.object({
      id,
      name: nameSchema,
      version: positiveCountSchema,
      segmentId: optionalId,
      promise: text,
      price: amountSchema,
      currency: currencySchema,
      painCodeIds: list(id),
      tested: text,
      wave,
      createdOn: optionalDate,
    }),
  ),
  scenarios: list(
    v.object({
      id,
      name: nameSchema,
      mvpId: optionalId,
      wave,
      current: v.optional(v.boolean(), false),
      createdOn: optionalDate,
      fixedCosts: v.union([v.number(), economicsInput]),
      inputs: v.object({
        UA: economicsInput,
        C1: economicsInput,
        AvP: economicsInput,
        COGS: economicsInput,
        firstSaleCogs: economicsInput,
        APC: economicsInput,
        CPA: economicsInput,
        reachableBuyers: economicsInput,
      }),
      subscription: v.optional(v.nullable(v.object({ churn: economicsInput, retention: v.array(v.number()) })), null),
    }),
  ),
};
