import type { RespondentId } from '#shared/domain/ids.ts';
import type { Respondent } from '#shared/domain/people.ts';

/** Somebody and those whom the person introduced. */
export interface ReferralBranch {
  readonly id: RespondentId;
  readonly introduced: readonly ReferralBranch[];
}

/**
 * Who introduced whom, as trees of at least two people, in the order given. Two people who name each other do not hang
 * the tree: the first of them in the order stands on top, and everybody appears once.
 */
export function buildReferralTrees(respondents: readonly Respondent[]): ReferralBranch[] {
  const known = new Set(respondents.map(({ id }) => id));
  const placed = new Set<RespondentId>();
  const grow = (id: RespondentId): ReferralBranch => {
    placed.add(id);
    const introduced: ReferralBranch[] = [];
    for (const other of respondents) {
      if (other.referredById === id && !placed.has(other.id)) introduced.push(grow(other.id));
    }
    return { id, introduced };
  };
  const isRoot = ({ referredById }: Respondent): boolean => referredById === null || !known.has(referredById);
  const roots = respondents.filter(isRoot).map(({ id }) => grow(id));
  // Who is left introduced each other in a ring.
  const rings = respondents.flatMap(({ id }) => (placed.has(id) ? [] : [grow(id)]));
  return [...roots, ...rings].filter(({ introduced }) => introduced.length > 0);
}

export function countInTree({ introduced }: ReferralBranch): number {
  return introduced.reduce((sum, branch) => sum + countInTree(branch), 1);
}
