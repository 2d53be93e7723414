import { fewestPeople, type TraitOfPeople } from '#shared/analysis/associateTraits.ts';
import { median } from '#shared/analysis/quantile.ts';
import type { AssociationsResult, PersonTrait } from '#shared/contract/evidenceTablesContract.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { type Respondent, respondentRoles } from '#shared/domain/people.ts';
import { listAttributeNames, type PeopleAttribute, readAttributes, rolesAttribute } from './peopleAttributes.ts';

export interface ReadTrait {
  readonly trait: Exclude<PersonTrait, { kind: 'code' }>;
  /** Traits of one subject exclude one another. */
  readonly subject: string;
  readonly values: TraitOfPeople;
}

export interface PeopleTraits {
  /** Only of attributes that have two values or more with enough people each, and all roles. */
  readonly traits: readonly ReadTrait[];
  readonly attributes: AssociationsResult['attributes'];
}

/** Spellings that are compared as one value («да» and «+», «Пётр» and «петр») are one trait, in the first spelling. */
function traitsOfValues({ name, written, compared }: PeopleAttribute): ReadTrait[] {
  const keys = compared[0]?.values ?? [];
  const spellings = new Map<string | number, string>();
  keys.forEach((key, row) => {
    const spelling = written[row]?.[0];
    if (key !== null && spelling !== undefined && !spellings.has(key)) spellings.set(key, spelling);
  });
  return Array.from(spellings, ([value, spelling]) => ({
    trait: { kind: 'value', attribute: name, value: spelling },
    subject: `attribute ${name}`,
    values: keys.map((key) => (key === null ? null : key === value)),
  }));
}

function traitsOfNumber({ name, compared }: PeopleAttribute): ReadTrait[] {
  const numbers = compared[0]?.values ?? [];
  const cut = median(numbers.filter((value) => value !== null).map(Number));
  return [false, true].map((isAbove) => ({
    trait: { kind: 'number', attribute: name, isAbove, median: cut },
    subject: `attribute ${name}`,
    values: numbers.map((value) => (value === null ? null : Number(value) > cut === isAbove)),
  }));
}

function countHaving({ values }: ReadTrait): number {
  return values.filter((value) => value === true).length;
}

function readRoles(people: readonly (Respondent | undefined)[]): { known: number; traits: ReadTrait[] } {
  const known = people.filter((person) => person !== undefined && person.roles.length > 0).length;
  return {
    known,
    traits: respondentRoles.map((role) => ({
      trait: { kind: 'role', role },
      subject: `role ${role}`,
      values: people.map((person) =>
        person === undefined || person.roles.length === 0 ? null : person.roles.includes(role),
      ),
    })),
  };
}

/** What is written of these people: values with enough people, numbers cut at the median, roles. */
export function readPeopleTraits(
  respondentIds: readonly RespondentId[],
  respondents: readonly Respondent[],
): PeopleTraits {
  const byId = new Map(respondents.map((person) => [person.id, person]));
  const people = respondentIds.map((id) => byId.get(id));
  const names = listAttributeNames(people.filter((person) => person !== undefined));
  const read = readAttributes(names, respondentIds, respondents).map((attribute) => {
    const all = attribute.kind === 'numeric' ? traitsOfNumber(attribute) : traitsOfValues(attribute);
    const traits = all.filter((trait) => countHaving(trait) >= fewestPeople);
    return { attribute, traits: traits.length >= 2 ? traits : [] };
  });
  const roles = readRoles(people);
  const areRolesCompared = roles.traits.some(
    (trait) => countHaving(trait) >= fewestPeople && roles.known - countHaving(trait) >= fewestPeople,
  );
  return {
    traits: [...read.flatMap(({ traits }) => traits), ...roles.traits],
    attributes: [
      ...read.map(({ attribute: { name, kind, known }, traits }) => ({
        name,
        kind,
        known,
        isCompared: traits.length > 0,
      })),
      ...(roles.known > 0
        ? [{ name: rolesAttribute, kind: 'roles' as const, known: roles.known, isCompared: areRolesCompared }]
        : []),
    ],
  };
}
