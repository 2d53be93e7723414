import type { CorrespondenceInput } from '../charts/correspondenceOption.ts';
import type { CustomerSegment, EvidenceReview } from '../domain/customerSegment.ts';
import type { CodeId, QuotationId, RespondentId } from '../domain/ids.ts';
import type { SectionOf } from '../domain/reportKind.ts';
import type { ReportChoice } from './reportChoice.ts';
import type { GroupPictures } from './groupPictures.ts';
import type { ReportBasis, ReportQuote, ReportVoice, Share } from './reportBasis.ts';

/** Live figures of the main segment; the answer of the contract's `segments.detail` fits. */
export interface ReportSegmentFigures {
  readonly customerSegment: CustomerSegment;
  readonly companies: number;
  readonly medoidRespondentId: RespondentId | null;
  readonly definingCodes: readonly {
    readonly codeId: CodeId;
    readonly inside: Share;
    readonly outside: Share;
    readonly heldOut: boolean;
  }[];
  readonly pain: {
    readonly median: number | null;
    readonly min: number | null;
    readonly max: number | null;
    readonly n: number;
  };
  readonly spentEffort: Share;
  readonly evidence: readonly ReportQuote[];
  readonly counterEvidence: readonly (ReportQuote & { readonly review: EvidenceReview | null })[];
}

/** All that the report of the validated segment is made of. */
export interface SegmentReportInput extends ReportBasis {
  /** Null while no main segment is chosen: then the report says what exists so far. */
  readonly segment: ReportSegmentFigures | null;
  /** Places of the respondents; null when there are too few to draw. */
  readonly map: {
    readonly points: readonly { readonly respondentId: RespondentId; readonly x: number; readonly y: number }[];
    readonly varianceShown: number;
  } | null;
  /** Of the members of the main segment; null without one. */
  readonly pictures: GroupPictures | null;
  /** How the main segment was chosen and what it fires; null without one. */
  readonly choice: ReportChoice | null;
  /** The kept segments and their codes; null with fewer than two segments. */
  readonly correspondence: CorrespondenceInput | null;
  /** New codes of each problem interview in the order they were held. */
  readonly newCodes: readonly number[];
  /** Quotes for the appendix, in the order in which they are to be read. */
  readonly quotations: readonly ReportQuote[];
  /** Words of the quotations that verdicts point at. */
  readonly quotationTexts: ReadonlyMap<QuotationId, string>;
}

export interface SegmentReportOptions extends ReportVoice {
  /** In the order in which they are to stand. */
  readonly sections: readonly SectionOf<'segment'>[];
}
