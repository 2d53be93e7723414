import type { SessionNumbers } from '#shared/domain/trackerSession.ts';
import { createWorkflowView } from '#shared/workflow/workflowView.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { nowTimestamp } from '../changes/newRecord.ts';
import { listRecords } from '../db/recordQueries.ts';
import { readProjectPath } from './workflowFacts.ts';

/** Where the project stands at this moment, in the numbers that a tracker and a client compare. */
export function readSessionNumbers(project: OpenedProject): SessionNumbers {
  const { facts, status } = readProjectPath(project);
  const { mainSegments, economics } = createWorkflowView(facts);
  const [main] = mainSegments;
  return {
    at: nowTimestamp(),
    wave: status.wave,
    state: status.state,
    interviews: facts.interviews.length,
    people: new Set(facts.interviews.flatMap(({ respondentIds }) => respondentIds)).size,
    codes: listRecords(project.db, 'code').filter(({ isBuiltIn }) => !isBuiltIn).length,
    mainSegment: main === undefined ? null : { name: main.name, people: new Set(main.memberIds).size },
    commitments: facts.commitments.length,
    presalesAsked: facts.presales.length,
    presalesPaid: facts.presales.filter(({ stage }) => stage === 'paid').length,
    contribution: economics?.result.metrics?.contribution ?? null,
    metGates: status.gates.filter(({ met }) => met).map(({ id }) => id),
  };
}
