/** Parts and states of a hypothesis in the texts of the screen. */
export const hypothesisFieldTexts = {
  who: 'hypothesisWho',
  job: 'hypothesisJob',
  problem: 'hypothesisProblem',
  alternative: 'hypothesisAlternative',
  refutation: 'hypothesisRefutation',
  conclusion: 'hypothesisConclusion',
} as const;

/** What to write there, for who writes the first one. */
export const hypothesisHintTexts = {
  who: 'hypothesisWhoHint',
  job: 'hypothesisJobHint',
  problem: 'hypothesisProblemHint',
  alternative: 'hypothesisAlternativeHint',
  refutation: 'hypothesisRefutationHint',
} as const;

export const hypothesisStatusTexts = {
  open: 'statusOpen',
  supported: 'statusSupported',
  refuted: 'statusRefuted',
} as const;
