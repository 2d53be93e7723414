import * as v from 'valibot';
import { codeIdSchema, customerSegmentIdSchema, trackerSessionIdSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import { reportDocumentSchema, reportFormats } from '../domain/reportDocument.ts';
import { quoteGroupings, reportChoiceSchema, reportKindSchema, reportSectionSchema } from '../domain/reportKind.ts';
import { command, fileSchema, jobIdSchema, nothing, query, undoable } from './method.ts';

export const reportOptionsSchema = v.object({
  kind: v.optional(reportKindSchema, 'segment'),
  /** Absent for the project's own. */
  language: v.optional(languageSchema),
  isAnonymous: v.optional(v.boolean(), false),
  hasLogo: v.optional(v.boolean(), true),
  /** In the order in which they are to stand; absent for all of the kind. */
  sections: v.optional(v.array(reportSectionSchema)),
  /** For `card`, `problems` and `segment`: absent for the main segment, and of `problems` for everybody. */
  customerSegmentId: v.optional(customerSegmentIdSchema),
  /** For `session`: absent for the last one. */
  sessionId: v.optional(trackerSessionIdSchema),
  /** For `quotes`: absent or empty for all codes. */
  codeIds: v.optional(v.array(codeIdSchema), []),
  groupBy: v.optional(v.picklist(quoteGroupings), 'code'),
});
export type ReportOptions = v.InferOutput<typeof reportOptionsSchema>;

export const reportsContract = {
  /** The report as a document model, for the preview. Says what is missing where there is nothing to report. */
  preview: query(reportOptionsSchema, v.object({ document: reportDocumentSchema })),
  /** Makes the file; of the segment's report it remembers that it was made. */
  render: command(
    v.object({ ...reportOptionsSchema.entries, format: v.picklist(reportFormats), jobId: jobIdSchema }),
    v.object({ file: fileSchema }),
  ),
  /** The logo of the project's reports, from a PNG, JPEG or SVG file. Throws `notALogo`, `logoTooLarge`. */
  saveLogo: undoable(v.object({ file: fileSchema })),
  removeLogo: undoable(nothing),
  /** Puts the choice in the place of the one that its kind had. */
  saveChoice: undoable(v.omit(reportChoiceSchema, ['id'])),
};
