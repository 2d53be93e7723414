import * as v from 'valibot';
import { currencySchema, isoTimestampSchema, nameSchema } from './fields.ts';
import { recordIdSchema } from './ids.ts';
import { languageSchema } from './language.ts';

/** One research question and all that was heard about it: exactly one per file. */
export const projectSchema = v.object({
  id: recordIdSchema,
  name: nameSchema,
  language: languageSchema,
  currency: currencySchema,
  isSample: v.boolean(),
  /** The interview guide that the team works with; null until one is chosen. */
  guideId: v.nullable(v.picklist(['problem', 'solution', 'loyalty', 'complaint', 'risk'])),
  createdAt: isoTimestampSchema,
});
export type Project = v.InferOutput<typeof projectSchema>;
