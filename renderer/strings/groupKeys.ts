import type { CodeGroup } from '#shared/domain/codeType.ts';

/** Keys of the groups' names among the common texts. */
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
