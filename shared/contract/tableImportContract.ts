import * as v from 'valibot';
import { tableMappingSchema } from '../domain/tableMapping.ts';

/** What comes in of a table; what the project knows already is not counted again. */
export const tableSummarySchema = v.object({
  people: v.number(),
  interviews: v.number(),
  turns: v.number(),
  codes: v.number(),
  /** Those of the codes whose type nothing tells: they take the one that the mapping names. */
  untypedCodes: v.number(),
  codings: v.number(),
  /** Talks that came in before, and stay as they are. */
  knownInterviews: v.number(),
  /** Rows of which nothing comes in. */
  skippedRows: v.number(),
});
export type TableSummary = v.InferOutput<typeof tableSummarySchema>;

export const tablePreviewFields = {
  kind: v.literal('table'),
  previewId: v.string(),
  fileName: v.string(),
  encoding: v.string(),
  sheets: v.array(v.object({ name: v.string(), rows: v.number() })),
  mapping: tableMappingSchema,
  /** True when the roles are those of an earlier table with the same columns. */
  isRemembered: v.boolean(),
  columns: v.array(v.object({ title: v.string(), filled: v.number() })),
  /** Rows without the heading; the first of them are in `rows`, long cells cut. */
  rowCount: v.number(),
  rows: v.array(v.array(v.string())),
  summary: tableSummarySchema,
};

/** What the user changes; left out stays. Another sheet or heading is read anew. */
export const tableArrangementSchema = v.partial(tableMappingSchema);
