import { affinityFeatures } from './affinityFeatures.ts';
import { affinityGroups, likenessTo, meanRows, selectRows } from './affinityGroups.ts';
import { affinityLayout, type BoardPlace } from './affinityLayout.ts';
import { affinityNames, byTypicality, shortestTypical, type SpokenText } from './affinityNames.ts';
import { classicalScaling } from './classicalScaling.ts';
import { createDistanceMatrix } from './distanceMatrix.ts';
import { nearestCodes, type NearestCode } from './nearestCodes.ts';
import type { SparseRows } from './sparseRows.ts';

export interface AffinityBoardInput {
  readonly cards: readonly SpokenText[];
  /** Groups as they were kept: indexes of cards. A card in no kept group and not kept alone is grouped anew. */
  readonly kept: readonly { readonly cards: readonly number[]; readonly place: BoardPlace | null }[];
  readonly keptAlone: readonly number[];
  /** Texts that carry a code already, and the number of that code. */
  readonly coded: readonly { readonly text: SpokenText; readonly code: number }[];
  readonly isEmptyWord: (lemma: string) => boolean;
}

export interface AffinityGroup {
  /** Index into the groups that were kept; null for a proposed one. */
  readonly kept: number | null;
  /** Kept groups keep their order; proposed ones begin with the most typical card. */
  readonly cards: readonly number[];
  /** Empty when no word of content is in it. */
  readonly name: string;
  /** −1 for an empty group. */
  readonly typical: number;
  readonly place: BoardPlace;
}

export interface AffinityBoardResult {
  readonly groups: readonly AffinityGroup[];
  readonly alone: readonly number[];
  /** For each card the code that is nearest, its example an index into `coded`; null when none is near. */
  readonly near: readonly (NearestCode | null)[];
}

type Progress = (done: number, total: number) => void;

/**
 * Lays short texts out as a board: kept groups first, the rest grouped by what they say, names, nearest codes and places.
 * Joins `affinityFeatures`, `affinityGroups`, `affinityNames`, `nearestCodes` and `affinityLayout`; see there for
 * assumptions and costs. Law: what was kept is never regrouped. The words of all cards weigh the features, so that naming
 * some does not change how the others compare more than it must.
 */
export function affinityBoard(input: AffinityBoardInput, onProgress: Progress = () => undefined): AffinityBoardResult {
  const { cards, kept, keptAlone, coded, isEmptyWord } = input;
  const all = affinityFeatures([...cards, ...coded.map(({ text }) => text)], { isEmptyWord });
  onProgress(1, 8);
  const own = {
    rows: selectRows(
      all.rows,
      cards.map((_, index) => index),
    ),
    width: all.width,
  };
  const settled = new Set([...kept.flatMap((group) => group.cards), ...keptAlone]);
  const loose = cards.flatMap((_, index) => (settled.has(index) ? [] : [index]));
  const proposed = affinityGroups(own, loose, (done, total) => onProgress(1 + (done * 4) / total, 8));
  const members = [...kept.map((group) => group.cards), ...proposed.groups];
  const names = affinityNames(members, cards, { isEmptyWord });
  const means = meanRows(own.rows, own.width, members);
  const typicalFirst = members.map((group, at) => byTypicality(group, own.rows, means[at]!));
  onProgress(6, 8);
  const centres = scaleCentres(own.rows, members, means);
  const places = affinityLayout(
    members.map((group, at) => ({ cards: group.length, centre: centres[at]!, place: kept[at]?.place ?? null })),
  );
  onProgress(7, 8);
  return {
    groups: members.map((group, at) => ({
      kept: at < kept.length ? at : null,
      cards: at < kept.length ? group : typicalFirst[at]!,
      name: names[at]!,
      typical: shortestTypical(typicalFirst[at]!, (index) => cards[index]!.words.join(' ').length),
      place: places[at]!,
    })),
    alone: [...keptAlone, ...proposed.alone].toSorted((a, b) => a - b),
    near: nearestCodes(
      all.rows,
      all.width,
      cards.length,
      coded.map(({ code }) => code),
    ),
  };
}

/** Classical scaling of one minus the mean likeness between the members of two groups. */
function scaleCentres(
  rows: SparseRows,
  members: readonly (readonly number[])[],
  means: readonly Float64Array[],
): (readonly [number, number])[] {
  const between = createDistanceMatrix(members.length, (i, j) => {
    const group = members[i]!;
    if (group.length === 0) return 1;
    const likeness = group.reduce((sum, row) => sum + likenessTo(rows, row, means[j]!), 0) / group.length;
    return Math.max(0, 1 - likeness);
  });
  return classicalScaling(between).points.map(([x = 0, y = 0]) => [x, y] as const);
}
