import type { CustomerSegment } from '#shared/domain/customerSegment.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Organization, Respondent } from '#shared/domain/people.ts';
import { outId } from '../interchange/outId.ts';
import type { NoteBook } from './noteBook.ts';
import { guidOfMembership, listSeparator } from './ownVariables.ts';
import { guidOf, guidOfWords } from './qdaGuid.ts';
import type { VariableBook } from './variableBook.ts';
import { element, textElement, type Xml } from './writeXml.ts';

/** Everybody and everything that the cases, sets and links of a file are made from. */
export interface PeopleToWrite {
  readonly respondents: readonly Respondent[];
  readonly organizations: readonly Organization[];
  readonly interviews: readonly Interview[];
  readonly segments: readonly CustomerSegment[];
  guidOfCode(codeId: string): string | null;
}

function writeCase(person: Respondent, people: PeopleToWrite, variables: VariableBook): Xml {
  const { name, note, organizationId, roles, relation, nextContactOn, attributes } = person;
  const company = people.organizations.find(({ id }) => id === organizationId);
  const values = [
    company === undefined ? '' : variables.own('company', company.name),
    roles.length === 0 ? '' : variables.own('roles', roles.join(listSeparator)),
    relation === null ? '' : variables.own('relation', relation),
    nextContactOn === null ? '' : variables.own('nextContact', nextContactOn),
    ...Object.entries(attributes).map(([key, value]) =>
      variables.value(guidOfWords(`attribute:${key}`), key, 'Text', value),
    ),
    ...people.segments
      .filter(({ memberIds }) => memberIds.includes(person.id))
      .map((segment) => variables.value(guidOfMembership(guidOf(outId(segment))), segment.name, 'Boolean', 'true')),
  ];
  const talks = people.interviews.filter(({ respondentIds }) => respondentIds.includes(person.id));
  return element('Case', { guid: guidOf(outId(person)), name }, [
    textElement('Description', note),
    ...values,
    ...talks.map((talk) => element('SourceRef', { targetGUID: guidOf(outId(talk)) })),
  ]);
}

export function writeCases(people: PeopleToWrite, variables: VariableBook): Xml[] {
  return people.respondents.map((person) => writeCase(person, people, variables));
}

/** A segment is a set of its members' talks and its defining codes; who is in it stands in a variable of each person. */
export function writeSets({ segments, interviews, guidOfCode }: PeopleToWrite, notes: NoteBook): Xml[] {
  return segments.map((segment) => {
    const members = new Set<string>(segment.memberIds);
    const talks = interviews.filter(({ respondentIds }) => respondentIds.some((id) => members.has(id)));
    const codes = segment.definingCodeIds.flatMap((id) => guidOfCode(id) ?? []);
    return element('Set', { guid: guidOf(outId(segment)), name: segment.name }, [
      textElement('Description', segment.summary),
      ...codes.map((guid) => element('MemberCode', { targetGUID: guid })),
      ...talks.map((talk) => element('MemberSource', { targetGUID: guidOf(outId(talk)) })),
      ...notes.refsTo(segment.id, 'MemberNote'),
    ]);
  });
}

/** Who sent whom, from the one who was sent. */
export function writeReferrals({ respondents }: PeopleToWrite, name: string): Xml[] {
  const byId = new Map(respondents.map((person) => [person.id, person]));
  return respondents.flatMap((person) => {
    const sender = person.referredById === null ? undefined : byId.get(person.referredById);
    if (sender === undefined) return [];
    return element('Link', {
      guid: guidOfWords(`referral:${person.id}`),
      name,
      direction: 'OneWay',
      originGUID: guidOf(outId(person)),
      targetGUID: guidOf(outId(sender)),
    });
  });
}
