import type { CorrespondenceInput } from '../charts/correspondenceOption.ts';
import type { ForcesInput } from '../charts/forcesOption.ts';
import type { JourneyInput } from '../charts/journeyOption.ts';
import type { SwitchingCostsInput } from '../charts/switchingCostsOption.ts';
import type { Code } from '../domain/coding.ts';
import type { CustomerSegment, EvidenceReview } from '../domain/customerSegment.ts';
import type { CodeId, QuotationId, RespondentId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Pseudonym } from '../domain/pseudonym.ts';
import type { ReportSection } from '../domain/reportDocument.ts';
import type { WorkflowFacts } from '../workflow/workflowFacts.ts';

/** A quote with the person who said it. */
export interface ReportQuote {
  readonly codeId: CodeId;
  readonly respondentId: RespondentId;
  readonly quote: string;
  /** Where it stands in the recording; absent or null when there are no times. */
  readonly startMs?: number | null;
}

/** Live figures of the main segment; the answer of the contract's `segments.detail` fits. */
export interface ReportSegmentFigures {
  readonly customerSegment: CustomerSegment;
  readonly companies: number;
  readonly medoidRespondentId: RespondentId | null;
  readonly definingCodes: readonly {
    readonly codeId: CodeId;
    /** `[k, n]`: k people out of n. */
    readonly inside: readonly [number, number];
    readonly outside: readonly [number, number];
    readonly heldOut: boolean;
  }[];
  readonly pain: {
    readonly median: number | null;
    readonly min: number | null;
    readonly max: number | null;
    readonly n: number;
  };
  readonly spentEffort: readonly [number, number];
  readonly evidence: readonly ReportQuote[];
  readonly counterEvidence: readonly (ReportQuote & { readonly review: EvidenceReview | null })[];
}

/** All that the report of the validated segment is made of. */
export interface SegmentReportInput {
  readonly facts: WorkflowFacts;
  readonly codes: readonly Code[];
  /** Null while no main segment is chosen: then the report says what exists so far. */
  readonly segment: ReportSegmentFigures | null;
  /** Places of the respondents; null when there are too few to draw. */
  readonly map: {
    readonly points: readonly { readonly respondentId: RespondentId; readonly x: number; readonly y: number }[];
    readonly varianceShown: number;
  } | null;
  /** Of the members of the main segment; null without one. */
  readonly pictures: {
    readonly forces: ForcesInput;
    readonly costs: SwitchingCostsInput;
    readonly journey: JourneyInput;
  } | null;
  /** The kept segments and their codes; null with fewer than two segments. */
  readonly correspondence: CorrespondenceInput | null;
  /** New codes of each problem interview in the order they were held. */
  readonly newCodes: readonly number[];
  /** Quotes for the appendix, in the order in which they are to be read. */
  readonly quotations: readonly ReportQuote[];
  /** Words of the quotations that verdicts point at. */
  readonly quotationTexts: ReadonlyMap<QuotationId, string>;
  /** What stands for names in an anonymous report; people and companies without one are numbered. */
  readonly pseudonyms: readonly Pseudonym[];
  /** The day for which the figures hold, ISO. */
  readonly date: string;
  readonly productVersion: string;
}

export interface SegmentReportOptions {
  readonly language: Language;
  /** Names of people and companies are replaced everywhere, quotes and charts included. */
  readonly isAnonymous: boolean;
  readonly sections: readonly ReportSection[];
}
