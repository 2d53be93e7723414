import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';
import { getCurrentWave } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import type { BackendContext } from '../backendContext.ts';
import { composeReport } from '../reports/composeReport.ts';
import { nameReportFile } from '../reports/nameReportFile.ts';

/** Whoever looks at a report will have its file made: its charts are drawn meanwhile. */
function drawAhead(backend: BackendContext, { blocks }: ReportDocument): void {
  const charts = blocks.filter((block) => block.kind === 'chart');
  if (charts.length === 0) return;
  // Whatever comes between, the file draws what it lacks itself.
  backend.analysis.run('reportCharts', '', () => ({ charts })).catch(() => undefined);
}

export const reportHandlers = {
  preview: implementer.reports.preview.handler(async ({ input, context: { backend }, signal }) => {
    const document = await composeReport(backend, input, { signal });
    drawAhead(backend, document);
    return { document };
  }),
  render: implementer.reports.render.handler(async ({ input, context: { backend }, signal }) => {
    const { format, jobId, ...asked } = input;
    const run = jobOptions(backend, 'report', jobId, signal);
    const document = await composeReport(backend, asked, run);
    const { mimeType, bytes } = await backend.analysis.run('report', format, () => ({ document, format }), run);
    const fileName = nameReportFile(document, format, asked.isAnonymous);
    const project = backend.getProject();
    // The path asks for the report of the segment; of the others nothing needs to be remembered.
    if (input.kind === 'segment' && project.file.readOnlyReason === null) {
      project.change({ method: 'reports.render', author: backend.settings.get().author }, (writer) =>
        writer.insert('reportExport', {
          id: newId(),
          format,
          fileName,
          wave: getCurrentWave(writer.db),
          exportedAt: nowTimestamp(),
        }),
      );
    }
    return { file: new File([bytes], fileName, { type: mimeType }) };
  }),
  saveLogo: implementer.reports.saveLogo.handler(async ({ input: { file }, context: { backend } }) => {
    // With it comes the library that draws pictures.
    const { readReportLogo } = await import('../reports/readReportLogo.ts');
    const logo = await readReportLogo(file.name, new Uint8Array(await file.arrayBuffer()));
    return backend.change('reports.saveLogo', (writer) => {
      const [known] = listRecords(writer.db, 'reportLogo');
      if (known === undefined) writer.insert('reportLogo', { ...logo, id: newId() });
      else writer.update('reportLogo', known.id, logo);
    });
  }),
  removeLogo: implementer.reports.removeLogo.handler(({ context: { backend } }) =>
    backend.change('reports.removeLogo', (writer) => {
      for (const { id } of listRecords(writer.db, 'reportLogo')) writer.remove('reportLogo', id);
    }),
  ),
  saveChoice: implementer.reports.saveChoice.handler(({ input, context: { backend } }) =>
    backend.change('reports.saveChoice', (writer) => {
      const [known] = listRecordsWhere(writer.db, 'reportChoice', 'kind', input.kind);
      if (known === undefined) writer.insert('reportChoice', { ...input, id: newId() });
      else writer.update('reportChoice', known.id, input);
    }),
  ),
};
