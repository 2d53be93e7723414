import type { Danger, RivalKind } from '../domain/firing.ts';
import type { CodeId, CustomerSegmentId, HypothesisId, MvpId, RespondentId, ScenarioId } from '../domain/ids.ts';
import type { InterviewKind } from '../domain/interview.ts';
import type { JourneyStageKey } from '../domain/journeyStage.ts';
import type { SwitchingKey } from '../domain/switchingCost.ts';
import type { EffectKey, TextValues } from './workflowTextKeys.ts';
import type { KeyedText } from './workflowStatus.ts';
import type { WorkflowView } from './workflowView.ts';

/** One thing that a way back does to the records, besides opening the wave. */
export type LoopDeed =
  | { readonly kind: 'refuteHypothesis'; readonly hypothesisId: HypothesisId }
  | { readonly kind: 'writeHypothesis'; readonly codeId: CodeId; readonly painName: string }
  | { readonly kind: 'copyMvp'; readonly mvpId: MvpId }
  | { readonly kind: 'copyScenario'; readonly scenarioId: ScenarioId }
  | { readonly kind: 'postponeSegment'; readonly customerSegmentId: CustomerSegmentId }
  | { readonly kind: 'addProbes'; readonly codeIds: readonly CodeId[] }
  | { readonly kind: 'chooseGuide'; readonly guideId: InterviewKind }
  | {
      readonly kind: 'planFiring';
      readonly customerSegmentId: CustomerSegmentId;
      readonly costs: readonly SwitchingKey[];
    }
  | {
      readonly kind: 'testSwitch';
      /** The people's names, as they are told. */
      readonly people: string;
      readonly costs: readonly SwitchingKey[];
    }
  | {
      readonly kind: 'noteDanger';
      readonly who: string;
      readonly source: Danger['source'];
      readonly why: readonly KeyedText<string>[];
    }
  | { readonly kind: 'keepInTouch'; readonly respondentIds: readonly RespondentId[] }
  | { readonly kind: 'saveSearch'; readonly stage: JourneyStageKey | 'after'; readonly name: string };

/** A deed as it is offered before the decision. */
export interface LoopEffect {
  /** The deed and its record; the same as long as the data are. */
  readonly id: string;
  /** Done unless somebody takes it off the list; the others wait for being put on it. */
  readonly isProposed: boolean;
  readonly text: KeyedText<EffectKey>;
  readonly deed: LoopDeed;
}

/** Something that does the job today, with how many of the people it does it for. */
export interface RivalInUse {
  readonly name: string;
  readonly kind: RivalKind | null;
  readonly people: number;
  readonly of: number;
}

/** What the path itself does not look at, and a way back must not do twice. */
export interface LoopSurroundings {
  /** Costs of leaving the old way for which somebody answers. */
  readonly ownedCosts: ReadonlySet<SwitchingKey>;
  /** What does the job today for people of the segment that the path looks at; what most of them use first. */
  readonly rivals: readonly RivalInUse[];
  /** Hypotheses of the weekly rhythm in own words. */
  readonly weeklyGuesses: ReadonlySet<string>;
  readonly dangers: readonly Danger[];
  readonly searchNames: ReadonlySet<string>;
  readonly codeNames: ReadonlyMap<CodeId, string>;
  /** Who goes back; owns what has no owner yet. */
  readonly author: string;
}

export type Propose = (view: WorkflowView, around: LoopSurroundings) => readonly LoopEffect[];

/** A deed with the values of its text; proposed unless told otherwise. */
export function effect(deed: LoopDeed, about: string, values: TextValues, isProposed = true): LoopEffect {
  return { id: `${deed.kind}:${about}`, isProposed, text: { key: `effect.${deed.kind}`, values }, deed };
}
