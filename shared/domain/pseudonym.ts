import * as v from 'valibot';
import { isoTimestampSchema, nameSchema } from './fields.ts';
import { recordIdSchema } from './ids.ts';

export const pseudonymKinds = ['person', 'company', 'place', 'contact', 'other'] as const;
export const pseudonymKindSchema = v.picklist(pseudonymKinds);
export type PseudonymKind = (typeof pseudonymKinds)[number];

/** Confirmed ones replace; ignored ones say that the words are nobody's secret, so that they are not proposed again. */
export const pseudonymStatuses = ['confirmed', 'ignored'] as const;

/** What stands for a name wherever names are hidden. */
export const pseudonymSchema = v.object({
  id: recordIdSchema,
  kind: pseudonymKindSchema,
  /** Every spelling found in the texts, inflected forms included. */
  forms: v.pipe(v.array(nameSchema), v.maxLength(500)),
  /** The dictionary form of the name. */
  original: nameSchema,
  replacement: nameSchema,
  status: v.picklist(pseudonymStatuses),
  createdAt: isoTimestampSchema,
});
export type Pseudonym = v.InferOutput<typeof pseudonymSchema>;

/** As much of a pseudonym as replacing needs. */
export type NameRule = Pick<Pseudonym, 'kind' | 'forms' | 'original' | 'replacement'>;
