import { comparePeople } from '#shared/analysis/comparePeople.ts';
import { describeClusters } from '#shared/analysis/describeClusters.ts';
import type { GowerAttribute } from '#shared/analysis/gowerDistance.ts';
import { keepCores } from '#shared/analysis/keepCores.ts';
import { mapPeople } from '#shared/analysis/mapPeople.ts';
import { partitionPeople, samplePeople } from '#shared/analysis/partitionPeople.ts';
import { type PresenceMatrix, selectPresence } from '#shared/analysis/presenceMatrix.ts';
import { createRandomSource } from '#shared/analysis/randomSource.ts';
import { segmentDistances, selectFeatures } from '#shared/analysis/segmentFeatures.ts';
import type { SegmentationInput, SegmentProposal } from '#shared/analysis/segmentProposal.ts';
import { segmentRespondents } from '#shared/analysis/segmentRespondents.ts';
import type { UnassignedReason } from '#shared/domain/segmentChange.ts';

export interface SegmentsTaskInput {
  readonly respondents: readonly string[];
  readonly codes: readonly { readonly id: string }[];
  readonly matrix: PresenceMatrix;
  readonly heldOutCodeIndexes: readonly number[];
  readonly contextCodeIndexes: readonly (readonly number[])[];
  readonly attributes: readonly GowerAttribute[];
  readonly seed: number;
}

export interface MapPlaces {
  /** Row indexes of the people placed, and their coordinates in the same order. */
  readonly rows: readonly number[];
  readonly points: readonly (readonly [number, number])[];
  readonly landmarks: number;
  readonly varianceShown: number;
}

/** Groups as PAM finds them, before anything spoke for or against them. */
export interface UncheckedGroups {
  readonly k: number | null;
  readonly silhouette: number | null;
  readonly groups: readonly {
    readonly memberIndexes: readonly number[];
    readonly medoidIndex: number;
    readonly definingCodeIndexes: readonly number[];
  }[];
  readonly unassigned: readonly { readonly index: number; readonly reason: UnassignedReason }[];
}

/** As in the proposal: fewer members are no segment. */
const minimumMembers = 3;

function prepare(input: SegmentsTaskInput) {
  const study: SegmentationInput = { ...input, presence: input.matrix };
  const compared = comparePeople(study);
  const { features, usable } = compared;
  const sample = samplePeople(usable.length, createRandomSource(input.seed));
  const distances = segmentDistances(sample.length === usable.length ? features : selectFeatures(features, sample));
  return { study, compared, sample, distances };
}

function placePeople({ compared, sample, distances }: ReturnType<typeof prepare>): MapPlaces {
  return { rows: compared.usable, ...mapPeople(compared.features, sample, distances) };
}

/** Everything that is said of segments; the same input gives the same answer. */
export function proposeFromCodes(
  input: SegmentsTaskInput,
  onProgress: (done: number, total: number) => void,
): { proposal: SegmentProposal; map: MapPlaces } {
  const prepared = prepare(input);
  const { study, distances } = prepared;
  const proposal = segmentRespondents(study, { distances, onProgress }, createRandomSource(input.seed));
  return { proposal, map: placePeople(prepared) };
}

/** The groups and the map that `proposeFromCodes` will judge. */
export function groupUnchecked(input: SegmentsTaskInput): { unchecked: UncheckedGroups; map: MapPlaces } {
  const prepared = prepare(input);
  const { compared, sample, distances } = prepared;
  const { usable, unheard, features, isHeldOut } = compared;
  const map = placePeople(prepared);
  const tooLittle = unheard.map((index) => ({ index, reason: 'tooLittleData' as const }));
  const found = partitionPeople(features, sample, undefined, distances);
  if (found === null) return { unchecked: { k: null, silhouette: null, groups: [], unassigned: tooLittle }, map };
  // Nothing is known of stability yet: no group is given up for it.
  const { clusters, reasons } = keepCores(
    found.labels,
    found.widths,
    Array.from(found.partition.medoids, () => 1),
    minimumMembers,
  );
  const labels = new Int32Array(usable.length).fill(-1);
  clusters.forEach(({ members }, label) => members.forEach((at) => (labels[at] = label)));
  const everyCode = input.codes.map((_code, index) => index);
  const people = selectPresence(input.matrix, usable, everyCode);
  const described = describeClusters(people, labels, isHeldOut, minimumMembers);
  return {
    unchecked: {
      k: found.choice.best?.k ?? null,
      silhouette: found.choice.best?.silhouette ?? null,
      groups: clusters.map(({ cluster, members }, label) => ({
        memberIndexes: members.map((at) => usable[at]!),
        medoidIndex: usable[sample[found.partition.medoids[cluster]!]!]!,
        definingCodeIndexes: (described[label]?.definingCodes ?? []).map(({ codeIndex }) => codeIndex),
      })),
      unassigned: [
        ...tooLittle,
        ...reasons.flatMap((reason, at) => (reason === null ? [] : [{ index: usable[at]!, reason }])),
      ],
    },
    map,
  };
}
