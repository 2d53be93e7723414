import type { PersonRow } from '../usePeople.ts';
import type { TypedPerson } from './parsePeopleLines.ts';

const folded = (text: string): string => text.trim().toLocaleLowerCase();

/** Whether the backend would take the person for one that is here: the same name and company, or no company told. */
export function isOnList(
  { name, company }: Pick<TypedPerson, 'name' | 'company'>,
  rows: readonly Pick<PersonRow, 'person' | 'company'>[],
): boolean {
  const named = rows.filter(({ person }) => folded(person.name) === folded(name));
  if (named.some((row) => folded(row.company?.name ?? '') === folded(company))) return true;
  return company.trim() === '' && named.length === 1;
}
