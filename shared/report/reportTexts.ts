import type { workflowThresholds } from '../domain/workflow.ts';
import type { SolutionVerdict } from '../analysis/solutionVerdict.ts';
import type { commitmentKinds, EconomicsInputKey, InputSource, presaleStages } from '../domain/validation.ts';
import type { SegmentBasis } from '../domain/customerSegment.ts';

/** Every word of the report; each language fills all of it. */
export interface ReportTexts {
  readonly kickerSegment: (wave: number) => string;
  readonly kickerSoFar: (wave: number) => string;
  readonly footer: (problem: string, solution: string, isAnonymous: boolean) => string;
  readonly kOfN: (k: number | string, n: number | string) => string;
  readonly quoteMarks: readonly [string, string];
  /** How a feeling finds its stage. */
  readonly journeyRule: string;
  readonly headings: Readonly<
    Record<
      | 'differs'
      | 'for'
      | 'against'
      | 'map'
      | 'forces'
      | 'switching'
      | 'journey'
      | 'correspondence'
      | 'economics'
      | 'tornado'
      | 'solution'
      | 'presales'
      | 'risks'
      | 'path'
      | 'gates'
      | 'waves'
      | 'unknown'
      | 'quotations'
      | 'method'
      | 'pains'
      | 'candidates'
      | 'saturation',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'code'
      | 'inside'
      | 'interval'
      | 'outside'
      | 'input'
      | 'value'
      | 'source'
      | 'note'
      | 'who'
      | 'verdict'
      | 'proof'
      | 'words'
      | 'day'
      | 'price'
      | 'step'
      | 'amount'
      | 'condition'
      | 'have'
      | 'need'
      | 'why'
      | 'pain'
      | 'people'
      | 'segment'
      | 'risk'
      | 'weight'
      | 'answer'
      | 'wave'
      | 'wayBack'
      | 'reason'
      | 'score'
      | 'quotes',
      string
    >
  >;
  readonly inputs: Readonly<Record<EconomicsInputKey, string>>;
  readonly sources: Readonly<Record<InputSource, string>>;
  readonly verdicts: Readonly<Record<SolutionVerdict, string>>;
  readonly commitments: Readonly<Record<(typeof commitmentKinds)[number], string>>;
  readonly presaleSteps: Readonly<Record<(typeof presaleStages)[number], string>>;
  readonly funnelSteps: readonly [string, string, string, string];
  readonly bases: Readonly<Record<SegmentBasis, string>>;
  readonly formulas: Readonly<
    Record<
      | 'buyers'
      | 'perBuyer'
      | 'perUser'
      | 'costPerBuyer'
      | 'contribution'
      | 'profit'
      | 'market'
      | 'breakEvenPrice'
      | 'breakEvenShare',
      string
    >
  >;
  readonly nothing: string;
  readonly noProof: string;
  readonly noQuotes: string;
  readonly notReviewed: string;
  readonly lead: {
    readonly size: (people: string, companies: string) => string;
    readonly pain: (median: string, min: string, max: string, n: string) => string;
    readonly spent: (share: string, range: string) => string;
    readonly paid: (share: string, range: string) => string;
    readonly open: (gates: string) => string;
    readonly soFar: (interviews: string, people: string, companies: string) => string;
    readonly noInterviews: string;
    readonly noSegment: string;
    readonly candidates: (count: string) => string;
  };
  readonly descriptive: string;
  readonly shuffled: (permutations: string, extreme: string) => string;
  readonly stability: (value: string, word: string) => string;
  readonly stabilityWords: readonly [string, string, string];
  readonly manual: string;
  readonly noEconomics: string;
  readonly testedPrice: (price: string, prototype: string) => string;
  readonly delight: (share: string, range: string, against: string) => string;
  readonly noVerdicts: string;
  readonly override: (reason: string, author: string, day: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: {
    readonly guess: (input: string, value: string) => string;
    readonly guessFrom: (input: string, value: string, breakEven: string) => string;
    readonly trait: (share: string, interviews: string) => string;
    readonly unreviewed: (quotes: string) => string;
    readonly projectNotSaturated: string;
    readonly openHypotheses: (count: string) => string;
    readonly heldOut: string;
    readonly gateOpen: (title: string, reason: string) => string;
  };
  readonly method: {
    readonly hypothesis: string;
    readonly computed: (
      basis: string,
      seed: string,
      permutations: string,
      silhouette: string,
      p: string,
      stability: string,
    ) => string;
    readonly map: string;
    readonly intervals: string;
    readonly pain: string;
    readonly saturation: (base: string, run: string, share: string) => string;
    readonly thresholds: (values: string) => string;
    /** Each stands before its figure. */
    readonly thresholdNames: Readonly<Record<Exclude<keyof typeof workflowThresholds, 'saturation'>, string>>;
    readonly limits: string;
    readonly version: (version: string, day: string) => string;
  };
}

/** The parts that say something, joined by commas. */
export function joinKnown(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
