import type { RecordChange } from '#shared/domain/changeSet.ts';
import type { InterviewId, QuotationId } from '#shared/domain/ids.ts';
import { isDoubleCoded, listDoubleCodedInterviews } from '../db/agreementQueries.ts';
import { findRecord } from '../db/recordQueries.ts';
import type { OpenedProject } from '../project/openedProject.ts';

interface ReadInterviews {
  readonly version: number;
  readonly interviewIds: ReadonlySet<InterviewId>;
}

const kept = new WeakMap<OpenedProject, ReadInterviews>();

/** Interviews coded by two people, or by one who ended a blind pass; after a small change asked only where it reaches. */
export function readDoubleCodedInterviews(project: OpenedProject): ReadonlySet<InterviewId> {
  const version = project.getVersion();
  const known = kept.get(project);
  if (known?.version === version) return known.interviewIds;
  const changes = known === undefined ? null : project.listChangesSince(known.version);
  const interviewIds =
    changes === null ? new Set(listDoubleCodedInterviews(project.db)) : follow(project, known!.interviewIds, changes);
  kept.set(project, { version, interviewIds });
  return interviewIds;
}

function follow(
  project: OpenedProject,
  known: ReadonlySet<InterviewId>,
  changes: readonly RecordChange[],
): ReadonlySet<InterviewId> {
  const followed = new Set(known);
  for (const id of interviewsReached(project, changes)) {
    if (isDoubleCoded(project.db, id)) followed.add(id);
    else followed.delete(id);
  }
  return followed;
}

/** Interviews whose codings or passes changed. A quotation that is gone tells its interview by its own change. */
function interviewsReached(project: OpenedProject, changes: readonly RecordChange[]): Set<InterviewId> {
  const reached = new Set<InterviewId>();
  const coded = new Set<QuotationId>();
  for (const change of changes) {
    if (change.entity === 'quotation' || change.entity === 'codingPass')
      for (const record of [change.before, change.after]) if (record !== null) reached.add(record.interviewId);
    if (change.entity === 'coding')
      for (const coding of [change.before, change.after]) if (coding !== null) coded.add(coding.quotationId);
  }
  for (const id of coded) {
    const quotation = findRecord(project.db, 'quotation', id);
    if (quotation !== null) reached.add(quotation.interviewId);
  }
  return reached;
}
