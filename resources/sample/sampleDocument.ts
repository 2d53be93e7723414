/** One marked stretch of one turn, as the interchange format carries it. Offsets are UTF-16, half-open. */
export interface SampleCoding {
  readonly interviewId: string;
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly codeIds: readonly string[];
  readonly scales: Readonly<Record<'emotion' | 'frequency' | 'effort', number | null>> | null;
  readonly coder: string;
  readonly memo?: string;
  /** The blind pass in which it was made; such codings count nowhere. */
  readonly pass?: string;
  readonly setAside?: boolean;
  /** Left out: what the import takes it for. */
  readonly origin?: 'blind';
}

export interface SampleTurn {
  readonly speaker: string;
  readonly role: 'interviewer' | 'respondent' | 'other';
  /** Who of the interview's respondents speaks; null for everybody else. */
  readonly respondentId: string | null;
  readonly startMs: number;
  readonly text: string;
}

export interface SampleInterview {
  readonly id: string;
  readonly kind: 'problem' | 'solution';
  readonly respondentIds: readonly string[];
  readonly date: string;
  readonly language: string;
  readonly wave: number;
  readonly turns: readonly SampleTurn[];
}

export interface SampleCode {
  readonly id: string;
  readonly group: string;
  readonly type: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly description: string;
  readonly stage?: string | null;
  readonly rival?: string | null;
}

export interface SampleSegment {
  readonly id: string;
  readonly memberIds: readonly string[];
  readonly definingCodeIds: readonly string[];
  readonly decision: 'main' | 'candidate' | 'later' | 'dropped';
  readonly judgements?: readonly object[];
  readonly firingPlan?: readonly object[];
}

export interface SampleSpan {
  readonly turn: number;
  readonly start: number;
  readonly end: number;
}

interface SampleHypothesis {
  readonly id: string;
  readonly status: string;
}

/** The first quotation of an interview that carries the code speaks for or against the hypothesis. */
export interface SampleEvidence {
  readonly stance: 'for' | 'against';
  readonly interviewId: string;
  readonly codeId: string;
}

/** The validation story: written by hand in `project.json` and carried over as it is, quotes resolved to spans. */
export interface SampleStory {
  readonly project: { readonly name: string; readonly language: string; readonly currency: string; readonly sample: true };
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly respondents: readonly {
    readonly id: string;
    readonly name: string;
    readonly organizationId: string | null;
    readonly roles: readonly string[];
    readonly attributes: Readonly<Record<string, string>>;
    readonly referredBy: string | null;
  }[];
  readonly memos: readonly {
    readonly target: 'project' | 'interview' | 'code';
    readonly targetId: string | null;
    readonly text: string;
  }[];
  readonly hypotheses: readonly SampleHypothesis[];
  readonly waves: readonly { readonly number: number; readonly loop: string | null }[];
  readonly customerSegments: readonly SampleSegment[];
  readonly mvps: readonly {
    readonly id: string;
    readonly segmentId: string;
    readonly price: number;
    readonly painCodeIds: readonly string[];
  }[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly mvpId: string;
    readonly current: boolean;
    readonly fixedCosts: number;
    readonly inputs: Readonly<Record<string, { readonly value: number; readonly source: string; readonly note: string; readonly range?: object }>>;
  }[];
  readonly commitments: readonly { readonly id: string; readonly respondentId: string; readonly interviewId: string | null }[];
  readonly presales: readonly {
    readonly id: string;
    readonly respondentId: string | null;
    readonly segmentId: string;
    readonly mvpId: string;
    readonly stage: string;
    readonly price: number;
    readonly amount: number | null;
    readonly artefact: string | null;
  }[];
  readonly gateOverrides: readonly { readonly gateId: string; readonly stateId: string; readonly reason: string }[];
  /** The history of the path, written by `tellPath.ts` from the data. */
  readonly pathEvents: readonly object[];
  readonly refutationSavings: readonly object[];
  readonly promises: readonly { readonly text: string; readonly respondentId: string | null }[];
  readonly risks: readonly { readonly text: string; readonly likelihood: number; readonly damage: number }[];
}

interface SampleVerdict {
  readonly interviewId: string;
  readonly respondentId: string;
  readonly mvpId: string;
}

interface SampleReviewedEvidence {
  readonly segmentId: string;
  readonly note: string;
  readonly on: string;
}

/** What an author writes: words instead of offsets, a code without the group that its type already says. */
export interface SampleSource extends SampleStory {
  readonly hypotheses: readonly (SampleHypothesis & { readonly evidence: readonly SampleEvidence[] })[];
  readonly codes: readonly Omit<SampleCode, 'group'>[];
  readonly verdicts: readonly (SampleVerdict & { readonly quote: string })[];
  readonly reviewedCounterEvidence: readonly (SampleReviewedEvidence & {
    readonly coding: { readonly interviewId: string; readonly quote: string };
  })[];
}

/** What of the choice goes into the document as it is written. */
export interface SampleChoiceKept {
  readonly respondents: SampleStory['respondents'];
  readonly dangers: readonly { readonly who: string }[];
  readonly journeyStages: readonly { readonly stage: string; readonly owner: string }[];
  readonly recruits: readonly { readonly respondentId: string; readonly hypothesisId: string | null }[];
  readonly plannedInterviews: readonly { readonly id: string; readonly respondentId: string }[];
  readonly codingPasses: readonly { readonly id: string; readonly interviewId: string; readonly coder: string }[];
}

/** The document before the choice is added. */
export type CompiledSample = Omit<SampleDocument, keyof Omit<SampleChoiceKept, 'respondents'>>;

/** The committed document: `custdev-json`, version 1. */
export interface SampleDocument extends SampleStory, Omit<SampleChoiceKept, 'respondents'> {
  readonly format: 'custdev-json';
  readonly version: 1;
  readonly codes: readonly SampleCode[];
  readonly interviews: readonly SampleInterview[];
  readonly codings: readonly SampleCoding[];
  readonly verdicts: readonly (SampleVerdict & { readonly quote: SampleSpan })[];
  readonly hypotheses: readonly (SampleHypothesis & {
    readonly evidence: readonly {
      readonly stance: 'for' | 'against';
      readonly quotation: SampleSpan & { readonly interviewId: string };
    }[];
  })[];
  readonly reviewedCounterEvidence: readonly (SampleReviewedEvidence & {
    readonly codingRef: SampleSpan & { readonly interviewId: string };
  })[];
}
