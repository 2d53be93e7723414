import type { RespondentRole, RoleConflictKind } from '../domain/people.ts';

export interface PersonInPurchase<Person, Code> {
  readonly person: Person;
  readonly roles: readonly RespondentRole[];
  /** Pains that the person named. */
  readonly pains: readonly Code[];
}

export interface RoleConflict<Person> {
  readonly kind: RoleConflictKind;
  /** Whom it is about. Empty when it is about somebody who is missing. */
  readonly people: readonly Person[];
}

/**
 * Do those who pay, those who use and those who suffer come together in this group?
 *
 * `noBuyer` and `noUser`: nobody of the group has the role. `withoutRole`: nobody said what they are. A pain `only of`
 * one side: people of that side named pains, and nobody who pays (or uses) did. `noCommonPain`: both sides named pains,
 * and none is the same. Who both pays and uses stands on both sides. Does not show that the other side has no pain: it
 * was not heard. Cost: O(people · pains).
 */
export function roleConflicts<Person, Code>(people: readonly PersonInPurchase<Person, Code>[]): RoleConflict<Person>[] {
  if (people.length === 0) return [];
  const having = (role: RespondentRole) => people.filter(({ roles }) => roles.includes(role));
  const buyers = having('buyer');
  const users = having('user');
  const named = (side: typeof people) => side.filter(({ pains }) => pains.length > 0);
  const idsOf = (side: typeof people) => side.map(({ person }) => person);
  const conflicts: RoleConflict<Person>[] = [];
  const add = (isSo: boolean, kind: RoleConflictKind, whom: typeof people): void => {
    if (isSo) conflicts.push({ kind, people: idsOf(whom) });
  };
  const without = people.filter(({ roles }) => roles.length === 0);
  add(buyers.length === 0, 'noBuyer', []);
  add(users.length === 0, 'noUser', []);
  add(without.length > 0, 'withoutRole', without);
  if (buyers.length === 0 || users.length === 0) return conflicts;
  const suffering = { buyers: named(buyers), users: named(users) };
  add(suffering.buyers.length === 0 && suffering.users.length > 0, 'painOnlyOfUsers', suffering.users);
  add(suffering.users.length === 0 && suffering.buyers.length > 0, 'painOnlyOfBuyers', suffering.buyers);
  const painsOfBuyers = new Set(suffering.buyers.flatMap(({ pains }) => pains));
  const isShared = suffering.users.some(({ pains }) => pains.some((pain) => painsOfBuyers.has(pain)));
  add(suffering.buyers.length > 0 && suffering.users.length > 0 && !isShared, 'noCommonPain', [
    ...new Set([...suffering.buyers, ...suffering.users]),
  ]);
  return conflicts;
}
