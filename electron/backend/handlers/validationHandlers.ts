import { withSubscription } from '#shared/analysis/withSubscription.ts';
import type { EntityName } from '#shared/domain/entities.ts';
import type { MvpId } from '#shared/domain/ids.ts';
import type { BackendContext } from '../backendContext.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import type { RecordWriter } from '../db/recordWriter.ts';
import { getCurrentWave, uniqueKnownIds } from '../changes/interviewChanges.ts';
import { newId, nowTimestamp } from '../changes/newRecord.ts';
import { checkEconomicsInputs, makeOnlyCurrent } from '../changes/validationChanges.ts';
import { implementer } from './implementer.ts';

function removeRecord(backend: BackendContext, method: string, entity: EntityName, id: string) {
  return backend.change(method, (writer) => writer.remove(entity, id));
}

function detachMvp(writer: RecordWriter, mvpId: MvpId): void {
  for (const scenario of listRecordsWhere(writer.db, 'economicsScenario', 'mvpId', mvpId))
    writer.update('economicsScenario', scenario.id, { mvpId: null });
  for (const verdict of listRecordsWhere(writer.db, 'solutionVerdict', 'mvpId', mvpId))
    writer.update('solutionVerdict', verdict.id, { mvpId: null });
  for (const presale of listRecordsWhere(writer.db, 'presale', 'mvpId', mvpId))
    writer.update('presale', presale.id, { mvpId: null });
}

export const validationHandlers = {
  saveMvp: implementer.validation.saveMvp.handler(({ input: { id, ...fields }, context: { backend } }) => {
    const { changeSet, result } = backend.change('validation.saveMvp', (writer) => {
      uniqueKnownIds(writer.db, 'code', fields.painCodeIds);
      if (id !== null) return writer.update('mvp', id, fields);
      const version = 1 + Math.max(0, ...listRecords(writer.db, 'mvp').map((mvp) => mvp.version));
      const created = { externalId: null, version, wave: getCurrentWave(writer.db), createdAt: nowTimestamp() };
      return writer.insert('mvp', { ...fields, ...created, id: newId() });
    });
    return { changeSet, mvpId: result.id };
  }),
  removeMvp: implementer.validation.removeMvp.handler(({ input, context: { backend } }) =>
    backend.change('validation.removeMvp', (writer) => {
      detachMvp(writer, input.id);
      writer.remove('mvp', input.id);
    }),
  ),
  saveScenario: implementer.validation.saveScenario.handler(({ input: { id, ...fields }, context: { backend } }) => {
    checkEconomicsInputs(fields.inputs, fields.subscription);
    const { changeSet, result } = backend.change('validation.saveScenario', (writer) => {
      const written = { ...fields, inputs: withSubscription(fields.inputs, fields.subscription) };
      const created = { externalId: null, wave: getCurrentWave(writer.db), createdAt: nowTimestamp() };
      const scenario =
        id === null
          ? writer.insert('economicsScenario', { ...written, ...created, id: newId() })
          : writer.update('economicsScenario', id, written);
      if (scenario.isCurrent) makeOnlyCurrent(writer, scenario.id);
      return scenario;
    });
    return { changeSet, scenarioId: result.id };
  }),
  removeScenario: implementer.validation.removeScenario.handler(({ input, context: { backend } }) =>
    removeRecord(backend, 'validation.removeScenario', 'economicsScenario', input.id),
  ),
  saveVerdict: implementer.validation.saveVerdict.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('validation.saveVerdict', (writer) => {
      uniqueKnownIds(writer.db, 'code', fields.missedPainCodeIds);
      if (id !== null) return writer.update('solutionVerdict', id, fields);
      return writer.insert('solutionVerdict', { ...fields, id: newId(), wave: getCurrentWave(writer.db) });
    }),
  ),
  removeVerdict: implementer.validation.removeVerdict.handler(({ input, context: { backend } }) =>
    removeRecord(backend, 'validation.removeVerdict', 'solutionVerdict', input.id),
  ),
  saveCommitment: implementer.validation.saveCommitment.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('validation.saveCommitment', (writer) =>
      id === null
        ? writer.insert('commitment', { ...fields, id: newId(), externalId: null, wave: getCurrentWave(writer.db) })
        : writer.update('commitment', id, fields),
    ),
  ),
  removeCommitment: implementer.validation.removeCommitment.handler(({ input, context: { backend } }) =>
    removeRecord(backend, 'validation.removeCommitment', 'commitment', input.id),
  ),
  savePresale: implementer.validation.savePresale.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('validation.savePresale', (writer) =>
      id === null
        ? writer.insert('presale', { ...fields, id: newId(), externalId: null, wave: getCurrentWave(writer.db) })
        : writer.update('presale', id, fields),
    ),
  ),
  removePresale: implementer.validation.removePresale.handler(({ input, context: { backend } }) =>
    removeRecord(backend, 'validation.removePresale', 'presale', input.id),
  ),
  savePromise: implementer.validation.savePromise.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('validation.savePromise', (writer) =>
      id === null
        ? writer.insert('clientPromise', { ...fields, id: newId() })
        : writer.update('clientPromise', id, fields),
    ),
  ),
  removePromise: implementer.validation.removePromise.handler(({ input, context: { backend } }) =>
    removeRecord(backend, 'validation.removePromise', 'clientPromise', input.id),
  ),
  saveRisk: implementer.validation.saveRisk.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('validation.saveRisk', (writer) =>
      id === null ? writer.insert('risk', { ...fields, id: newId() }) : writer.update('risk', id, fields),
    ),
  ),
  removeRisk: implementer.validation.removeRisk.handler(({ input, context: { backend } }) =>
    removeRecord(backend, 'validation.removeRisk', 'risk', input.id),
  ),
  saveJourneyStage: implementer.validation.saveJourneyStage.handler(({ input, context: { backend } }) =>
    backend.change('validation.saveJourneyStage', (writer) => {
      const known = listRecordsWhere(writer.db, 'journeyStage', 'stage', input.stage)[0];
      const fields = { ...input, touchpoints: input.touchpoints ?? known?.touchpoints ?? '' };
      if (known === undefined) writer.insert('journeyStage', { ...fields, id: newId() });
      else writer.update('journeyStage', known.id, fields);
    }),
  ),
};
