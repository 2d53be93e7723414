import type { CustomerSegment, EvidenceReview } from '../domain/customerSegment.ts';
import type { Hypothesis } from '../domain/hypothesis.ts';
import type { CodeId, CustomerSegmentId, HypothesisId, InterviewId, RespondentId } from '../domain/ids.ts';
import type { Interview } from '../domain/interview.ts';
import type { Organization, Respondent } from '../domain/people.ts';
import type { JourneyStageKey } from '../domain/journeyStage.ts';
import type { Project } from '../domain/project.ts';
import type {
  Commitment,
  EconomicsScenario,
  JourneyStage,
  Mvp,
  Presale,
  Risk,
  SolutionVerdict,
} from '../domain/validation.ts';
import type { GateOverride, Wave } from '../domain/workflow.ts';
import type { Recruit } from '../domain/recruit.ts';
import type { AttractivenessResult } from '../analysis/attractiveness.ts';
import type { SwitchingKey } from '../domain/switchingCost.ts';

/** Whether further interviews still bring new codes: base 4, run 2, at most 5 % new. */
export interface SaturationFact {
  /** Problem interviews that entered. */
  readonly interviews: number;
  /** Interviews held when saturation showed, the run included; null when it did not. */
  readonly reachedAt: number | null;
  /** New codes of the last run over the codes of the base; null before base and run are held, or without codes. */
  readonly lastShare: number | null;
}

/** What the codings say about one kept segment, as they are now. */
export interface CustomerSegmentFacts {
  readonly customerSegmentId: CustomerSegmentId;
  /** Over the problem interviews of its members only. */
  readonly saturation: SaturationFact;
  /** How many members have each defining code. */
  readonly definingCodes: readonly { readonly codeId: CodeId; readonly members: number }[];
  /** Quotes that speak against the segment, and how many of them have a review. */
  readonly counterQuotes: { readonly total: number; readonly reviewed: number };
  /** Pain 0–100 of each member's strongest pain coding; null without all three scales. */
  readonly pains: readonly { readonly respondentId: RespondentId; readonly pain: number | null }[];
  /** Members with a coding of `spent.money` or `spent.time`. */
  readonly spentMemberIds: readonly RespondentId[];
  /** Factors of its card at 0, and those that nobody knows yet. */
  readonly attractiveness: AttractivenessResult;
}

/** What the codings say about one person. People without any coding may be left out. */
export interface RespondentFacts {
  readonly respondentId: RespondentId;
  /** The highest amount that a coding of `wtp.fact` or `spent.money` of this person names; null when none is known. */
  readonly highestEvidencedAmount: number | null;
  /** Each switching cost 0–5 (the strongest effort scale among the codings of its type); 0 when it was not coded. */
  readonly switching: Readonly<Record<SwitchingKey, number>>;
}

export interface HypothesisFacts {
  readonly hypothesisId: HypothesisId;
  /** Different people among the quotations for, and among the quotations against. */
  readonly supportingPeople: number;
  readonly contradictingPeople: number;
  /** Codes on the quotations for it. */
  readonly codeIds: readonly CodeId[];
}

/** One pain code with those who named it. */
export interface PainFacts {
  readonly codeId: CodeId;
  readonly name: string;
  readonly people: number;
  /** Median of the people's pain 0–100; null without scales. */
  readonly score: number | null;
  /** True when a quotation for a hypothesis carries this code: it is the pain we expected. */
  readonly isAssumed: boolean;
}

/** What must be computed from turns and codings, which the light records do not hold. */
export interface ComputedFacts {
  readonly saturation: SaturationFact;
  readonly customerSegments: readonly CustomerSegmentFacts[];
  readonly respondents: readonly RespondentFacts[];
  readonly hypotheses: readonly HypothesisFacts[];
  readonly pains: readonly PainFacts[];
  /** People with a pain coded together with a journey stage; `after` where only that is known of the stage. */
  readonly stagePains: readonly { readonly stage: JourneyStageKey | 'after'; readonly people: number }[];
  /** Errors of the linter in turns that carry codings or precede them, neither repaired nor dismissed. */
  readonly untreatedLinterErrors: number;
  /** Problem interviews with at least one coding that counts at gates. */
  readonly codedInterviewIds: readonly InterviewId[];
  /** Interviews coded by two people or more. */
  readonly doubleCodedInterviews: number;
  /** Largest number of people who share one complaint code. */
  readonly largestComplaintGroup: number;
  /** People with a coded sign of loyalty. */
  readonly loyalPeople: number;
  /** Days to the nearest end of a contract; null when no contract end is known. */
  readonly nearestContractEndDays: number | null;
  /** A report of the main segment has been exported in this wave. */
  readonly isReportExported: boolean;
}

/** Everything that the workflow is computed from. */
export interface WorkflowFacts {
  readonly project: Project;
  readonly hypotheses: readonly Hypothesis[];
  readonly respondents: readonly Respondent[];
  readonly recruits: readonly Recruit[];
  readonly organizations: readonly Organization[];
  readonly interviews: readonly Interview[];
  readonly customerSegments: readonly CustomerSegment[];
  readonly evidenceReviews: readonly EvidenceReview[];
  readonly mvps: readonly Mvp[];
  readonly economicsScenarios: readonly EconomicsScenario[];
  readonly solutionVerdicts: readonly SolutionVerdict[];
  readonly commitments: readonly Commitment[];
  readonly presales: readonly Presale[];
  readonly risks: readonly Risk[];
  readonly journeyStages: readonly JourneyStage[];
  readonly waves: readonly Wave[];
  readonly gateOverrides: readonly GateOverride[];
  readonly computed: ComputedFacts;
}
