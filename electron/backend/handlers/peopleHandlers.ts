import { AppError } from '#shared/domain/appError.ts';
import { listRecords, listRecordsWhere } from '../db/recordQueries.ts';
import { newId } from '../changes/newRecord.ts';
import { removePlansOf } from '../changes/recruitChanges.ts';
import { implementer } from './implementer.ts';

export const peopleHandlers = {
  saveRespondent: implementer.people.saveRespondent.handler(({ input: { id, ...fields }, context: { backend } }) => {
    const { changeSet, result } = backend.change('people.saveRespondent', (writer) =>
      id === null
        ? writer.insert('respondent', { ...fields, id: newId(), externalId: null })
        : writer.update('respondent', id, fields),
    );
    return { changeSet, respondentId: result.id };
  }),
  removeRespondent: implementer.people.removeRespondent.handler(({ input, context: { backend } }) =>
    backend.change('people.removeRespondent', (writer) => {
      const interview = listRecords(writer.db, 'interview').find(({ respondentIds }) =>
        respondentIds.includes(input.id),
      );
      if (interview !== undefined) throw new AppError('recordInUse', { name: interview.title });
      for (const verdict of listRecordsWhere(writer.db, 'solutionVerdict', 'respondentId', input.id))
        writer.remove('solutionVerdict', verdict.id);
      for (const commitment of listRecordsWhere(writer.db, 'commitment', 'respondentId', input.id))
        writer.remove('commitment', commitment.id);
      for (const presale of listRecordsWhere(writer.db, 'presale', 'respondentId', input.id))
        writer.update('presale', presale.id, { respondentId: null });
      for (const promise of listRecordsWhere(writer.db, 'clientPromise', 'respondentId', input.id))
        writer.update('clientPromise', promise.id, { respondentId: null });
      for (const referred of listRecordsWhere(writer.db, 'respondent', 'referredById', input.id))
        writer.update('respondent', referred.id, { referredById: null });
      for (const segment of listRecords(writer.db, 'customerSegment').filter(({ memberIds }) =>
        memberIds.includes(input.id),
      )) {
        writer.update('customerSegment', segment.id, {
          memberIds: segment.memberIds.filter((memberId) => memberId !== input.id),
        });
      }
      for (const correction of listRecordsWhere(writer.db, 'alternativeCorrection', 'respondentId', input.id))
        writer.remove('alternativeCorrection', correction.id);
      removePlansOf(writer, input.id);
      writer.remove('respondent', input.id);
    }),
  ),
  saveOrganization: implementer.people.saveOrganization.handler(({ input, context: { backend } }) => {
    const { changeSet, result } = backend.change('people.saveOrganization', (writer) =>
      input.id === null
        ? writer.insert('organization', { id: newId(), externalId: null, name: input.name })
        : writer.update('organization', input.id, { name: input.name }),
    );
    return { changeSet, organizationId: result.id };
  }),
  removeOrganization: implementer.people.removeOrganization.handler(({ input, context: { backend } }) =>
    backend.change('people.removeOrganization', (writer) => {
      for (const person of listRecordsWhere(writer.db, 'respondent', 'organizationId', input.id)) {
        writer.update('respondent', person.id, { organizationId: null });
      }
      writer.remove('organization', input.id);
    }),
  ),
};
