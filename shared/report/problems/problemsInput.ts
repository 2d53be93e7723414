import type { NextInterview } from '../../analysis/nextInterviews.ts';
import type { NetworkInput } from '../../charts/networkOption.ts';
import type { CodeId, RespondentId } from '../../domain/ids.ts';
import type { HeardCode } from '../heardCode.ts';
import type { GroupPictures } from '../groupPictures.ts';
import type { TalkQuality } from '../qualityInput.ts';
import type { ReportBasis, ReportQuote } from '../reportBasis.ts';

/** One line of the contract's `analysis.painRanking`. */
export interface RankedPain {
  readonly codeId: CodeId;
  readonly strengths: readonly { readonly score: number | null }[];
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly ranking: { readonly places: { readonly low: number; readonly high: number } } | null;
  /** What people without this pain said about the same subject. */
  readonly counterEvidence: readonly ReportQuote[];
}

export interface ProblemsReportInput extends ReportBasis {
  /** Whose talks these are; null for everybody who was heard. */
  readonly segmentName: string | null;
  readonly people: readonly RespondentId[];
  readonly companies: number;
  readonly codesHeard: readonly HeardCode[];
  readonly ranking: {
    readonly pains: readonly RankedPain[];
    readonly seed: number;
    readonly resamples: number;
    readonly minimumRated: number;
  };
  readonly pictures: GroupPictures;
  /** Null without a link between two codes. */
  readonly network: NetworkInput | null;
  readonly networkSeed: number;
  /** New codes of each problem interview in the order they were held. */
  readonly newCodes: readonly number[];
  readonly talks: readonly TalkQuality[];
  readonly next: readonly NextInterview[];
}
