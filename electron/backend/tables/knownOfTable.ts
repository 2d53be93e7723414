import { createHash } from 'node:crypto';
import type { TableSummary } from '#shared/contract/tableImportContract.ts';
import type { Respondent } from '#shared/domain/people.ts';
import type { TableMapping } from '#shared/domain/tableMapping.ts';
import { listRecords } from '../db/recordQueries.ts';
import type { ReadDb } from '../db/sqlite.ts';
import { createCodesByPath } from './codesByPath.ts';
import type { PlannedPerson, PlannedTalk, TablePlan } from './planTable.ts';

const sourceMark = 'table:';

/**
 * Names each talk by what was said, and by whom when that is told; talks that are the same are counted. A table with rows
 * added or put in another order brings only what is new.
 */
export function keysOfTalks(talks: readonly PlannedTalk[]): string[] {
  const met = new Map<string, number>();
  return talks.map(({ person: { name, company }, document, date, turns }) => {
    const content = JSON.stringify([name, company, document, date, turns.map(({ role, text }) => [role, text])]);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
    const number = (met.get(hash) ?? 0) + 1;
    met.set(hash, number);
    return `${sourceMark}${hash}${number === 1 ? '' : `-${number}`}`;
  });
}

/** Finds people by name; where both sides name a company, by that too. */
export interface PeopleByName {
  find(name: string, company: string): Respondent | null;
  has(name: string): boolean;
  add(person: Respondent, company: string): void;
}

export function readPeopleByName(db: ReadDb): PeopleByName {
  const companies = new Map<string, string>(
    listRecords(db, 'organization').map(({ id, name }) => [id, name.toLowerCase()]),
  );
  const people = new Map<string, { readonly person: Respondent; readonly company: string }[]>();
  const add = (person: Respondent, company: string): void => {
    const same = people.get(person.name.toLowerCase());
    if (same === undefined) people.set(person.name.toLowerCase(), [{ person, company: company.toLowerCase() }]);
    else same.push({ person, company: company.toLowerCase() });
  };
  for (const person of listRecords(db, 'respondent')) add(person, companies.get(person.organizationId ?? '') ?? '');
  return {
    add,
    has: (name) => people.has(name.toLowerCase()),
    find: (name, company) =>
      people
        .get(name.toLowerCase())
        ?.find((one) => one.company === '' || company === '' || one.company === company.toLowerCase())?.person ?? null,
  };
}

export function listKnownTalks(db: ReadDb): ReadonlySet<string> {
  return new Set(listRecords(db, 'interview').flatMap(({ externalId }) => externalId ?? []));
}

/** What would come in: the same that then does. */
export function summarizePlan(
  db: ReadDb,
  { talks, silent, skippedRows }: TablePlan,
  { codeTypeId }: TableMapping,
): TableSummary {
  const known = listKnownTalks(db);
  const keys = keysOfTalks(talks);
  const fresh = talks.filter((_talk, index) => !known.has(keys[index]!));
  const people = readPeopleByName(db);
  const met = new Set<string>();
  const isNew = ({ name, company }: PlannedPerson): boolean => {
    if (name === null) return true;
    const key = `${name}\n${company}`.toLowerCase();
    return people.find(name, company) === null && met.size < met.add(key).size;
  };
  const paths = fresh.flatMap(({ turns }) => turns.flatMap(({ codes }) => codes));
  return {
    people: [...fresh.map(({ person }) => person), ...silent].filter(isNew).length,
    interviews: fresh.length,
    turns: fresh.reduce((sum, { turns }) => sum + turns.length, 0),
    ...createCodesByPath(db, codeTypeId).countNew(paths),
    codings: paths.length,
    knownInterviews: talks.length - fresh.length,
    skippedRows,
  };
}
