import type { ProjectSummary } from '#shared/contract/projectsContract.ts';
import { findLastChangeAt } from '../db/sessionQueries.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { findLastSession, findWaitingGate } from './sessionAgenda.ts';
import { readProjectPath } from './workflowFacts.ts';

/** The nearest day first, those without a day last. */
function nearest<Entry extends { readonly dueOn: string | null }>(entries: readonly Entry[]): Entry | null {
  return entries.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))[0] ?? null;
}

/** What a list of projects says of one without opening its file. */
export function summarizeProject(project: OpenedProject): ProjectSummary {
  const { facts, status } = readProjectPath(project);
  const task = nearest(listRecords(project.db, 'trackerTask').filter(({ doneOn }) => doneOn === null));
  const last = findLastSession(project);
  return {
    version: project.getVersion(),
    wave: status.wave,
    state: status.state,
    interviews: facts.interviews.length,
    changedAt: findLastChangeAt(project.db),
    nextTask: task === null ? null : { text: task.text, dueOn: task.dueOn },
    nextSessionOn: last?.nextOn ?? null,
    waitingGateId: findWaitingGate(project),
  };
}
