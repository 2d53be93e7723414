import type { GowerAttribute } from '#shared/analysis/gowerDistance.ts';
import { median } from '#shared/analysis/quantile.ts';
import { AppError } from '#shared/domain/appError.ts';
import type { RespondentId } from '#shared/domain/ids.ts';
import { type Respondent, respondentRoles } from '#shared/domain/people.ts';

/** The name under which the roles of the purchase take part: they are not attributes that somebody named. */
export const rolesAttribute = 'roles';

/** One attribute of the people of a study, as they wrote it. */
export interface PeopleAttribute {
  readonly name: string;
  readonly kind: 'numeric' | 'yesNo' | 'words';
  readonly known: number;
  /** What was written, in the order of the people; null where nothing was. Several values for roles. */
  readonly written: readonly (readonly string[] | null)[];
  /** The same as they are compared; the roles are one yes-or-no each. */
  readonly compared: readonly GowerAttribute[];
}

const yes = new Set(['да', 'yes', 'true', '1', '+', 'есть']);
const no = new Set(['нет', 'no', 'false', '0', '-', '−']);

const fold = (text: string): string => text.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** «12», «12,5», «1 200»; null for anything else. */
function toNumber(text: string): number | null {
  const compact = text.replaceAll(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/u.test(compact) ? Number(compact) : null;
}

function describeWritten(name: string, texts: readonly (string | null)[]): PeopleAttribute {
  const known = texts.filter((text) => text !== null);
  const written = texts.map((text) => (text === null ? null : [text.trim()]));
  const head = { name, known: known.length, written };
  if (known.every((text) => yes.has(fold(text)) || no.has(fold(text)))) {
    const values = texts.map((text) => (text === null ? null : Number(yes.has(fold(text)))));
    return { ...head, kind: 'yesNo', compared: [{ kind: 'asymmetricBinary', values }] };
  }
  if (known.every((text) => toNumber(text) !== null)) {
    const values = texts.map((text) => (text === null ? null : toNumber(text)));
    return { ...head, kind: 'numeric', compared: [{ kind: 'numeric', values }] };
  }
  const values = texts.map((text) => (text === null ? null : fold(text)));
  return { ...head, kind: 'words', compared: [{ kind: 'nominal', values }] };
}

function describeRoles(people: readonly (Respondent | undefined)[]): PeopleAttribute {
  const written = people.map((person) => (person === undefined || person.roles.length === 0 ? null : person.roles));
  const used = respondentRoles.filter((role) => written.some((roles) => roles?.includes(role)));
  return {
    name: rolesAttribute,
    kind: 'yesNo',
    known: written.filter((roles) => roles !== null).length,
    written,
    // All roles together weigh as one attribute.
    compared: used.map((role) => ({
      kind: 'asymmetricBinary',
      values: written.map((roles) => (roles === null ? null : Number(roles.includes(role)))),
      weight: 1 / used.length,
    })),
  };
}

/**
 * The attributes named, of these people, with the kind told by what was written: yes or no, else numbers, else words.
 * Throws `attributeUnknown`, with what there is, for a name under which nobody has anything.
 */
export function readAttributes(
  names: readonly string[],
  respondentIds: readonly RespondentId[],
  respondents: readonly Respondent[],
): PeopleAttribute[] {
  if (names.length === 0) return [];
  const byId = new Map(respondents.map((person) => [person.id, person]));
  const people = respondentIds.map((id) => byId.get(id));
  const there = new Set(people.flatMap((person) => Object.keys(person?.attributes ?? {})));
  return names.map((name) => {
    const spelled = [...there].filter((key) => fold(key) === fold(name));
    if (spelled.length === 0 && fold(name) === rolesAttribute) {
      const roles = describeRoles(people);
      if (roles.known > 0) return roles;
    }
    const texts = people.map((person) => {
      const text = spelled.map((key) => person?.attributes[key] ?? '').find((value) => value.trim() !== '');
      return text ?? null;
    });
    if (texts.every((text) => text === null))
      throw new AppError('attributeUnknown', { name, known: [...there].toSorted().join(', ') });
    return describeWritten(spelled[0] ?? name, texts);
  });
}

/** Every attribute that somebody has something under, each in one spelling, in the order of the alphabet. */
export function listAttributeNames(people: readonly Respondent[]): string[] {
  const filled = people.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => (value.trim() === '' ? [] : [name])),
  );
  const names = new Map(filled.map((name) => [fold(name), name]));
  return [...names.values()].toSorted((a, b) => a.localeCompare(b));
}

const mostValues = 5;

/** How members and others differ in an attribute; `isMember` in the order of the people. */
export function profileAttribute({ name, kind, written, compared }: PeopleAttribute, isMember: readonly boolean[]) {
  const rowsOf = (wanted: boolean): number[] =>
    written.flatMap((texts, row) => (texts !== null && isMember[row] === wanted ? [row] : []));
  const [inside, outside] = [rowsOf(true), rowsOf(false)];
  if (kind === 'numeric') {
    const middle = (rows: readonly number[]): number | null =>
      rows.length === 0 ? null : median(rows.map((row) => Number(compared[0]?.values[row] ?? 0)));
    return { name, median: { inside: middle(inside), outside: middle(outside) }, values: [] };
  }
  const having = (rows: readonly number[], value: string): number =>
    rows.filter((row) => written[row]?.some((text) => fold(text) === fold(value))).length;
  const spellings = new Map(inside.flatMap((row) => written[row] ?? []).map((text) => [fold(text), text]));
  const values = [...spellings.values()]
    .map((value) => ({
      value,
      inside: [having(inside, value), inside.length] as [number, number],
      outside: [having(outside, value), outside.length] as [number, number],
    }))
    .toSorted((left, right) => right.inside[0] - left.inside[0] || left.value.localeCompare(right.value));
  return { name, median: null, values: values.slice(0, mostValues) };
}
