import { associateTraits, type TraitAssociations, type TraitOfPeople } from '#shared/analysis/associateTraits.ts';
import { chao2 } from '#shared/analysis/chao2.ts';
import { discoveryProbability, peopleNeededToSee } from '#shared/analysis/discoveryProbability.ts';
import { chao2Interval, expectedNewCodes } from '#shared/analysis/expectedCodes.ts';
import type { PresenceMatrix } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { type PainRanking, rankPains, type RatedPain } from '#shared/analysis/rankPains.ts';
import { saturation, saturationOverOrders } from '#shared/analysis/saturation.ts';
import type { SaturationFigures } from '#shared/contract/evidenceTablesContract.ts';

type Progress = (done: number, total: number) => void;

export interface PainsTaskInput {
  readonly pains: readonly RatedPain[];
  readonly people: number;
  readonly seed: number;
}

export function rankRatedPains({ pains, people, seed }: PainsTaskInput, onProgress: Progress): PainRanking {
  return rankPains(pains, people, createRandomSource(seed), { onProgress: everyTenth(onProgress) });
}

export interface AssociationsTaskInput {
  /** Traits pair with each other and with codes, or codes with codes. */
  readonly between: 'attributes' | 'codes';
  /** Traits other than codes, by person; each is about a subject. */
  readonly traits: readonly { readonly subject: string; readonly values: TraitOfPeople }[];
  readonly matrix: PresenceMatrix;
}

/** In the result, indexes below the number of traits are traits, the rest are codes. */
export function associateCodes(
  { between, traits, matrix }: AssociationsTaskInput,
  onProgress: Progress,
): TraitAssociations {
  const { rows, columns, values } = matrix;
  const codes = Array.from({ length: columns }, (_, code): TraitOfPeople =>
    Array.from({ length: rows }, (__, person) => values[person * columns + code] === 1),
  );
  return associateTraits(
    [...traits.map((trait) => trait.values), ...codes],
    (index) => traits[index]?.subject ?? index,
    (first) => first < traits.length === (between === 'attributes'),
    everyTenth(onProgress),
  );
}

export interface SaturationTaskInput {
  readonly groups: readonly { readonly people: number; readonly codesByInterview: readonly (readonly string[])[] }[];
  readonly seed: number;
}

/** Everybody and each segment, each from the same seed: a group's figures do not hang on the groups before it. */
export function measureSaturation({ groups, seed }: SaturationTaskInput, onProgress?: Progress): SaturationFigures[] {
  return groups.map(({ people, codesByInterview }, index) => {
    const figures = measureGroup(codesByInterview, people, seed);
    onProgress?.(index + 1, groups.length);
    return figures;
  });
}

const nextInterviews = [1, 3, 5];
const sharesOfPeople = [0.1, 0.2, 0.3];

function measureGroup(
  codesByInterview: readonly (readonly string[])[],
  people: number,
  seed: number,
): SaturationFigures {
  const counts = new Map<string, number>();
  for (const codes of codesByInterview)
    for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const heardIn = (interviews: number): number => [...counts.values()].filter((count) => count === interviews).length;
  const n = codesByInterview.length;
  const incidence = { observed: counts.size, once: heardIn(1), twice: heardIn(2), people: n };
  const richness = chao2(incidence);
  const inOrder = saturation(codesByInterview);
  const overOrders = saturationOverOrders(codesByInterview, {}, createRandomSource(seed));
  return {
    n,
    people,
    newCodes: [...inOrder.newCodesPerInterview],
    reachedAt: inOrder.saturatedAt,
    shuffledMedian: overOrders.median,
    shuffled95: overOrders.high95,
    shuffledReached: overOrders.reachedShare,
    observedCodes: counts.size,
    estimatedCodes: counts.size === 0 ? null : richness.estimate,
    estimatedInterval: chao2Interval(incidence, richness),
    expectedNew: nextInterviews.map((interviews) => ({
      interviews,
      codes: expectedNewCodes(incidence, richness.estimate, interviews),
    })),
    toHear: sharesOfPeople.map((share) => ({
      share,
      chance: discoveryProbability(share, people),
      morePeople: Math.max(0, peopleNeededToSee(share) - people),
    })),
  };
}

function everyTenth(onProgress: Progress): Progress {
  return (done, total) => {
    if (done % Math.max(1, Math.floor(total / 10)) === 0) onProgress(done, total);
  };
}
