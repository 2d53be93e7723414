import type { ReportOptions } from '#shared/contract/reportsContract.ts';
import type { ReportDocument } from '#shared/domain/reportDocument.ts';
import { sectionsAsked } from '#shared/domain/reportKind.ts';
import type { ReportVoice } from '#shared/report/reportBasis.ts';
import { buildSessionReport, type SessionReportInput } from '#shared/report/session/buildSessionReport.ts';
import type { BackendContext } from '../../backendContext.ts';
import { getRecord, listRecords } from '../../db/recordQueries.ts';
import { findLastSession } from '../../facts/sessionAgenda.ts';
import { readSessionNumbers } from '../../facts/sessionNumbers.ts';
import type { OpenedProject } from '../../project/openedProject.ts';
import { readReportBasis } from '../readReportBasis.ts';

function readSession(project: OpenedProject, id: ReportOptions['sessionId']): SessionReportInput['held'] {
  const session = id === undefined ? findLastSession(project) : getRecord(project.db, 'trackerSession', id);
  if (session === null) return null;
  const earlier = listRecords(project.db, 'trackerSession')
    .filter(({ startedAt }) => startedAt < session.startedAt)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  const earlierIds = new Set<string>(earlier.map((one) => one.id));
  const tasks = listRecords(project.db, 'trackerTask');
  return {
    session,
    before: earlier[0]?.numbers ?? null,
    now: readSessionNumbers(project),
    tasks: tasks.filter(({ sessionId }) => sessionId === session.id),
    openBefore: tasks.filter(({ sessionId, doneOn }) => doneOn === null && earlierIds.has(sessionId)),
  };
}

/** The minutes of the session asked for, else of the last one. */
export function composeSessionReport(
  backend: BackendContext,
  options: ReportOptions,
  voice: ReportVoice,
): Promise<ReportDocument> {
  const input = { ...readReportBasis(backend), held: readSession(backend.getProject(), options.sessionId) };
  return Promise.resolve(buildSessionReport(input, { ...voice, sections: sectionsAsked('session', options.sections) }));
}
