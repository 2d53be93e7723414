import type { CodeId, RespondentId } from '#shared/domain/ids.ts';
import type { Respondent } from '#shared/domain/people.ts';

/** Who buys and who uses in one company, when no pain is common to both. */
export interface PainConflict {
  readonly buyerIds: readonly RespondentId[];
  readonly userIds: readonly RespondentId[];
  readonly buyerPains: readonly CodeId[];
  readonly userPains: readonly CodeId[];
}

/**
 * Null unless the company has somebody who only buys and somebody who only uses, both sides named pains, and none of the
 * pains is common. Silence is no conflict: a person without coded pains says nothing about the other.
 */
export function findPainConflict(
  people: readonly Pick<Respondent, 'id' | 'roles'>[],
  painsOf: ReadonlyMap<RespondentId, readonly CodeId[]>,
): PainConflict | null {
  const heard = people.filter(({ id }) => (painsOf.get(id) ?? []).length > 0);
  const buyers = heard.filter(({ roles }) => roles.includes('buyer') && !roles.includes('user'));
  const users = heard.filter(({ roles }) => roles.includes('user') && !roles.includes('buyer'));
  if (buyers.length === 0 || users.length === 0) return null;
  const painsOfAll = (list: typeof heard) => [...new Set(list.flatMap(({ id }) => painsOf.get(id) ?? []))];
  const buyerPains = painsOfAll(buyers);
  const userPains = painsOfAll(users);
  if (buyerPains.some((id) => userPains.includes(id))) return null;
  return { buyerIds: buyers.map(({ id }) => id), userIds: users.map(({ id }) => id), buyerPains, userPains };
}
