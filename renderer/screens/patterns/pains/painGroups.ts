import type { PainStrength, RankedPainOfPeople } from '#shared/contract/evidenceTablesContract.ts';

export interface PainGroup {
  /** Null for pains that are not ranked. */
  readonly number: number | null;
  readonly pains: readonly RankedPainOfPeople[];
}

/** Pains that cannot be told apart together, in their order. */
export function groupPains(pains: readonly RankedPainOfPeople[]): PainGroup[] {
  const groups = Map.groupBy(pains, ({ ranking }) => ranking?.group ?? null);
  return Array.from(groups, ([number, own]) => ({ number, pains: own }));
}

export const scaleNames = ['emotion', 'frequency', 'effort'] as const;
export type ScaleName = (typeof scaleNames)[number];

export function listMissingScales(strength: PainStrength): ScaleName[] {
  return scaleNames.filter((scale) => strength[scale] === null);
}

/** The lower middle value, one that somebody was given: the scales are ordinal. Null for none. */
export function usualRating(strengths: readonly PainStrength[], scale: ScaleName): number | null {
  const values = strengths.flatMap((strength) => {
    const value = strength[scale];
    return strength.score === null || value === null ? [] : [value];
  });
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
