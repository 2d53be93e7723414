import type { ProjectSummary } from '#shared/contract/projectsContract.ts';
import { stateIds } from '#shared/domain/workflow.ts';
import { fileNameOf } from '../store/fileNameOf.ts';

/** One project of the list, as the backend remembers it. */
export interface ListedProject {
  readonly path: string;
  readonly name: string;
  readonly openedAt: string;
  readonly isMissing: boolean;
  readonly summary: ProjectSummary | null;
}

export const projectOrders = ['name', 'state', 'interviews', 'changedAt', 'next', 'gate'] as const;
export type ProjectOrder = (typeof projectOrders)[number];

/** The nearest day that somebody waits for; null when there is none. */
export function nextDayOf(summary: ProjectSummary | null): string | null {
  const days = [summary?.nextTask?.dueOn, summary?.nextSessionOn].filter((day) => typeof day === 'string');
  return days.toSorted()[0] ?? null;
}

function keyOf({ name, openedAt, summary }: ListedProject, order: ProjectOrder): string | number {
  switch (order) {
    case 'name':
      return name.toLocaleLowerCase();
    case 'state':
      return summary === null ? -1 : summary.wave * stateIds.length + stateIds.indexOf(summary.state);
    case 'interviews':
      return summary?.interviews ?? -1;
    case 'changedAt':
      return summary?.changedAt ?? openedAt;
    case 'next':
      return nextDayOf(summary) ?? '9999';
    case 'gate':
      return summary?.waitingGateId ?? 'S9';
  }
}

/** Moments and numbers begin with the greatest, words and days to come with the first. */
const isDescending = (order: ProjectOrder): boolean =>
  order === 'changedAt' || order === 'interviews' || order === 'state';

/** The projects in that order; equal ones stay as they were. */
export function sortProjects(projects: readonly ListedProject[], order: ProjectOrder): ListedProject[] {
  const sign = isDescending(order) ? -1 : 1;
  return projects.toSorted((a, b) => {
    const [left, right] = [keyOf(a, order), keyOf(b, order)];
    return left === right ? 0 : (left < right ? -1 : 1) * sign;
  });
}

/** Projects whose words and file name hold every word that is asked for, in any case. */
export function findProjects(
  projects: readonly ListedProject[],
  asked: string,
  wordsOf: (project: ListedProject) => string,
): ListedProject[] {
  const words = asked.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return projects.filter((project) => {
    const own = `${wordsOf(project)} ${fileNameOf(project.path)}`.toLocaleLowerCase();
    return words.every((word) => own.includes(word));
  });
}
