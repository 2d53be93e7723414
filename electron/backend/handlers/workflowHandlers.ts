import { requireReason } from '#shared/domain/requireReason.ts';
import { listRecordsWhere } from '../db/recordQueries.ts';
import { getCurrentWave } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { readWorkflowStatus } from '../facts/workflowFacts.ts';
import { implementer } from './implementer.ts';

export const workflowHandlers = {
  status: implementer.workflow.status.handler(({ context: { backend } }) => readWorkflowStatus(backend.getProject())),
  overrideGate: implementer.workflow.overrideGate.handler(({ input, context: { backend } }) =>
    backend.change('workflow.overrideGate', (writer) => {
      const wave = getCurrentWave(writer.db);
      const known = listRecordsWhere(writer.db, 'gateOverride', 'gateId', input.gateId).find(
        (override) => override.wave === wave,
      );
      const fields = {
        reason: requireReason(input.reason),
        author: backend.settings.get().author,
        overriddenAt: nowTimestamp(),
      };
      if (known === undefined) writer.insert('gateOverride', { ...fields, id: newId(), gateId: input.gateId, wave });
      else writer.update('gateOverride', known.id, fields);
    }),
  ),
  withdrawOverride: implementer.workflow.withdrawOverride.handler(({ input, context: { backend } }) =>
    backend.change('workflow.withdrawOverride', (writer) => writer.remove('gateOverride', input.id)),
  ),
  openLoop: implementer.workflow.openLoop.handler(({ input, context: { backend } }) => {
    const { state } = readWorkflowStatus(backend.getProject());
    return backend.change('workflow.openLoop', (writer) =>
      writer.insert('wave', {
        id: newId(),
        number: getCurrentWave(writer.db) + 1,
        loopId: input.loopId,
        fromStateId: state,
        reason: requireReason(input.reason),
        goal: input.goal.trim(),
        author: backend.settings.get().author,
        openedAt: nowTimestamp(),
      }),
    );
  }),
};
