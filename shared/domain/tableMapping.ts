import * as v from 'valibot';
import { codeTypeIdSchema } from './codeType.ts';
import { countSchema } from './fields.ts';
import { interviewKinds } from './interview.ts';

/**
 * What a column of a table holds. `answer`: its title is the question, its cells are answers; `question`: its cells are
 * questions to the words of the same row; `document`: rows with the same value are one talk or review.
 */
export const columnRoles = [
  'ignore',
  'person',
  'company',
  'attribute',
  'answer',
  'question',
  'text',
  'codes',
  'date',
  'rating',
  'product',
  'document',
  'kind',
] as const;
export const columnRoleSchema = v.picklist(columnRoles);
export type ColumnRole = (typeof columnRoles)[number];

/** A row is a person, an answer of a person, or a short document such as a review. */
export const tableForms = ['people', 'answers', 'documents'] as const;
export const tableFormSchema = v.picklist(tableForms);
export type TableForm = (typeof tableForms)[number];

/** How a table becomes people, talks and codings. */
export const tableMappingSchema = v.object({
  /** Which sheet of the workbook, from 0. */
  sheet: countSchema,
  hasHeader: v.boolean(),
  form: tableFormSchema,
  /** The role of each column. */
  roles: v.pipe(v.array(columnRoleSchema), v.maxLength(1000)),
  /** `byRating`: the lower half of the scale complains, the rest is loyalty. */
  kind: v.picklist([...interviewKinds, 'byRating']),
  /** The type of codes that the project does not know yet. */
  codeTypeId: codeTypeIdSchema,
  /** What stands between codes in a cell; empty when a cell is one code. */
  codeSeparator: v.pipe(v.string(), v.maxLength(5)),
  /** What stands between a code and the one above it; empty when codes have none above. */
  pathSeparator: v.pipe(v.string(), v.maxLength(5)),
});
export type TableMapping = v.InferOutput<typeof tableMappingSchema>;
