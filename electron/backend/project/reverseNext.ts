import type { ChangeSet } from '#shared/domain/changeSet.ts';
import { runOnce } from '../jobs/runOnce.ts';
import type { OpenedProject } from './openedProject.ts';

export interface ReverseRequest {
  readonly projectPath: string;
  readonly direction: 'undo' | 'redo';
  readonly author: string;
}

/** As many records are taken back within the blink of an eye; starting a thread takes longer. */
const quickChanges = 2000;

function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './reverseWorker.ts' : './reverseWorker.js', import.meta.url);
}

/**
 * Undoes or redoes what is next: a change of many records, as an import is, in a thread of its own. The change set of such a one
 * lists no records: windows are told to fetch them again. Throws what `undo` and `redo` throw.
 */
export async function reverseNext(
  project: OpenedProject,
  direction: 'undo' | 'redo',
  author: string,
): Promise<ChangeSet> {
  const next = project.findNextReversals()[direction];
  if (next === null || next.changeCount <= quickChanges) return project[direction](author);
  const request: ReverseRequest = { projectPath: project.path, direction, author };
  return project.changeAside(() => runOnce<ChangeSet>(workerUrl(), request));
}
