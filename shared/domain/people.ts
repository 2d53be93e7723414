import * as v from 'valibot';
import { externalIdSchema, isoDateSchema, longTextSchema, nameSchema } from './fields.ts';
import { organizationIdSchema, respondentIdSchema } from './ids.ts';

export const organizationSchema = v.object({
  id: organizationIdSchema,
  externalId: externalIdSchema,
  name: nameSchema,
});
export type Organization = v.InferOutput<typeof organizationSchema>;

/** What the person is in the purchase: who pays, who uses, who influences or blocks. */
export const respondentRoles = ['buyer', 'user', 'influencer'] as const;
export const respondentRoleSchema = v.picklist(respondentRoles);
export type RespondentRole = (typeof respondentRoles)[number];

/** What can be wrong with the roles of the people of a segment, as `roleConflicts` finds it. */
export const roleConflictKinds = [
  'noBuyer',
  'noUser',
  'withoutRole',
  'painOnlyOfUsers',
  'painOnlyOfBuyers',
  'noCommonPain',
] as const;
export type RoleConflictKind = (typeof roleConflictKinds)[number];

export const respondentSchema = v.object({
  id: respondentIdSchema,
  externalId: externalIdSchema,
  name: nameSchema,
  organizationId: v.nullable(organizationIdSchema),
  roles: v.array(respondentRoleSchema),
  attributes: v.record(v.string(), v.string()),
  /** How near the person is to the interviewer: friends alone prove nothing. */
  relation: v.nullable(v.picklist(['stranger', 'acquaintance', 'friend'])),
  referredById: v.nullable(respondentIdSchema),
  nextContactOn: v.nullable(isoDateSchema),
  note: longTextSchema,
});
export type Respondent = v.InferOutput<typeof respondentSchema>;

/** A person of whom only the name is known. */
export const unknownRespondent: Omit<Respondent, 'id' | 'externalId' | 'name'> = {
  organizationId: null,
  roles: [],
  attributes: {},
  relation: null,
  referredById: null,
  nextContactOn: null,
  note: '',
};
