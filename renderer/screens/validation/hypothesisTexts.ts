/** Parts and states of a hypothesis in the texts of the screen. */
export const hypothesisFieldTexts = {
  who: 'hypothesisWho',
  job: 'hypothesisJob',
  problem: 'hypothesisProblem',
  alternative: 'hypothesisAlternative',
  refutation: 'hypothesisRefutation',
  conclusion: 'hypothesisConclusion',
} as const;

export const hypothesisStatusTexts = {
  open: 'statusOpen',
  supported: 'statusSupported',
  refuted: 'statusRefuted',
} as const;
