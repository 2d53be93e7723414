import type { PathSnapshot } from '#shared/domain/pathEvent.ts';
import type { OpenedProject } from '../project/openedProject.ts';
import { readSessionNumbers } from './sessionNumbers.ts';
import { readWorkflowStatus } from './openingAnswers.ts';

/** The evidence as it is now: what every gate has and needs, and the counts of the project. */
export function readPathSnapshot(project: OpenedProject): PathSnapshot {
  const { gates } = readWorkflowStatus(project);
  return {
    gates: gates.map(({ id, met, have, need, override }) => ({ id, met, have, need, isOverridden: override !== null })),
    numbers: readSessionNumbers(project),
  };
}
