import { listRecordsWhere } from '../db/recordQueries.ts';
import { newId } from '../changes/newRecord.ts';
import { readAlternatives } from '../facts/presentAlternatives.ts';
import { implementer } from './implementer.ts';

export const firingHandlers = {
  alternatives: implementer.firing.alternatives.handler(({ input, context: { backend } }) => ({
    people: readAlternatives(backend.getProject(), input.respondentIds).map(({ respondentId, alternatives }) => ({
      respondentId,
      alternatives: alternatives.map((one) => ({ ...one, quotationIds: [...one.quotationIds] })),
    })),
  })),
  correctAlternative: implementer.firing.correctAlternative.handler(({ input, context: { backend } }) =>
    backend.change('firing.correctAlternative', (writer) => {
      const { respondentId, codeId, isPresent } = input;
      const known = listRecordsWhere(writer.db, 'alternativeCorrection', 'respondentId', respondentId).find(
        (correction) => correction.codeId === codeId,
      );
      if (isPresent === null) {
        if (known !== undefined) writer.remove('alternativeCorrection', known.id);
      } else if (known === undefined) {
        writer.insert('alternativeCorrection', { id: newId(), respondentId, codeId, isPresent });
      } else writer.update('alternativeCorrection', known.id, { isPresent });
    }),
  ),
  saveStep: implementer.firing.saveStep.handler(({ input, context: { backend } }) =>
    backend.change('firing.saveStep', (writer) => {
      const known = listRecordsWhere(writer.db, 'firingStep', 'customerSegmentId', input.customerSegmentId).find(
        ({ cost }) => cost === input.cost,
      );
      const isEmpty = `${input.action}${input.owner}`.trim() === '' && input.dueOn === null && input.doneOn === null;
      if (isEmpty) {
        if (known !== undefined) writer.remove('firingStep', known.id);
      } else if (known === undefined) writer.insert('firingStep', { ...input, id: newId() });
      else writer.update('firingStep', known.id, input);
    }),
  ),
  saveDanger: implementer.firing.saveDanger.handler(({ input: { id, ...fields }, context: { backend } }) =>
    backend.change('firing.saveDanger', (writer) =>
      id === null ? writer.insert('danger', { ...fields, id: newId() }) : writer.update('danger', id, fields),
    ),
  ),
  removeDanger: implementer.firing.removeDanger.handler(({ input, context: { backend } }) =>
    backend.change('firing.removeDanger', (writer) => writer.remove('danger', input.id)),
  ),
};
