/** Keys of the reasons in the `editor` texts, by rule of the linter. */
const hintReasonKeys = {
  'q.would_buy': 'reasonWouldBuy',
  'q.hypothetical': 'reasonHypothetical',
  'q.leading': 'reasonLeading',
  'q.opinion_of_idea': 'reasonOpinionOfIdea',
  'q.pitch': 'reasonPitch',
  'q.generic': 'reasonGeneric',
  'q.closed': 'reasonClosed',
  'q.double': 'reasonDouble',
  'q.price_hypo': 'reasonPriceHypo',
  'a.compliment': 'reasonCompliment',
  'a.hypothetical': 'reasonAnswerHypothetical',
  'a.generic': 'reasonAnswerGeneric',
  'a.feature_request': 'reasonFeatureRequest',
} as const;

export type HintReasonKey = (typeof hintReasonKeys)[keyof typeof hintReasonKeys];

/** Null for rules that weaken nothing. */
export function findHintReasonKey(ruleId: string): HintReasonKey | null {
  return Object.hasOwn(hintReasonKeys, ruleId) ? hintReasonKeys[ruleId as keyof typeof hintReasonKeys] : null;
}
