import { respondentRoles } from '#shared/domain/people.ts';
import type { RespondentRole } from '#shared/domain/people.ts';
import { namesOfRespondents } from '../interchange/namesOfRespondents.ts';
import type { ConvertedSource } from './convertSources.ts';
import type { DraftRespondent } from './interchangeDraft.ts';
import type { LossTally } from './lossTally.ts';
import { findOwnVariable, guidOfMembership, type OwnVariable, splitList } from './ownVariables.ts';
import { guidOfOrganization, guidOfPerson } from './qdaGuid.ts';
import type { QdaCase, QdaProject, QdaText, QdaValue } from './qdaModel.ts';

/** A talk of the file with where it came from. */
export interface FoundSource {
  readonly text: QdaText;
  /** The source's GUID and, where it differs, the text's. */
  readonly guids: readonly string[];
  readonly converted: ConvertedSource;
}

export interface ConvertedPeople {
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly respondents: readonly DraftRespondent[];
  /** Ids of the people of a talk, by the talk's id. */
  readonly peopleOf: ReadonlyMap<string, readonly string[]>;
  /** Ids of the people who are told to be in a segment, by the segment's GUID. */
  readonly membersOf: (segmentGuid: string) => readonly string[];
}

const nameLimit = 500;
const relations = ['stranger', 'acquaintance', 'friend'] as const;

function person(id: string, name: string): DraftRespondent {
  return { id, name: name.trim().slice(0, nameLimit) || id };
}

function toldIn(values: readonly QdaValue[]): ReadonlyMap<OwnVariable, string> {
  return new Map(
    values.flatMap(({ variableGuid, value }) => {
      const key = findOwnVariable(variableGuid);
      return key === null ? [] : [[key, value] as const];
    }),
  );
}

/** Everything about a person that is not told by a variable of ours, in the names of the file's variables. */
function attributesIn(
  values: readonly QdaValue[],
  { variables }: QdaProject,
  isMembership: (guid: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ variableGuid, value }) => {
      const name = variables.get(variableGuid)?.name ?? '';
      const isOurs = findOwnVariable(variableGuid) !== null || isMembership(variableGuid);
      return name === '' || isOurs ? [] : [[name, value] as const];
    }),
  );
}

function respondentOfCase(
  found: QdaCase,
  project: QdaProject,
  organizations: Map<string, string>,
  isMembership: (guid: string) => boolean,
): DraftRespondent {
  const told = toldIn(found.values);
  const company = told.get('company');
  const organizationId = company === undefined ? null : guidOfOrganization(company);
  if (company !== undefined && organizationId !== null) organizations.set(organizationId, company);
  const nextContactOn = told.get('nextContact') ?? null;
  const roles = new Set(splitList(told.get('roles')));
  return {
    ...person(found.guid, found.name),
    organizationId,
    roles: respondentRoles.filter((role): role is RespondentRole => roles.has(role)),
    attributes: attributesIn(found.values, project, isMembership),
    relation: relations.find((relation) => relation === told.get('relation')) ?? null,
    nextContactOn: nextContactOn !== null && /^\d{4}-\d{2}-\d{2}$/.test(nextContactOn) ? nextContactOn : null,
    note: found.description,
  };
}

/** Who is heard in a talk that no case names: its labels, or the source itself, as for a transcript. */
function peopleWithoutCase({ converted: { interview } }: FoundSource): DraftRespondent[] {
  const labels = interview.turns.filter(({ role }) => role === 'respondent').map(({ speaker }) => speaker);
  return namesOfRespondents([...new Set(labels)], interview.title).map((name) => person(guidOfPerson(name), name));
}

/** Cases become people; a talk that no case refers to is somebody's as well, or its codings would be nobody's. */
export function convertPeople(
  project: QdaProject,
  sources: readonly FoundSource[],
  isOwn: boolean,
  losses: LossTally,
): ConvertedPeople {
  const organizations = new Map<string, string>();
  const memberships = new Set(project.sets.map(({ guid }) => guidOfMembership(guid)));
  const isMembership = (guid: string): boolean => memberships.has(guid);
  const respondents = new Map<string, DraftRespondent>();
  const talkOf = new Map<string, string>();
  for (const { guids, converted, text } of sources) {
    for (const guid of guids) talkOf.set(guid, converted.interview.id);
    for (const { guid } of text.selections) if (guid !== '') talkOf.set(guid, converted.interview.id);
  }
  const peopleOf = new Map(sources.map(({ converted }) => [converted.interview.id, [] as string[]]));
  for (const found of project.cases) {
    if (respondents.has(found.guid)) continue;
    losses.add('caseCodes', found.codeCount, found.name);
    respondents.set(found.guid, respondentOfCase(found, project, organizations, isMembership));
    const talks = new Set([...found.sourceGuids, ...found.selectionGuids].flatMap((guid) => talkOf.get(guid) ?? []));
    for (const id of talks) peopleOf.get(id)?.push(found.guid);
  }
  for (const source of isOwn ? [] : sources) {
    const { interview } = source.converted;
    const present = peopleOf.get(interview.id) ?? [];
    if (present.length === 0) {
      for (const found of peopleWithoutCase(source)) {
        respondents.set(found.id, respondents.get(found.id) ?? found);
        present.push(found.id);
      }
    }
    // A variable of a talk with one person is about that person.
    const values = attributesIn(source.text.values, project, isMembership);
    const [only] = present;
    const known = only === undefined ? undefined : respondents.get(only);
    if (known !== undefined && present.length === 1)
      respondents.set(known.id, { ...known, attributes: { ...values, ...known.attributes } });
    else losses.add('noteValues', Object.keys(values).length, interview.title);
  }
  return {
    organizations: [...organizations].map(([id, name]) => ({ id, name })),
    respondents: [...respondents.values()],
    peopleOf,
    membersOf: (segmentGuid) => {
      const variable = guidOfMembership(segmentGuid);
      return project.cases.flatMap(({ guid, values }) =>
        values.some(({ variableGuid, value }) => variableGuid === variable && value === 'true') ? guid : [],
      );
    },
  };
}
