import { maximumAssignment } from './maximumAssignment.ts';

/** A group of people as it stood at some time, with the codes that defined it. */
export interface ComparedGroup {
  readonly members: readonly string[];
  readonly codes: readonly string[];
}

/** Below this likeness a group is a new one. */
export const sameGroupFrom = 0.5;

/** Members tell more than codes: a group is the people in it. */
const memberWeight = 2 / 3;

/** Share of all that both have; 0 for two empty lists. */
export function jaccardOfLists(first: readonly string[], second: readonly string[]): number {
  const left = new Set(first);
  const right = new Set(second);
  let common = 0;
  for (const item of left) if (right.has(item)) common += 1;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}

/**
 * Which of the groups of now are those of earlier?
 *
 * Likeness = ⅔ · Jaccard of the members + ⅓ · Jaccard of the defining codes; the pairs with the largest sum of likeness
 * are taken (`maximumAssignment`), none below `sameGroupFrom`. Tracking groups over time by Jaccard and a threshold
 * follows Greene, Doyle & Cunningham 2010 (doi 10.1109/ASONAM.2010.17); one-to-one because a name and a decision cannot
 * belong to two groups. Members are compared among `known` people only when it is given: those who were there both
 * times, so that ten new interviews alone do not make every group a new one.
 * Answers with the index of the earlier group for every group of now, −1 for a new one. Where one group fell into two
 * halves the likelier half keeps the name. Laws: permuting either list permutes the answer (but for ties); two equal
 * lists of disjoint groups match one to one.
 */
export function matchGroups(
  earlier: readonly ComparedGroup[],
  now: readonly ComparedGroup[],
  known?: ReadonlySet<string>,
): number[] {
  const comparable = (members: readonly string[]): readonly string[] =>
    known === undefined ? members : members.filter((id) => known.has(id));
  const before = earlier.map(({ members, codes }) => ({ members: comparable(members), codes }));
  const likeness = now.map((group) => {
    const members = comparable(group.members);
    return before.map(
      (old) =>
        memberWeight * jaccardOfLists(members, old.members) +
        (1 - memberWeight) * jaccardOfLists(group.codes, old.codes),
    );
  });
  return maximumAssignment(likeness, sameGroupFrom);
}
