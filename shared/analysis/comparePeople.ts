import { selectPresence } from './presenceMatrix.ts';
import type { SegmentationInput } from './segmentProposal.ts';
import { type SegmentFeatures, selectFeatures } from './segmentFeatures.ts';

/** Whom a study compares and by what: rows of `features` are `usable`, indexes into the people of the study. */
export interface ComparedPeople {
  readonly usable: readonly number[];
  /** People without any code that forms segments. */
  readonly unheard: readonly number[];
  readonly features: SegmentFeatures;
  /** For every code of the study: it took no part in forming the segments. */
  readonly isHeldOut: readonly boolean[];
}

/** Takes the codes apart into those that form segments, those that say under which circumstances, and held-out ones. */
export function comparePeople(input: SegmentationInput): ComparedPeople {
  const { presence, codes, attributes = [] } = input;
  const contexts = input.contextCodeIndexes ?? [];
  const heldOut = new Set(input.heldOutCodeIndexes);
  for (const index of contexts.flat()) heldOut.delete(index);
  const circumstances = new Set(contexts.flat());
  const indexes = codes.map((_, index) => index);
  const building = indexes.filter((index) => !heldOut.has(index) && !circumstances.has(index));
  const everybody = Array.from({ length: presence.rows }, (_, row) => row);
  const isHeard = (row: number): boolean => building.some((code) => presence.values[row * presence.columns + code]);
  const usable = everybody.filter(isHeard);
  const all: SegmentFeatures = {
    codes: selectPresence(presence, everybody, building),
    contexts: contexts.map((columns) => selectPresence(presence, everybody, columns)),
    attributes,
  };
  return {
    usable,
    unheard: everybody.filter((row) => !isHeard(row)),
    features: selectFeatures(all, usable),
    isHeldOut: indexes.map((index) => heldOut.has(index)),
  };
}
