import type { ClusterCountScore } from './chooseClusterCount.ts';
import type { CodeEnrichment } from './codeEnrichment.ts';
import type { PresenceMatrix } from './presenceMatrix.ts';
import type { StructureNullTestResult } from './structureNullTest.ts';

/** Everything the proposal is made from; rows of `presence` are respondents, columns are codes. */
export interface SegmentationInput {
  readonly respondents: readonly string[];
  readonly codes: readonly { readonly id: string }[];
  readonly presence: PresenceMatrix;
  /** Codes that do not form the segments and are tested afterwards, as what people paid or their role. */
  readonly heldOutCodeIndexes?: readonly number[];
}

export interface SegmentationOptions {
  /** Shuffles of the null test, 999 by default; resamples for stability, 100 by default. */
  readonly permutations?: number;
  readonly bootstraps?: number;
  /** Largest number of clusters tried, 12 by default and never above ⌊n/4⌋. */
  readonly kMax?: number;
  /** People a segment must have, 3 by default. */
  readonly minimumMembers?: number;
  /** Called often with the steps done; throwing from it abandons the run. */
  readonly onProgress?: (done: number, total: number) => void;
}

export type SegmentationVerdict = 'segments' | 'noStructure' | 'tooFewInterviews';

/** Why a person belongs to no segment. */
export type UnassignedReason = 'tooLittleData' | 'unstable' | 'fitsBadly' | 'smallCluster';

/** `heldOut: false`: the code helped to form the segment, its p and q only describe. */
export interface DefiningCode extends Omit<CodeEnrichment, 'cluster'> {
  readonly heldOut: boolean;
}

export interface ProposedSegment {
  /** Indexes of respondents, ascending; the medoid is the member most like all the others. */
  readonly memberIndexes: readonly number[];
  readonly medoidIndex: number;
  /** Bootstrap stability of the cluster it came from, 0.6–1: below 0.75 doubtful, from 0.85 very stable. */
  readonly stability: number;
  /** Mean silhouette width of the members. */
  readonly silhouette: number;
  /** Codes commoner inside (lift above 1), the largest lift first. */
  readonly definingCodes: readonly DefiningCode[];
  /** Every held-out code with its test, whatever it gave. */
  readonly heldOutTests: readonly DefiningCode[];
}

export type SegmentationWarning =
  /** Fewer than 30 people: the segments are hypotheses with wide intervals. */
  | { readonly code: 'fewPeople'; readonly people: number }
  /** People left out before clustering because no code that forms segments was placed on them. */
  | { readonly code: 'peopleWithoutCodes'; readonly people: number }
  /** The null test used a random part of the people. */
  | { readonly code: 'nullTestOnSample'; readonly people: number }
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
  readonly segments: readonly ProposedSegment[];
  readonly unassigned: readonly { readonly index: number; readonly reason: UnassignedReason }[];
  readonly warnings: readonly SegmentationWarning[];
}
