import type { Danger, FiringStep } from '../domain/firing.ts';
import type { AttractivenessFactor, SegmentJudgement } from '../domain/segmentJudgement.ts';

/** How the segment was chosen, and what is fired when its people come to us. */
export interface ReportChoice {
  /** Null where the segment has no card. */
  readonly card: {
    readonly factors: readonly {
      readonly factor: AttractivenessFactor;
      readonly computed: number | null;
      readonly judgement: SegmentJudgement | null;
      readonly score: number | null;
    }[];
    readonly score: number | null;
    readonly blockedBy: readonly AttractivenessFactor[];
    readonly missing: readonly AttractivenessFactor[];
  } | null;
  readonly steps: readonly FiringStep[];
  readonly dangers: readonly Danger[];
}
