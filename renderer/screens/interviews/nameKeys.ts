import type { CodeGroup } from '#shared/domain/codeType.ts';
import type { InterviewKind } from '#shared/domain/interview.ts';

/** Keys of the groups' names in the `common` texts. */
export const groupKeys = {
  job: 'groupJob',
  pain: 'groupPain',
  emotion: 'groupEmotion',
  trigger: 'groupTrigger',
  search: 'groupSearch',
  tried: 'groupTried',
  action: 'groupAction',
  alt: 'groupAlt',
  switch: 'groupSwitch',
  spent: 'groupSpent',
  wtp: 'groupWtp',
  commit: 'groupCommit',
  trust: 'groupTrust',
  risk: 'groupRisk',
  loyalty: 'groupLoyalty',
  complaint: 'groupComplaint',
  stage: 'groupStage',
  role: 'groupRole',
  react: 'groupReact',
  flag: 'groupFlag',
} as const satisfies Record<CodeGroup, string>;

/** Keys of the kinds' names in the `common` texts. */
export const kindKeys = {
  problem: 'kindProblem',
  solution: 'kindSolution',
  loyalty: 'kindLoyalty',
  complaint: 'kindComplaint',
  risk: 'kindRisk',
} as const satisfies Record<InterviewKind, string>;
