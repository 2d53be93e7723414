import type { ChangeSet } from '#shared/domain/changeSet.ts';
import { byLatestEvent } from '#shared/domain/pathEvent.ts';
import { newId } from '../changes/newRecord.ts';
import { listRecords } from '../db/recordQueries.ts';
import { readPathSnapshot } from '../facts/pathSnapshot.ts';
import { readWorkflowStatus } from '../facts/openingAnswers.ts';
import type { OpenedProject } from '../project/openedProject.ts';

/** The change that is said to have moved the state. */
export type StateCause = Pick<ChangeSet, 'method' | 'author' | 'at'>;

/**
 * Writes into the history of the path that the project stands elsewhere than the history says; nothing when it stands
 * where it stood. What the data do is no decision: it is noted in a change of its own, which cannot be undone. Undoing
 * what moved the state moves it again, and that is noted too. A failure is logged: the work goes on.
 */
export function noteState(project: OpenedProject, cause: StateCause): void {
  if (project.file.readOnlyReason !== null) return;
  try {
    const { state, wave } = readWorkflowStatus(project);
    const last = listRecords(project.db, 'pathEvent').toSorted(byLatestEvent)[0];
    const fromStateId = last?.toStateId ?? 'S0';
    if (state === fromStateId) return;
    const snapshot = readPathSnapshot(project);
    project.change({ method: 'workflow.noteState', author: cause.author }, (writer) =>
      writer.insert('pathEvent', {
        id: newId(),
        kind: 'state',
        at: cause.at,
        author: cause.author,
        wave,
        fromStateId,
        toStateId: state,
        gateId: null,
        loopId: null,
        reason: '',
        cause: cause.method,
        snapshot,
      }),
    );
  } catch (error) {
    console.error('The state of the path could not be noted', error);
  }
}
