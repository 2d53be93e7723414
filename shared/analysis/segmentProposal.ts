import type { ClusterCountScore } from './chooseClusterCount.ts';
import type { UnassignedReason } from '../domain/segmentChange.ts';
import type { ClusterDescription } from './describeClusters.ts';
import type { DistanceMatrix } from './distanceMatrix.ts';
import type { GowerAttribute } from './gowerDistance.ts';
import type { PartitionAgreement } from './partitionAgreement.ts';
import type { PresenceMatrix } from './presenceMatrix.ts';
import type { StructureNullTestResult } from './structureNullTest.ts';

/** Everything the proposal is made from; rows of `presence` are respondents, columns are codes. */
export interface SegmentationInput {
  readonly respondents: readonly string[];
  readonly codes: readonly { readonly id: string }[];
  readonly presence: PresenceMatrix;
  /** Codes that do not form the segments and are tested afterwards, as what people paid or their role. */
  readonly heldOutCodeIndexes?: readonly number[];
  /**
   * Kinds of codes (jobs, present solutions) that do not stand for themselves but say under which circumstances the
   * other codes hold, see `segmentDistances`. They form the segments too, so none of them is held out.
   */
  readonly contextCodeIndexes?: readonly (readonly number[])[];
  /** What is known of the people besides codes; takes part in the distance. */
  readonly attributes?: readonly GowerAttribute[];
}

export interface SegmentationOptions {
  /** Shuffles of the null test, 999 by default; resamples for stability, 100 by default. */
  readonly permutations?: number;
  readonly bootstraps?: number;
  /** Largest number of clusters tried, 12 by default and never above ⌊n/4⌋. */
  readonly kMax?: number;
  /** People a segment must have, 3 by default. */
  readonly minimumMembers?: number;
  /** `segmentDistances` of the usable people, or of those whom `samplePeople` draws first, when the caller has them. */
  readonly distances?: DistanceMatrix | undefined;
  /** Called often with the steps done; throwing from it abandons the run. */
  readonly onProgress?: (done: number, total: number) => void;
}

export type SegmentationVerdict = 'segments' | 'noStructure' | 'tooFewInterviews';

export interface ProposedSegment extends ClusterDescription {
  /** Indexes of respondents, ascending; the medoid is the member most like all the others. */
  readonly memberIndexes: readonly number[];
  readonly medoidIndex: number;
  /** Bootstrap stability of the cluster it came from, 0.6–1: below 0.75 doubtful, from 0.85 very stable. */
  readonly stability: number;
  /** Mean silhouette width of the members. */
  readonly silhouette: number;
  /**
   * For every member the mean share of resamples, among those that drew both, in which the person sat together with
   * each other member (item consensus, Monti et al. 2003, eq. 4); null for people outside of the sample.
   */
  readonly memberConsensus: readonly (number | null)[];
}

/** What the partitions of all resamples agree on, see `consensusClustering`. */
export interface SegmentConsensus {
  readonly resamples: number;
  /** Share of pairs that are together in some resamples and apart in others (.1–.9): 0 is clear, 1 is fog. */
  readonly ambiguity: number;
  /** Groups of at least the minimum size in the consensus, and how far they are the groups found. */
  readonly groups: number;
  readonly ari: number | null;
  readonly ami: number | null;
}

export type SegmentationWarning =
  /** Fewer than 30 people: the segments are hypotheses with wide intervals. */
  | { readonly code: 'fewPeople'; readonly people: number }
  /** People left out before clustering because no code that forms segments was placed on them. */
  | { readonly code: 'peopleWithoutCodes'; readonly people: number }
  /** The null test used a random part of the people. */
  | { readonly code: 'nullTestOnSample'; readonly people: number }
  /** The groups were found on a random part of the people; everybody else was put to the nearest medoid. */
  | { readonly code: 'clusteredOnSample'; readonly people: number }
  /** Segments whose stability is below 0.75. */
  | { readonly code: 'doubtfulStability'; readonly segments: number }
  /** Clusters that did not come back in resamples and were given up. */
  | { readonly code: 'clustersGivenUp'; readonly clusters: number }
  /** Nothing was held out: every p and q only describes. */
  | { readonly code: 'nothingHeldOut' };

export interface SegmentProposal {
  readonly verdict: SegmentationVerdict;
  /** What stood against segments; null when there are some or when there are too few interviews. */
  readonly noStructureBecause: 'nullTest' | 'stability' | null;
  /** Respondents in the study and those with enough data to cluster. */
  readonly n: number;
  readonly usable: number;
  /** Number of clusters with the best silhouette, that silhouette before anybody was taken out, and all tried. */
  readonly k: number | null;
  readonly silhouette: number | null;
  readonly silhouettes: readonly ClusterCountScore[];
  readonly nullTest: Pick<StructureNullTestResult, 'p' | 'permutations' | 'nullQuantile95' | 'people'> | null;
  readonly bootstraps: number;
  /** Mean stability over people; null when it was not needed. */
  readonly meanStability: number | null;
  /** The same people by average linkage; null where there was nothing to compare. */
  readonly agreement: PartitionAgreement | null;
  readonly consensus: SegmentConsensus | null;
  readonly segments: readonly ProposedSegment[];
  readonly unassigned: readonly { readonly index: number; readonly reason: UnassignedReason }[];
  readonly warnings: readonly SegmentationWarning[];
}
