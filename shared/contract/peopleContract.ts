import * as v from 'valibot';
import { organizationIdSchema, respondentIdSchema } from '../domain/ids.ts';
import { organizationSchema, respondentSchema } from '../domain/people.ts';
import { undoable, undoableWith } from './method.ts';

export const peopleContract = {
  saveRespondent: undoableWith(
    v.object({ ...v.omit(respondentSchema, ['id', 'externalId']).entries, id: v.nullable(respondentIdSchema) }),
    { respondentId: respondentIdSchema },
  ),
  /** Refused while interviews name the person. */
  removeRespondent: undoable(v.object({ id: respondentIdSchema })),
  saveOrganization: undoableWith(
    v.object({ id: v.nullable(organizationIdSchema), name: organizationSchema.entries.name }),
    {
      organizationId: organizationIdSchema,
    },
  ),
  /** People of the organization stay, without it. */
  removeOrganization: undoable(v.object({ id: organizationIdSchema })),
};
