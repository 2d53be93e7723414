import type { ReportBasis } from '#shared/report/reportBasis.ts';
import type { BackendContext } from '../backendContext.ts';
import { nowTimestamp } from '../changes/newRecord.ts';
import { listRecords } from '../db/recordQueries.ts';
import { readWorkflowFacts } from '../facts/workflowFacts.ts';

/** What every report of the open project is made of, whatever it is about. */
export function readReportBasis(backend: BackendContext): ReportBasis {
  const project = backend.getProject();
  return {
    facts: readWorkflowFacts(project),
    codes: listRecords(project.db, 'code'),
    pathEvents: listRecords(project.db, 'pathEvent'),
    savings: listRecords(project.db, 'refutationSaving'),
    pseudonyms: listRecords(project.db, 'pseudonym'),
    date: nowTimestamp().slice(0, 10),
    productVersion: backend.options.version,
  };
}
