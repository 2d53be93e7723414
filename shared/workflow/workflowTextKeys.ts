/** Values that a text is filled with: numbers stay numbers, so that the text says them in its own language. */
export type TextValues = Record<string, string | number>;

export const gateIds = [
  'S0.1',
  'S0.2',
  'S1.1',
  'S1.2',
  'S1.3',
  'S2.1',
  'S2.2',
  'S2.3',
  'S2.4',
  'S3.1',
  'S3.2',
  'S3.3',
  'S4.1',
  'S4.2',
  'S4.3',
  'S5.1',
  'S5.2',
  'S5.3',
  'S6.1',
  'S6.2',
  'S6.3',
  'S7.1',
] as const;
/** Every exit condition of the method, in its order. S8 has none: it is where one stays. */
export type GateId = (typeof gateIds)[number];

export type GateTitleKey = `gate.${GateId}`;

export type GateReasonKey =
  | 'S0.1.chosen'
  | 'S0.1.notChosen'
  | 'S0.1.newHypothesisNeeded'
  | 'S0.2.planned'
  | 'S1.1.heard'
  | 'S1.1.newNeeded'
  | 'S1.2.reached'
  | 'S1.2.notReached'
  | 'S1.2.tooFew'
  | 'S1.2.segmentNotReached'
  | 'S1.3.clean'
  | 'S1.3.errors'
  | 'S1.3.noCodings'
  | 'S2.1.segment'
  | 'S2.1.newNeeded'
  | 'S2.2.codes'
  | 'S2.2.noCodes'
  | 'S2.3.tested'
  | 'S2.3.manual'
  | 'S2.3.notTested'
  | 'S2.4.reviewed'
  | 'S2.4.notReviewed'
  | 'S2.4.noneFound'
  | 'noSegment'
  | 'S3.1.chosen'
  | 'S3.1.notChosen'
  | 'S3.1.noReason'
  | 'S3.1.newNeeded'
  | 'S3.1.blocked'
  | 'S3.2.pain'
  | 'S3.2.noScales'
  | 'S3.3.spent'
  | 'noScenario'
  | 'badScenario'
  | 'S4.1.margin'
  | 'S4.1.noMvp'
  | 'S4.1.newNeeded'
  | 'S4.2.market'
  | 'S4.3.price'
  | 'S4.3.noEvidence'
  | 'S5.1.done'
  | 'S5.1.newNeeded'
  | 'S5.2.verdicts'
  | 'S5.3.answered'
  | 'S5.3.open'
  | 'S5.3.noRisks'
  | 'S6.1.paid'
  | 'S6.2.interval'
  | 'S6.2.noneAsked'
  | 'S6.3.raised'
  | 'S6.3.notRaised'
  | 'S7.1.owners';

export type LoopReasonKey =
  | 'loop.notFromHere'
  | 'loop.notAsked'
  | 'L1.shallow'
  | 'L2.unsupported'
  | 'L2.contradicted'
  | 'L2.saidSo'
  | 'L3.stronger'
  | 'L3.saidSo'
  | 'L4.otherProduct'
  | 'L5.marketTooSmall'
  | 'L6.breakEven'
  | 'L6.priceVerdicts'
  | 'L7.switching'
  | 'L8.roleLost'
  | 'L8.loyaltyAssumed'
  | 'L8.complaints'
  | 'L8.contractEnds'
  | 'L9.stagePain';

type EvidenceState = 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7' | 'S8';
export type EvidenceKey = `evidence.${EvidenceState}` | `evidence.${EvidenceState}.none` | 'evidence.S2.manual';

export type NextStepKey = `next.${GateId}` | 'next.S8';

export type WarningKey =
  | 'warning.noHypothesis'
  | 'warning.earlySignal'
  | 'warning.segmentNotSaturated'
  | 'warning.secondCoder'
  | 'warning.severalMain'
  | 'warning.roleMissing'
  | 'warning.cardIncomplete'
  | 'warning.guesses'
  | 'warning.sameSource'
  | 'warning.overridden'
  | 'warning.reportNotExported'
  | 'warning.beingFired';

/** What a way back does to the records. */
export type EffectKey =
  | 'effect.refuteHypothesis'
  | 'effect.writeHypothesis'
  | 'effect.copyMvp'
  | 'effect.copyScenario'
  | 'effect.postponeSegment'
  | 'effect.addProbes'
  | 'effect.chooseGuide'
  | 'effect.planFiring'
  | 'effect.testSwitch'
  | 'effect.noteDanger'
  | 'effect.noteRival'
  | 'effect.keepInTouch'
  | 'effect.saveSearch';

/** What is to be known before a way back is taken, and the words of records that it writes. */
export type LoopNoteKey =
  | 'loop.keeps'
  | 'loop.resets'
  | 'loop.resetsNothing'
  | 'loop.needs.S0'
  | 'loop.needs.S1'
  | 'loop.needs.S2'
  | 'loop.needs.S3'
  | 'loop.needs.S4'
  | 'loop.needs.S5'
  | 'loop.recode'
  | 'loop.nextSegment'
  | 'loop.levers'
  | 'loop.saving'
  | 'loop.fires'
  | 'loop.rivalWhy'
  | 'loop.switchGuess'
  | 'loop.switchAction'
  | 'loop.switchExpectation'
  | 'loop.searchName'
  | 'loop.probeTitle'
  | 'loop.probeHard'
  | 'loop.probeWhy'
  | 'loop.copyName';

/** Everything that the workflow can say; the texts hold each in both languages. */
export type WorkflowTextKey =
  | GateTitleKey
  | GateReasonKey
  | LoopReasonKey
  | EffectKey
  | LoopNoteKey
  | EvidenceKey
  | NextStepKey
  | WarningKey;
