import type { InterviewKind } from '#shared/domain/interview.ts';

/** Keys of the kinds' names in the `common` texts. */
export const kindKeys = {
  problem: 'kindProblem',
  solution: 'kindSolution',
  loyalty: 'kindLoyalty',
  complaint: 'kindComplaint',
  risk: 'kindRisk',
} as const satisfies Record<InterviewKind, string>;
