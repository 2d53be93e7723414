import { requireReason } from '#shared/domain/requireReason.ts';
import { getRecord, listRecordsWhere } from '../db/recordQueries.ts';
import { getCurrentWave } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { applyLoopEffects } from '../changes/loopChanges.ts';
import { readHeardCodings } from '../facts/heardCodings.ts';
import { readLoopProposals } from '../facts/loopProposals.ts';
import { pathDecision } from './pathDecision.ts';
import { readWorkflowStatus } from '../facts/openingAnswers.ts';
import { implementer } from './implementer.ts';

export const workflowHandlers = {
  status: implementer.workflow.status.handler(({ context: { backend } }) => readWorkflowStatus(backend.getProject())),
  overrideGate: implementer.workflow.overrideGate.handler(({ input, context: { backend } }) => {
    const reason = requireReason(input.reason);
    const decision = pathDecision(backend, { kind: 'override', gateId: input.gateId, reason });
    return backend.change('workflow.overrideGate', (writer) => {
      const wave = getCurrentWave(writer.db);
      const known = listRecordsWhere(writer.db, 'gateOverride', 'gateId', input.gateId).find(
        (override) => override.wave === wave,
      );
      const fields = { reason, author: backend.settings.get().author, overriddenAt: nowTimestamp() };
      if (known === undefined) writer.insert('gateOverride', { ...fields, id: newId(), gateId: input.gateId, wave });
      else writer.update('gateOverride', known.id, fields);
      writer.insert('pathEvent', decision);
    });
  }),
  withdrawOverride: implementer.workflow.withdrawOverride.handler(({ input, context: { backend } }) => {
    const { gateId, reason } = getRecord(backend.getProject().db, 'gateOverride', input.id);
    const decision = pathDecision(backend, { kind: 'withdrawal', gateId, reason });
    return backend.change('workflow.withdrawOverride', (writer) => {
      writer.remove('gateOverride', input.id);
      writer.insert('pathEvent', decision);
    });
  }),
  outlook: implementer.workflow.outlook.handler(({ input, context: { backend } }) => {
    const { author } = backend.settings.get();
    const { effects, notes } = readLoopProposals(backend.getProject(), input.loopId, author);
    return { effects: effects.map(({ id, isProposed, text }) => ({ id, isProposed, text })), notes: [...notes] };
  }),
  openLoop: implementer.workflow.openLoop.handler(({ input, context: { backend } }) => {
    const reason = requireReason(input.reason);
    const { loopId } = input;
    const { author } = backend.settings.get();
    const opened = backend.getProject();
    const { view, effects } = readLoopProposals(opened, loopId, author);
    const wanted = effects.filter(({ id, isProposed }) => input.effects?.includes(id) ?? isProposed);
    const codings = readHeardCodings(opened);
    const decision = pathDecision(backend, { kind: 'loop', loopId, reason });
    return backend.change('workflow.openLoop', (writer) => {
      const wave = getCurrentWave(writer.db) + 1;
      const told = { loopId, fromStateId: decision.fromStateId, reason, goal: input.goal.trim(), author };
      writer.insert('wave', { ...told, id: newId(), number: wave, openedAt: nowTimestamp() });
      applyLoopEffects(writer, { project: opened.getProject(), view, codings, wave, reason, author }, wanted);
      writer.insert('pathEvent', decision);
    });
  }),
  saveSaving: implementer.workflow.saveSaving.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('workflow.saveSaving', (writer) => {
      const known = id ?? listRecordsWhere(writer.db, 'refutationSaving', 'wave', fields.wave)[0]?.id ?? null;
      if (known === null) writer.insert('refutationSaving', { ...fields, id: newId() });
      else writer.update('refutationSaving', known, fields);
    }),
  ),
  removeSaving: implementer.workflow.removeSaving.handler(({ input, context: { backend } }) =>
    backend.change('workflow.removeSaving', (writer) => writer.remove('refutationSaving', input.id)),
  ),
};
