import * as v from 'valibot';
import { languageSchema } from '../domain/language.ts';
import { reportDocumentSchema, reportSections } from '../domain/reportDocument.ts';
import { command, fileSchema, jobIdSchema, query } from './method.ts';

export const reportOptionsSchema = v.object({
  language: v.optional(languageSchema),
  isAnonymous: v.optional(v.boolean(), false),
  sections: v.optional(v.array(v.picklist(reportSections)), [...reportSections]),
});
export type ReportOptions = v.InferOutput<typeof reportOptionsSchema>;

export const reportsContract = {
  /** The validated-segment report as a document model, for the preview. */
  preview: query(reportOptionsSchema, v.object({ document: reportDocumentSchema })),
  /** Makes the file, and remembers that a report was made. */
  render: command(
    v.object({ ...reportOptionsSchema.entries, format: v.picklist(['html', 'pdf', 'md']), jobId: jobIdSchema }),
    v.object({ file: fileSchema }),
  ),
};
