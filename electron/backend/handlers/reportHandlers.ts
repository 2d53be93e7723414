import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';
import { getCurrentWave } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { composeReport } from '../reports/composeReport.ts';

export const reportHandlers = {
  preview: implementer.reports.preview.handler(async ({ input, context: { backend }, signal }) => ({
    document: await composeReport(backend, input, { signal }),
  })),
  render: implementer.reports.render.handler(async ({ input, context: { backend }, signal }) => {
    const document = await composeReport(backend, input, jobOptions(backend, 'report', input.jobId, signal));
    // With charts and PDF come libraries of half a second and a hundred megabytes: they wait for the first report.
    const { renderReport } = await import('../reports/renderReport.ts');
    const { fileName, mimeType, bytes } = await renderReport(document, input.format);
    const project = backend.getProject();
    if (project.file.readOnlyReason === null) {
      project.change({ method: 'reports.render', author: backend.settings.get().author, isUndoable: false }, (writer) =>
        writer.insert('reportExport', {
          id: newId(),
          format: input.format,
          fileName,
          wave: getCurrentWave(writer.db),
          exportedAt: nowTimestamp(),
        }),
      );
    }
    return { file: new File([new Uint8Array(bytes)], fileName, { type: mimeType }) };
  }),
};
