import type { RespondentId } from '../domain/ids.ts';
import { type Respondent, type RespondentRole, respondentRoles } from '../domain/people.ts';
import type { UnassignedReason } from '../domain/segmentChange.ts';

export interface SegmentToFill {
  readonly key: string;
  readonly memberIds: readonly RespondentId[];
  /** Attributes that took part, with the members of whom they are known. */
  readonly attributes: readonly { readonly name: string; readonly known: number }[];
}

export interface NextInterviewsInput {
  /** The segments that matter most first. */
  readonly segments: readonly SegmentToFill[];
  readonly respondents: readonly Respondent[];
  readonly heardIds: ReadonlySet<RespondentId>;
  readonly unassigned: readonly { readonly respondentId: RespondentId; readonly reason: UnassignedReason }[];
}

/** Somebody to talk to, and why. `candidateIds`: people of the project not heard yet who would fit. */
export type NextInterview =
  /** Somebody known to a member, not heard yet. */
  | {
      readonly kind: 'referred';
      readonly segmentKey: string;
      readonly respondentId: RespondentId;
      readonly byId: RespondentId;
    }
  /** All members whose company is known come from one. */
  | {
      readonly kind: 'company';
      readonly segmentKey: string;
      readonly organizationId: string;
      readonly known: number;
      readonly candidateIds: readonly RespondentId[];
    }
  /** Nobody of that role among the members whose roles are known. */
  | {
      readonly kind: 'role';
      readonly segmentKey: string;
      readonly role: RespondentRole;
      readonly known: number;
      readonly candidateIds: readonly RespondentId[];
    }
  /** Fewer people than a pattern can be repeated by. */
  | { readonly kind: 'few'; readonly segmentKey: string; readonly people: number; readonly wanted: number }
  | {
      readonly kind: 'attribute';
      readonly segmentKey: string;
      readonly name: string;
      readonly known: number;
      readonly of: number;
    }
  /** Heard, but without codes that place the person. */
  | { readonly kind: 'again'; readonly respondentId: RespondentId }
  /** Stands between the groups: one more talk decides. */
  | { readonly kind: 'boundary'; readonly respondentId: RespondentId; readonly reason: UnassignedReason }
  /** Known to the project, never heard. */
  | { readonly kind: 'unheard'; readonly respondentId: RespondentId };

/** The gate of problem interviews asks for five; a shape repeated by fewer may be theirs alone. */
const wantedPeople = 5;

const mostCandidates = 3;

/**
 * Who should be asked next, with a reason that can be checked in the project?
 *
 * For each segment: people a member sent us to; a second company when all come from one (the gate of patterns asks for
 * two); a role of the purchase that nobody plays, where roles are known; people missing to five; attributes that took
 * part and are unknown of some members. Then people heard without codes that place them, people between the groups, and
 * people of the project whom nobody has heard. Each person is named once, for the first reason. Nothing is guessed
 * about people who are not in the project. Cost: O(segments · people).
 */
export function nextInterviews({ segments, respondents, heardIds, unassigned }: NextInterviewsInput): NextInterview[] {
  const byId = new Map(respondents.map((person) => [person.id, person]));
  const unheard = respondents.filter(({ id }) => !heardIds.has(id));
  const named = new Set<RespondentId>();
  const nameOnce = (ids: readonly RespondentId[]): RespondentId[] => {
    const fresh = ids.filter((id) => !named.has(id)).slice(0, mostCandidates);
    for (const id of fresh) named.add(id);
    return fresh;
  };
  const ofSegments = segments.flatMap(({ key: segmentKey, memberIds, attributes }): NextInterview[] => {
    const isMember = new Set(memberIds);
    const members = memberIds.flatMap((id) => byId.get(id) ?? []);
    const referred = unheard.flatMap(({ id, referredById }): NextInterview[] =>
      referredById === null || !isMember.has(referredById) || nameOnce([id]).length === 0
        ? []
        : [{ kind: 'referred', segmentKey, respondentId: id, byId: referredById }],
    );
    const companies = members.flatMap(({ organizationId }) => organizationId ?? []);
    const [only, ...others] = new Set(companies);
    const company: NextInterview[] =
      only === undefined || others.length > 0
        ? []
        : [
            {
              kind: 'company',
              segmentKey,
              organizationId: only,
              known: companies.length,
              candidateIds: nameOnce(
                unheard
                  .filter(({ organizationId }) => organizationId !== null && organizationId !== only)
                  .map(({ id }) => id),
              ),
            },
          ];
    const withRoles = members.filter(({ roles }) => roles.length > 0);
    const missing = respondentRoles.filter(
      (role) => role !== 'influencer' && !withRoles.some(({ roles }) => roles.includes(role)),
    );
    const roles = (withRoles.length === 0 ? [] : missing).map((role): NextInterview => ({
      kind: 'role',
      segmentKey,
      role,
      known: withRoles.length,
      candidateIds: nameOnce(unheard.filter((person) => person.roles.includes(role)).map(({ id }) => id)),
    }));
    const few: NextInterview[] =
      memberIds.length < wantedPeople
        ? [{ kind: 'few', segmentKey, people: memberIds.length, wanted: wantedPeople - memberIds.length }]
        : [];
    const unknown = attributes
      .filter(({ known }) => known < memberIds.length)
      .map(({ name, known }): NextInterview => ({ kind: 'attribute', segmentKey, name, known, of: memberIds.length }));
    return [...referred, ...company, ...roles, ...few, ...unknown];
  });
  const again = unassigned
    .filter(({ respondentId, reason }) => reason === 'tooLittleData' && nameOnce([respondentId]).length > 0)
    .map(({ respondentId }): NextInterview => ({ kind: 'again', respondentId }));
  const boundary = unassigned
    .filter(({ respondentId, reason }) => reason !== 'tooLittleData' && nameOnce([respondentId]).length > 0)
    .map(({ respondentId, reason }): NextInterview => ({ kind: 'boundary', respondentId, reason }));
  const rest = unheard
    .filter(({ id }) => nameOnce([id]).length > 0)
    .map(({ id }): NextInterview => ({ kind: 'unheard', respondentId: id }));
  return [...ofSegments, ...again, ...boundary, ...rest];
}

/** How many of the members say something under each attribute; roles are no attribute to look for people by. */
export function knownAttributes(
  attributes: readonly { readonly name: string }[],
  memberIds: readonly string[],
  respondents: readonly { readonly id: string; readonly attributes: Readonly<Record<string, string>> }[],
): { readonly name: string; readonly known: number }[] {
  const members = respondents.filter(({ id }) => memberIds.includes(id));
  return attributes
    .filter(({ name }) => name !== 'roles')
    .map(({ name }) => ({ name, known: members.filter((member) => (member.attributes[name] ?? '') !== '').length }));
}
